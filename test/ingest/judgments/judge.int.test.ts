import fc from 'fast-check';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import { Contradiction } from '../../../src/ingest/fold/contradiction.ts';
import {
  judge,
  undoJudgment,
  type JudgmentChange,
  type Showing,
} from '../../../src/ingest/judgments/judge.ts';
import { addRecord, addSource, retractRecord, type Author } from '../../../src/ingest/records/ledger.ts';
import { rebuild } from '../../../src/ingest/rebuild/rebuild.ts';
import { BadInput, NotFound } from '../../../src/lib/errors/bad-input.ts';
import type { EntityInput } from '../../../src/model/inputs.ts';
import type { Judgment } from '../../../src/model/kinds.ts';
import { snapshotOf } from '../../harness/graph-snapshot.ts';
import { randomNumbers } from '../../harness/random-numbers.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';
import { everythingIn } from '../../harness/whole-store.ts';

const STEPS = Number(process.env['INTERLOCK_TEST_RUNS'] ?? 12) * 5;

let test: TestStore;
let source: string;
const author: Author = { by: 'ann', now: tickingClock() };

beforeAll(async () => {
  test = await openTestStore();
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  await emptyStore(test.store);
  source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
});

const SHOW: Showing<{ change: JudgmentChange }, object> = {
  after: (_reader, change) => Promise.resolve({ change }),
  before: () => Promise.resolve({}),
};

async function say(left: string, judgment: Judgment, right: string, dryRun = false): Promise<JudgmentChange> {
  const verdict = { left, right, judgment, reason: 'compared' };
  return (await judge({ store: test.store, author, dryRun }, verdict, SHOW)).change;
}

async function undo(id: string): Promise<JudgmentChange> {
  return (await undoJudgment({ store: test.store, author }, { id, reason: 'was wrong' }, SHOW)).change;
}

const person = (id: string, name = id): EntityInput => ({ id, kind: 'PERSON', name });
const company = (id: string, ...leis: string[]): EntityInput => ({
  id,
  kind: 'COMPANY',
  name: id.toUpperCase(),
  identifiers: leis.map((value) => ({ scheme: 'lei', value })),
});

function officer(from: EntityInput, to: EntityInput): Promise<string> {
  return addRecord(
    test.store,
    { source, statements: [{ kind: 'OFFICER_OF', from, to, status: 'CONFIRMED' }] },
    author,
  );
}

function describeOnly(...entities: EntityInput[]): Promise<string> {
  return addRecord(test.store, { source, entities, statements: [] }, author);
}

/** The graph without the records themselves and what judgments say of entities. */
async function graph(): Promise<string[]> {
  return (await snapshotOf(test.store)).filter((line) => !/^record |"judged"|\\"judged\\"/.test(line));
}

async function checked(): Promise<void> {
  expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
}

async function idOf(id: string): Promise<unknown> {
  const [row] = await test.store.read(
    cypher`OPTIONAL MATCH (e:Entity {id: $id}) OPTIONAL MATCH (key:_EntityKey {key: 'id:' + $id}), (o:Entity {id: key.entity}) RETURN coalesce(e.id, o.id) AS id`,
    { id },
  );
  return row?.['id'];
}

const named = (links: JudgmentChange['gained']): string[] =>
  links.map(({ kind, from, to }) => `${from} ${kind} ${to}`).sort();

