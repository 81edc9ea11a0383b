import { ultimateParentsOf } from './controllers.ts';
import type { OwnershipGraph } from '../ownership-graph.ts';
import { isHalf, NEGLIGIBLE_PCT } from '../tolerance.ts';

/** The votes of a company in percent, added up by who stands behind each holder (definitions 4.4). */
export function votingBlocs(graph: OwnershipGraph, company: number): Map<string, number> {
  const { columns } = graph.voting.walk;
  const blocs = new Map<string, number>();
  for (let entry = columns.start[company] ?? 0; entry < (columns.start[company + 1] ?? 0); entry++) {
    const holder = columns.owner[entry] ?? 0;
    const tops = ultimateParentsOf(graph.control, holder, () => true);
    const name = namesOf(graph, tops.length === 0 ? [holder] : tops).join('|');
    blocs.set(name, (blocs.get(name) ?? 0) + 100 * (columns.min[entry] ?? 0));
  }
  for (const [name, votes] of blocs) if (votes <= NEGLIGIBLE_PCT) blocs.delete(name);
  return blocs;
}

/** Whether nobody controls the company and two blocs have half of the votes each. */
export function isDeadlocked(graph: OwnershipGraph, company: number): boolean {
  if (ultimateParentsOf(graph.control, company, () => true).length > 0) return false;
  const votes = [...votingBlocs(graph, company).values()];
  return votes.length === 2 && votes.every((part) => isHalf(part / 100));
}

/** Names of nodes, sorted by code unit. */
export function namesOf({ names }: OwnershipGraph, nodes: readonly number[]): string[] {
  return nodes.map((node) => names[node] ?? '').sort();
}
