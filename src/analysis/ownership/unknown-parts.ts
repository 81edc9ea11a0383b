import { solveGains } from './solver/state-reduction.ts';
import { exitOf } from './solver/upstream.ts';
import { membersOf, solveComponent, type AbsorbingChain } from './solver/absorbing-chain.ts';

/**
 * The part of every company that, through all its chains, nobody is surely recorded for; in percent, by node.
 * Nodes without recorded owners are known: they are where the walk ends.
 */
export function unknownParts(walk: AbsorbingChain): Float64Array {
  const { components, columns } = walk;
  const unknown = new Float64Array(columns.size);
  for (let component = 0; component < components.count; component++) {
    if (walk.closed[component]) continue;
    const members = membersOf(walk, component);
    const gain = Float64Array.from(members, (node) => unknownGain(walk, unknown, node));
    const first = members[0] ?? 0;
    if (members.length > 1) solveGains(solveComponent(walk, component).reduction, gain);
    else gain[0] = (gain[0] ?? 0) / exitOf(walk, first);
    members.forEach((node, at) => (unknown[node] = gain[at] ?? 0));
  }
  return unknown.map((part) => 100 * part);
}

function unknownGain({ columns }: AbsorbingChain, unknown: Float64Array, node: number): number {
  const from = columns.start[node] ?? 0;
  const to = columns.start[node + 1] ?? 0;
  if (from === to) return 0;
  let gain = columns.missing[node] ?? 0;
  for (let entry = from; entry < to; entry++)
    gain += (columns.min[entry] ?? 0) * (unknown[columns.owner[entry] ?? 0] ?? 0);
  return gain;
}
