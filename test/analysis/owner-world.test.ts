import { tiesOfWorld } from '../harness/owner-world/fold-world.ts';
import { populate } from '../harness/owner-world/population.ts';
import { score, toldApart } from '../harness/owner-world/score.ts';

describe('worlds of owners, agents, offices and look-alikes, from the texts of their registries', () => {
  it.each([20261202, 20261203])('are told apart, seed %s', (seed) => {
    const { shells, crowd } = populate(seed, 30);
    const ties = tiesOfWorld({ shells, crowd }).filter(({ isLead }) => !isLead);
    const { precision, recall, wrong, missed } = score(toldApart(shells), ties);
    expect({ precision, recall, wrong, missed }).toEqual({ precision: 1, recall: 1, wrong: [], missed: [] });
    expect(score(shells, ties).precision).toBeGreaterThan(0.9);
  });
});
