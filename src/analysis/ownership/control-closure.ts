import type { Concert, OwnershipGraph } from './ownership-graph.ts';
import { commandersOf } from './control/controllers.ts';

/** The company and everybody above it by capital, votes or asserted control, nearest first. */
export function surroundingsOf({ economic, voting, control }: OwnershipGraph, company: number): Set<number> {
  const found = new Set([company]);
  const walks = economic === voting ? [economic.walk] : [economic.walk, voting.walk];
  const commanders = control.asserted && commandersOf(control.asserted);
  for (const node of found) {
    for (const { columns } of walks)
      for (let entry = columns.start[node] ?? 0; entry < (columns.start[node + 1] ?? 0); entry++)
        found.add(columns.owner[entry] ?? 0);
    for (const commander of commanders?.get(node) ?? []) found.add(commander);
  }
  return found;
}

/** Everybody who has agreed to act together with somebody, himself included, by node. */
export function partnersOf(concert: readonly Concert[]): ReadonlyMap<number, readonly number[]> {
  const partners = new Map<number, Set<number>>();
  for (const { members } of concert)
    for (const node of members) {
      const known = partners.get(node) ?? new Set([node]);
      partners.set(node, known);
      for (const member of members) known.add(member);
    }
  return new Map([...partners].map(([node, known]) => [node, [...known]]));
}
