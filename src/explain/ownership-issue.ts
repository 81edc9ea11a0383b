import type { OwnershipIssue } from '../model/ownership.ts';
import type { NameOf } from './ownership.ts';
import { listed } from './percent.ts';

/** What was wrong with the data in a sentence, and what was done about it. */
export function explainIssue(issue: OwnershipIssue, nameOf: NameOf): string {
  switch (issue.code) {
    case 'OVER_100': {
      const sum = String(Math.round(issue.sumPct * 100) / 100);
      const what = issue.kind === 'economic' ? 'shares' : 'votes';
      return `The recorded ${what} of ${nameOf(issue.company)} add up to ${sum} %; they were scaled to 100 %.`;
    }
    case 'INVALID_SHARE':
      return `What ${nameOf(issue.owner)} is said to hold of ${nameOf(issue.owned)} cannot be a share; it was left out.`;
    case 'PERSON_OWNED':
      return `${nameOf(issue.owned)} is a person and cannot be owned by ${nameOf(issue.owner)}; it was left out.`;
    case 'CLOSED_LOOP':
      return `${listed(issue.members.map(nameOf))} own all of one another, so that nobody outside owns any of them.`;
  }
}

/** Two ends of a holding by their names. */
export interface NamedHolding {
  readonly owner: string;
  readonly owned: string;
}

/** Somebody denies the holding. */
export function explainDisputed({ owner, owned }: NamedHolding): string {
  return `That ${owner} holds a part of ${owned} or controls it is denied by a source; it counts here all the same.`;
}

/** Nobody says how large the holding is. */
export function explainUnknownSize({ owner, owned }: NamedHolding, reason: string | undefined): string {
  const why = reason === undefined ? 'no source gives its size' : reason;
  return `How much ${owner} holds of ${owned} is unknown (${why}); it counts as anything from 0 to 100 %.`;
}

/** Sources size one holding differently; the first is believed. */
export function explainSizes(
  { owner, owned }: NamedHolding,
  sizes: readonly { readonly size: string; readonly title: string }[],
): string {
  const [first, ...others] = sizes.map(({ size, title }) => `${size} (${title})`);
  return `Sources size what ${owner} holds of ${owned} differently: ${first ?? ''} is taken, not ${listed(others)}.`;
}

/** Sources date one holding differently; one is believed. */
export function explainOverlap({ owner, owned }: NamedHolding): string {
  return `Several sources speak of one holding of ${owner} in ${owned} with different dates; it counts once, as the best of them says.`;
}

/** The question named no day. */
export function explainEnded(company: string, count: number): string {
  const what = count === 1 ? '1 holding that has' : `${String(count)} holdings that have`;
  return `The answer about ${company} spans all time and includes ${what} ended; ask for a day with asOf.`;
}

/** A limit ended the search above a company, or below the top of its group. */
export function explainCutShort(company: string, part: 'owners' | 'group', limit: string): string {
  const missing =
    part === 'owners' ? `owners of ${company} further up` : `members of the group of ${company}`;
  return `There are ${limit}, so that ${missing} are missing here and figures may be too low.`;
}
