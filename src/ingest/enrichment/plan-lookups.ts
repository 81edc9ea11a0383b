import {
  readCandidates,
  readDisclosure,
  type Candidate,
  type Disclosure,
} from '../../graph/lookups/lookup-candidates.ts';
import type { Store } from '../../graph/driver/store.ts';
import { nextStep } from '../../sources/ask/lookup-chain.ts';
import type { LookUpTools } from './lookup-tools.ts';

/** A look-up with its place in the order. */
export interface RankedLookup {
  readonly domain: string;
  readonly server: string;
  /** The first request, JSON. */
  readonly question: string;
  readonly rank: number;
  readonly reason: string;
}

/** Whose turn it may be. */
export interface Wanted {
  readonly domains: readonly string[];
  readonly around: readonly string[];
  /** Somebody named domains, so that others are asked about only around the given entities. */
  readonly isNamed: boolean;
}

/** Ranks are compared as numbers: distance first, then the chance that the holder is named, then the time it costs. */
const PER_STEP = 1e6;
const PER_CHANCE = 1e4;
const FAR = 9;
const MOST_SECONDS = 999;
/** Of registrations nobody has read yet, about one in four names its holder. */
const PRIOR = { number: 4, disclosed: 1 };

/**
 * Puts look-ups in the order of what they may tell: domains around the given entities first, then those whose registrar
 * and suffix have named holders so far, then those whose servers answer fastest. The order of a list breaks ties.
 */
export async function planLookups(
  store: Store,
  { domains, around, isNamed }: Wanted,
  tools: Pick<LookUpTools, 'directory' | 'limitOf'>,
): Promise<RankedLookup[]> {
  const found = around.length > 0 || !isNamed ? await readCandidates(store, around) : [];
  const near = new Map(found.map((candidate) => [candidate.domain, candidate]));
  const all = new Map<string, Candidate>(
    domains.map((domain) => [
      domain,
      near.get(domain) ?? { domain, distance: null, around: null, registrar: null },
    ]),
  );
  for (const candidate of found) all.set(candidate.domain, candidate);
  const disclosure = await readDisclosure(store);
  return [...all.values()]
    .map((candidate, index) => rankOne(candidate, index, disclosure, tools))
    .sort((left, right) => left.rank - right.rank);
}

function rankOne(
  candidate: Candidate,
  index: number,
  disclosure: ReadonlyMap<string, Disclosure>,
  { directory, limitOf }: Pick<LookUpTools, 'directory' | 'limitOf'>,
): RankedLookup {
  const { domain, distance, around, registrar } = candidate;
  const step = nextStep(domain, directory.routesFor(domain), []);
  const question = step.kind === 'ask' ? step.question : undefined;
  const suffix = domain.slice(domain.lastIndexOf('.'));
  const seen = (registrar === null ? undefined : disclosure.get(registrar)) ?? disclosure.get(suffix);
  const { number = 0, disclosed = 0 } = seen ?? {};
  const chance = (disclosed + PRIOR.disclosed) / (number + PRIOR.number);
  const server = question?.server ?? 'none';
  const seconds = Math.min(1 / limitOf(server).perSecond, MOST_SECONDS);
  const rank =
    (distance ?? FAR) * PER_STEP + Math.round((1 - chance) * 100) * PER_CHANCE + seconds * 10 + index * 1e-5;
  return {
    domain,
    server,
    question: JSON.stringify(question ?? null),
    rank,
    reason: reasonOf({ distance, around }, seen, suffix),
  };
}

function reasonOf(
  { distance, around }: Pick<Candidate, 'distance' | 'around'>,
  seen: Disclosure | undefined,
  suffix: string,
): string {
  const place =
    distance === null || around === null
      ? 'asked for'
      : distance === 0
        ? `is ${around}`
        : `${String(distance)} ${distance === 1 ? 'link' : 'links'} from ${around}`;
  return seen
    ? `${place}; ${String(seen.disclosed)} of ${String(seen.number)} registrations like it name their holder`
    : `${place}; no ${suffix} registration read yet`;
}
