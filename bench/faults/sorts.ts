import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '../../src/graph/driver/cypher.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import { verifyBackup } from '../../src/ingest/restore/verify-backup.ts';
import { soon, startServer } from '../../test/harness/server-process.ts';
import { outcomeOf, spawnInterlock } from '../../test/harness/worker-process.ts';
import { killAfter, killAndRunAgain, type Place } from './killing.ts';
import { writeUntil } from './writing.ts';

/** A place, and what its faults need. */
export interface Ground extends Place {
  readonly store: Store;
  readonly domains: readonly string[];
  /** `kill -9` of Neo4j, and a new one in its place. */
  readonly crash?: (() => Promise<void>) | undefined;
  /** A second store, empty, for what is restored. */
  readonly elsewhere?: (() => Promise<Readonly<Record<string, string>>>) | undefined;
}

/** Kills something, begins it again, and throws where anything is lost or doubled; returns how long until all was well. */
export type Fault = (ground: Ground) => Promise<number>;

const CASE_SIZE = 600;
const DOMAINS_A_ROUND = 8;
const LONGEST_WRITING_MS = 1500;

/** By what is killed. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  import: async (ground) => {
    const file = join(ground.folder, `case-${String(ground.round)}.json`);
    await writeFile(file, JSON.stringify(caseOf(ground.round)));
    const before = await countRecords(ground.store);
    const ms = await killAndRunAgain(ground, ['import', 'case', file]);
    expectCount('records', (await countRecords(ground.store)) - before, CASE_SIZE);
    return ms;
  },
  worker: async (ground) => {
    const { domains, folder, round, settings, random } = ground;
    const file = join(folder, `domains-${String(round)}.txt`);
    const begin = (round * DOMAINS_A_ROUND) % Math.max(1, domains.length - DOMAINS_A_ROUND);
    const mine = domains.slice(begin, begin + DOMAINS_A_ROUND);
    await writeFile(file, mine.join('\n'));
    await outcomeOf(spawnInterlock(['seed', file, '--no-wait', '--refresh'], settings));
    await killAfter(spawnInterlock(['worker'], settings), 500 + random() * 3000);
    const began = performance.now();
    const worker = spawnInterlock(['worker'], settings);
    try {
      await soon(async () => ((await countPending(ground.store)) === 0 ? true : undefined));
    } finally {
      await killAfter(worker, 0);
    }
    expectCount('domains asked about', await countAnswered(ground.store, mine), mine.length);
    return performance.now() - began;
  },
  server: async (ground) => {
    const server = await startServer(ground.settings);
    const end = new AbortController();
    const writing = writeUntil(server, `Server round ${String(ground.round)}`, end.signal);
    await killAfter(server.child, 100 + ground.random() * LONGEST_WRITING_MS);
    end.abort();
    await expectStored(ground.store, await writing.catch(() => []));
    const again = await startServer(ground.settings);
    await again.end();
    return again.readyMs;
  },
  neo4j: async (ground) => {
    if (!ground.crash) return 0;
    const server = await startServer(ground.settings);
    const end = new AbortController();
    const writing = writeUntil(server, `Neo4j round ${String(ground.round)}`, end.signal);
    await sleep(100 + ground.random() * LONGEST_WRITING_MS);
    const began = performance.now();
    await ground.crash();
    await soon(async () => ((await server.isReady()) ? true : undefined));
    const ms = performance.now() - began;
    end.abort();
    const acknowledged = await writing;
    await server.end();
    // Our own connections died with it.
    await soon(() => countRecords(ground.store).catch(() => undefined));
    await expectStored(ground.store, acknowledged);
    return ms;
  },
  backup: async (ground) => {
    const file = join(ground.folder, 'backup.jsonl.gz');
    await killAfter(spawnInterlock(['backup', file], ground.settings), ground.random() * 3000);
    const isThere = await access(file).then(() => true, () => false); // prettier-ignore
    if (isThere) await verifyBackup(file);
    const ms = await killAndRunAgain(ground, ['backup', file]);
    const { manifest } = await verifyBackup(file);
    expectCount('records', manifest.records, await countRecords(ground.store));
    return ms;
  },
  restore: async (ground) => {
    if (!ground.elsewhere) return 0;
    const file = join(ground.folder, 'backup.jsonl.gz');
    await outcomeOf(spawnInterlock(['backup', file], ground.settings));
    const { manifest } = await verifyBackup(file);
    const settings = await ground.elsewhere();
    // Killed after its last write, it had ended.
    const isDone = (message: string): boolean => message.includes('the store holds records');
    const ms = await killAndRunAgain({ ...ground, settings }, ['restore', file], isDone);
    const check = await outcomeOf(spawnInterlock(['rebuild', '--check'], settings));
    if (check.code !== 0) throw new Error(`after the restore: ${check.out}${check.err}`);
    const { records } = JSON.parse(check.out.trim().split('\n').at(-1) ?? '{}') as { records: number };
    expectCount('records', records, manifest.records);
    return ms;
  },
};

function expectCount(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${String(found)} ${what} instead of ${String(expected)}`);
}

async function expectStored(store: Store, ids: readonly string[]): Promise<void> {
  const [row] = await store.read(
    cypher`UNWIND $ids AS id OPTIONAL MATCH (record:Record {id: id}) RETURN count(record) AS count`,
    { ids },
  );
  expectCount('of the records that were said to be stored', Number(row?.['count'] ?? 0), ids.length);
}

async function countRecords(store: Store): Promise<number> {
  const [row] = await store.read(cypher`MATCH (record:Record) RETURN count(record) AS count`);
  return Number(row?.['count']);
}

async function countPending(store: Store): Promise<number> {
  const [row] = await store.read(
    cypher`MATCH (lookup:_Lookup) WHERE lookup.state IN ['QUEUED', 'RUNNING'] RETURN count(lookup) AS count`,
  );
  return Number(row?.['count']);
}

async function countAnswered(store: Store, domains: readonly string[]): Promise<number> {
  const [row] = await store.read(
    cypher`MATCH (lookup:_Lookup) WHERE lookup.domain IN $domains AND lookup.state IN ['DONE', 'FAILED']
      RETURN count(lookup) AS count`,
    { domains },
  );
  return Number(row?.['count']);
}

function caseOf(round: number): object {
  const records = Array.from({ length: CASE_SIZE }, (_, number) => ({
    source: 'list',
    statements: [
      {
        kind: 'OWNS',
        from: { kind: 'COMPANY', name: `Owner ${String(number % 50)} of round ${String(round)}` },
        to: { kind: 'COMPANY', name: `Owned ${String(number)} of round ${String(round)}` },
        status: 'REPORTED',
      },
    ],
  }));
  const sources = [{ key: 'list', kind: 'DATASET', title: `List ${String(round)}` }];
  return { format: 'interlock-case', version: 1, sources, entities: [], records };
}
