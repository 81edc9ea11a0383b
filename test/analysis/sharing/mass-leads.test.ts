import { Hubs } from '../../../src/analysis/strength/hubs.ts';
import { findPaths } from '../../../src/analysis/paths/paths.ts';
import { Projection } from '../../../src/analysis/projection/projection.ts';
import { commonRule } from '../../../src/analysis/common/common-rule.ts';
import { kindOf, linkOf, registered, type Said } from './made-world.ts';

describe('what thousands share in the world', () => {
  it('is a lead behind the true common registrant, though only these share it here', () => {
    const office = 'address:1209 Orange Street, Wilmington, DE 19801';
    const front = 'company:Larkspur Nominees Limited';
    const said: readonly Said[] = [0, 1, 2, 3, 4].flatMap((n): Said[] => [
      ...registered(`company:${String(n)}`, `domain:${String(n)}`, { HOLDER: 'registrant:larch' }),
      ...(n < 3
        ? ([
            ['HAS_ADDRESS', `company:${String(n)}`, office],
            ['OFFICER_OF', front, `company:${String(n)}`],
          ] as const)
        : []),
    ]);
    const projection = new Projection();
    for (const id of new Set(said.flatMap(([, from, to]) => [from, to]))) {
      const kind = kindOf(id);
      projection.putEntity({ id, kind, commonRule: commonRule(kind, id.slice(id.indexOf(':') + 1)) });
    }
    for (const one of said) projection.addLink(linkOf(one));
    projection.settle(true);
    const [from = 0, to = 0] = ['company:0', 'company:1'].map((id) => projection.entities.numberOf(id));
    const question = { from, to, maxLinks: 4, first: 5, avoid: [], frame: {} };
    const { paths } = findPaths(projection, new Hubs(projection), question);
    expect(
      paths
        .slice(0, 3)
        .map(({ entities, leadRule }) => [
          projection.entities.idOf(entities[entities.length >> 1] ?? 0),
          leadRule,
        ]),
    ).toEqual([
      ['registrant:larch', undefined],
      [office, 'mass-address'],
      [front, 'agent-or-nominee'],
    ]);
    const strengths = paths.map(({ strength }) => strength);
    expect(strengths[1]).toBeLessThan((strengths[0] ?? 0) / 100);
  });
});
