import { MaxHeap } from '../../lib/max-heap.ts';
import type { ChainStep, OwnershipChain } from '../../model/ownership.ts';
import { holdingIdsOf, type OwnershipGraph } from './ownership-graph.ts';
import { findUpstream } from './solver/upstream.ts';
import { membersOf, type AbsorbingChain } from './solver/absorbing-chain.ts';

/** Partial chains looked at before the search is given up; more than enough except in the densest knots. */
const MOST_PARTIAL = 20_000;

/** A chain from the company up, as far as it has been followed. */
interface Partial {
  readonly node: number;
  readonly product: number;
  /** The holding that led here, and the chain below it. */
  readonly entry: number;
  readonly below: Partial | undefined;
}

/**
 * The chains from an owner down to a company that carry most, strongest first. A share that is only known within
 * bounds counts by their middle here. A chain passes nobody twice.
 */
export function strongestChains(
  graph: OwnershipGraph,
  interest: 'economic' | 'voting',
  owner: number,
  company: number,
  count: number,
): OwnershipChain[] {
  const { walk } = graph[interest];
  const reach = reachFrom(walk, owner, company);
  const queue = new MaxHeap<Partial>();
  const chains: OwnershipChain[] = [];
  queue.push(1, { node: company, product: 1, entry: -1, below: undefined });
  for (let tried = 0; queue.size > 0 && chains.length < count && tried < MOST_PARTIAL; tried++) {
    const partial = queue.pop();
    if (!partial) break;
    if (partial.node === owner && partial.below) chains.push(chainOf(graph, interest, partial));
    else extend(walk, partial, reach, queue);
  }
  return chains;
}

function weightOf({ columns }: AbsorbingChain, entry: number): number {
  return ((columns.min[entry] ?? 0) + (columns.max[entry] ?? 0)) / 2;
}

function extend(
  walk: AbsorbingChain,
  partial: Partial,
  reach: ReadonlyMap<number, number>,
  queue: MaxHeap<Partial>,
): void {
  const { columns } = walk;
  const end = columns.start[partial.node + 1] ?? 0;
  for (let entry = columns.start[partial.node] ?? 0; entry < end; entry++) {
    const node = columns.owner[entry] ?? 0;
    const rest = reach.get(node) ?? 0;
    if (rest <= 0 || passes(partial, node)) continue;
    const product = partial.product * weightOf(walk, entry);
    queue.push(product * rest, { node, product, entry, below: partial });
  }
}

function passes(partial: Partial, node: number): boolean {
  for (let at: Partial | undefined = partial; at; at = at.below) if (at.node === node) return true;
  return false;
}

/** The strongest single chain from the owner down to everything between it and the company. */
function reachFrom(walk: AbsorbingChain, owner: number, company: number): Map<number, number> {
  const inside = new Set<number>();
  for (const component of findUpstream(walk, company).components)
    for (const node of membersOf(walk, component)) inside.add(node);
  const reach = new Map<number, number>();
  const queue = new MaxHeap<{ readonly node: number; readonly product: number }>();
  queue.push(1, { node: owner, product: 1 });
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (reach.has(next.node)) continue;
    reach.set(next.node, next.product);
    for (let at = walk.rows.start[next.node] ?? 0; at < (walk.rows.start[next.node + 1] ?? 0); at++) {
      const node = walk.rows.owned[at] ?? 0;
      if (!inside.has(node) || reach.has(node)) continue;
      const product = next.product * weightOf(walk, walk.rows.entry[at] ?? 0);
      queue.push(product, { node, product });
    }
  }
  return reach;
}

function chainOf(graph: OwnershipGraph, interest: 'economic' | 'voting', top: Partial): OwnershipChain {
  const { columns } = graph[interest].walk;
  const steps: ChainStep[] = [];
  let [min, max] = [1, 1];
  for (let at = top; at.below; at = at.below) {
    const [least, most] = [columns.min[at.entry] ?? 0, columns.max[at.entry] ?? 0];
    min *= least;
    max *= most;
    steps.push({
      owner: graph.names[at.node] ?? '',
      owned: graph.names[at.below.node] ?? '',
      share: { min: 100 * least, max: 100 * most },
      holdings: holdingIdsOf(graph, interest, at.node, at.below.node),
    });
  }
  const entities = [graph.names[top.node] ?? '', ...steps.map(({ owned }) => owned)];
  return { entities, steps, product: { min: 100 * min, max: 100 * max } };
}
