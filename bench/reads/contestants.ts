import type { Call } from './client.ts';
import type { Read, Variables } from './read-list.ts';
import type { Samples } from './samples.ts';
import type { ServerProcess } from './server-process.ts';

/** Who is measured: our server, @neo4j/graphql, and the driver alone with statements by hand. */
export const CONTESTANTS = ['ours', 'peer', 'raw'] as const;
export type Contestant = (typeof CONTESTANTS)[number];

/** One value for each contestant. */
export type ByContestant<T> = Readonly<Record<Contestant, T>>;

/** The requests of one read, for each server. */
export interface Contest {
  readonly read: Read;
  readonly calls: ByContestant<readonly Call[]>;
}

export function contestOf(read: Read, samples: Samples, servers: ByContestant<ServerProcess>): Contest {
  const asked = read.variables(samples);
  if (asked.length === 0) throw new Error(`the store has nothing to ask ${read.name} about`);
  const { variables: toPeer = (given: Variables): Variables => given } = read.peer;
  return {
    read,
    calls: {
      ours: asked.map((variables) => call(servers.ours.address, { query: read.ours, variables })),
      peer: asked.map((variables) =>
        call(servers.peer.address, { query: read.peer.query, variables: toPeer(variables) }),
      ),
      raw: asked.map((variables) => call(`${servers.raw.address}/${read.name}`, variables)),
    },
  };
}

function call(address: string, body: object): Call {
  return { address, body: JSON.stringify(body) };
}
