import { commonRule } from '../../analysis/common/common-rule.ts';
import { roleOf } from '../../analysis/strength/link-role.ts';
import { CLAIM_STATUSES, ENTITY_KINDS, LINK_KINDS } from '../../model/kinds.ts';
import type { ProjectedEntity, ProjectedLink } from '../../analysis/projection/projected.ts';
import type { EntityRow, LinkRow } from '../../graph/projection/projection-reads.ts';

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

/** Undefined for a row that was read while it was written: not all of it is there. */
export function projectedLink(row: LinkRow): ProjectedLink | undefined {
  if (!isWholeLink(row)) return undefined;
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

/** As `projectedLink`, of an entity. */
export function projectedEntity(row: EntityRow): ProjectedEntity | undefined {
  const { id, kind, rule, name, isLookedUp, hasFailed, isFormer } = row;
  if (typeof id !== 'string' || !ENTITY_KINDS.includes(kind)) return undefined;
  const nonIdentifyingRule = rule ?? undefined;
  return {
    id,
    kind,
    isLookedUp,
    hasFailed,
    isFormer,
    nonIdentifyingRule,
    commonRule: commonRule(kind, name),
  };
}

function isWholeLink({ id, kind, from, to, status, sources, records }: LinkRow): boolean {
  return (
    [id, from, to].every((text) => typeof text === 'string') &&
    LINK_KINDS.includes(kind) &&
    CLAIM_STATUSES.includes(status) &&
    typeof sources === 'number' &&
    Array.isArray(records)
  );
}
