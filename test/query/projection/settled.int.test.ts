import type { Projection } from '../../../src/analysis/projection/projection.ts';
import { connectStore } from '../../../src/graph/driver/connect.ts';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import { openStore, type Row, type Store } from '../../../src/graph/driver/store.ts';
import { judge } from '../../../src/ingest/judgments/judge.ts';
import { addRecord, addSource, retractRecord } from '../../../src/ingest/records/ledger.ts';
import type { StatementInput } from '../../../src/model/inputs.ts';
import { LiveProjection } from '../../../src/query/projection/live-projection.ts';
import { contents } from '../../analysis/projection-contents.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';
import { interruptedAt, remember, tornStore } from './torn-store.ts';

let test: TestStore;
/** Another process: a store of its own on a connection of its own. */
let other: { readonly store: Store; close(): Promise<void> };
const author = { by: 'ann', now: tickingClock() };

beforeAll(async () => {
  test = await openTestStore();
  const { driver, close } = await connectStore(test.connection);
  other = { store: openStore(driver), close };
});
afterAll(async () => {
  await other.close();
  await test.close();
});
beforeEach(() => emptyStore(test.store));

type Held = ReturnType<typeof contents> & { readonly entities: readonly unknown[] };

/** Links and entities alike: all that an answer can come from. */
async function held(live: LiveProjection): Promise<Held> {
  const { projection } = await live.current();
  const { entities } = projection;
  const ids = [...Array(entities.count).keys()].map((entity) => entities.idOf(entity)).sort();
  return { ...contents(projection), entities: ids.flatMap((id) => entities.describe(id) ?? []) };
}

const fresh = (): Promise<Held> => held(new LiveProjection(test.store));

function uses(company: string, domain: string, registrant: string): StatementInput[] {
  return [
    {
      kind: 'USES_DOMAIN',
      from: { id: `company:${company}`, kind: 'COMPANY', name: company },
      to: { kind: 'DOMAIN', name: domain },
      status: 'REPORTED',
    },
    {
      kind: 'REGISTERED_BY',
      from: { kind: 'DOMAIN', name: domain },
      to: { id: `registrant:${registrant}`, kind: 'REGISTRANT', name: registrant },
      status: 'REPORTED',
    },
  ];
}

async function tell(statements: readonly StatementInput[]): Promise<string> {
  const source = await addSource(other.store, { kind: 'ARTICLE', title: 'Harbour News' });
  return addRecord(other.store, { source, statements }, author);
}

/** What is there before, and a commit that changes it. */
interface Case {
  readonly what: string;
  readonly before: () => Promise<string>;
  readonly commit: (record: string) => Promise<unknown>;
}

const tieIsThere = async (): Promise<string> => {
  await tell(uses('Orme', 'orme.example', 'Tidewater'));
  return tell(uses('Pell', 'pell.example', 'Tidewater'));
};

const CASES: readonly Case[] = [
  {
    what: 'the first record',
    before: () => Promise.resolve(''),
    commit: () =>
      tell([...uses('Orme', 'orme.example', 'Tidewater'), ...uses('Pell', 'pell.example', 'Tidewater')]),
  },
  {
    what: 'new links of new and known entities',
    before: () => tell(uses('Orme', 'orme.example', 'Tidewater')),
    commit: () => tell(uses('Pell', 'pell.example', 'Tidewater')),
  },
  {
    what: 'a merge',
    before: tieIsThere,
    commit: () =>
      judge(
        { store: other.store, author },
        { judgment: 'SAME', left: 'company:Orme', right: 'company:Pell', reason: 'one house' },
        { after: () => Promise.resolve({}), before: () => Promise.resolve({}) },
      ),
  },
  {
    what: 'a retraction',
    before: tieIsThere,
    commit: (record) => retractRecord(other.store, record, 'misread', author),
  },
];

const STREAMED = ['readPosition', 'readNews', 'streamEntityRows', 'streamLinkRows'];

/** Every choice among them. */
function subsets(names: readonly string[]): Set<string>[] {
  return [...Array(2 ** names.length).keys()].map(
    (bits) => new Set(names.filter((_, place) => ((bits >> place) & 1) === 1)),
  );
}

