import type { Holding } from '../../../../src/model/ownership.ts';

/** One entry of a column as section 1 of the definitions leaves it; fractions of 1. */
export interface Cell {
  l: number;
  u: number;
  x: boolean;
}
export type Column = Map<string, Cell>;

/** Sections 1.4 to 1.7 word for word, for valid holdings on people who are not owned. */
export function referenceColumns(
  holdings: readonly Holding[],
  kind: 'economic' | 'voting',
): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const company of new Set(holdings.map(({ owned }) => owned))) {
    const own = holdings.filter(({ owned }) => owned === company);
    const votes = own.filter(({ interest }) => interest === 'voting');
    const chosen =
      kind === 'voting' && votes.length > 0 ? votes : own.filter(({ interest }) => interest === 'economic');
    columns.set(company, kind === 'voting' ? votesOf(company, fit(addUp(chosen))) : fit(addUp(chosen)));
  }
  return columns;
}

function addUp(holdings: readonly Holding[]): Column {
  const column: Column = new Map();
  for (const { owner, nomineeFor, share } of holdings) {
    const band = typeof share === 'number' ? { min: share, max: share } : (share ?? {});
    const { min = 0, max = 100 } = band;
    if (max === 0) continue;
    const cell = column.get(nomineeFor ?? owner) ?? { l: 0, u: 0, x: false };
    column.set(nomineeFor ?? owner, {
      l: cell.l + min / 100,
      u: cell.u + max / 100,
      x: cell.x || ('exclusiveMin' in band && band.exclusiveMin === true),
    });
  }
  return column;
}

function fit(column: Column): Column {
  const sum = sumOf(column);
  if (sum <= 1 + 1e-11) return tighten(column);
  return new Map([...column].map(([owner, { l }]) => [owner, { l: l / sum, u: l / sum, x: false }]));
}

function tighten(column: Column): Column {
  const sum = sumOf(column);
  return new Map(
    [...column].map(([owner, { l, u, x }]) => [owner, { l, u: Math.max(l, Math.min(u, 1 - (sum - l))), x }]),
  );
}

function votesOf(company: string, column: Column): Column {
  const self = column.get(company);
  if (!self) return column;
  if (self.l > 1 - 1e-11) return new Map();
  const others = [...column].filter(([owner]) => owner !== company);
  return tighten(
    new Map(
      others.map(([owner, { l, u, x }]) => [
        owner,
        { l: l / (1 - self.l), u: Math.min(1, u / (1 - self.u)), x },
      ]),
    ),
  );
}

/** Sum of the minima. */
export function sumOf(column: Column): number {
  return [...column.values()].reduce((sum, { l }) => sum + l, 0);
}
