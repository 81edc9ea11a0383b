import { byCodeUnit } from '../lib/compare.ts';
import { groupBy } from '../lib/group.ts';
import type { LinkKind } from '../model/kinds.ts';
import { parsePartialDate, type PartialDate } from '../model/partial-date.ts';
import { isLive, type Knowledge } from './evidence.ts';

/** One look at a domain's registration. */
export interface Observation extends Knowledge {
  readonly record: string;
  /** RFC 3339 UTC; the same answer seen again has a later last one. */
  readonly observedAt: string;
  readonly lastObservedAt: string;
  /** The aspects it speaks of, see `aspectOf`; silence about others is no change. */
  readonly covers: readonly string[];
  readonly statements: readonly ObservedStatement[];
}

export interface ObservedStatement {
  readonly id: string;
  readonly kind: LinkKind;
  readonly qualifier?: string;
  readonly to: string;
}

/** An unbroken stretch of observations that say the same. */
export interface ObservedPeriod {
  /** 1 for the first stretch, 2 when it held again after something else. */
  readonly run: number;
  readonly since: PartialDate;
  /** The day of the first later observation that says otherwise. */
  readonly until?: PartialDate;
  readonly untilKnownAt?: string;
}

interface Look {
  readonly at: string;
  readonly observation: Observation;
  readonly statements: readonly ObservedStatement[];
}

/** The reference by which an observation of a registration names its domain. */
export function domainRef(domain: string): string {
  return `domain:${domain}`;
}

/** What a registration can speak of: the kind of link and, for contacts, their role. */
export function aspectOf(kind: LinkKind, qualifier?: string): string {
  return qualifier === undefined ? kind : `${kind}/${qualifier}`;
}

/**
 * From all observations of one domain, when each observed statement held: by statement id, one period for each
 * unbroken stretch in which the record was seen. Independent of the order in which observations arrived.
 */
export function foldRegistrationHistory(
  observations: readonly Observation[],
): Map<string, readonly ObservedPeriod[]> {
  const periods = new Map<string, ObservedPeriod[]>();
  const live = observations.filter(isLive);
  const statements = live.flatMap((observation) => observation.statements);
  for (const said of groupBy(statements, ({ kind, qualifier }) => aspectOf(kind, qualifier)).values()) {
    const [{ kind, qualifier } = {}] = said;
    if (kind === undefined) continue;
    const looks = looksAt(live, kind, qualifier);
    for (const to of new Set(said.map((statement) => statement.to))) addRuns(runsOf(looks, to), periods);
  }
  return periods;
}

/** Every look at this aspect in the order of time; of two at one moment the ids of the records decide. */
function looksAt(
  observations: readonly Observation[],
  kind: LinkKind,
  qualifier: string | undefined,
): Look[] {
  return observations
    .filter(({ covers }) => covers.includes(aspectOf(kind)) || covers.includes(aspectOf(kind, qualifier)))
    .flatMap((observation) => {
      const statements = observation.statements.filter(
        (statement) => statement.kind === kind && statement.qualifier === qualifier,
      );
      const moments = new Set([observation.observedAt, observation.lastObservedAt]);
      return [...moments].map((at) => ({ at, observation, statements }));
    })
    .sort(
      (left, right) =>
        byCodeUnit(left.at, right.at) || byCodeUnit(left.observation.record, right.observation.record),
    );
}

function addRuns(runs: readonly Run[], periods: Map<string, ObservedPeriod[]>): void {
  for (const { period, statementIds } of runs) {
    for (const id of new Set(statementIds)) {
      const known = periods.get(id);
      if (known) known.push(period);
      else periods.set(id, [period]);
    }
  }
}

interface Run {
  readonly period: ObservedPeriod;
  readonly statementIds: readonly string[];
}

function runsOf(looks: readonly Look[], to: string): Run[] {
  const runs: Run[] = [];
  let current: { since: string; statementIds: string[] } | undefined;
  for (const look of looks) {
    const ids = look.statements.filter((statement) => statement.to === to).map(({ id }) => id);
    if (ids.length > 0) {
      current ??= { since: look.at, statementIds: [] };
      current.statementIds.push(...ids);
    } else if (current) {
      runs.push(closeRun(current, runs.length + 1, look));
      current = undefined;
    }
  }
  if (current) runs.push(closeRun(current, runs.length + 1, undefined));
  return runs;
}

function closeRun(
  { since, statementIds }: { since: string; statementIds: string[] },
  run: number,
  end: Look | undefined,
): Run {
  const until = end && dayOf(end.at);
  return {
    statementIds,
    period: {
      run,
      since: dayOf(since),
      ...(until === undefined ? {} : { until, untilKnownAt: end?.observation.recordedAt ?? '' }),
    },
  };
}

function dayOf(moment: string): PartialDate {
  const day = parsePartialDate(moment.slice(0, 10));
  if (day === undefined) throw new RangeError(`no moment of observation: ${moment}`);
  return day;
}
