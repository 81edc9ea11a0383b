import { Agent, request } from 'node:http';

/** A client of several servers on one store, as a load balancer would be. */
export interface SteadyClient {
  /** Runs one operation at the server it is at, or at the next one where that port is closed. Throws on anything else. */
  ask(query: string, variables?: object): Promise<Answer>;
  /** How often it went to another server. */
  readonly moves: number;
  close(): void;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

/**
 * What a client sends again, as RFC 9112 9.3.1 has it for requests that may be repeated: to a closed port, and over a connection
 * that was reset before its answer began, since a system resets those that nobody has taken from the queue of a port.
 */
const NOT_TAKEN: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET']);

/** It keeps its connections open; what it asks may be repeated, since the same content is the same record. */
export function steadyClient(addresses: readonly string[]): SteadyClient {
  const agent = new Agent({ keepAlive: true });
  let at = 0;
  let moves = 0;
  const ask: SteadyClient['ask'] = async (query, variables = {}) => {
    for (let refused = 0; ; refused++) {
      const here = at;
      try {
        return await post(agent, `${addresses[here % addresses.length] ?? ''}/graphql`, { query, variables });
      } catch (error) {
        if (!NOT_TAKEN.has((error as { code?: unknown }).code) || refused === addresses.length) throw error;
        // Unless another request of this client has found out meanwhile.
        if (at === here) [at, moves] = [at + 1, moves + 1];
      }
    }
  };
  return {
    ask,
    get moves() {
      return moves;
    },
    close: () => {
      agent.destroy();
    },
  };
}

function post(agent: Agent, url: string, question: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/json' } });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject).on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text) as Answer);
        else reject(new Error(`status ${String(response.statusCode)}: ${text}`));
      });
    });
    sent.end(JSON.stringify(question));
  });
}
