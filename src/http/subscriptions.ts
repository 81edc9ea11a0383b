import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import { GraphQLError, type ExecutionArgs, type GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { formatErrors, type Log } from '../graphql/pipeline/format-error.ts';
import { prepareOperation } from '../graphql/pipeline/prepare-operation.ts';
import { makeSchema } from '../graphql/schema.ts';
import { ServiceError } from '../lib/errors/service-error.ts';
import { TooComplex } from '../lib/errors/too-complex.ts';
import type { AppParts } from './app.ts';

const LARGEST_MESSAGE = 100_000;
const MOST_ON_A_SOCKET = 50;

/** What serving subscriptions takes. */
export interface SubscriptionParts extends Pick<AppParts, 'whoAsks' | 'contextFor' | 'addressOf' | 'limits'> {
  readonly log: Log;
}

/** Subscriptions over WebSocket at /graphql; a key comes as `authorization`, in the header or the connection's parameters. */
export function serveSubscriptions(
  server: Server,
  { whoAsks, contextFor, addressOf, limits, log }: SubscriptionParts,
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: LARGEST_MESSAGE,
    verifyClient: ({ req }: { readonly req: IncomingMessage }) => isOwnPage(req.headers),
  });
  const schema = makeSchema();
  const format = formatErrors(log);
  const toldErrors = (errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
    errors.map((error) => format(error.toJSON(), error));
  const begin = async (
    asking: Asking,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
    if (asking.running > MOST_ON_A_SOCKET)
      throw new TooComplex(
        `A socket carries ${String(MOST_ON_A_SOCKET)} subscriptions at most; open another one.`,
      );
    const from = addressOf(asking.request);
    await limits.countRequest(from);
    const actor = await whoAsks(asking.request, asking.token);
    const { query, operationName, variables } = payload;
    const document = prepareOperation(schema, { query, operationName, variables, actor, door: 'socket' });
    if (!('kind' in document)) return document;
    return {
      schema,
      document,
      operationName,
      variableValues: variables ?? {},
      contextValue: contextFor(actor, from),
    };
  };
  const { dispose } = useServer(
    {
      onSubscribe: async ({ connectionParams, extra, subscriptions }, _id, payload) => {
        const given = connectionParams?.['authorization'];
        const token = typeof given === 'string' ? given : undefined;
        const asking = { request: extra.request, token, running: Object.keys(subscriptions).length };
        return begin(asking, payload).catch((error: unknown) => [asGraphQL(error)]);
      },
      onError: (_context, _id, _payload, errors) => toldErrors(errors as readonly GraphQLError[]),
      onNext: (_context, _id, _payload, _args, { errors, data }) =>
        errors ? { data: data ?? null, errors: toldErrors(errors) } : undefined,
    },
    sockets,
  );
  return { close: async () => dispose() };
}

/** Who opens a subscription, and how many run on that socket, this one counted. */
interface Asking {
  readonly request: IncomingMessage;
  readonly token: string | undefined;
  readonly running: number;
}

function asGraphQL(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const message = error instanceof ServiceError ? error.message : 'refused';
  return new GraphQLError(message, {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}

/** Browsers let any page open a WebSocket anywhere: only our own pages, and programs, which send no origin, may. */
function isOwnPage({ origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
