import type { Holding, Range } from '../../model/ownership.ts';
import { sharesIn, type Effective } from './solver/effective.ts';
import { buildOwnershipGraph, type OwnershipInput } from './ownership-graph.ts';
import { NEGLIGIBLE_PCT, TOLERANCE_PCT } from './tolerance.ts';

/** Who owned a company from one change upstream to the next; undefined ends are open. */
export interface OwnershipPeriod {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly economic: ReadonlyMap<string, Range>;
  readonly voting: ReadonlyMap<string, Range>;
}

/** Sorts before every date: on this day holds only what has no first day. */
const BEFORE_ALL = '';

/** The owners of a company in every period between changes at or above it (definitions 6). */
export function ownershipTimeline(
  { holdings }: OwnershipInput,
  company: string,
  isSame = (a: OwnershipPeriod, b: OwnershipPeriod) =>
    isEqual(a.economic, b.economic) && isEqual(a.voting, b.voting),
): OwnershipPeriod[] {
  const upstream = holdingsUpstream(holdings, company);
  const days = [...new Set(upstream.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()))].sort();
  const kindOfCompany = holdings.filter(
    ({ owner, nomineeFor }) => owner === company || nomineeFor === company,
  );
  const relevant = [...new Set([...upstream, ...kindOfCompany])];
  const periods: OwnershipPeriod[] = [];
  [undefined, ...days].forEach((from, at) => {
    const graph = buildOwnershipGraph({ holdings: relevant, asOf: from ?? BEFORE_ALL });
    const of = (effective: Effective) => ownersByName(effective, graph.indexOf.get(company), graph.names);
    const period = { from, to: days[at], economic: of(graph.economic), voting: of(graph.voting) };
    const last = periods.at(-1);
    if (last && isSame(last, period)) periods[periods.length - 1] = { ...last, to: period.to };
    else periods.push(period);
  });
  return periods;
}

/** All holdings in the company and in whatever is above it at any time, nominees replaced. */
function holdingsUpstream(holdings: readonly Holding[], company: string): Holding[] {
  const byOwned = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const list = byOwned.get(holding.owned);
    if (list) list.push(holding);
    else byOwned.set(holding.owned, [holding]);
  }
  const names = new Set([company]);
  const found: Holding[] = [];
  for (const name of names)
    for (const holding of byOwned.get(name) ?? []) {
      found.push(holding);
      names.add(holding.nomineeFor ?? holding.owner);
    }
  return found;
}

/** Everybody with more than a negligible part of the company, by name. */
export function ownersByName(
  effective: Effective,
  company: number | undefined,
  names: readonly string[],
): Map<string, Range> {
  const owners = new Map<string, Range>();
  if (company === undefined) return owners;
  const shares = sharesIn(effective, company);
  shares.owners.forEach((owner, position) => {
    const range = shares.at(position);
    if (range.max > NEGLIGIBLE_PCT) owners.set(names[owner] ?? '', range);
  });
  return owners;
}

/** Whether two maps say the same, up to rounding. */
export function isEqual(a: ReadonlyMap<string, Range>, b: ReadonlyMap<string, Range>): boolean {
  if (a.size !== b.size) return false;
  for (const [name, range] of a) {
    const other = b.get(name);
    if (!other || !isClose(range.min, other.min) || !isClose(range.max, other.max)) return false;
  }
  return true;
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE_PCT;
}
