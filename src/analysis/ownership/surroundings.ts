import type { Concert, OwnershipGraph } from './ownership-graph.ts';
import { commandersOf } from './controllers.ts';

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

/** A person with everybody who has agreed to act together with him. */
export function actingWith(concert: readonly Concert[], person: number): number[] {
  const together = new Set([person]);
  for (const { members } of concert)
    if (members.includes(person)) for (const member of members) together.add(member);
  return [...together];
}
