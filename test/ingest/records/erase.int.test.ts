import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { findMatches } from '../../../src/ingest/matching/find-matches.ts';
import { makeFormFinder } from '../../../src/ingest/import/case-form.ts';
import { erase } from '../../../src/ingest/records/erase.ts';
import { importCase } from '../../../src/ingest/import/import-case.ts';
import {
  addRecord,
  addSource,
  keepSource,
  retractRecord,
  storeAll,
} from '../../../src/ingest/records/ledger.ts';
import { rebuild } from '../../../src/ingest/rebuild/rebuild.ts';
import { exportCase } from '../../../src/query/case/export-case.ts';
import { restoreFrom, takeBackup } from '../../harness/backup-file.ts';
import { batched, ledger, shuffled, SOURCES } from '../../harness/random-ledger.ts';
import { startTestServer, type TestServer } from '../../harness/server.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';
import { everythingIn } from '../../harness/whole-store.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../../harness/worker-process.ts';

const RUNS = Number(process.env['INTERLOCK_TEST_RUNS'] ?? 3);

let test: TestStore;
let server: TestServer | undefined;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const now = tickingClock();
const author = { by: 'ann', now };
const why = { reason: 'asked for', author };

async function check(): Promise<void> {
  const { lines, differences } = await rebuild(test.store, { check: true });
  expect({ lines, differences }).toEqual({ lines: [], differences: 0 });
}

