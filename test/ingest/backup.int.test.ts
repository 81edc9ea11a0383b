import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openMigrated } from '../../src/cli/open-store.ts';
import { restoreLinks, restoreNodes } from '../../src/graph/operations/restore-writes.ts';
import { cypher } from '../../src/graph/driver/cypher.ts';
import type { Store, Transaction } from '../../src/graph/driver/store.ts';
import { makeFormFinder } from '../../src/ingest/import/case-form.ts';
import { addKey } from '../../src/ingest/keys.ts';
import { addRecord, keepSource, storeAll } from '../../src/ingest/records/ledger.ts';
import { loadCaseIntoEmptyStore } from '../../src/ingest/import/seed-case.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { verifyBackup } from '../../src/ingest/restore/verify-backup.ts';
import { exportCase } from '../../src/query/case/export-case.ts';
import { restoreFrom, fileWith, takeBackup } from '../harness/backup-file.ts';
import { SAMPLE_RECORDS, SOURCES } from '../harness/random-ledger.ts';
import { randomNumbers } from '../harness/random-numbers.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../harness/store.ts';
import { everythingIn } from '../harness/whole-store.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../harness/worker-process.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

/** Records of every sort, a key, and look-ups in every state. */
async function fill(store: Store): Promise<void> {
  await store.write(async (transaction) => {
    for (const source of SOURCES) await keepSource(transaction, source);
  });
  const now = tickingClock();
  for (const record of SAMPLE_RECORDS) await storeAll(store, [record], now());
  await addKey(store, { name: 'ann', role: 'ANALYST' }, now());
  await store.runAlone(LOOK_UPS);
}

const LOOK_UPS = cypher`
  CREATE (run:_Enrichment {id: 'enrichment:1', total: 3, done: 1, failed: 1, cancelled: 0, newLinks: 2, share: 1.0})
  CREATE (run)-[:ASKS {outcome: 'DONE'}]->(:_Lookup {id: 'lookup:d1.com', domain: 'd1.com', state: 'DONE', rank: 1, attempts: 1})
  CREATE (run)-[:ASKS {outcome: 'FAILED'}]->(:_Lookup {id: 'lookup:d2.com', domain: 'd2.com', state: 'FAILED', error: 'x'})
  CREATE (run)-[:ASKS]->(:_Lookup {id: 'lookup:d3.com', domain: 'd3.com', state: 'QUEUED', server: 's', asked: '[]'})
  CREATE (:_ServerBudget {server: 's', nextSlotAt: 1700000000000, intervalMs: 250})
`;

/** JSON, which tests compare by, does not tell an integer from another number; indexes and Cypher do. */
async function typesIn(store: Store): Promise<unknown[]> {
  const rows = await store.read(cypher`
    MATCH (n) WHERE NOT n:_Change AND NOT n:Ledger
    UNWIND keys(n) AS key
    RETURN DISTINCT labels(n)[0] AS label, key, valueType(n[key]) AS type ORDER BY label, key, type`);
  return rows.map((row) => JSON.stringify(row));
}

async function exportOf(store: Store): Promise<string> {
  let text = '';
  for await (const piece of exportCase(store, { formOf: makeFormFinder() })) text += piece;
  return text;
}

const UNFORESEEN = cypher`
  MATCH (key:_ApiKey), (entity:Entity {id: 'acme'})
  CREATE (key)-[:MADE {at: 1}]->(:MadeLater {id: 'm', many: [1, 2], half: 0.5, whole: 1.0, on: true})-[:OF]->(entity)
`;

