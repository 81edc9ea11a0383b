import { hashOf, keyOfLink } from './columns/hash.ts';
import { Flags, flagsOf, packFlags } from './columns/link-flags.ts';
import type { ProjectedLink } from './projected.ts';
import type { Projection } from './projection.ts';

/** All that is kept of a link besides its ends, as text: to tell whether memory and store hold the same. */
export function textOfHeldLink(projection: Projection, link: number): string {
  const { links, days, moments } = projection;
  const flags = links.flags(link);
  const day = (code: number): number | undefined => (code === 0 ? undefined : days.decode(code));
  const known = links.known(link);
  return textOf({
    key: links.key(link),
    flags,
    records: Flags.isSuggestion(flags) ? [] : projection.recordsOf(link),
    score: Flags.isSuggestion(flags) ? projection.suggestedScore(link) : undefined,
    days: [day(links.since(link)), day(links.until(link)), day(links.seen(link))],
    moments: [
      known === 0 ? undefined : moments.decode(known),
      projection.knownUntil(link),
      projection.untilKnownAt(link),
    ],
  });
}

/** As `textOfHeldLink`, of a link as the projection takes it. */
export function textOfLink(link: ProjectedLink): string {
  const { id, records, suggestedScore, sinceDay, untilDay, seenDay, knownFrom, knownUntil, untilKnownAt } =
    link;
  return textOf({
    key: keyOfLink(id),
    flags: packFlags(flagsOf(link)),
    records: suggestedScore === undefined ? records.map(hashOf) : [],
    score: suggestedScore === undefined ? undefined : Math.round(suggestedScore * 1e6) / 1e6,
    days: [sinceDay, untilDay, seenDay],
    moments: [knownFrom, knownUntil, untilKnownAt],
  });
}

interface Parts {
  readonly key: number;
  readonly flags: number;
  readonly records: readonly number[];
  readonly score: number | undefined;
  readonly days: readonly (number | undefined)[];
  readonly moments: readonly (number | undefined)[];
}

function textOf({ key, flags, records, score, days, moments }: Parts): string {
  return [key, flags, records.join('+'), score, ...days, ...moments].join(' ');
}
