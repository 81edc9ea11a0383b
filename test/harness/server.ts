import { serve, type Serving } from '../../src/http/serve.ts';
import { lookUpTools } from '../../src/ingest/enrichment/lookup-tools.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import { tickingClock } from './store.ts';

export interface TestServer extends Serving {
  /** Runs one operation and returns the whole GraphQL answer. */
  ask(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<GraphQLAnswer>;
  readonly logged: string[];
}

export interface GraphQLAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** The real server on a free port over the given store. */
export async function startTestServer(store: Store, now: () => Date = tickingClock()): Promise<TestServer> {
  const logged: string[] = [];
  const serving = await serve({
    store,
    host: '127.0.0.1',
    port: 0,
    browserUrl: 'http://127.0.0.1:7474/browser/',
    version: '0.0.0-test',
    log: (line) => logged.push(line),
    now,
    lookUps: await lookUpTools({ allowHosts: ['127.0.0.1'], lookupRates: new Map() }),
    whyNotReady: () => Promise.resolve(undefined),
  });
  const ask: TestServer['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${serving.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLAnswer;
  };
  return { ...serving, ask, logged };
}
