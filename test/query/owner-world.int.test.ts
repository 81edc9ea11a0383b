import { findTies, lookUpAll, tellPopulation } from '../harness/owner-world/ask-world.ts';
import { populate } from '../harness/owner-world/population.ts';
import { score, toldApart } from '../harness/owner-world/score.ts';
import { openRegistries } from '../harness/owner-world/servers.ts';
import { startTestServer } from '../harness/server.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';
import { storeSettings } from '../harness/worker-process.ts';

/** A process looks up some three hundred domains on a busy machine. */
const TIMEOUT_MS = 240_000;
const OWNERS = 8;

let test: TestStore;

beforeAll(async () => {
  test = await openTestStore();
  await emptyStore(test.store);
});
afterAll(() => test.close());

describe('a world of owners, agents, hosts and look-alikes', () => {
  it(
    'is told apart: companies of one owner are tied, strangers are not',
    async () => {
      const population = populate(20261201, OWNERS);
      const registries = await openRegistries(population.shells.flatMap(({ domains }) => domains));
      const api = await startTestServer(test.store);
      try {
        await tellPopulation(api, population);
        const settings = { ...storeSettings(test.connection), ...registries.settings };
        expect(await lookUpAll(population, settings)).toMatchObject({ failed: 0, remaining: 0 });
        const ties = (await findTies(api)).filter(({ isLead }) => !isLead);
        const { wrong, missed } = score(toldApart(population.shells), ties);
        expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
      } finally {
        await api.close();
        await registries.close();
      }
    },
    TIMEOUT_MS,
  );
});