describe.each(CASES)('while $what is committed', ({ before, commit }) => {
  it('holds what was or what is, at whatever point of loading and following that happens', async () => {
    for (let point = 0; ; point++) {
      await emptyStore(test.store);
      const record = await before();
      const was = await fresh();
      const interrupted = interruptedAt(test.store, point, () => commit(record));
      const live = new LiveProjection(interrupted.store);
      const [loaded, followed] = [await held(live), await held(live)];
      if (!interrupted.committed()) break;
      await interrupted.committed();
      const is = await fresh();
      for (const each of [loaded, followed]) expect([was, is]).toContainEqual(each);
      expect(await held(live)).toEqual(is);
    }
  }, 120_000);

  it('holds what is, whatever of it was not visible yet while all was loaded', async () => {
    for (const late of subsets(STREAMED)) {
      await emptyStore(test.store);
      const record = await before();
      const { store, seen } = remember(test.store);
      await new LiveProjection(store).current();
      const torn = tornStore(test.store, { late, seen, commit: () => commit(record) });
      expect(await held(new LiveProjection(torn))).toEqual(await fresh());
    }
  }, 60_000);

  it('holds what was or what is, whatever of it was not visible yet while it was taken in', async () => {
    for (const late of subsets(['readPosition', 'readNews'])) {
      await emptyStore(test.store);
      const record = await before();
      const { store, seen } = remember(test.store);
      let isTorn = false;
      const torn = tornStore(store, { late, seen });
      const live = new LiveProjection({
        ...store,
        read: (query, parameters) => (isTorn ? torn : store).read(query, parameters),
      });
      const was = await held(live);
      seen.set('readNews', [{ change: 0, seq: 0, changes: [] } as Row]);
      await commit(record);
      isTorn = true;
      const is = await fresh();
      expect([was, is]).toContainEqual(await held(live));
      isTorn = false;
      expect(await held(live)).toEqual(is);
    }
  }, 60_000);
});

describe('memory that is not what the store is', () => {
  const wrongs: readonly [string, (projection: Projection) => void][] = [
    [
      'a link that is not there',
      (projection) => {
        projection.replaceBundle(
          { kind: 'USES_DOMAIN', from: 'company:Orme', to: 'domain:orme.example' },
          [],
        );
      },
    ],
    [
      'an entity of another kind',
      (projection) => {
        projection.putEntity({ id: 'registrant:Tidewater', kind: 'COMPANY' });
      },
    ],
    [
      'an entity that is not there',
      (projection) => {
        projection.dropEntity('registrant:Tidewater');
      },
    ],
    [
      'a rule that nobody stated',
      (projection) => {
        projection.putEntity({
          id: 'registrant:Tidewater',
          kind: 'REGISTRANT',
          nonIdentifyingRule: 'made up',
        });
      },
    ],
    [
      'a link that says something else',
      (projection) => {
        const bundle = { kind: 'USES_DOMAIN', from: 'company:Orme', to: 'domain:orme.example' } as const;
        projection.replaceBundle(bundle, [
          {
            ...bundle,
            id: 'uses_domain-00000000',
            status: 'DENIED',
            disputed: true,
            conclusion: false,
            independentSources: 1,
            records: ['record:x'],
          },
        ]);
      },
    ],
  ];

  it.each(wrongs)('is noticed, told of and read again: %s', async (_what, spoil) => {
    await tieIsThere();
    const logged: string[] = [];
    const live = new LiveProjection(test.store, {
      log: (line) => logged.push(line),
      pollMs: 20,
      compareMs: 40,
    });
    live.start();
    const { projection } = await live.current();
    spoil(projection);
    await until(async () => (await live.state()).differences > 0 && live.whyNotReady === undefined);
    expect(await held(live)).toEqual(await fresh());
    const { loads, differences, lastDifference, comparisons } = await live.state();
    expect([loads, differences, comparisons > 0]).toEqual([2, 1, true]);
    expect(logged).toEqual([
      `the links in memory are not those of the store (${String(lastDifference)}); reading all again`,
    ]);
    live.stop();
  });

  it('is never suspected while others write, merge and retract', async () => {
    const logged: string[] = [];
    const live = new LiveProjection(test.store, {
      log: (line) => logged.push(line),
      pollMs: 5,
      compareMs: 1,
    });
    live.start();
    for (let round = 0; round < 12; round++) {
      const name = `Orme${String(round)}`;
      const first = await tell(uses(name, `orme${String(round)}.example`, 'Tidewater'));
      await tell(uses('Pell', `pell${String(round)}.example`, `Tidewater${String(round % 2)}`));
      if (round % 3 === 0) await retractRecord(other.store, first, 'misread', author);
    }
    const { comparisons } = await live.state();
    await until(async () => (await live.state()).comparisons > comparisons + 2);
    expect(logged).toEqual([]);
    expect(await held(live)).toEqual(await fresh());
    live.stop();
  }, 60_000);

  it('says so once, and goes on, where the store contradicts itself', async () => {
    await tieIsThere();
    await test.store.runAlone(cypher`CREATE (:Company {name: 'drawn by hand'})`);
    const logged: string[] = [];
    const live = new LiveProjection(test.store, { log: (line) => logged.push(line) });
    expect((await live.current()).projection.linkCount).toBe(4);
    expect(logged.at(-1)).toContain('the store contradicts itself (2 COMPANY in memory, 3 in the store)');
    for (let round = 0; round < 4; round++) await live.compare();
    const { loads } = await live.state();
    await live.compare();
    expect((await live.state()).loads).toBe(loads);
    expect(live.whyNotReady).toBeUndefined();
  }, 60_000);
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('waited for 20 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