describe('judging', () => {
  it('says beforehand what it would change, and changes nothing then', async () => {
    await officer(person('a', 'Ann Archer'), company('x'));
    await officer(person('b', 'A. Archer'), company('y'));
    await addRecord(
      test.store,
      {
        source,
        statements: [{ kind: 'POSSIBLY_SAME_AS', from: person('a'), to: person('b'), status: 'ALLEGED' }],
      },
      author,
    );
    const before = await everythingIn(test.store);
    const change = await say('a', 'SAME', 'b', true);
    expect(named(change.gained)).toEqual(['a OFFICER_OF y']);
    expect(named(change.lost)).toEqual(['a POSSIBLY_SAME_AS b']);
    expect(change).toMatchObject({ entity: 'a', entities: { before: ['a', 'b'], after: ['a'] } });
    expect(await everythingIn(test.store)).toEqual(before);
  });

  it('makes two one, and undone each its own again, exactly as before', async () => {
    await officer(person('a', 'Ann Archer'), company('x'));
    await officer(person('b', 'A. Archer'), company('y'));
    const before = await graph();
    const change = await say('a', 'SAME', 'b');
    expect([await idOf('a'), await idOf('b')]).toEqual(['a', 'a']);
    await checked();
    const back = await undo(change.judgment);
    expect(named(back.lost)).toEqual(named(change.gained));
    expect(named(back.gained)).toEqual(named(change.lost));
    expect(back.entities).toEqual({ before: change.entities.after, after: change.entities.before });
    expect([await idOf('a'), await idOf('b')]).toEqual(['a', 'b']);
    expect(await graph()).toEqual(before);
    await checked();
  });

  it('is the same record when said again, and can be made anew after it was undone', async () => {
    await describeOnly(person('a'), person('b'));
    const { judgment } = await say('a', 'SAME', 'b');
    expect((await say('b', 'SAME', 'a')).judgment).toBe(judgment);
    await undo(judgment);
    const again = await say('a', 'SAME', 'b');
    expect(again.judgment).not.toBe(judgment);
    expect(await idOf('b')).toBe('a');
  });

  it('holds for what is told later, and for ids that a merger gave up', async () => {
    await describeOnly(person('a'), person('b'), person('c'));
    await say('a', 'SAME', 'b');
    await officer(person('b'), company('x'));
    await say('b', 'SAME', 'c');
    const rows = await test.store.read(cypher`MATCH (p)-[:OFFICER_OF]->(c) RETURN p.id AS p, c.id AS c`);
    expect(rows).toEqual([{ p: 'a', c: 'x' }]);
    expect(await idOf('c')).toBe('a');
    await checked();
  });

  it('keeps what no record speaks of any more out of the graph, and holds when it comes back', async () => {
    const one = await describeOnly(person('a'));
    const other = await describeOnly(person('b'));
    await say('a', 'SAME', 'b');
    await retractRecord(test.store, one, 'wrong', author);
    await retractRecord(test.store, other, 'wrong', author);
    expect([await idOf('a'), await idOf('b')]).toEqual([null, null]);
    await checked();
    await describeOnly(person('b', 'Bea'));
    expect([await idOf('a'), await idOf('b')]).toEqual(['a', 'a']);
    await checked();
  });

  it.each([
    ['a SAME b', 'b SAME c', 'a DIFFERENT c'],
    ['a SAME b', 'a DIFFERENT c', 'b SAME c'],
    ['a DIFFERENT c', 'b SAME c', 'a SAME b'],
  ])('refuses %s, %s, %s with the chain', async (...said) => {
    await describeOnly(person('a', 'Ann'), person('b', 'Bea'), person('c', 'Cleo'));
    const [first = '', second = '', third = ''] = said;
    for (const words of [first, second]) await speak(words);
    const before = await graph();
    await expect(speak(third)).rejects.toThrow(Contradiction);
    await expect(speak(third)).rejects.toThrow(
      /^Ann \(a\) and Cleo \(c\) were judged different by ann on 2023-01-01 \("compared"\), but they would be one: Ann \(a\) and Bea \(b\) were judged the same by ann .*; Bea \(b\) and Cleo \(c\) were judged the same by ann/,
    );
    expect(await graph()).toEqual(before);
    await checked();
  });

  it('refuses to part what an identifier joins, and a record that joins what was judged different', async () => {
    await describeOnly(company('a', 'L1'));
    await describeOnly(company('b', 'L1'));
    await expect(say('a', 'DIFFERENT', 'b')).rejects.toThrow(
      'A (a) and B (b) were judged different by ann on 2023-01-01 ("compared"), but they would be one: A (a) and B (b) have the lei L1 in common (Register).',
    );
    await describeOnly(company('c', 'L3'));
    await say('a', 'DIFFERENT', 'c');
    await expect(describeOnly(company('d', 'L1', 'L3'))).rejects.toThrow(Contradiction);
    await checked();
  });

  it('takes one of two judges who contradict each other at the same moment, and tells the other', async () => {
    await describeOnly(person('a'), person('b'));
    const outcomes = await Promise.allSettled([say('a', 'SAME', 'b'), say('a', 'DIFFERENT', 'b')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const both = await Promise.allSettled([say('a', 'UNSURE', 'b'), say('b', 'UNSURE', 'a')]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    await checked();
  });

  it('refuses two kinds, one entity twice, values, and what is not there', async () => {
    await describeOnly(
      person('a'),
      company('x'),
      { kind: 'DOMAIN', name: 'a.com' },
      { kind: 'DOMAIN', name: 'b.com' },
    );
    await expect(say('a', 'SAME', 'x')).rejects.toThrow(BadInput);
    await expect(say('a', 'SAME', 'a')).rejects.toThrow(BadInput);
    await expect(say('domain:a.com', 'SAME', 'domain:b.com')).rejects.toThrow(BadInput);
    await expect(say('a', 'SAME', 'nobody')).rejects.toThrow(NotFound);
    await expect(undo('record:nothing')).rejects.toThrow(NotFound);
  });
});

async function speak(words: string): Promise<JudgmentChange> {
  const [left = '', judgment = '', right = ''] = words.split(' ');
  return say(left, judgment as Judgment, right);
}

describe('any sequence of judgments and undos among imports', () => {
  it('is the fold of what stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        await emptyStore(test.store);
        source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
        await randomActs(STEPS, randomNumbers(seed));
        await checked();
      }),
      { numRuns: 3 },
    );
  }, 300_000);
});

/** Judges, undoes, tells and retracts at random; contradictions are refused, which is not a failure. */
async function randomActs(steps: number, random: () => number): Promise<void> {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const records: string[] = [];
  const judgments: string[] = [];
  for (const id of ids) records.push(await officer(person('p'), company(id)));
  for (let step = 0; step < steps; step++) {
    const dice = random();
    try {
      if (dice < 0.45) {
        const verdict = pick(['SAME', 'SAME', 'DIFFERENT', 'UNSURE'] as const);
        judgments.push((await say(pick(ids), verdict, pick(ids))).judgment);
      } else if (dice < 0.7 && judgments.length > 0) await undo(pick(judgments));
      else if (dice < 0.9)
        records.push(
          await officer(
            person(pick(['p', 'q'])),
            company(pick(ids), ...(random() < 0.3 ? [pick(['L1', 'L2', 'L3'])] : [])),
          ),
        );
      else await retractRecord(test.store, pick(records), 'wrong', author);
    } catch (error) {
      if (!(error instanceof Contradiction || error instanceof BadInput || error instanceof NotFound))
        throw error;
    }
  }
}
