import fc from 'fast-check';
import { beneficialOwners } from '../../../src/analysis/ownership/beneficial/beneficial-owners.ts';
import { ultimateParentsOf } from '../../../src/analysis/ownership/control/controllers.ts';
import { accountFor } from '../../../src/analysis/ownership/solver/effective.ts';
import { buildOwnershipGraph } from '../../../src/analysis/ownership/ownership-graph.ts';
import { REGIMES } from '../../../src/analysis/ownership/beneficial/regimes.ts';
import { readRegister } from '../../../src/analysis/ownership/register.ts';
import { namesOf } from '../../../src/analysis/ownership/control/voting-blocs.ts';
import type {
  BeneficialOwner,
  BeneficialOwnerRule,
  ConcertGroup,
  Range,
} from '../../../src/model/ownership.ts';
import { randomHoldings } from './random-holdings.ts';

const CONCERT: fc.Arbitrary<ConcertGroup[]> = fc.array(
  fc.record({ id: fc.string(), members: fc.subarray(['p7', 'p8', 'p9', 'C1', 'C2']) }),
  { maxLength: 2 },
);
const RULES: BeneficialOwnerRule[] = [
  ...Object.values(REGIMES),
  { modes: ['amlr'], thresholdPct: 15, inclusive: false },
];

describe.each([1, 64])('a whole register with loops of more than %d companies as gates', (gateSize) => {
  it.each([true, false])('answers as one company at a time (ranges: %s)', (ranges) => {
    fc.assert(
      fc.property(
        randomHoldings({ ranges, votes: true, loops: true, selfOwned: true }),
        CONCERT,
        fc.constantFrom(...RULES),
        (holdings, concert, rule) => {
          const graph = buildOwnershipGraph({ holdings, concert });
          const isEntity = (node: number) => graph.kinds[node] !== 'person';
          for (const entry of readRegister(graph, rule, { gateSize })) {
            const company = graph.indexOf.get(entry.company) ?? -1;
            const { control } = graph;
            expect(entry.ultimateParents).toEqual(
              namesOf(
                graph,
                ultimateParentsOf(control, company, () => true),
              ),
            );
            expect(entry.ultimateParentCompanies).toEqual(
              namesOf(graph, ultimateParentsOf(control, company, isEntity)),
            );
            expect(entry.beneficialOwners.map(rounded)).toEqual(
              beneficialOwners(graph, company, rule).map(rounded),
            );
            const accounting = accountFor(graph.economic.walk, company);
            if (accounting) expect(entry.unknownPct).toBeCloseTo(accounting.unknownPct, 8);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});

/** Keeps round figures away from where rounding turns. */
const OFF_TIES = 0.1234;

function rounded(owner: BeneficialOwner) {
  const round = ({ min, max }: Range) => [min, max].map((value) => Math.round(1e6 * value + OFF_TIES));
  const { economic, voting, heldShares, heldVotes } = owner;
  return {
    ...owner,
    economic: round(economic),
    voting: round(voting),
    heldShares: round(heldShares),
    heldVotes: round(heldVotes),
  };
}
