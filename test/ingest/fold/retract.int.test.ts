import { cypher } from '../../../src/graph/driver/cypher.ts';
import {
  addRecord,
  addSource,
  retractRecord,
  storeAll,
  type Author,
} from '../../../src/ingest/records/ledger.ts';
import { KindConflict } from '../../../src/ingest/fold/assign-mentions.ts';
import { prepareRecord } from '../../../src/ingest/records/prepare-record.ts';
import { rebuild } from '../../../src/ingest/rebuild/rebuild.ts';
import type { EntityInput, RecordInput } from '../../../src/model/inputs.ts';
import { retraction, SOURCES } from '../../harness/random-ledger.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
let gazette: string;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(async () => {
  await emptyStore(test.store);
  for (const source of SOURCES) await addSource(test.store, source);
  gazette = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
});
afterEach(async () => {
  expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
});

const author: Author = { by: 'ann', now: tickingClock() };

function says(entity: EntityInput, more: Partial<RecordInput> = {}): RecordInput {
  return {
    source: gazette,
    statements: [{ kind: 'USES_DOMAIN', from: entity, to: { name: 'acme.com' }, status: 'REPORTED' }],
    ...more,
  };
}

function company(name: string, ...identifiers: readonly string[]): EntityInput {
  return {
    kind: 'COMPANY',
    name,
    identifiers: identifiers.map((value) => ({ scheme: value.slice(0, 3).toLowerCase(), value })),
  };
}

async function store(entity: EntityInput, more: Partial<RecordInput> = {}): Promise<string> {
  return addRecord(test.store, says(entity, more), author);
}

async function retract(id: string, reason = 'wrong'): Promise<string> {
  const record = retraction(id, reason);
  await storeAll(test.store, [record], author.now());
  return record.id;
}

const ENTITIES = cypher`
  MATCH (e:Entity|FormerEntity) WHERE NOT e:Domain AND e.kind <> 'DOMAIN'
  RETURN e.id AS id, e.name AS name, e:FormerEntity AS former,
         COUNT { (e)-[l]->() WHERE type(l) = 'FORMER_LINK' } AS formerLinks, COUNT { (e)-[:USES_DOMAIN]->() } AS links
  ORDER BY id
`;

async function entities(): Promise<unknown[]> {
  const rows = await test.store.read(ENTITIES);
  return rows.map(({ id, name, former, formerLinks, links }) =>
    [id, name, former ? 'former' : 'standing', links, formerLinks].join(' | '),
  );
}

