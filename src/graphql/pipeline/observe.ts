import type { ApolloServerPlugin } from '@apollo/server';
import { nameTrace } from '../../lib/traced.ts';
import type { Context } from '../context.ts';

/** Hears of every operation that Apollo answered: its name, `ok` or the code of its first error, and how long it took. */
export type Observe = (operation: string | undefined, outcome: string, seconds: number) => void;

/** Stands for what was sent and cannot be read, or was refused unread. */
export const UNREADABLE = '<unreadable>';

export function observeOperations(observe: Observe): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () => {
      const started = performance.now();
      return Promise.resolve({
        didResolveOperation: ({ operation, operationName }) => {
          const type = operation?.operation ?? 'operation';
          nameTrace(`graphql ${type}`, {
            'graphql.operation.type': type,
            'graphql.operation.name': operationName ?? '',
          });
          return Promise.resolve();
        },
        willSendResponse: ({ operation, operationName, response }) => {
          const { body } = response;
          const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          const code = error?.extensions?.['code'];
          const outcome = error === undefined ? 'ok' : typeof code === 'string' ? code : 'error';
          const name = operation ? (operationName ?? undefined) : UNREADABLE;
          observe(name, outcome, (performance.now() - started) / 1000);
          return Promise.resolve();
        },
      });
    },
  };
}
