import type { ConcertGroup, Holding, OwnerKind, OwnershipIssue } from '../../model/ownership.ts';
import {
  admitHoldings,
  CONTROL,
  ECONOMIC,
  holdsOn,
  VOTING,
  type AdmittedHoldings,
} from './admitted-holdings.ts';
import { buildHoldingsByCompany, sortByKey, type OverfullCompany } from './solver/holdings-by-company.ts';
import { openControl, type AssertedControl, type Control } from './control/control.ts';
import { openEffective, type Effective } from './solver/effective.ts';
import { membersOf } from './solver/absorbing-chain.ts';

/** What ownership is computed from. */
export interface OwnershipInput {
  readonly holdings: readonly Holding[];
  readonly concert?: readonly ConcertGroup[] | undefined;
  /** `YYYY-MM-DD`; without it dates are ignored and every holding counts. */
  readonly asOf?: string | undefined;
}

/** Owners acting together, as nodes of the graph. */
export interface Concert {
  readonly id: string;
  readonly members: readonly number[];
}

/** One day's holdings, indexed for every question about ownership. Not for use by two callers at a time. */
export interface OwnershipGraph {
  readonly holdings: AdmittedHoldings;
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly kinds: readonly OwnerKind[];
  readonly economic: Effective;
  /** The same object as `economic` where one share is one vote everywhere. */
  readonly voting: Effective;
  readonly control: Control;
  readonly concert: readonly Concert[];
  readonly issues: readonly OwnershipIssue[];
}

/** Builds the graph; bad data is left out and reported in `issues` (definitions 1 and 7). */
export function buildOwnershipGraph({ holdings, concert = [], asOf }: OwnershipInput): OwnershipGraph {
  const admitted = admitHoldings(holdings, asOf);
  const { names, indexOf, kinds } = admitted;
  const economicColumns = buildHoldingsByCompany(
    names.length,
    { ...admitted, chosen: economicOf(admitted) },
    false,
  );
  const economic = openEffective(economicColumns.columns);
  const votes = votesOf(admitted);
  const votingColumns =
    votes && buildHoldingsByCompany(names.length, { ...admitted, chosen: votes.chosen }, true);
  const voting = votingColumns ? openEffective(votingColumns.columns) : economic;
  const overfullVotes = votingColumns?.overfull.filter(({ owned }) => votes?.hasOwn[owned]) ?? [];
  return {
    holdings: admitted,
    names,
    indexOf,
    kinds,
    economic,
    voting,
    control: openControl(voting.walk.columns, assertedControl(admitted)),
    concert: concert.filter((group) => holdsOn(group, asOf)).map((group) => resolveConcert(group, indexOf)),
    issues: [
      ...admitted.issues,
      ...economicColumns.overfull.map((column) => overfullIssue(column, 'economic', names)),
      ...overfullVotes.map((column) => overfullIssue(column, 'voting', names)),
      ...closedLoopIssues(economic, names),
    ],
  };
}

function economicOf({ interest }: AdmittedHoldings): Int32Array {
  return positions(interest).filter((at) => interest[at] !== VOTING && interest[at] !== CONTROL);
}

/** Voting holdings, and the economic ones of companies without any; undefined when the economic ones say it all. */
function votesOf({ names, owner, owned, interest, min, exclusive }: AdmittedHoldings) {
  const hasOwn = new Uint8Array(names.length);
  let differs = false;
  for (let at = 0; at < interest.length; at++) {
    if (interest[at] === VOTING) hasOwn[owned[at] ?? 0] = 1;
    const isMoreThanNothing = exclusive[at] === 1 && min[at] === 0;
    differs ||= interest[at] === VOTING || owner[at] === owned[at] || isMoreThanNothing;
  }
  if (!differs) return undefined;
  const counts = (at: number) =>
    interest[at] === VOTING || (interest[at] !== CONTROL && !hasOwn[owned[at] ?? 0]);
  return { hasOwn, chosen: positions(interest).filter(counts) };
}

function positions({ length }: ArrayLike<number>): Int32Array {
  return Int32Array.from({ length }, (_, at) => at);
}

function assertedControl({ names, owner, owned, interest }: AdmittedHoldings): AssertedControl | undefined {
  const asserted = positions(interest).filter((at) => interest[at] === CONTROL && owner[at] !== owned[at]);
  if (asserted.length === 0) return undefined;
  const start = new Int32Array(names.length + 1);
  for (const at of asserted) start[(owner[at] ?? 0) + 1] = (start[(owner[at] ?? 0) + 1] ?? 0) + 1;
  for (let k = 0; k < names.length; k++) start[k + 1] = (start[k + 1] ?? 0) + (start[k] ?? 0);
  const order = sortByKey(asserted, owner, names.length);
  return { start, owned: order.map((at) => owned[at] ?? 0) };
}

function resolveConcert({ id, members }: ConcertGroup, indexOf: ReadonlyMap<string, number>): Concert {
  const known = new Set(members.flatMap((name) => indexOf.get(name) ?? []));
  return { id, members: [...known] };
}

function overfullIssue(
  { owned, sum }: OverfullCompany,
  kind: 'economic' | 'voting',
  names: readonly string[],
): OwnershipIssue {
  return { code: 'OVER_100', company: names[owned] ?? '', kind, sumPct: 100 * sum };
}

function closedLoopIssues({ walk }: Effective, names: readonly string[]): OwnershipIssue[] {
  return Array.from(walk.closed.entries()).flatMap(([component, isClosed]) => {
    if (!isClosed) return [];
    const members = Array.from(membersOf(walk, component), (node) => names[node] ?? '').sort();
    return [{ code: 'CLOSED_LOOP' as const, members }];
  });
}

const HOLDINGS_BY_OWNED = new WeakMap<
  AdmittedHoldings,
  { readonly order: Int32Array; readonly start: Int32Array }
>();

/** Ids of the holdings that make up what one owner has of a company's shares or votes. */
export function holdingIdsOf(
  { holdings }: OwnershipGraph,
  interest: 'economic' | 'voting',
  owner: number,
  company: number,
): string[] {
  const { order, start } = byOwned(holdings);
  const here = order.subarray(start[company] ?? 0, start[company + 1] ?? 0);
  const hasVotes = interest === 'voting' && here.some((at) => holdings.interest[at] === VOTING);
  const kind = hasVotes ? VOTING : ECONOMIC;
  const own = here.filter((at) => holdings.owner[at] === owner && holdings.interest[at] === kind);
  return Array.from(own, (at) => holdings.ids[at] ?? '');
}

function byOwned(holdings: AdmittedHoldings) {
  const known = HOLDINGS_BY_OWNED.get(holdings);
  if (known) return known;
  const { owned, names } = holdings;
  const start = new Int32Array(names.length + 1);
  for (const company of owned) start[company + 1] = (start[company + 1] ?? 0) + 1;
  for (let j = 0; j < names.length; j++) start[j + 1] = (start[j + 1] ?? 0) + (start[j] ?? 0);
  const index = { order: sortByKey(positions(owned), owned, names.length), start };
  HOLDINGS_BY_OWNED.set(holdings, index);
  return index;
}
