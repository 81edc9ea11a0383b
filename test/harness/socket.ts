import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What a subscription told until it ended: answers, or why it was refused. */
export interface Told {
  readonly answers: readonly object[];
  readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** A client on a WebSocket of the server. */
export function socketTo(address: string, connectionParams: Record<string, unknown> = {}): Client {
  const url = `${address.replace('http', 'ws')}/graphql`;
  return createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, lazy: true });
}

/** Subscribes and waits for the end. */
export function toldBy(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Told> {
  const answers: object[] = [];
  return new Promise((resolve, reject) => {
    client.subscribe(
      { query, variables },
      {
        next: (answer) => {
          answers.push(answer);
        },
        complete: () => {
          const errors = answers.flatMap((answer) => (answer as { errors?: Told['errors'] }).errors ?? []);
          resolve({ answers, errors });
        },
        error: (error) => {
          if (Array.isArray(error)) resolve({ answers, errors: error as Told['errors'] });
          else reject(error instanceof Error ? error : new Error(JSON.stringify(error)));
        },
      },
    );
  });
}
