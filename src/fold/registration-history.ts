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
  for (const aspect of new Set(live.flatMap((observation) => observation.covers))) {
    foldAspect(looksAt(live, aspect), periods);
  }
  return periods;
}

function looksAt(observations: readonly Observation[], aspect: string): Look[] {
  return observations
    .filter((observation) => observation.covers.includes(aspect))
    .flatMap((observation) => {
      const statements = observation.statements.filter(
        ({ kind, qualifier }) => aspectOf(kind, qualifier) === aspect || aspectOf(kind) === aspect,
      );
      const moments = new Set([observation.observedAt, observation.lastObservedAt]);
      return [...moments].map((at) => ({ at, observation, statements }));
    })
    .sort(
      (left, right) =>
        compare(left.at, right.at) || compare(left.observation.record, right.observation.record),
    );
}

function foldAspect(looks: readonly Look[], periods: Map<string, ObservedPeriod[]>): void {
  const targets = groupBy(
    looks.flatMap(({ statements }) => statements),
    ({ to, qualifier }) => `${qualifier ?? ''}|${to}`,
  );
  for (const key of targets.keys()) {
    for (const { period, statementIds } of runsOf(looks, key)) {
      for (const id of statementIds) {
        const known = periods.get(id);
        if (!known) periods.set(id, [period]);
        else if (!known.includes(period)) known.push(period);
      }
    }
  }
}

function runsOf(looks: readonly Look[], key: string): { period: ObservedPeriod; statementIds: string[] }[] {
  const runs: { period: ObservedPeriod; statementIds: string[] }[] = [];
  let current: { since: string; statementIds: string[] } | undefined;
  for (const look of looks) {
    const ids = look.statements
      .filter(({ to, qualifier }) => `${qualifier ?? ''}|${to}` === key)
      .map(({ id }) => id);
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
): { period: ObservedPeriod; statementIds: string[] } {
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

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
