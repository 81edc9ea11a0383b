import type { OwnershipLink } from '../../graph/reads/ownership-reads.ts';
import type { NameOf } from '../../explain/ownership.ts';
import {
  explainCutShort,
  explainDisputed,
  explainEnded,
  explainIssue,
  explainOverlap,
  explainSizes,
  explainUnknownSize,
} from '../../explain/ownership-issue.ts';
import { explainPercent } from '../../explain/percent.ts';
import { byBelief } from '../../fold/pick-interest.ts';
import type { Interest } from '../../model/record.ts';
import type { OwnershipIssue } from '../../model/ownership.ts';
import type { OpenedOwnership } from './open-ownership.ts';

/** Something wrong, doubtful or unknown, with the ids of what it is about. */
export interface ToldIssue {
  readonly code: string;
  readonly detail: string;
  readonly entities: readonly string[];
  readonly links: readonly string[];
}

/**
 * What the analysis, the sources and our own limits leave open about the owners of a company and about its group; by
 * code, then detail.
 */
export function tellIssues(opened: OpenedOwnership, groupStoppedBy?: string): ToldIssue[] {
  const { links, replaced, nameOf, answers } = opened;
  const told = [
    ...(answers?.issues() ?? []).map((issue) => ofAnalysis(issue, links, nameOf)),
    ...links.flatMap((link) => [...disputed(link), ...unknownSize(link), ...conflictingSizes(link)]),
    ...replaced.map(({ link, by }) =>
      about('OVERLAPPING_STATEMENTS', [link, by], explainOverlap(names(link))),
    ),
    ...ended(opened),
    ...cutShort(opened, groupStoppedBy),
  ];
  return told.sort((a, b) => compare(a.code, b.code) || compare(a.detail, b.detail));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function about(code: string, links: readonly OwnershipLink[], detail: string): ToldIssue {
  const entities = [...new Set(links.flatMap(({ owner, owned }) => [owner.id, owned.id]))];
  return { code, detail, entities, links: links.map(({ id }) => id) };
}

function names({ owner, owned }: OwnershipLink) {
  return { owner: owner.name, owned: owned.name };
}

function ofAnalysis(issue: OwnershipIssue, links: readonly OwnershipLink[], nameOf: NameOf): ToldIssue {
  const { code } = issue;
  const detail = explainIssue(issue, nameOf);
  const idsOf = (wanted: (link: OwnershipLink) => boolean) => links.filter(wanted).map(({ id }) => id);
  switch (code) {
    case 'OVER_100': {
      const kind = issue.kind === 'voting' ? 'VOTING' : 'ECONOMIC';
      const inColumn = ({ owned, interest }: OwnershipLink) =>
        owned.id === issue.company && (interest?.kind ?? 'ECONOMIC') === kind;
      return { code, detail, entities: [issue.company], links: idsOf(inColumn) };
    }
    case 'CLOSED_LOOP': {
      const members = new Set(issue.members);
      const within = ({ owner, owned }: OwnershipLink) => members.has(owner.id) && members.has(owned.id);
      return { code, detail, entities: issue.members, links: idsOf(within) };
    }
    default:
      return { code, detail, entities: [issue.owner, issue.owned], links: [issue.holding] };
  }
}

function disputed(link: OwnershipLink): ToldIssue[] {
  return link.disputed ? [about('DISPUTED', [link], explainDisputed(names(link)))] : [];
}

function unknownSize(link: OwnershipLink): ToldIssue[] {
  const { interest, kind } = link;
  const isSize = interest ? interest.kind === 'ECONOMIC' || interest.kind === 'VOTING' : kind === 'OWNS';
  if (!isSize || (interest && sizeOf(interest) !== undefined)) return [];
  return [about('UNKNOWN_SIZE', [link], explainUnknownSize(names(link), interest?.unknownReason))];
}

function sizeOf({ exact, min, max }: Interest): string | undefined {
  if (exact === undefined && min === undefined && max === undefined) return undefined;
  return explainPercent({ min: exact ?? min ?? 0, max: exact ?? max ?? 100 });
}

function conflictingSizes(link: OwnershipLink): ToldIssue[] {
  const sizes = new Map<string, string>();
  for (const { interest, title } of [...link.stated].sort(byBelief)) {
    const size = interest && sizeOf(interest);
    if (size !== undefined && !sizes.has(size)) sizes.set(size, title);
  }
  if (sizes.size < 2) return [];
  const told = [...sizes].map(([size, title]) => ({ size, title }));
  return [about('CONFLICTING_SIZES', [link], explainSizes(names(link), told))];
}

/** Without a day the definitions count everything, which adds up owners of different times. */
function ended({ company, frame, links }: OpenedOwnership): ToldIssue[] {
  if (frame.asOf !== undefined) return [];
  const past = links.filter(({ to }) => to !== undefined);
  return past.length === 0 ? [] : [about('ENDED_HOLDINGS', past, explainEnded(company.name, past.length))];
}

/** What a limit left out is missing above the company, or from its group. */
function cutShort({ company, stoppedBy }: OpenedOwnership, groupStoppedBy: string | undefined): ToldIssue[] {
  const told = (part: 'owners' | 'group', limit: string | undefined) =>
    limit === undefined
      ? []
      : [
          {
            code: 'CUT_SHORT',
            detail: explainCutShort(company.name, part, limit),
            entities: [company.id],
            links: [],
          },
        ];
  return [...told('owners', stoppedBy), ...told('group', groupStoppedBy)];
}
