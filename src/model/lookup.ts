export const LOOKUP_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;

/** Where a look-up stands; GraphQL's `LookupState`. */
export type LookupState = (typeof LOOKUP_STATES)[number];

/** A look-up in the hands of a worker. */
export interface LeasedLookup {
  readonly id: string;
  readonly domain: string;
  /** The server that the next request goes to. */
  readonly server: string;
  /** The next request and what was asked before it, JSON of their owner's making. */
  readonly question: string;
  readonly asked: string;
  /** Requests made so far. */
  readonly attempts: number;
  /** Counts leases: a worker that lost its lease cannot settle the look-up any more. */
  readonly lease: number;
  /** When the request may go out, by the store's clock in milliseconds since 1970. */
  readonly startAt: number;
  /** Set where its server throttles so much that it is asked no more: what the server said last. */
  readonly givenUp?: string | null;
}

/** How often and with how many connections a server may be asked, by all workers together. */
export interface ServerLimit {
  readonly perSecond: number;
  readonly connections: number;
  readonly perDay?: number;
}

/** How far a run of look-ups has come; GraphQL's `Enrichment`. */
export interface EnrichmentProgress {
  readonly id: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly remaining: number;
  /** Links that the graph won by it. */
  readonly newLinks: number;
  /** RFC 3339 UTC. */
  readonly startedAt: string;
  readonly estimatedEnd?: string;
  readonly finished: boolean;
  /** Servers that throttled so often in a row that the run goes on without them. */
  readonly withoutServers: readonly string[];
}