describe('erasing', () => {
  it('leaves the graph that the other records add up to, whatever is erased', async () => {
    await fc.assert(
      fc.asyncProperty(ledger(8), fc.integer(), async (chains, seed) => {
        await emptyStore(test.store);
        await test.store.write(async (transaction) => {
          for (const source of SOURCES) await keepSource(transaction, source);
        });
        const acts = shuffled(chains, seed);
        for (const batch of batched(acts, seed)) await storeAll(test.store, batch, now());
        const ids = [...new Set(acts.map(({ id }) => id))];
        for (const id of ids.filter((_id, index) => (index + seed) % 3 === 0)) {
          await erase(test.store, { record: id }, why);
          await check();
        }
        for (const batch of batched(acts, seed + 1)) await storeAll(test.store, batch, now());
        await check();
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });
});

const NAME = 'Quaxley';
const WORDS = [NAME, 'zoltan.q@', '5550177', 'Obelisk', 'letter-of-zoltan'];

/** A person in an article, as the holder of a domain, retracted and judged; and a company that stays. */
async function tellOfZoltan(): Promise<{ records: string[]; retracted: string }> {
  const source = await addSource(test.store, { kind: 'ARTICLE', title: 'A paper' });
  const zoltan = { kind: 'PERSON' as const, id: 'person:zoltan', name: `Zoltan ${NAME}` };
  const company = { kind: 'COMPANY' as const, id: 'company:stays', name: 'Staying Ltd' };
  const article = await addRecord(
    test.store,
    {
      source,
      subject: `About Zoltan ${NAME}`,
      raw: `Zoltan ${NAME} (zoltan.q@example.org) owns it.`,
      statements: [
        { kind: 'OWNS', from: zoltan, to: company, status: 'REPORTED', quote: `Zoltan ${NAME} owns` },
        {
          kind: 'HAS_EMAIL',
          from: zoltan,
          to: { kind: 'EMAIL', name: 'zoltan.q@example.org' },
          status: 'REPORTED',
        },
      ],
    },
    author,
  );
  const other = await addRecord(
    test.store,
    {
      source,
      statements: [
        {
          kind: 'OWNS',
          from: {
            kind: 'PERSON',
            id: 'person:z2',
            name: `Zoltan  ${NAME}`,
            identifiers: [{ scheme: 'passport', value: '5550177' }],
          },
          to: company,
          status: 'REPORTED',
        },
        {
          kind: 'INCORPORATED_IN',
          from: company,
          to: { kind: 'JURISDICTION', id: 'jurisdiction:pa' },
          status: 'REPORTED',
        },
      ],
    },
    author,
  );
  const retracted = await addRecord(
    test.store,
    {
      source,
      statements: [
        { kind: 'OFFICER_OF', from: zoltan, to: company, qualifier: 'Obelisk keeper', status: 'REPORTED' },
      ],
    },
    author,
  );
  await retractRecord(test.store, retracted, `letter-of-zoltan ${NAME}`, author);
  return { records: [article, other], retracted };
}

async function told(): Promise<string[]> {
  const { nodes, relationships } = await everythingIn(test.store);
  return [...nodes, ...relationships].filter((line) => WORDS.some((word) => line.includes(word)));
}

describe('what was erased', () => {
  it('is in no node, relationship, answer, backup or export; that it was erased, and its hash, are', async () => {
    server = await startTestServer(test.store);
    const { ask } = server;
    const { records, retracted } = await tellOfZoltan();
    await findMatches(test.store);
    const kept = '{ entity(id: "company:stays") { name links { nodes { kind from { name } } } } }';
    expect(JSON.stringify(await ask(kept))).toContain(NAME);
    const knownBefore = now().toISOString();
    const before = await takeBackup(test.store);

    const { records: first } = await erase(test.store, { entity: 'person:zoltan' }, why);
    expect(first).toEqual(expect.arrayContaining([records[0], retracted]));
    expect(first).toHaveLength(3);
    await erase(test.store, { record: records[1] ?? '' }, why);
    expect(await told()).toEqual([]);
    await check();

    const questions = [
      kept,
      `{ search(text: "${NAME}") { nodes { __typename } } }`,
      `{ entity(id: "person:zoltan", knownAt: "${knownBefore}") { name } }`,
      `{ entity(id: "company:stays", knownAt: "${knownBefore}") { name links { nodes { from { name } } } } }`,
      '{ possibleMatches { nodes { left { name } right { name } } } }',
      `{ record(id: "${records[0] ?? ''}") { subject raw sha256 erased { by reason } } }`,
      '{ domains(first: 5) { totalCount } }',
    ];
    const answers = await Promise.all(questions.map((question) => ask(question)));
    for (const answer of answers) {
      expect(answer.errors).toBeUndefined();
      for (const word of WORDS) expect(JSON.stringify(answer)).not.toContain(word);
    }
    expect(answers[2]).toEqual({ data: { entity: null } });
    expect(answers[5]?.data?.['record']).toMatchObject({
      subject: 'erased',
      raw: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      erased: { by: 'ann', reason: 'asked for' },
    });
    const after = await takeBackup(test.store);
    expect(after.manifest).toMatchObject({ chain: before.manifest.chain, records: before.manifest.records });
    for (const word of WORDS) expect(gunzipSync(after.bytes).toString()).not.toContain(word);
    const everything = await withoutProgress();
    await emptyStore(test.store);
    await restoreFrom(test.store, after.path);
    expect(await withoutProgress()).toEqual(everything);
  });

  it('does not come back when the same is stored, imported or exported again', async () => {
    const { records } = await tellOfZoltan();
    const exported = await exportOf();
    await erase(test.store, { entity: 'person:zoltan' }, why);
    await erase(test.store, { record: records[1] ?? '' }, why);
    const imported = await importCase(test.store, exported, author);
    expect(imported.newRecords).toBe(0);
    expect(await told()).toEqual([]);
    await check();
    const rest = await exportOf();
    for (const word of WORDS) expect(rest).not.toContain(word);
    await emptyStore(test.store);
    expect(await importCase(test.store, rest, author)).toMatchObject({ newRecords: 0 });
  });

  it('is refused without a reason, or where there is nothing of that id', async () => {
    const none = { record: 'record:none' };
    await expect(erase(test.store, none, { ...why, reason: ' ' })).rejects.toThrow('--reason: say why');
    await expect(erase(test.store, none, why)).rejects.toThrow('there is no record record:none');
    await expect(erase(test.store, { entity: 'person:none' }, why)).rejects.toThrow('there is no entity');
  });

  it('is only listed in a dry run; the command tells what still holds a name', async () => {
    const { records } = await tellOfZoltan();
    const before = await told();
    const settings = storeSettings(test.connection);
    const args = ['erase', '--entity', 'person:zoltan', '--reason', 'asked for'];
    const dry = await outcomeOf(spawnInterlock([...args, '--dry-run'], settings));
    expect(JSON.parse(dry.out)).toMatchObject({
      dryRun: true,
      records: expect.arrayContaining([records[0]]) as unknown,
    });
    expect(await told()).toEqual(before);
    const done = await outcomeOf(spawnInterlock(args, settings));
    expect(done).toMatchObject({ code: 0, err: expect.stringContaining('3 records erased') as string });
    expect(JSON.parse(done.out)).toMatchObject({ dryRun: false, stillTold: [] });
    await check();
  });
});

/** Without locks, and how far matches were looked for. */
async function withoutProgress(): Promise<string[]> {
  const { nodes, relationships } = await everythingIn(test.store);
  return [...nodes.filter((line) => !/"(Ledger|_Follower)"/.test(line)), ...relationships];
}

async function exportOf(): Promise<string> {
  let text = '';
  for await (const piece of exportCase(test.store, { formOf: makeFormFinder() })) text += piece;
  return text;
}
