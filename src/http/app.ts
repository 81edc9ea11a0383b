import { expressMiddleware } from '@as-integrations/express5';
import type { ApolloServer } from '@apollo/server';
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import type { Context } from '../graphql/context.ts';
import { requireRole } from '../graphql/pipeline/authorize.ts';
import { UNREADABLE } from '../graphql/pipeline/observe.ts';
import { tooManyAnswer } from '../graphql/pipeline/too-many-answer.ts';
import { checkText } from '../graphql/pipeline/document-rules.ts';
import type { Log } from '../graphql/pipeline/format-error.ts';
import { ServiceError } from '../lib/errors/service-error.ts';
import { TooMany } from '../lib/errors/too-many.ts';
import { traced } from '../lib/traced.ts';
import { TooComplex } from '../lib/errors/too-complex.ts';
import { ExpiredKey } from '../query/check-key.ts';
import type { Limits } from '../query/limits.ts';
import type { LiveProjection } from '../query/projection/live-projection.ts';
import { BROWSER_STYLE, serveBrowserStyle } from './browser-style.ts';
import { GRAPHIQL_FOLDER } from './graphiql-files.ts';
import { makeGraphiql } from './graphiql.ts';
import type { ClientAddress } from './client-address.ts';
import type { Metrics } from './metrics.ts';
import type { Authenticate } from './authenticate.ts';

/** What the addresses of the server need. */
export interface AppParts {
  readonly apollo: ApolloServer<Context>;
  readonly whoAsks: Authenticate;
  readonly contextFor: (actor: Context['actor'], from: string) => Context;
  /** Undefined when the store can be asked; else why not, in words. */
  readonly whyNotReady: () => Promise<string | undefined>;
  readonly live: LiveProjection;
  readonly metrics: Metrics;
  readonly addressOf: ClientAddress;
  readonly limits: Limits;
  readonly log: Log;
}

const LARGEST_REQUEST = '4mb';

/** The server's addresses: `/graphql`, `/healthz`, `/readyz`, `/metrics`; a browser that opens `/graphql` gets GraphiQL. */
export function makeApp(parts: AppParts): Express {
  const app = express();
  const graphiql = makeGraphiql();
  app.disable('x-powered-by');
  // No answer may be cached, so there is nothing to compare a hash of it with; what may be has a hash of its own.
  app.disable('etag');
  app.use(helmet({ contentSecurityPolicy: { directives: PAGE_POLICY } }));
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    const reason = (await parts.whyNotReady()) ?? parts.live.whyNotReady;
    response
      .status(reason === undefined ? 200 : 503)
      .json(
        reason === undefined
          ? { status: 'ready', projection: await parts.live.state() }
          : { status: 'not ready', reason },
      );
  });
  app.get('/metrics', bounded(parts), tellMetrics(parts));
  app.get('/', (_request, response) => {
    response.redirect('/graphql');
  });
  app.get(`${GRAPHIQL_FOLDER}/:name`, graphiql.file);
  app.all(BROWSER_STYLE, serveBrowserStyle());
  app.use(
    '/graphql',
    graphiql.page,
    forbidCaching,
    bounded(parts),
    express.json({ limit: LARGEST_REQUEST }),
    boundText,
    trace,
    graphql(parts),
  );
  app.use(refuseBadBody);
  app.use(tellFault(parts.log));
  return app;
}

/** GraphiQL's files are ours; its editor sets styles in the page, and its fonts stand in the style sheet. */
const PAGE_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'"],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  upgradeInsecureRequests: null,
};

/** Answers to questions are for who asked, and for now. */
function forbidCaching(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}

/** For who may read, as it tells how much there is and what is asked. */
function tellMetrics({ metrics, whoAsks }: AppParts): RequestHandler {
  return async (request, response) => {
    try {
      requireRole('READER', '/metrics', await whoAsks(request));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { message, code } = error;
      if (error instanceof TooMany) response.setHeader('retry-after', String(error.retryAfterSeconds));
      response
        .status(error instanceof TooMany ? 429 : code === 'UNAUTHENTICATED' ? 401 : 503)
        .json({ errors: [{ message, extensions: { code } }] });
      return;
    }
    const { type, text } = await metrics.render();
    response.setHeader('cache-control', 'no-store').type(type).send(text);
  };
}

/** All that is done for a request is one trace, until it is answered. */
function trace(_request: Request, response: Response, next: NextFunction): void {
  void traced('graphql', {}, async () => {
    const answered = new Promise((resolve) => response.once('close', resolve));
    next();
    await answered;
  });
}

/** Refuses whoever sends too much before anything of a request is read. */
function bounded({ limits, addressOf, metrics }: AppParts): RequestHandler {
  return async (request, response, next) => {
    try {
      await limits.countRequest(addressOf(request));
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      const { message, code, retryAfterSeconds } = error;
      metrics.observe(UNREADABLE, code, 0);
      response
        .status(429)
        .setHeader('retry-after', String(retryAfterSeconds))
        .json({ errors: [{ message, extensions: { code } }] });
      return;
    }
    next();
  };
}

function graphql({ apollo, whoAsks, contextFor, addressOf }: AppParts): ReturnType<typeof expressMiddleware> {
  return expressMiddleware(apollo, {
    context: async ({ req }) => {
      try {
        return contextFor(await whoAsks(req), addressOf(req));
      } catch (error) {
        throw refusedContext(error);
      }
    },
  }) as ReturnType<typeof expressMiddleware>;
}

/** Apollo hides whatever fails here unless it comes as GraphQL's own error, with the status to answer. */
function refusedContext(error: unknown): unknown {
  if (!(error instanceof ServiceError)) return error;
  const status = error instanceof ExpiredKey ? 401 : 503;
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: (error instanceof TooMany
      ? tooManyAnswer(error)
      : { http: { status } }) as unknown as GraphQLErrorExtensions,
  });
}

/** Refuses text that must not even be parsed. */
function boundText(request: Request, response: Response, next: NextFunction): void {
  const texts = [(request.body as { query?: unknown } | undefined)?.query, request.query['query']];
  try {
    for (const text of texts) if (typeof text === 'string') checkText(text);
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    response.status(400).json({ errors: [{ message: error.message, extensions: { code: error.code } }] });
    return;
  }
  next();
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
      : 'The request body is not JSON that could be read.';
  response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
}

/** What nobody foresaw is in the log; nothing of the inside is told. */
function tellFault(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const id = randomUUID();
    log(`error ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, {
      level: 'error',
      event: 'internal_error',
      id,
    });
    if (response.headersSent) {
      next(error);
      return;
    }
    const message = `Something went wrong here; the server's log has it under ${id}.`;
    response.status(500).json({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', id } }] });
  };
}
