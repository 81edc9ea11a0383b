import { groupBy } from '../../../src/lib/group.ts';
import type { Shell } from './population.ts';
import { UNTOLD_KINDS } from './strangers.ts';

/** Companies that one answer ties, and by what. */
export interface FoundTie {
  readonly companies: readonly string[];
  /** Type and name of what they share. */
  readonly by: string;
  /** The answer itself says that it is a lead, not a tie. */
  readonly isLead: boolean;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** Of the true pairs of each way of revealing, how many were found. */
  readonly byRevelation: ReadonlyMap<string, { readonly found: number; readonly all: number }>;
  /** Of the pairs that were tied with a company of each kind, how many are wrong. */
  readonly wrongByKind: ReadonlyMap<string, { readonly wrong: number; readonly all: number }>;
  /** Pairs of strangers that were tied, by what tied them; most first. */
  readonly wrong: readonly { readonly by: string; readonly pairs: number; readonly example: string }[];
  /** True pairs that no answer ties. */
  readonly missed: readonly string[];
}

/** Those whose kind can be told from one owner's. */
export function toldApart(shells: readonly Shell[]): Shell[] {
  return shells.filter(({ revelation }) => !UNTOLD_KINDS.has(revelation));
}

/** Pairs of companies that answers tie, against the pairs that have one owner. */
export function score(shells: readonly Shell[], ties: readonly FoundTie[]): Score {
  const known = new Map(shells.map((shell) => [shell.name, shell]));
  const found = new Map<string, string>();
  for (const { companies, by } of ties)
    for (const [left, right] of pairsOf(companies.filter((name) => known.has(name))))
      if (!found.has(pairKey(left, right))) found.set(pairKey(left, right), by);
  const isTrue = (key: string): boolean => {
    const [left = '', right = ''] = key.split('\t');
    return known.get(left)?.owner === known.get(right)?.owner;
  };
  const truth = truePairs(shells);
  const missed = truth.filter(({ key }) => !found.has(key));
  const right = [...found.keys()].filter(isTrue).length;
  return {
    precision: found.size === 0 ? 1 : right / found.size,
    recall: truth.length === 0 ? 1 : (truth.length - missed.length) / truth.length,
    byRevelation: countByRevelation(truth, found),
    wrongByKind: countWrongByKind(known, found, isTrue),
    wrong: countWrong([...found].filter(([key]) => !isTrue(key))),
    missed: missed.map(({ key, revelation }) => `${revelation}: ${key.replace('\t', ' and ')}`),
  };
}

interface TruePair {
  readonly key: string;
  readonly revelation: string;
}

function truePairs(shells: readonly Shell[]): TruePair[] {
  const owners = groupBy(shells, ({ owner }) => String(owner));
  return [...owners.values()].flatMap((owned) =>
    pairsOf(owned).map(([left, right]) => ({
      key: pairKey(left.name, right.name),
      revelation: left.revelation,
    })),
  );
}

function countByRevelation(
  truth: readonly TruePair[],
  found: ReadonlyMap<string, string>,
): Map<string, { found: number; all: number }> {
  const counts = new Map<string, { found: number; all: number }>();
  for (const { key, revelation } of truth) {
    const count = counts.get(revelation) ?? { found: 0, all: 0 };
    count.all += 1;
    if (found.has(key)) count.found += 1;
    counts.set(revelation, count);
  }
  return counts;
}

function countWrongByKind(
  known: ReadonlyMap<string, Shell>,
  found: ReadonlyMap<string, string>,
  isTrue: (key: string) => boolean,
): Map<string, { wrong: number; all: number }> {
  const counts = new Map<string, { wrong: number; all: number }>();
  for (const key of found.keys())
    for (const kind of new Set(key.split('\t').map((name) => known.get(name)?.revelation ?? ''))) {
      const count = counts.get(kind) ?? { wrong: 0, all: 0 };
      count.all += 1;
      if (!isTrue(key)) count.wrong += 1;
      counts.set(kind, count);
    }
  return counts;
}

function countWrong(wrong: readonly (readonly [key: string, by: string])[]): Score['wrong'] {
  const counts = new Map<string, { by: string; pairs: number; example: string }>();
  for (const [key, by] of wrong) {
    const count = counts.get(by) ?? { by, pairs: 0, example: key.replace('\t', ' and ') };
    count.pairs += 1;
    counts.set(by, count);
  }
  return [...counts.values()].sort((left, right) => right.pairs - left.pairs);
}

function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((left, at) => all.slice(at + 1).map((right): [T, T] => [left, right]));
}

function pairKey(left: string, right: string): string {
  return left < right ? `${left}\t${right}` : `${right}\t${left}`;
}
