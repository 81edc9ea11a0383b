import { expressMiddleware } from '@as-integrations/express5';
import type { ApolloServer } from '@apollo/server';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Context } from '../graphql/context.ts';
import type { LiveProjection } from '../query/projection/live-projection.ts';
import type { WhoAsks } from './who-asks.ts';

/** What the addresses of the server need. */
export interface AppParts {
  readonly apollo: ApolloServer<Context>;
  readonly whoAsks: WhoAsks;
  readonly contextFor: (actor: Context['actor']) => Context;
  /** Undefined when the store can be asked; else why not, in words. */
  readonly whyNotReady: () => Promise<string | undefined>;
  readonly live: LiveProjection;
}

const LARGEST_REQUEST = '4mb';

/** The server's addresses: `/graphql`, `/healthz`, `/readyz`; a browser that opens `/graphql` gets GraphiQL. */
export function makeApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  // Nothing here may be cached, so there is nothing to compare a hash of the answer with.
  app.disable('etag');
  app.use(helmet({ contentSecurityPolicy: { directives: PAGE_POLICY } }));
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const reason = await parts.whyNotReady();
    response
      .status(reason === undefined ? 200 : 503)
      .json(
        reason === undefined
          ? { status: 'ready', projection: await parts.live.state() }
          : { status: 'not ready', reason },
      );
  });
  app.get('/', (_request, response) => {
    response.redirect('/graphql');
  });
  app.use('/graphql', graphiql, forbidCaching, express.json({ limit: LARGEST_REQUEST }), graphql(parts));
  app.use(refuseBadBody);
  return app;
}

/** GraphiQL comes whole from its package: its scripts and styles stand in the page, its workers in blobs. */
const PAGE_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  upgradeInsecureRequests: null,
};

let page: string | undefined;

function graphiql(request: Request, response: Response, next: NextFunction): void {
  const isVisit =
    request.method === 'GET' &&
    request.accepts(['json', 'html']) === 'html' &&
    request.query['query'] === undefined;
  if (!isVisit) {
    next();
    return;
  }
  page ??= renderGraphiQL({ title: 'Interlock', endpoint: '/graphql', defaultQuery: FIRST_QUERY });
  response.type('html').send(page);
}

const FIRST_QUERY = `# Which registrants tie companies that are otherwise apart?
{
  sharedRegistrants {
    nodes {
      shared { name }
      companies { name }
      domains { name }
      strength
      explanation
    }
  }
}
`;

/** Answers to questions are for who asked, and for now. */
function forbidCaching(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}

function graphql({ apollo, whoAsks, contextFor }: AppParts): ReturnType<typeof expressMiddleware> {
  return expressMiddleware(apollo, {
    context: async ({ req }) => contextFor(await whoAsks(req.headers)),
  }) as ReturnType<typeof expressMiddleware>;
}

/** A body that cannot be read is the caller's mistake, told as GraphQL tells its errors. */
function refuseBadBody(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  const { status, type } = error as { status?: number; type?: string };
  if (status === undefined || status >= 500) {
    next(error);
    return;
  }
  const message =
    type === 'entity.too.large'
      ? `The request is larger than ${LARGEST_REQUEST}.`
      : 'The request body is no JSON that could be read.';
  response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
}