describe('retracting', () => {
  it('joins a restored record with the entity that owns its identifier by now', async () => {
    const first = await store(company('First', 'VAT1'));
    const out = await retract(first);
    await store(company('Second', 'LEI1', 'VAT1'));
    expect(await entities()).toEqual([
      'company:lei:LEI1 | Second | standing | 1 | 0',
      'company:vat:VAT1 | First | former | 0 | 1',
    ]);
    await retract(out);
    expect(await entities()).toEqual(['company:lei:LEI1 | First | standing | 1 | 0']);
  });

  it('takes a former entity along when its reference comes back under a better id', async () => {
    await retract(await store(company('First', 'VAT1')));
    await store(company('Second', 'LEI1', 'VAT2'));
    await addRecord(
      test.store,
      says(company('Third', 'VAT1'), {
        entities: [{ ...company('Third', 'LEI1', 'VAT1'), id: 'acme' }],
      }),
      author,
    );
    expect(await entities()).toEqual(['acme | Second | standing | 1 | 0']);
  });

  it('merges entities that have former links', async () => {
    await retract(await store(company('First', 'VAT1'), { subject: 'wrong' }));
    await store(company('First', 'VAT1'), { statements: [], entities: [company('First', 'VAT1')] });
    expect(await entities()).toEqual(['company:vat:VAT1 | First | standing | 0 | 1']);
    await store(company('First', 'LEI1', 'VAT1'), {
      statements: [],
      entities: [company('First', 'LEI1', 'VAT1')],
    });
    expect(await entities()).toEqual(['company:lei:LEI1 | First | standing | 0 | 1']);
  });

  it('keeps a record out while one of two retractions stands', async () => {
    const record = await store(company('First', 'VAT1'));
    const one = await retract(record, 'wrong');
    await retract(record, 'also wrong');
    await retract(one);
    expect(await entities()).toEqual(['company:vat:VAT1 | First | former | 0 | 1']);
    const [row] = await test.store.read(
      cypher`MATCH (r:Record {id: $record}) RETURN r.retractionReason AS reason`,
      { record },
    );
    expect(row).toEqual({ reason: 'also wrong' });
  });

  it('lets a record fall again when the retraction of its retraction is retracted', async () => {
    const record = await store(company('First', 'VAT1'));
    const restored = await retract(await retract(record));
    expect(await entities()).toEqual(['company:vat:VAT1 | First | standing | 1 | 0']);
    await retract(restored);
    expect(await entities()).toEqual(['company:vat:VAT1 | First | former | 0 | 1']);
  });

  it('can be said again with the same words after it was lifted', async () => {
    const record = await store(company('First', 'VAT1'));
    await retractRecord(test.store, record, 'wrong', author);
    await retractRecord(test.store, record, 'wrong', author);
    const [row] = await test.store.read(cypher`MATCH (r:Record {retracts: $record}) RETURN r.id AS id`, {
      record,
    });
    await retract(String(row?.['id']));
    expect(await entities()).toEqual(['company:vat:VAT1 | First | standing | 1 | 0']);
    await retractRecord(test.store, record, 'wrong', author);
    expect(await entities()).toEqual(['company:vat:VAT1 | First | former | 0 | 1']);
  });

  it('refuses to restore a record that speaks of a company as a person', async () => {
    const out = await retract(await store({ id: 'x', kind: 'COMPANY', name: 'X' }));
    await addRecord(
      test.store,
      { source: gazette, statements: [], entities: [{ id: 'x', kind: 'PERSON', name: 'X' }] },
      author,
    );
    await expect(retract(out)).rejects.toThrow(KindConflict);
    expect(await entities()).toEqual(['x | X | standing | 0 | 1']);
  });

  it('keeps an alias id with its value when another record that uses it is retracted', async () => {
    const site: EntityInput = { id: 'site', kind: 'DOMAIN', name: 'acme.com' };
    await addRecord(test.store, { source: gazette, statements: [], entities: [site] }, author);
    const other = { source: gazette, statements: [], entities: [{ ...site, aliases: ['Shop'] }] };
    await store(company('First', 'VAT1'));
    await retract(await addRecord(test.store, other, author));
    expect(await test.store.read(cypher`MATCH (d:Domain) RETURN d.id AS id, d.aliases AS aliases`)).toEqual([
      { id: 'domain:acme.com', aliases: [] },
    ]);
  });

  it('lets a retracted record that is seen again speak in what is kept of the past', async () => {
    const named = (name: string, observedAt: string): RecordInput =>
      says({ id: 'x', kind: 'COMPANY', name }, { observedAt });
    for (const input of [named('Old', '2020-01-01'), named('New', '2021-01-01')])
      await retract(await addRecord(test.store, input, author));
    expect(await entities()).toEqual(['x | New | former | 0 | 1']);
    await addRecord(test.store, named('Old', '2022-01-01'), author);
    expect(await entities()).toEqual(['x | Old | former | 0 | 1']);
  });

  it('works in one batch with what it retracts, in any order', async () => {
    const record = prepareRecord(says(company('First', 'VAT1')), { kinds: new Map() }, 'ann');
    const out = retraction(record.id, 'wrong');
    await storeAll(test.store, [retraction(out.id, 'not so'), out, record], author.now());
    expect(await entities()).toEqual(['company:vat:VAT1 | First | standing | 1 | 0']);
  });

  it('restores two records in one transaction, of which the second makes the entity of the first another', async () => {
    const [first, second] = [company('First', 'VAT1'), company('Second', 'LEI1', 'VAT1')];
    const outs = [await retract(await store(first)), await retract(await store(second))];
    const acts = outs.map((out) => retraction(out, 'not so'));
    const last = acts.map(({ id }) => retraction(id, 'but yes'));
    await storeAll(test.store, [...acts, ...last], author.now());
    expect(await entities()).toEqual([
      'company:lei:LEI1 | Second | former | 0 | 1',
      'company:vat:VAT1 | First | former | 0 | 1',
    ]);
  });

  it('refuses to retract what is not there', async () => {
    await expect(retract('record:nothing')).rejects.toThrow('there is no record record:nothing');
  });
});
