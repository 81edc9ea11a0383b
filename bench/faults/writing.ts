import { setTimeout as sleep } from 'node:timers/promises';
import type { Served } from '../../test/harness/server-process.ts';

const SOURCE = 'mutation { addSource(input: {kind: DATASET, title: "Faults"}) { id } }';
const RECORD = `mutation($source: ID!, $name: String!) { addRecord(input: {source: $source, statements: [{
  kind: OWNS, from: {kind: COMPANY, name: $name}, to: {kind: COMPANY, name: "Owned by all"}, status: REPORTED}]}) { id } }`;

/** Writes records until told to stop or the server is gone; returns the ids of those that it said were stored. */
export async function writeUntil(server: Served, prefix: string, end: AbortSignal): Promise<string[]> {
  // Killed before it could answer, it has told of nothing that was stored.
  const made = (await server.ask(SOURCE, {}).catch(() => undefined)) as
    { data?: { addSource?: { id: string } } | null } | undefined;
  const source = made?.data?.addSource?.id;
  if (source === undefined) return [];
  const acknowledged: string[] = [];
  for (let number = 0; !end.aborted; number++) {
    const name = `${prefix} ${String(number)}`;
    const answer = await server.ask(RECORD, { source, name }).catch(() => undefined);
    const id = (answer as { data?: { addRecord?: { id?: string } } | null } | undefined)?.data?.addRecord?.id;
    if (id !== undefined) acknowledged.push(id);
    else await sleep(20);
  }
  return acknowledged;
}
