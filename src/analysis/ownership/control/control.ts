import type { Certainty } from '../../../model/ownership.ts';
import type { HoldingsByCompany } from '../solver/holdings-by-company.ts';
import { holdingsByOwner, type HoldingsByOwner } from '../solver/holdings-by-owner.ts';
import { isMajority, TOLERANCE } from '../tolerance.ts';

/** Control that has no percentage: what owner k controls so is `owned[start[k]]` to `owned[start[k + 1] - 1]`. */
export interface AssertedControl {
  readonly start: Int32Array;
  readonly owned: Int32Array;
}

/** The votes, ready for questions about control. Not for use by two callers at a time. */
export interface Control {
  readonly columns: HoldingsByCompany;
  readonly rows: HoldingsByOwner;
  readonly asserted: AssertedControl | undefined;
  /** Row by row, beside `rows`: the bounds of the votes, so that following a row stays in one place of memory. */
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly surely: Float64Array;
  readonly atMost: Float64Array;
  readonly exclusive: Uint8Array;
  readonly member: Int32Array;
  readonly touched: number[];
  stamp: number;
}

/** Prepares voting columns. */
export function openControl(columns: HoldingsByCompany, asserted?: AssertedControl): Control {
  const rows = holdingsByOwner(columns);
  const { size } = columns;
  return {
    columns,
    rows,
    asserted,
    min: Float64Array.from(rows.entry, (entry) => columns.min[entry] ?? 0),
    max: Float64Array.from(rows.entry, (entry) => columns.max[entry] ?? 0),
    surely: new Float64Array(size),
    atMost: new Float64Array(size),
    exclusive: new Uint8Array(size),
    member: new Int32Array(size),
    touched: [],
    stamp: 0,
  };
}

/** Narrows a search for controlled companies to what the caller needs. */
export interface ControlScope {
  /** Companies outside are passed over; all count when undefined. */
  readonly within?: ReadonlySet<number>;
  /** Stops the search as soon as one of these is controlled. */
  readonly until?: ReadonlySet<number>;
}

/**
 * The least set of companies in each of which the starters and the set together have more than half of the votes
 * (definitions 3.1 to 3.5); the starters themselves are left out. `definite` counts what they surely have,
 * `possible` what they may have.
 */
export function controlledBy(
  control: Control,
  starters: readonly number[],
  certainty: Certainty,
  scope: ControlScope = {},
): number[] {
  const { member } = control;
  const { within, until } = scope;
  const stamp = ++control.stamp;
  for (const starter of starters) member[starter] = stamp;
  const controlled: number[] = [];
  const follow = certainty === 'definite' ? addDefinite : addPossible;
  for (const starter of starters) follow(control, starter, controlled);
  for (let next = 0; next < controlled.length; next++) {
    const company = controlled[next] ?? 0;
    if (until?.has(company)) break;
    if (!within || within.has(company)) follow(control, company, controlled);
  }
  forget(control);
  return controlled;
}

function addDefinite(control: Control, holder: number, controlled: number[]): void {
  const { rows, min, surely, exclusive, columns, member, stamp, touched } = control;
  addAsserted(control, holder, controlled);
  const end = rows.start[holder + 1] ?? 0;
  for (let at = rows.start[holder] ?? 0; at < end; at++) {
    const company = rows.owned[at] ?? 0;
    if (member[company] === stamp) continue;
    const before = surely[company] ?? 0;
    const isExclusive = exclusive[company] === 1 || columns.exclusive[rows.entry[at] ?? 0] === 1;
    if (before === 0) touched.push(company);
    const votes = before + (min[at] ?? 0);
    surely[company] = votes;
    if (isExclusive) exclusive[company] = 1;
    if (!isMajority(votes) && !(isExclusive && votes >= 0.5 - TOLERANCE)) continue;
    member[company] = stamp;
    controlled.push(company);
  }
}

function addPossible(control: Control, holder: number, controlled: number[]): void {
  const { rows, min, max, surely, atMost, columns, member, stamp, touched } = control;
  addAsserted(control, holder, controlled);
  const end = rows.start[holder + 1] ?? 0;
  for (let at = rows.start[holder] ?? 0; at < end; at++) {
    const company = rows.owned[at] ?? 0;
    if (member[company] === stamp) continue;
    if (atMost[company] === 0) touched.push(company);
    const least = (surely[company] ?? 0) + (min[at] ?? 0);
    const most = (atMost[company] ?? 0) + (max[at] ?? 0);
    surely[company] = least;
    atMost[company] = most;
    if (!isMajority(Math.min(most, least + (columns.missing[company] ?? 0)))) continue;
    member[company] = stamp;
    controlled.push(company);
  }
}

function addAsserted({ asserted, member, stamp }: Control, holder: number, controlled: number[]): void {
  if (!asserted) return;
  for (let at = asserted.start[holder] ?? 0; at < (asserted.start[holder + 1] ?? 0); at++) {
    const company = asserted.owned[at] ?? 0;
    if (member[company] === stamp) continue;
    member[company] = stamp;
    controlled.push(company);
  }
}

function forget({ touched, surely, atMost, exclusive }: Control): void {
  for (const company of touched) {
    surely[company] = 0;
    atMost[company] = 0;
    exclusive[company] = 0;
  }
  touched.length = 0;
}

/** Whether anything in the votes is not exact, so that possible control can be more than definite control. */
export function hasUncertainVotes({ columns }: Control): boolean {
  return columns.inexact.includes(1);
}
