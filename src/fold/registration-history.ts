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
  /** When the domain was created and until when it is registered, as far as this look tells, RFC 3339 UTC. */
  readonly createdOn?: string;
  readonly expiresOn?: string;
  /** The aspects it speaks of, see `aspectOf`; silence about others is not a change. */
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
  /** The day on which it was first seen. */
  readonly since: PartialDate;
  /** The last day on which it was seen. */
  readonly lastSeen: PartialDate;
  /** The day of the first later observation that says otherwise. */
  readonly until?: PartialDate;
  /** The earliest day on which it may have begun, where no earlier look says otherwise: when the domain was created. */
  readonly sinceDay: string;
  /** The day from which it surely was over: when something else was seen, or the domain created anew before that. */
  readonly untilDay?: string;
  /** Until when the domain was registered when it was last seen. */
  readonly registeredUntil?: string;
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
  const lives = new DomainLives(live);
  const statements = live.flatMap((observation) => observation.statements);
  for (const said of groupBy(statements, ({ kind, qualifier }) => aspectOf(kind, qualifier)).values()) {
    const [{ kind, qualifier } = {}] = said;
    if (kind === undefined) continue;
    const looks = looksAt(live, kind, qualifier);
    for (const to of new Set(said.map((statement) => statement.to)))
      addRuns(runsOf(looks, to, lives), periods);
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

/** A run that has not ended yet, as far as the looks were gone through. */
interface OpenRun {
  readonly first: Look;
  readonly before: Look | undefined;
  last: Look;
  readonly statementIds: string[];
}

function runsOf(looks: readonly Look[], to: string, lives: DomainLives): Run[] {
  const runs: Run[] = [];
  let current: OpenRun | undefined;
  for (const [index, look] of looks.entries()) {
    const ids = look.statements.filter((statement) => statement.to === to).map(({ id }) => id);
    if (ids.length > 0) {
      current ??= { first: look, before: looks[index - 1], last: look, statementIds: [] };
      current.last = look;
      current.statementIds.push(...ids);
    } else if (current) {
      runs.push(closeRun(current, runs.length + 1, { end: look, lives }));
      current = undefined;
    }
  }
  if (current) runs.push(closeRun(current, runs.length + 1, { end: undefined, lives }));
  return runs;
}

function closeRun(
  { first, before, last, statementIds }: OpenRun,
  run: number,
  { end, lives }: { readonly end: Look | undefined; readonly lives: DomainLives },
): Run {
  const [since, lastSeen] = [dayOf(first.at), dayOf(last.at)];
  const created = lives.createdBefore(first);
  const isFirst = created !== undefined && (before === undefined || created > dayOf(before.at));
  const registeredUntil = lives.registeredUntil(last);
  return {
    statementIds,
    period: {
      run,
      since,
      lastSeen,
      sinceDay: isFirst ? created : since,
      ...(registeredUntil === undefined ? {} : { registeredUntil }),
      ...(end === undefined ? {} : endOf(end, lastSeen, lives)),
    },
  };
}

function endOf(
  end: Look,
  lastSeen: string,
  lives: DomainLives,
): Pick<ObservedPeriod, 'until' | 'untilDay' | 'untilKnownAt'> {
  const until = dayOf(end.at);
  const anew = lives.createdBefore(end);
  return {
    until,
    untilDay: anew !== undefined && anew > lastSeen ? anew : until,
    untilKnownAt: end.observation.recordedAt,
  };
}

/**
 * When the domain was created and until when it is registered, at each look: what a look does not say itself, such as
 * the registry's half of a look-up, is taken from the nearest one that does.
 */
class DomainLives {
  readonly #created: readonly Observation[];
  readonly #expiring: readonly Observation[];

  constructor(observations: readonly Observation[]) {
    const ordered = [...observations].sort((left, right) => byCodeUnit(left.record, right.record));
    this.#created = ordered.filter(({ createdOn }) => createdOn !== undefined);
    this.#expiring = ordered.filter(({ expiresOn }) => expiresOn !== undefined);
  }

  /** The day of creation, unless it is after the look itself. */
  createdBefore(look: Look): string | undefined {
    const day = nearest(this.#created, look)?.createdOn?.slice(0, 10);
    return day !== undefined && day <= dayOf(look.at) ? day : undefined;
  }

  registeredUntil(look: Look): string | undefined {
    return nearest(this.#expiring, look)?.expiresOn?.slice(0, 10);
  }
}

function nearest(observations: readonly Observation[], { at, observation }: Look): Observation | undefined {
  if (observations.includes(observation)) return observation;
  const away = ({ observedAt, lastObservedAt }: Observation): number =>
    Math.min(...[observedAt, lastObservedAt].map((moment) => Math.abs(Date.parse(moment) - Date.parse(at))));
  let best: Observation | undefined;
  for (const each of observations) if (best === undefined || away(each) < away(best)) best = each;
  return best;
}

function dayOf(moment: string): PartialDate {
  const day = parsePartialDate(moment.slice(0, 10));
  if (day === undefined) throw new RangeError(`no moment of observation: ${moment}`);
  return day;
}
