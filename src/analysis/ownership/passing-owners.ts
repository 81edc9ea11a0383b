import type { Range } from '../../model/ownership.ts';
import type { Effective } from './solver/effective.ts';
import { openLargeComponentShares, type LargeComponentShares } from './solver/large-component-shares.ts';
import { membersOf, type AbsorbingChain } from './solver/absorbing-chain.ts';

/** For every company of a register, the persons whose effective ownership may pass a threshold. */
export interface PassingOwners {
  /** Those of one company with what they have, in percent. */
  of(company: number): ReadonlyMap<number, Range>;
  /** What a person has of a company, passing or not, in percent. */
  share(company: number, person: number): Range;
}

/** Persons this close below the threshold are kept too, so that rounding decides nothing here. */
const MARGIN_PCT = 1e-6;
const NOBODY: ReadonlyMap<number, Range> = new Map();

interface Ledger {
  readonly walk: AbsorbingChain;
  readonly shares: LargeComponentShares;
  readonly isPerson: (node: number) => boolean;
  readonly leastPct: number;
  /** By company: its first line and how many it has. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly person: number[];
  readonly min: number[];
  readonly max: number[];
}

/**
 * Goes through the companies from the top down. A person passes in a company only with a direct holding or by
 * passing in one of its owners, because what somebody has of a company is at most the average of what he has of
 * its owners. So few persons have to be looked at in each company, and these exactly.
 */
export function findPassingOwners(
  effective: Effective,
  isPerson: (node: number) => boolean,
  thresholdPct: number,
  gateSize?: number,
): PassingOwners {
  const { walk } = effective;
  const { size } = walk.columns;
  const ledger: Ledger = {
    walk,
    shares: openLargeComponentShares(effective, gateSize),
    isPerson,
    leastPct: thresholdPct - MARGIN_PCT,
    first: new Int32Array(size),
    count: new Int32Array(size),
    person: [],
    min: [],
    max: [],
  };
  for (let component = 0; component < walk.components.count; component++)
    if (!walk.closed[component]) enterComponent(ledger, component);
  return {
    of: (company) => linesOf(ledger, company),
    share: (company, person) => linesOf(ledger, company).get(person) ?? shareOf(ledger, company, person),
  };
}

function linesOf({ first, count, person, min, max }: Ledger, company: number): ReadonlyMap<number, Range> {
  const from = first[company] ?? 0;
  const lines = count[company] ?? 0;
  if (lines === 0) return NOBODY;
  const found = new Map<number, Range>();
  for (let at = from; at < from + lines; at++)
    found.set(person[at] ?? 0, { min: min[at] ?? 0, max: max[at] ?? 0 });
  return found;
}

function enterComponent(ledger: Ledger, component: number): void {
  const { walk } = ledger;
  const { start, nodes } = walk.components;
  const first = start[component] ?? 0;
  if ((start[component + 1] ?? 0) - first > 1) enterKnot(ledger, component);
  else enterSingle(ledger, component, nodes[first] ?? 0);
}

function enterSingle(ledger: Ledger, component: number, company: number): void {
  const { walk, shares, first, person } = ledger;
  first[company] = person.length;
  const persons = candidatesIn(ledger, component, company, new Set());
  if (persons.size === 0) return;
  const upstream = shares.upstreamOf(company);
  const hasRanges = walk.hasRanges[component] === 1;
  for (const candidate of persons) {
    const least = shares.of(upstream, candidate, 'least');
    const most = hasRanges ? shares.of(upstream, candidate, 'most') : least;
    keep(ledger, company, candidate, least, most);
  }
}

function enterKnot(ledger: Ledger, component: number): void {
  const { walk, shares, first, person } = ledger;
  const members = membersOf(walk, component);
  const persons = new Set<number>();
  for (const company of members) candidatesIn(ledger, component, company, persons);
  const upstream = shares.upstreamOf(members[0] ?? 0);
  const hasRanges = walk.hasRanges[component] === 1;
  const lines: {
    readonly at: number;
    readonly candidate: number;
    readonly least: number;
    readonly most: number;
  }[] = [];
  for (const candidate of persons) {
    const leasts = shares.ofComponent(upstream, candidate, 'least');
    const mosts = hasRanges ? shares.ofComponent(upstream, candidate, 'most') : leasts;
    for (let at = 0; at < members.length; at++) {
      const [least, most] = [leasts[at] ?? 0, mosts[at] ?? 0];
      if (100 * most >= ledger.leastPct) lines.push({ at, candidate, least, most });
    }
  }
  lines.sort((a, b) => a.at - b.at);
  let next = 0;
  for (let at = 0; at < members.length; at++) {
    const company = members[at] ?? 0;
    first[company] = person.length;
    for (; lines[next]?.at === at; next++) {
      const { candidate = 0, least = 0, most = 0 } = lines[next] ?? {};
      keep(ledger, company, candidate, least, most);
    }
  }
}

/** Adds the persons who may pass in a company, as far as its owners outside the component say. */
function candidatesIn(ledger: Ledger, component: number, company: number, persons: Set<number>): Set<number> {
  const { walk, isPerson, first, count, person } = ledger;
  const { columns, components } = walk;
  for (let entry = columns.start[company] ?? 0; entry < (columns.start[company + 1] ?? 0); entry++) {
    const owner = columns.owner[entry] ?? 0;
    if (isPerson(owner)) persons.add(owner);
    else if (components.of[owner] !== component) {
      const from = first[owner] ?? 0;
      for (let at = from; at < from + (count[owner] ?? 0); at++) persons.add(person[at] ?? 0);
    }
  }
  return persons;
}

/** Lines of one company are kept one after the other. */
function keep(
  { leastPct, count, person, min, max }: Ledger,
  company: number,
  who: number,
  least: number,
  most: number,
): void {
  if (100 * most < leastPct) return;
  person.push(who);
  min.push(100 * least);
  max.push(100 * Math.max(least, most));
  count[company] = (count[company] ?? 0) + 1;
}

function shareOf({ walk, shares }: Ledger, company: number, person: number): Range {
  const component = walk.components.of[company] ?? 0;
  const upstream = shares.upstreamOf(company);
  const isKnot = membersOf(walk, component).length > 1;
  const place = walk.place[company] ?? 0;
  const at = (bound: 'least' | 'most'): number =>
    isKnot ? (shares.ofComponent(upstream, person, bound)[place] ?? 0) : shares.of(upstream, person, bound);
  const min = 100 * at('least');
  return { min, max: walk.hasRanges[component] ? Math.max(min, 100 * at('most')) : min };
}
