import { completeBest } from './best-completion.ts';
import { iterateValues, type Workspace } from './value-iteration.ts';
import { solveGains } from './state-reduction.ts';
import { exitOf } from './upstream.ts';
import { membersOf, solveComponent, type AbsorbingChain } from './absorbing-chain.ts';

/** At which end of their bounds shares are taken. */
export type Bound = 'least' | 'most';

/** Finds the worth of all members of a component, given that of everybody above it. */
export function settle(bench: Workspace, component: number, owner: number, bound: Bound): void {
  const { walk, worth } = bench;
  const { of, start, nodes } = walk.components;
  const isHome = of[owner] === component;
  const first = nodes[start[component] ?? 0] ?? 0;
  const isSingle = (start[component + 1] ?? 0) - (start[component] ?? 0) === 1;
  if (isHome) worth[owner] = 1;
  if (isHome && isSingle) return;
  if (walk.closed[component]) {
    if (isHome) for (const node of membersOf(walk, component)) worth[node] = 1;
    return;
  }
  const isFixed = bound === 'least' || !walk.inexact[component];
  if (isSingle && isFixed) worth[first] = fixedGain(bench, first) / exitOf(walk, first);
  else if (isSingle && !holdsItself(walk, first))
    worth[first] = completeBest(walk.columns, first, worth, bench.completion);
  else if (isFixed && !isHome) solveKnot(bench, component, membersOf(walk, component));
  else iterateValues(bench, membersOf(walk, component), owner);
}

/** What a company is worth through owners whose worth is known, at the minima. */
function fixedGain({ walk, worth }: Workspace, company: number): number {
  const { start, owner, min } = walk.columns;
  let gain = 0;
  const end = start[company + 1] ?? 0;
  for (let entry = start[company] ?? 0; entry < end; entry++)
    gain += (min[entry] ?? 0) * (worth[owner[entry] ?? 0] ?? 0);
  return gain;
}

function holdsItself({ columns }: AbsorbingChain, node: number): boolean {
  for (let entry = columns.start[node] ?? 0; entry < (columns.start[node + 1] ?? 0); entry++)
    if (columns.owner[entry] === node) return true;
  return false;
}

function solveKnot(bench: Workspace, component: number, members: Int32Array): void {
  const gain = new Float64Array(members.length);
  let isReached = false;
  for (let at = 0; at < members.length; at++) {
    const direct = fixedGain(bench, members[at] ?? 0);
    gain[at] = direct;
    isReached ||= direct > 0;
  }
  if (!isReached) return;
  solveGains(solveComponent(bench.walk, component).reduction, gain);
  for (let at = 0; at < members.length; at++) bench.worth[members[at] ?? 0] = gain[at] ?? 0;
}
