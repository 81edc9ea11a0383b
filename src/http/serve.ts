import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Store } from '../graph/driver/store.ts';
import { makeApollo } from '../graphql/apollo.ts';
import type { Context } from '../graphql/context.ts';
import type { Log } from '../graphql/pipeline/format-error.ts';
import { ProgressBoard } from '../ingest/enrichment/progress-board.ts';
import { Refusals } from '../ingest/enrichment/refusals.ts';
import { ServiceError } from '../lib/errors/service-error.ts';
import { makeKeyCheck } from '../query/check-key.ts';
import { makeLimits, NO_LIMITS, type LimitSettings } from '../query/limits.ts';
import { LiveProjection } from '../query/projection/live-projection.ts';
import { makeApp, type AppParts } from './app.ts';
import { makeClientAddress, type TrustProxy } from './client-address.ts';
import { watchConnections, type EndLimits } from './connections.ts';
import { makeAuthenticate } from './authenticate.ts';
import { makeMetrics } from './metrics.ts';
import { serveSubscriptions } from './subscriptions.ts';

/** The server cannot begin to listen. */
export class CannotListen extends ServiceError {
  readonly code = 'CANNOT_LISTEN';
}

export interface ServeOptions {
  readonly store: Store;
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly browserUrl: string;
  readonly publicUrl?: string | undefined;
  readonly version: string;
  readonly log: Log;
  readonly now: () => Date;
  readonly lookUps: Context['lookUps'];
  readonly whyNotReady: () => Promise<string | undefined>;
  readonly trustProxy?: TrustProxy | undefined;
  /** Undefined: none. */
  readonly limits?: LimitSettings;
}

/** A server that listens. */
export interface Serving {
  /** Such as `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Lets running requests end, then closes; at once where no limits are given and nothing runs. */
  close(limits?: EndLimits): Promise<void>;
}

/** For who knows that no client is about to ask. */
const AT_ONCE: EndLimits = { idleMs: 0, requestsMs: 5_000 };

/** How often to look for what other processes stored. */
const POLL_MS = 250;

/** Serves GraphQL and what belongs to it. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { store, host, port, browserUrl, publicUrl, version, log, now, lookUps } = options;
  const http = createServer();
  const connections = watchConnections(http);
  const live = new LiveProjection(store, { log, pollMs: POLL_MS });
  const metrics = makeMetrics({ store, live });
  const apollo = makeApollo({ log, observe: metrics.observe });
  await apollo.start();
  const progress = new ProgressBoard(store, { limitOf: lookUps.limitOf, now });
  const addressOf = makeClientAddress(options.trustProxy);
  const limits = options.limits ? makeLimits(options.limits) : NO_LIMITS;
  const whoAsks = makeAuthenticate(makeKeyCheck(store), host, addressOf);
  const refusals = new Refusals(store);
  const contextFor: AppParts['contextFor'] = (actor, from) => ({
    store,
    live,
    progress,
    actor,
    from,
    refusals,
    limits,
    now,
    browserUrl,
    publicUrl,
    version,
    lookUps,
  });
  let isEnding = false;
  const whyNotReady = (): Promise<string | undefined> =>
    isEnding ? Promise.resolve('the server is ending') : options.whyNotReady();
  http.on(
    'request',
    makeApp({ apollo, whoAsks, contextFor, whyNotReady, live, metrics, addressOf, limits, log }),
  );
  const subscriptions = serveSubscriptions(http, { whoAsks, contextFor, addressOf, limits, log });
  live.start();
  const close = async (limits = AT_ONCE): Promise<void> => {
    isEnding = true;
    await Promise.all([subscriptions.close(), connections.end(limits)]);
    live.stop();
    await apollo.stop();
  };
  try {
    await listen(http, host, port);
  } catch (error) {
    await close();
    throw error;
  }
  const { port: bound } = http.address() as AddressInfo;
  const shown = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${shown}:${String(bound)}`, close };
}

function listen(http: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      reject(new CannotListen(explain(error, host, port), { cause: error }));
    });
    http.listen(port, host, resolve);
  });
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is in use; set INTERLOCK_PORT to another one, or to 0 for any.`;
  if (code === 'EACCES')
    return `Port ${String(port)} may not be opened by this user; set INTERLOCK_PORT to one above 1023.`;
  return `Cannot listen on ${host}:${String(port)}: ${message}`;
}
