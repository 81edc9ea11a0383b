import { commonRule } from '../../analysis/common/common-rule.ts';
import { roleOf } from '../../analysis/link-role.ts';
import type { ProjectedEntity, ProjectedLink } from '../../analysis/projection/projected.ts';
import type { EntityRow, LinkRow } from '../../graph/projection-reads.ts';

const MS_PER_DAY = 86_400_000;

/** The number of a day `YYYY-MM-DD`, counted from 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

function optionalDay(day: string | null): number | undefined {
  return day === null ? undefined : dayNumber(day);
}

function optionalMoment(moment: string | null): number | undefined {
  return moment === null ? undefined : Date.parse(moment);
}

export function projectedLink(row: LinkRow): ProjectedLink {
  const { id, kind, from, to, status, disputed, conclusion, records } = row;
  return {
    id,
    kind,
    role: roleOf(kind, row.qualifier),
    from,
    to,
    status,
    disputed,
    conclusion,
    records,
    independentSources: row.sources,
    sinceDay: optionalDay(row.sinceDay),
    untilDay: optionalDay(row.untilDay),
    seenDay: optionalDay(row.seenDay),
    knownFrom: optionalMoment(row.knownFrom),
    knownUntil: optionalMoment(row.knownUntil),
    untilKnownAt: optionalMoment(row.untilKnownAt),
    suggestedScore: row.score ?? undefined,
  };
}

export function projectedEntity({ id, kind, rule, name, isLookedUp, hasFailed }: EntityRow): ProjectedEntity {
  const nonIdentifyingRule = rule ?? undefined;
  return { id, kind, isLookedUp, hasFailed, nonIdentifyingRule, commonRule: commonRule(kind, name) };
}
