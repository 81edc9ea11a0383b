import type { OwnershipAccounting, Range } from '../../../model/ownership.ts';
import type { HoldingsByCompany } from './holdings-by-company.ts';
import { findUpstream, walkUp, type Upstream } from './upstream.ts';
import { openAbsorbingChain, type AbsorbingChain } from './absorbing-chain.ts';
import { openEffectiveShare, type EffectiveShare } from './effective-share.ts';

/** Effective ownership on one kind of columns. */
export interface Effective {
  readonly walk: AbsorbingChain;
  readonly worth: EffectiveShare;
}

/** Opens the columns for questions about effective ownership. */
export function openEffective(columns: HoldingsByCompany): Effective {
  const walk = openAbsorbingChain(columns);
  return { walk, worth: openEffectiveShare(walk) };
}

/** Who has how much of one company: the minima at once, the maxima as they are asked for. */
export interface Shares {
  readonly upstream: Upstream;
  /** Everybody upstream but the company itself. */
  readonly owners: readonly number[];
  /** What the owner at a position of `owners` has, in percent. */
  at(position: number): Range;
  /** What somebody has, in percent; nothing for a node that is not upstream. */
  of(owner: number): Range;
}

const NOTHING: Range = { min: 0, max: 0 };

/** Walks up from the company and answers for all its owners. */
export function sharesIn({ walk, worth }: Effective, target: number): Shares {
  const upstream = findUpstream(walk, target);
  const owners: number[] = [];
  const least: number[] = [];
  walkUp(walk, upstream, {
    node(node, share) {
      if (node === target) return;
      owners.push(node);
      least.push(100 * Math.min(share, 1));
    },
  });
  const hasRanges = walk.hasRanges[walk.components.of[target] ?? 0] === 1;
  const most = new Map<number, number>();
  const mostAt = (position: number, min: number): number => {
    const owner = owners[position] ?? 0;
    const max = most.get(owner) ?? Math.max(min, 100 * worth.of(upstream, owner, 'most'));
    most.set(owner, max);
    return max;
  };
  const at = (position: number): Range => {
    const min = least[position] ?? 0;
    return { min, max: hasRanges ? mostAt(position, min) : min };
  };
  let positions: ReadonlyMap<number, number> | undefined;
  return {
    upstream,
    owners,
    at,
    of(owner) {
      positions ??= new Map(owners.map((node, position) => [node, position]));
      const position = positions.get(owner);
      return position === undefined ? NOTHING : at(position);
    },
  };
}

/** Where all of the company ends up; undefined when a share upstream is not exact (definitions 2.6). */
export function accountFor(walk: AbsorbingChain, target: number): OwnershipAccounting | undefined {
  return walk.hasRanges[walk.components.of[target] ?? 0] ? undefined : accountAtMinimum(walk, target);
}

/** Where all of the company surely ends up; what may be anybody's within the bounds of a share is unknown. */
export function accountAtMinimum(walk: AbsorbingChain, target: number): OwnershipAccounting {
  const { columns } = walk;
  let [terminal, unknown, trapped, self] = [0, 0, 0, 0];
  walkUp(walk, findUpstream(walk, target), {
    node(node, effective, visits) {
      const isTerminal = columns.start[node] === columns.start[node + 1];
      if (isTerminal) terminal += effective;
      else unknown += visits * (columns.missing[node] ?? 0);
      if (node === target) self = visits > 0 ? 1 - 1 / visits : 1;
    },
    trap(_, entering) {
      trapped += entering;
    },
  });
  return {
    terminalPct: 100 * terminal,
    unknownPct: 100 * unknown,
    trappedPct: 100 * trapped,
    selfOwnershipPct: 100 * self,
  };
}
