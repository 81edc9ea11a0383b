import { randomUUID } from 'node:crypto';
import { inBatches } from '../../lib/group.ts';
import { sha256, shortHash } from '../../lib/hash.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import {
  createEnrichment,
  enqueueLookups,
  readFinished,
  readGivenUp,
  reserveLookups,
} from '../../graph/lookups/lookup-runs.ts';
import { saveChange } from '../../graph/records/change-feed.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import { registrableDomain } from '../../normalize/domain-name.ts';
import { lifetimeMs } from '../../sources/ask/answer-lifetime.ts';
import { identify } from '../records/identify.ts';
import { keepSource, prepareSource, type Author } from '../records/ledger.ts';
import type { LookUpTools } from './lookup-tools.ts';
import { planLookups, type RankedLookup } from './plan-lookups.ts';
import { readLastAnswers } from '../../graph/records/observed-answers.ts';
import { storeRecords } from '../fold/store-records.ts';

/** What to look up (the arguments of GraphQL's `enrich`). */
export interface EnrichRequest {
  readonly domains?: readonly string[] | null | undefined;
  /** Entities whose surroundings are asked about first. */
  readonly around?: readonly string[] | null | undefined;
  /** The most look-ups to make. */
  readonly budget?: number | null | undefined;
  /** Ask again although the last answer is not old. */
  readonly refresh?: boolean | null | undefined;
  /** Ask once more about every domain whose look-up was given up. */
  readonly retryFailed?: boolean | null | undefined;
  readonly dryRun?: boolean | null | undefined;
}

/** Whom a run asks, why, and how long that takes. */
export interface EnrichmentPlan {
  /** The id of the run; undefined where it was only planned. */
  readonly enrichment: string | undefined;
  readonly domains: readonly { readonly name: string; readonly server: string; readonly reason: string }[];
  readonly estimatedSeconds: number;
  /** Domains that were answered lately, by a server or in an import. */
  readonly fresh: readonly string[];
}

const BATCH = 500;

/**
 * Queues look-ups: of the given domains, else of those of the store that were never asked about. With a budget the ones
 * that may tell most come first. Throws BadInput for what is not a domain.
 */
export async function enrich(
  store: Store,
  request: EnrichRequest,
  tools: Pick<LookUpTools, 'directory' | 'limitOf'>,
  author: Author,
): Promise<EnrichmentPlan> {
  const named = (request.domains ?? []).map((text, index) => {
    const domain = registrableDomain(text);
    if (domain === undefined)
      throw new BadInput(`domains[${String(index)}]`, `"${text}" is not a domain that can be registered`);
    return domain;
  });
  const { budget } = request;
  if (budget != null && (!Number.isInteger(budget) || budget < 1))
    throw new BadInput('budget', 'a whole number of look-ups, at least 1');
  const givenUp = new Map(
    request.retryFailed ? (await readGivenUp(store)).map(({ domain, error }) => [domain, error]) : [],
  );
  const distinct = [...new Set([...named, ...givenUp.keys()])];
  const fresh = request.refresh ? new Set<string>() : await freshAmong(store, distinct, author.now());
  const planned = await planLookups(
    store,
    {
      domains: distinct.filter((domain) => !fresh.has(domain)),
      around: request.around ?? [],
      isNamed: request.domains != null || request.retryFailed === true,
    },
    tools,
  );
  const ranked = request.refresh
    ? planned
    : await dueAmong(store, planned, { asked: distinct, fresh, now: author.now() });
  const chosen = budget == null ? ranked : ranked.slice(0, budget);
  const id = request.dryRun ? undefined : `enrichment:${randomUUID()}`;
  if (id !== undefined) await queue(store, id, chosen, author);
  return {
    enrichment: id,
    domains: chosen.map(({ domain, server, reason }) => ({
      name: domain,
      server,
      reason: withFailure(reason, givenUp.get(domain)),
    })),
    estimatedSeconds: estimate(chosen, tools),
    fresh: [...fresh],
  };
}

/** Why a domain is asked about, and what came of it the last time. */
function withFailure(reason: string, error: string | undefined): string {
  return error === undefined ? reason : `${reason}; given up before: ${error}`;
}

/** Those whose last answer, from a server or from an import, has not outlived its time. */
async function freshAmong(store: Store, domains: readonly string[], now: Date): Promise<Set<string>> {
  const fresh = new Set<string>();
  for (const batch of inBatches(domains, 5_000)) {
    const answers = [await readFinished(store, batch), await readLastAnswers(store, batch)];
    for (const [domain, at] of answers.flatMap((found) => [...found]))
      if (now.getTime() - Date.parse(at) < lifetimeMs(domain)) fresh.add(domain);
  }
  return fresh;
}

/** Of a plan, what was asked for and those whose last answer has outlived its time; the others are added to `fresh`. */
async function dueAmong(
  store: Store,
  planned: readonly RankedLookup[],
  {
    asked,
    fresh,
    now,
  }: { readonly asked: readonly string[]; readonly fresh: Set<string>; readonly now: Date },
): Promise<readonly RankedLookup[]> {
  const checked = new Set(asked);
  const names = planned.flatMap(({ domain }) => (checked.has(domain) ? [] : domain));
  for (const domain of await freshAmong(store, names, now)) fresh.add(domain);
  return planned.filter(({ domain }) => !fresh.has(domain));
}

async function queue(
  store: Store,
  enrichment: string,
  lookups: readonly RankedLookup[],
  { by, now }: Author,
): Promise<void> {
  const moment = now().toISOString();
  const source = prepareSource({ kind: 'ANALYST', title: 'domains to be looked up' });
  await store.write((transaction) =>
    createEnrichment(transaction, { id: enrichment, now: moment, by: by ?? null }),
  );
  for (const batch of inBatches(lookups, BATCH)) {
    const domains = batch.map(({ domain }) => domain);
    await store.write(async (transaction) => {
      await reserveLookups(transaction, domains);
      await keepSource(transaction, source);
      await storeRecords(transaction, [listRecord(source, domains, by)], moment);
      await enqueueLookups(
        transaction,
        enrichment,
        batch.map(({ domain, server, question, rank }) => ({ domain, server, question, rank })),
        moment,
      );
      await saveChange(transaction);
    });
  }
}

/** Who put these domains before us: a record, so that each is in the graph before anybody answers. */
function listRecord(source: Source, domains: readonly string[], by: string | undefined): RecordContent {
  const raw = `${[...domains].sort().join('\n')}\n`;
  const id = `record:${shortHash(source.id, raw)}`;
  return {
    id,
    source: source.id,
    subject: 'domains to be looked up',
    raw,
    sha256: sha256(raw),
    ...(by === undefined ? {} : { by }),
    mentions: domains.map((name) => identify({ name }, 'DOMAIN', { argument: 'domains', record: id })),
    statements: [],
  };
}

/** Servers are asked side by side: the run takes as long as the busiest of them. */
function estimate(lookups: readonly RankedLookup[], { limitOf }: Pick<LookUpTools, 'limitOf'>): number {
  const seconds = new Map<string, number>();
  for (const { server } of lookups)
    seconds.set(server, (seconds.get(server) ?? 0) + 1 / limitOf(server).perSecond);
  return Math.ceil(Math.max(0, ...seconds.values()));
}
