import { LINK_KINDS, type LinkKind } from '../../model/kinds.ts';
import { Flags } from './columns/link-flags.ts';
import type { Projection } from './projection.ts';

/** What a question lets count. Days are counted from 1970-01-01, moments are milliseconds since then. */
export interface ProjectionScope {
  /** The first and the last day that the date asked for may mean. */
  readonly asOf?: { readonly first: number; readonly last: number } | undefined;
  readonly knownAt?: number | undefined;
  /** All where undefined. */
  readonly kinds?: readonly LinkKind[] | undefined;
  /** True where not said. */
  readonly includeDisputed?: boolean | undefined;
  /** Whether what only the matcher suggests counts; true where not said. */
  readonly includeSuggestions?: boolean | undefined;
}

/** Kinds that say where something is or through whom it was bought: they tie nobody. */
const NEVER_WALKED: ReadonlySet<LinkKind> = new Set(['INCORPORATED_IN', 'LOCATED_IN', 'SPONSORED_BY']);

/** Tells which links of a projection a question may walk over; every condition is a comparison. */
export class LinkFilter {
  readonly #projection: Projection;
  readonly #kinds: number;
  readonly #frame: ProjectionScope;

  constructor(projection: Projection, frame: ProjectionScope) {
    this.#projection = projection;
    this.#frame = frame;
    this.#kinds = (frame.kinds ?? LINK_KINDS)
      .filter((kind) => !NEVER_WALKED.has(kind))
      .reduce((mask, kind) => mask | (1 << LINK_KINDS.indexOf(kind)), 0);
  }

  /** Whether it admits all that may be walked over today, as far as kinds are asked for. */
  get isPlain(): boolean {
    const { asOf, knownAt, includeDisputed, includeSuggestions } = this.#frame;
    if (includeDisputed === false || includeSuggestions === false) return false;
    return asOf === undefined && knownAt === undefined;
  }

  /** The same for links of every kind. */
  ofAllKinds(): LinkFilter {
    return new LinkFilter(this.#projection, { ...this.#frame, kinds: undefined });
  }

  /** Whether the link may be walked over. */
  admits(link: number): boolean {
    const { links } = this.#projection;
    const flags = links.flags(link);
    if (((this.#kinds >>> Flags.kindCode(flags)) & 1) === 0) return false;
    if (Flags.isRemoved(flags) || Flags.isConclusion(flags) || Flags.isDenied(flags)) return false;
    if (this.#frame.includeDisputed === false && Flags.isDisputed(flags)) return false;
    if (this.#frame.includeSuggestions === false && Flags.isSuggestion(flags)) return false;
    return this.holds(link);
  }

  /** Whether the link was known and held, whatever it is. */
  holds(link: number): boolean {
    const { links, moments, days } = this.#projection;
    const { asOf, knownAt } = this.#frame;
    if (knownAt === undefined) {
      if (Flags.isFormer(links.flags(link))) return false;
    } else if (!(moments.decode(links.known(link)) <= knownAt) || !this.#isKnownStill(link, knownAt)) {
      return false;
    }
    if (asOf === undefined) return true;
    const since = links.since(link);
    if (since !== 0 && days.decode(since) > asOf.last) return false;
    return this.end(link) > asOf.first;
  }

  /** The first day on which the link surely was over, as far as was known; Infinity for no end. */
  end(link: number): number {
    const { links, days } = this.#projection;
    const until = links.until(link);
    if (until === 0) return Number.POSITIVE_INFINITY;
    const { knownAt } = this.#frame;
    if (knownAt !== undefined && (this.#projection.untilKnownAt(link) ?? 0) > knownAt)
      return Number.POSITIVE_INFINITY;
    return days.decode(until);
  }

  /** The first day on which the link may have held; -Infinity for no beginning. */
  start(link: number): number {
    const since = this.#projection.links.since(link);
    return since === 0 ? Number.NEGATIVE_INFINITY : this.#projection.days.decode(since);
  }

  /** Whether two links may have held at one time; an unknown end is open. */
  overlap(left: number, right: number): boolean {
    return this.start(left) < this.end(right) && this.start(right) < this.end(left);
  }

  #isKnownStill(link: number, knownAt: number): boolean {
    if (!Flags.isFormer(this.#projection.links.flags(link))) return true;
    return (this.#projection.knownUntil(link) ?? 0) > knownAt;
  }
}

/** Days between the times in which two links were seen to hold; 0 where they were seen together or nobody knows. */
export function daysBetween({ links, days }: Projection, left: number, right: number): number {
  const leftSince = days.decode(links.since(left));
  const leftUntil = days.decode(links.until(left));
  const leftSeen = days.decode(links.seen(left));
  const rightSince = days.decode(links.since(right));
  const rightUntil = days.decode(links.until(right));
  const rightSeen = days.decode(links.seen(right));
  const gap = Math.max(
    first(leftSince, leftUntil, leftSeen) - last(rightSince, rightUntil, rightSeen),
    first(rightSince, rightUntil, rightSeen) - last(leftSince, leftUntil, leftSeen),
  );
  return gap > 0 && gap < Number.POSITIVE_INFINITY ? gap : 0;
}

/** The first of the days that are known; Infinity if none is. */
function first(since: number, until: number, seen: number): number {
  let day = Number.POSITIVE_INFINITY;
  if (since < day) day = since;
  if (until < day) day = until;
  if (seen < day) day = seen;
  return day;
}

/** The last of the days that are known; -Infinity if none is. */
function last(since: number, until: number, seen: number): number {
  let day = Number.NEGATIVE_INFINITY;
  if (since > day) day = since;
  if (until > day) day = until;
  if (seen > day) day = seen;
  return day;
}