describe('a backup', () => {
  it('restores everything: records, graph, keys, look-ups, and labels that nobody foresaw', async () => {
    await test.store.runAlone(
      cypher`CREATE CONSTRAINT unique_madelater_id IF NOT EXISTS FOR (n:MadeLater) REQUIRE n.id IS UNIQUE`,
    );
    await fill(test.store);
    await test.store.runAlone(UNFORESEEN);
    const before = await everythingIn(test.store);
    const types = await typesIn(test.store);
    const { path } = await takeBackup(test.store);
    await emptyStore(test.store);
    await restoreFrom(test.store, path);
    expect(await everythingIn(test.store)).toEqual(before);
    expect(await typesIn(test.store)).toEqual(types);
    expect(await rebuild(test.store, { check: true })).toMatchObject({ differences: 0 });
    await test.store.runAlone(cypher`DROP CONSTRAINT unique_madelater_id`);
  });

  it('gives back the case, and the same bytes when it is exported', async () => {
    await loadCaseIntoEmptyStore(test.store, { by: undefined, now: tickingClock() });
    const exported = await exportOf(test.store);
    const { path, manifest } = await takeBackup(test.store);
    await emptyStore(test.store);
    await restoreFrom(test.store, path);
    expect(await exportOf(test.store)).toBe(exported);
    const again = await takeBackup(test.store);
    expect(again.manifest).toMatchObject({ chain: manifest.chain, text: manifest.text });
  });

  it('of a store whose bookkeeping had other labels is restored under those of now', async () => {
    const node = (label: string, id: string) => ({ label, key: 'id', properties: { id }, integers: [] });
    const end = (label: string, value: string) => ({ label, key: 'id', value });
    await test.store.write(async (transaction) => {
      await restoreNodes(transaction, [node('Lookup', 'l'), node('Enrichment', 'e')]);
      const ends = { from: end('Enrichment', 'e'), to: end('Lookup', 'l') };
      await restoreLinks(transaction, [{ type: 'ASKS', ...ends, properties: {}, integers: [] }]);
    });
    expect(
      await test.store.read(cypher`MATCH (e:_Enrichment)-[:ASKS]->(l:_Lookup) RETURN e.id AS e, l.id AS l`),
    ).toEqual([{ e: 'e', l: 'l' }]);
  });

  it('holds what was there when it began, whatever is stored meanwhile', async () => {
    await fill(test.store);
    const slow: Store = {
      ...test.store,
      read: async (query, parameters) => {
        if (query.includes('readRecordsWhole')) await addAnother();
        return test.store.read(query, parameters);
      },
    };
    let number = 0;
    const addAnother = async (): Promise<void> => {
      await addRecord(
        test.store,
        {
          source: SOURCES[0]?.id ?? '',
          statements: [
            {
              kind: 'OWNS',
              from: { id: 'late-1', kind: 'COMPANY', name: `Late ${String(++number)}` },
              to: { id: 'late-2', kind: 'COMPANY', name: 'Later' },
              status: 'REPORTED',
            },
          ],
        },
        { by: 'ann', now: tickingClock('2024-01-01T00:00:00.000Z') },
      );
    };
    const { path, manifest } = await takeBackup(slow);
    expect(number).toBeGreaterThan(0);
    expect(manifest).toMatchObject({ records: SAMPLE_RECORDS.length, upTo: SAMPLE_RECORDS.length });
    await emptyStore(test.store);
    await restoreFrom(test.store, path);
    expect(await rebuild(test.store, { check: true })).toMatchObject({ differences: 0 });
  });

  it('is read by plain tools, a line for each thing', async () => {
    await fill(test.store);
    const { bytes } = await takeBackup(test.store);
    const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
    const sorts = lines.map((line) => Object.keys(JSON.parse(line) as object)[0]);
    expect(new Set(sorts)).toEqual(new Set(['header', 'node', 'link', 'source', 'record', 'manifest']));
    expect(sorts[0]).toBe('header');
    expect(sorts.at(-1)).toBe('manifest');
    expect(sorts.filter((sort) => sort === 'record')).toHaveLength(SAMPLE_RECORDS.length);
  });
});

