import { isDeepStrictEqual } from 'node:util';
import { send } from './client.ts';
import type { Contest } from './contestants.ts';

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly errors?: unknown;
}

/** Throws unless all servers answer every question of the read the same, and answer it at all. */
export async function checkAgreement({ read, calls }: Contest): Promise<void> {
  for (const [index, ourCall] of calls.ours.entries()) {
    const [peerCall, rawCall] = [calls.peer[index], calls.raw[index]];
    if (!peerCall || !rawCall) throw new RangeError(`${read.name} is not asked the same of all`);
    const [ours, peer, raw] = await Promise.all([ourCall, peerCall, rawCall].map(dataOf));
    const expected = read.peer.read(peer ?? {});
    for (const [who, other] of [
      ['@neo4j/graphql', expected],
      ['the raw driver', raw],
    ] as const) {
      if (isDeepStrictEqual(plain(ours), plain(other))) continue;
      throw new Error(
        `${read.name} ${ourCall.body}: ours differs from ${who}:\n${JSON.stringify(ours)}\n${JSON.stringify(other)}`,
      );
    }
  }
}

async function dataOf(call: Parameters<typeof send>[0]): Promise<Record<string, unknown>> {
  const { data, errors } = JSON.parse(await send(call)) as Answer;
  if (errors !== undefined || data === undefined || Object.values(data).every((value) => value === null))
    throw new Error(`no answer from ${call.address} to ${call.body}: ${JSON.stringify(errors)}`);
  return data;
}

/** GraphQL's answers have objects without prototype. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
