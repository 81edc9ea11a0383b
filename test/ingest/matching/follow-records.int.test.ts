import { leaveMatchingTurn, takeMatchingTurn } from '../../../src/graph/matching/matching-turn.ts';
import { readMatchingLag } from '../../../src/graph/matching/matching-state.ts';
import { followRecords } from '../../../src/ingest/matching/follow-records.ts';
import { addRecord, addSource } from '../../../src/ingest/records/ledger.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
beforeAll(async () => (test = await openTestStore()));
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

const author = { by: 'test', now: tickingClock() };

async function state(...names: readonly string[]): Promise<void> {
  const source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
  for (const name of names) {
    const entity = { id: `x/${name}`, kind: 'COMPANY' as const, name };
    const officer = { id: `x/officer of ${name}`, kind: 'PERSON' as const, name: 'Raymond Saulino' };
    const statement = { kind: 'OFFICER_OF' as const, from: officer, to: entity, status: 'REPORTED' as const };
    await addRecord(test.store, { source, observedAt: '2022-01-01', statements: [statement] }, author);
  }
}

describe('following the records', () => {
  it('is done by one process at a time, and by the next when that one leaves or is not heard of', async () => {
    const take = (owner: string, forMs = 60_000) => takeMatchingTurn(test.store, owner, forMs);
    expect(await Promise.all([take('a'), take('b'), take('c')])).toHaveLength(3);
    const taken = await Promise.all([take('a'), take('b'), take('c')]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    const [holder = ''] = ['a', 'b', 'c'].filter((_, at) => taken[at]);
    const others = ['a', 'b', 'c'].filter((owner) => owner !== holder);
    await leaveMatchingTurn(test.store, others[0] ?? '');
    expect(await take(others[1] ?? '')).toBe(false);
    await leaveMatchingTurn(test.store, holder);
    expect(await take(others[1] ?? '', 1)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await take(others[0] ?? '')).toBe(true);
  });

  it('goes on in another process when one ends', async () => {
    await state('Vostrom Holdings, Inc.');
    const said: string[] = [];
    const begin = () => {
      const ending = new AbortController();
      const done = followRecords(test.store, {
        signal: ending.signal,
        say: (line) => said.push(line),
        pauseMs: 20,
      });
      return async () => {
        ending.abort();
        await done;
      };
    };
    const caughtUp = async () => {
      for (
        let lag = await readMatchingLag(test.store);
        lag.seq < lag.last;
        lag = await readMatchingLag(test.store)
      )
        await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const [endFirst, endSecond] = [begin(), begin()];
    await caughtUp();
    await endFirst();
    await state('VOSTROM HOLDINGS INC');
    await caughtUp();
    await endSecond();
    expect(said).toEqual([]);
    expect(await test.store.read('MATCH (match:_Match) RETURN match.left AS left' as never)).toHaveLength(2);
  });
});
