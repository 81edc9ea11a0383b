import { setTimeout as sleep } from 'node:timers/promises';
import { connectStore, type StoreConnection } from '../../graph/driver/connect.ts';
import { DatabaseStopped } from '../../graph/driver/store-errors.ts';
import { requireFreeSpace } from '../checks/disk-space.ts';
import type { ManagedNeo4j } from './managed-store.ts';
import { STORE_MEGABYTES } from './store-home.ts';

export interface DatabaseWatch {
  /** The one that runs now. */
  readonly current: () => Pick<ManagedNeo4j, 'connection' | 'stop'>;
  /** The folder of the store. */
  readonly home: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  readonly everyMs?: number;
}

const LOOK_EVERY_MS = 5_000;
const ANSWER_TIMEOUT_MS = 5_000;

/**
 * A database that could not write its log stops, and stays so however much room its disk has afterwards: only a new start
 * mends that. Ends such a Neo4j, so that whoever keeps it running starts it again, but not before there is room.
 */
export async function endStoppedDatabases(watch: DatabaseWatch): Promise<void> {
  const { current, say, signal, everyMs = LOOK_EVERY_MS } = watch;
  while (await pause(everyMs, signal)) {
    const neo4j = current();
    if (!(await hasStopped(neo4j.connection))) continue;
    say('the database of Neo4j has stopped: its disk was full, or its files cannot be written');
    if (await untilRoom(watch)) await neo4j.stop();
  }
}

/** Waits until the disk of the store has room for a start; false where the signal came first. */
export async function untilRoom(watch: Omit<DatabaseWatch, 'current'>): Promise<boolean> {
  const { home, say, signal, everyMs = LOOK_EVERY_MS } = watch;
  for (let told = false; !(await hasRoom(home)); told = true) {
    if (!told) say(`waiting until the disk of ${home} has ${String(STORE_MEGABYTES)} MB left, then starting Neo4j again`); // prettier-ignore
    if (!(await pause(everyMs, signal))) return false;
  }
  return !signal.aborted;
}

async function hasStopped(connection: StoreConnection): Promise<boolean> {
  try {
    await (await connectStore(connection, { timeoutMs: ANSWER_TIMEOUT_MS })).close();
    return false;
  } catch (error) {
    return error instanceof DatabaseStopped;
  }
}

function hasRoom(home: string): Promise<boolean> {
  return requireFreeSpace(home, STORE_MEGABYTES, 'INTERLOCK_DATA').then(
    () => true,
    () => false,
  );
}

async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  await sleep(ms, undefined, { ref: false, signal }).catch(() => undefined);
  return !signal.aborted;
}
