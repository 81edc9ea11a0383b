import type { HoldingsByCompany } from './columns.ts';
import { decimal, isAbove, least, minus, most, ONE, over, plus, sum, type Fraction } from './fraction.ts';

export type Sure = 'definite' | 'possible';

/** A part of a column in percent, at the least and at the most, and whether it is more than the least. */
export interface Held {
  readonly lo: Fraction;
  readonly hi: Fraction;
  readonly x: boolean;
}

const HALF = decimal(50);
const HAIR = decimal(1e-9);

/** What a set holds of a company (3.4), in percent. */
export function heldBy(columns: HoldingsByCompany, set: ReadonlySet<string>, company: string): Held {
  const cells = [...(columns.get(company) ?? [])];
  const own = cells.filter(([owner]) => set.has(owner)).map(([, cell]) => cell);
  const others = cells.filter(([owner]) => !set.has(owner)).map(([, { l }]) => l);
  const lo = sum(own.map(({ l }) => l));
  const hi = most(lo, least(sum(own.map(({ u }) => u)), minus(ONE, sum(others))));
  return { lo: inPercent(lo), hi: inPercent(hi), x: own.some(({ x }) => x) };
}

export function inPercent(part: Fraction): Fraction {
  return over(part, decimal(0.01));
}

/** Comparison with a threshold (3.3). */
export function exceeds(value: Fraction, threshold: Fraction): boolean {
  return isAbove(value, plus(threshold, HAIR));
}

export function reaches(value: Fraction, threshold: Fraction): boolean {
  return !isAbove(minus(threshold, HAIR), value);
}

/** Whether a lower bound is more than T though it only equals it (3.4, 5). */
export function passesUnattained(value: Fraction, threshold: Fraction, isMore: boolean): boolean {
  return isMore && reaches(value, threshold);
}

/** The least fixpoint from a start (3.1, 3.5); the start is left out. */
export function controlSet(voting: HoldingsByCompany, start: readonly string[], sure: Sure): Set<string> {
  const set = new Set(start);
  const controls = (company: string): boolean => {
    const { lo, hi, x } = heldBy(voting, set, company);
    return sure === 'possible' ? exceeds(hi, HALF) : exceeds(lo, HALF) || passesUnattained(lo, HALF, x);
  };
  for (let size = -1; size !== set.size;) {
    size = set.size;
    for (const company of voting.keys()) if (!set.has(company) && controls(company)) set.add(company);
  }
  for (const one of start) set.delete(one);
  return set;
}

/** Section 4.1 as its formula says it. */
export function topOf(controls: ReadonlyMap<string, ReadonlySet<string>>, target: string): string[] {
  const does = (x: string, y: string) => controls.get(x)?.has(y) === true;
  const all = [...controls.keys()];
  const tops = all.filter((x) => does(x, target) && all.every((y) => !does(y, x) || does(x, y)));
  if (tops.some((x) => does(target, x))) tops.push(target);
  return [...new Set(tops)].sort();
}
