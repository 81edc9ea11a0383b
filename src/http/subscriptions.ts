import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { makeSchema } from '../graphql/schema.ts';
import type { AppParts } from './app.ts';

const LARGEST_MESSAGE = 1_000_000;

/** Subscriptions over WebSocket at /graphql; a key comes as `authorization`, in the header or the connection's parameters. */
export function serveSubscriptions(
  server: Server,
  { whoAsks, contextFor }: Pick<AppParts, 'whoAsks' | 'contextFor'>,
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: LARGEST_MESSAGE,
    verifyClient: ({ req }: { readonly req: IncomingMessage }) => isOwnPage(req.headers),
  });
  const { dispose } = useServer(
    {
      schema: makeSchema(),
      context: async ({ connectionParams, extra }) => {
        const { headers } = extra.request;
        const given = connectionParams?.['authorization'];
        return contextFor(await whoAsks(headers, typeof given === 'string' ? given : undefined));
      },
    },
    sockets,
  );
  return { close: async () => dispose() };
}

/** Browsers let any page open a WebSocket anywhere: only our own pages, and programs, which send no origin, may. */
function isOwnPage({ origin, host }: IncomingHttpHeaders): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
