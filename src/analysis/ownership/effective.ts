import type { Range } from '../../model/ownership.ts';
import { openMostEffective, type MostEffective } from './most-effective.ts';
import { findUpstream, walkUp, type Upstream } from './upstream.ts';
import { membersOf, openWalk, type Walk } from './walk.ts';
import type { Columns } from './columns.ts';
import type { OwnershipAccounting } from '../../model/ownership.ts';

/** Effective ownership on one kind of columns. */
export interface Effective {
  readonly walk: Walk;
  readonly most: MostEffective;
}

/** Opens the columns for questions about effective ownership. */
export function openEffective(columns: Columns): Effective {
  const walk = openWalk(columns);
  return { walk, most: openMostEffective(walk) };
}

/** Who has how much of one company: the minima at once, the maxima as they are asked for. */
export interface Shares {
  readonly upstream: Upstream;
  /** Everybody upstream but the company itself. */
  readonly owners: readonly number[];
  /** In percent; nothing for a node that is not upstream. */
  of(owner: number): Range;
}

/** Walks up from the company and answers for all its owners. */
export function sharesIn({ walk, most }: Effective, target: number): Shares {
  const upstream = findUpstream(walk, target);
  const least = leastEffective(walk, upstream);
  const uncertain = uncertainOwners(walk, upstream);
  const known = new Map<number, Range>();
  const find = (owner: number): Range => {
    const min = least.get(owner);
    if (min === undefined) return NOTHING;
    const max = uncertain.has(owner) ? Math.max(min, most.of(upstream, owner)) : min;
    return { min: 100 * min, max: 100 * max };
  };
  return {
    upstream,
    owners: [...least.keys()],
    of(owner) {
      const range = known.get(owner) ?? find(owner);
      known.set(owner, range);
      return range;
    },
  };
}

const NOTHING: Range = { min: 0, max: 0 };

function leastEffective(walk: Walk, upstream: Upstream): Map<number, number> {
  const least = new Map<number, number>();
  walkUp(walk, upstream, {
    node(node, share) {
      if (node !== upstream.target) least.set(node, Math.min(share, 1));
    },
  });
  return least;
}

/** Nodes upstream that have a column with a share that is not exact between them and the company. */
export function uncertainOwners(walk: Walk, { components }: Upstream): Set<number> {
  const { columns } = walk;
  const uncertain = new Set<number>();
  for (const component of components) {
    const members = membersOf(walk, component);
    const spread = members.some((node) => columns.inexact[node] || uncertain.has(node));
    if (!spread) continue;
    for (const node of members) {
      if (members.length > 1) uncertain.add(node);
      for (let entry = columns.start[node] ?? 0; entry < (columns.start[node + 1] ?? 0); entry++)
        uncertain.add(columns.owner[entry] ?? 0);
    }
  }
  return uncertain;
}

/** Where all of the company ends up; undefined when a share upstream is not exact (definitions 2.6). */
export function accountFor(walk: Walk, target: number): OwnershipAccounting | undefined {
  const upstream = findUpstream(walk, target);
  if (hasRanges(walk, upstream)) return undefined;
  const { columns, closed } = walk;
  let [terminal, unknown, trapped, self] = [0, 0, 0, 0];
  walkUp(walk, upstream, {
    node(node, effective, visits) {
      const isTerminal = columns.start[node] === columns.start[node + 1];
      if (isTerminal) terminal += effective;
      else unknown += visits * (columns.missing[node] ?? 0);
      if (node === target) self = visits > 0 ? 1 - 1 / visits : 1;
    },
    end(component, entered) {
      if (closed[component]) trapped += entered.reduce((sum, part) => sum + part, 0);
    },
  });
  return {
    terminalPct: 100 * terminal,
    unknownPct: 100 * unknown,
    trappedPct: 100 * trapped,
    selfOwnershipPct: 100 * self,
  };
}

function hasRanges(walk: Walk, { components }: Upstream): boolean {
  return components.some((component) =>
    membersOf(walk, component).some((node) => walk.columns.inexact[node]),
  );
}
