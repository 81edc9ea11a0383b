import fc from 'fast-check';
import { beneficialOwners } from '../../../src/analysis/ownership/beneficial/beneficial-owners.ts';
import { controlledBy } from '../../../src/analysis/ownership/control/control.ts';
import { ultimateParentsOf } from '../../../src/analysis/ownership/control/controllers.ts';
import { sharesIn } from '../../../src/analysis/ownership/solver/effective.ts';
import { buildOwnershipGraph, type OwnershipGraph } from '../../../src/analysis/ownership/ownership-graph.ts';
import { namesOf } from '../../../src/analysis/ownership/control/voting-blocs.ts';
import type { BeneficialOwnerMode, Holding } from '../../../src/model/ownership.ts';
import { randomHoldings } from './random-holdings.ts';
import { referenceBeneficialOwners } from './reference/beneficial-owners.ts';
import { referenceColumns } from './reference/columns.ts';
import { referenceControl, referenceTops } from './reference/control.ts';
import { referenceLeast, referenceMost, referenceUpstream } from './reference/effective.ts';

const EVERYTHING = randomHoldings({ ranges: true, votes: true, loops: true, selfOwned: true });
const EXACT = randomHoldings({ votes: true, loops: true, selfOwned: true });

describe.each([
  ['exact shares', EXACT],
  ['ranges', EVERYTHING],
])('random graphs with loops and %s', (_, graphs) => {
  it('have the effective owners that value iteration finds', () => {
    fc.assert(
      fc.property(graphs, (holdings) => {
        const graph = buildOwnershipGraph({ holdings });
        for (const interest of ['economic', 'voting'] as const) compareOwners(graph, holdings, interest);
      }),
      { numRuns: 250 },
    );
  });

  it('have the control sets and ultimate parents of the definitions', () => {
    fc.assert(
      fc.property(graphs, (holdings) => {
        const graph = buildOwnershipGraph({ holdings });
        const votes = referenceColumns(holdings, 'voting');
        for (const certainty of ['definite', 'possible'] as const)
          for (const [name, node] of graph.indexOf)
            expect(namesOf(graph, controlledBy(graph.control, [node], certainty))).toEqual(
              [...referenceControl(votes, [name], certainty)].sort(),
            );
        const controls = new Map(
          graph.names.map((name) => [name, referenceControl(votes, [name], 'definite')]),
        );
        for (const [name, node] of graph.indexOf)
          expect(
            namesOf(
              graph,
              ultimateParentsOf(graph.control, node, () => true),
            ),
          ).toEqual(referenceTops(controls, name));
      }),
      { numRuns: 250 },
    );
  });

  it('have the beneficial owners of the definitions', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(10, 25, 50), fc.boolean(), (holdings, thresholdPct, inclusive) => {
        const graph = buildOwnershipGraph({ holdings });
        for (const mode of ['ownership', 'control', 'psc', 'amlr'] satisfies BeneficialOwnerMode[]) {
          const rule = { modes: [mode], thresholdPct, inclusive };
          for (const [name, node] of graph.indexOf) {
            if (name.startsWith('p')) continue;
            const found = beneficialOwners(graph, node, rule);
            expect(found.map(({ person, certainty, grounds }) => ({ person, certainty, grounds }))).toEqual(
              referenceBeneficialOwners(holdings, name, rule),
            );
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});

function compareOwners(
  graph: OwnershipGraph,
  holdings: readonly Holding[],
  interest: 'economic' | 'voting',
): void {
  const columns = referenceColumns(holdings, interest);
  for (const [target, node] of graph.indexOf) {
    const shares = sharesIn(graph[interest], node);
    const upstream = referenceUpstream(columns, target);
    expect(namesOf(graph, shares.owners).filter((name) => upstream.has(name))).toEqual([...upstream].sort());
    for (const owner of shares.owners) {
      const { min, max } = shares.of(owner);
      const name = graph.names[owner] ?? '';
      expect(min).toBeCloseTo(100 * referenceLeast(columns, name, target), 7);
      expect(max).toBeCloseTo(100 * referenceMost(columns, name, target), 7);
    }
  }
}