describe('verifying a backup', () => {
  it('finds one flipped bit anywhere, and says where', async () => {
    await fill(test.store);
    const { bytes, path } = await takeBackup(test.store);
    const random = randomNumbers(7);
    const places = Array.from({ length: 150 }, () => Math.floor(random() * bytes.length));
    for (const place of [0, 3, 4, 8, 9, bytes.length - 1, ...places]) {
      const altered = Buffer.from(bytes);
      altered[place] = (altered[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      await writeFile(path, altered);
      await expect(verifyBackup(path)).rejects.toMatchObject({ code: 'DAMAGED_BACKUP' });
    }
  });

  it('finds a truncation at any length, and says after which record', async () => {
    await fill(test.store);
    const { bytes, path } = await takeBackup(test.store);
    for (let length = 0; length < bytes.length; length += 97) {
      await writeFile(path, bytes.subarray(0, length));
      await expect(verifyBackup(path)).rejects.toMatchObject({ code: 'DAMAGED_BACKUP' });
    }
    await writeFile(path, bytes.subarray(0, bytes.length - 1));
    await expect(verifyBackup(path)).rejects.toThrow(/cut off.* after record record:.+ \(number 6\)/);
  });

  it('finds whole lines left out, changed places and other words under a right compression', async () => {
    await fill(test.store);
    const { bytes } = await takeBackup(test.store);
    const lines = gunzipSync(bytes).toString().split('\n');
    const rewritten = (changed: readonly string[]): Promise<string> =>
      fileWith(Buffer.concat([gzipSync(changed.join('\n')), bytes.subarray(-4119)]));
    const [first = '', second = '', ...rest] = lines.slice(0, -2);
    const at = rest.findIndex((line) => line.includes('Acme'));
    const words = rest.with(at, (rest[at] ?? '').replace('Acme', 'Ecma'));
    for (const changed of [
      [first, ...rest, ''],
      [second, first, ...rest, ''],
      [first, second, ...words, ''],
      [first, second, ...rest, rest.at(-1) ?? '', ''],
    ])
      await expect(verifyBackup(await rewritten(changed))).rejects.toMatchObject({ code: 'DAMAGED_BACKUP' });
    await expect(verifyBackup(await rewritten([first, second, ...words, '']))).rejects.toThrow(
      `altered at line ${String(at + 3)}`,
    );
  });

  it('says of another file that it is none', async () => {
    const path = await fileWith(Buffer.from('{"format": "interlock-case"}'));
    await expect(verifyBackup(path)).rejects.toThrow('this is not a backup');
  });
});

describe('a restore', () => {
  it('refuses a store that holds records, and leaves it as it is', async () => {
    await fill(test.store);
    const { path } = await takeBackup(test.store);
    const before = await everythingIn(test.store);
    await expect(restoreFrom(test.store, path)).rejects.toThrow('the store holds records');
    expect(await everythingIn(test.store)).toEqual(before);
  });

  it('writes nothing from a damaged file', async () => {
    await fill(test.store);
    const { bytes, path } = await takeBackup(test.store);
    await emptyStore(test.store);
    const before = await everythingIn(test.store);
    await writeFile(path, bytes.subarray(0, bytes.length - 5000));
    await expect(restoreFrom(test.store, path)).rejects.toMatchObject({ code: 'DAMAGED_BACKUP' });
    expect(await everythingIn(test.store)).toEqual(before);
  });

  it('goes on after it was stopped at any point; until then nobody can use the store', async () => {
    await fill(test.store);
    const before = await everythingIn(test.store);
    const { path } = await takeBackup(test.store);
    await emptyStore(test.store);
    for (const [when, times] of [
      ['restoreRecords', 1],
      ['createEntities', 1],
      ['createLinks', 1],
      ['recountEnrichments', 1],
    ] as const) {
      await expect(restoreFrom(failingAt(test.store, when, times), path)).rejects.toThrow('killed here');
      await expect(openMigrated(test.connection)).rejects.toThrow(
        'run the same "interlock restore FILE" again',
      );
      await expect(storeAll(test.store, SAMPLE_RECORDS, new Date())).rejects.toThrow('half of a backup');
    }
    await restoreFrom(test.store, path);
    expect(await everythingIn(test.store)).toEqual(before);
    await (await openMigrated(test.connection)).close();
  });

  it('does not go on with another file than it was begun with', async () => {
    await fill(test.store);
    const { path } = await takeBackup(test.store);
    await addKey(test.store, { name: 'bob', role: 'READER' }, new Date());
    const other = await takeBackup(test.store);
    await emptyStore(test.store);
    await expect(restoreFrom(failingAt(test.store, 'restoreRecords', 1), path)).rejects.toThrow(
      'killed here',
    );
    await expect(restoreFrom(test.store, other.path)).rejects.toThrow('half of another backup');
    await restoreFrom(test.store, path);
  });
});

/** A store on which a statement of that name fails. */
function failingAt(store: Store, name: string, times: number): Store {
  let left = times;
  return {
    ...store,
    write: (work, options) =>
      store.write((transaction) => {
        const failing: Transaction = {
          ...transaction,
          run: (query, parameters) => {
            if (query.includes(`// ${name}`) && --left === 0) throw new Error('killed here');
            return transaction.run(query, parameters);
          },
        };
        return work(failing);
      }, options),
  };
}

describe('interlock backup and restore', () => {
  it('work as commands, and say in one line what is wrong', async () => {
    await loadCaseIntoEmptyStore(test.store, { by: undefined, now: tickingClock() });
    const before = await everythingIn(test.store);
    const path = await fileWith(Buffer.from('an old one'));
    const settings = storeSettings(test.connection);
    const made = await outcomeOf(spawnInterlock(['backup', path], settings));
    expect(made).toMatchObject({ code: 0 });
    expect(JSON.parse(made.out)).toMatchObject({ records: 195, upTo: 195 });
    expect((await readdir(dirname(path))).sort()).toEqual([basename(path)]);
    const refused = await outcomeOf(spawnInterlock(['restore', path], settings));
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: 'interlock: the store holds records: a backup is restored into an empty one (set INTERLOCK_DATA or NEO4J_URI to another)\n',
    });
    await emptyStore(test.store);
    const restored = await outcomeOf(spawnInterlock(['restore', path], settings));
    expect(restored).toMatchObject({ code: 0 });
    const restoredAll = await everythingIn(test.store);
    const unaudited = restoredAll.nodes.filter((line) => !line.includes('AuditEntry'));
    expect({ ...restoredAll, nodes: unaudited }).toEqual(before);
    await writeFile(path, (await readFile(path)).subarray(0, -100));
    expect(await outcomeOf(spawnInterlock(['backup', '--verify', path], {}))).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^interlock: the backup was cut off, or altered, after line \d+, after record \S+ \(number 195\)\n$/,
      ) as string,
    });
  });
});
