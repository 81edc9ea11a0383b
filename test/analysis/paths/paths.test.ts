import fc from 'fast-check';
import { Hubs } from '../../../src/analysis/strength/hubs.ts';
import { LinkStrength } from '../../../src/analysis/strength/link-strength.ts';
import { findPaths } from '../../../src/analysis/paths/paths.ts';
import { LinkFilter, type ProjectionScope } from '../../../src/analysis/projection/link-filter.ts';
import { Flags } from '../../../src/analysis/projection/columns/link-flags.ts';
import type { ProjectedLink } from '../../../src/analysis/projection/projected.ts';
import type { Projection } from '../../../src/analysis/projection/projection.ts';
import { randomNumbers } from '../../harness/random-numbers.ts';
import { anyLink, anyLinks, ENTITIES, projectionOf } from '../random-links.ts';

const frame: fc.Arbitrary<ProjectionScope> = fc.record({
  includeDisputed: fc.boolean(),
  knownAt: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  asOf: fc.option(
    fc.integer({ min: 0, max: 8 }).map((day) => ({ first: day, last: day })),
    { nil: undefined },
  ),
});

const anyAvoided = fc.constantFrom<readonly string[]>([], ['domain:0', 'person:1'], ['company:2']);

/** Every path, tried one by one: by its entities, the greatest strength. */
function everyPath(
  projection: Projection,
  hubs: Hubs,
  { frame: asked, maxLinks, avoid }: { frame: ProjectionScope; maxLinks: number; avoid: readonly number[] },
) {
  const test = new LinkFilter(projection, asked);
  const strength = new LinkStrength(projection, test);
  const { links, entities } = projection;
  const [from, to] = [entities.numberOf('company:0') ?? 0, entities.numberOf('company:1') ?? 0];
  const best = new Map<string, number>();
  const walk = (path: number[], taken: number[]): void => {
    const at = path.at(-1) ?? 0;
    if (at === to) {
      const start = Math.max(...taken.map((link) => test.start(link)));
      const end = Math.min(...taken.map((link) => test.end(link)));
      const value = strength.ofChain(taken, path.slice(1));
      if (start >= end || value === 0) return;
      const shape = path.map((entity) => entities.idOf(entity)).join(' ');
      best.set(shape, Math.max(best.get(shape) ?? 0, value));
      return;
    }
    if (taken.length === maxLinks || (at !== from && (hubs.isExcluded(at) || avoid.includes(at)))) return;
    for (let link = 0; link < links.count; link++) {
      if (!test.admits(link)) continue;
      for (const [here, there] of [
        [links.from(link), links.to(link)],
        [links.to(link), links.from(link)],
      ] as const)
        if (here === at && !path.includes(there)) walk([...path, there], [...taken, link]);
    }
  };
  walk([from], []);
  return best;
}

const manyLinks = fc.uniqueArray(anyLink, { minLength: 80, maxLength: 120, selector: ({ id }) => id });
/** As strong as any other. */
const ALIKE = {
  status: 'CONFIRMED',
  independentSources: 1,
  records: ['record:1'],
  conclusion: false,
} as const;

/** All paths between two companies, by the ids of entities and links. */
function pathsOver(links: readonly ProjectedLink[], asked: ProjectionScope): object[] {
  const projection = projectionOf(links);
  const hubs = new Hubs(projection);
  hubs.refresh();
  const [from = 0, to = 0] = ['company:0', 'company:1'].map((id) => projection.entities.numberOf(id) ?? 0);
  const { paths } = findPaths(projection, hubs, {
    from,
    to,
    maxLinks: 4,
    first: 1000,
    avoid: [],
    frame: asked,
  });
  return paths.map((path) => ({
    entities: path.entities.map((entity) => projection.entities.idOf(entity)),
    links: path.links.map((link) => [Flags.kind(projection.links.flags(link)), projection.links.key(link)]),
    strength: path.strength,
    leadRule: path.leadRule,
  }));
}

describe('paths', () => {
  it('are the strongest of all there are', () => {
    fc.assert(
      fc.property(
        anyLinks,
        frame,
        fc.integer({ min: 1, max: 6 }),
        anyAvoided,
        (links, asked, maxLinks, ids) => {
          const projection = projectionOf(links);
          const hubs = new Hubs(projection);
          hubs.refresh();
          const [from, to] = ['company:0', 'company:1'].map((id) => projection.entities.numberOf(id) ?? 0);
          const avoid = ids.map((id) => projection.entities.numberOf(id) ?? 0);
          const { paths, explored } = findPaths(projection, hubs, {
            from: from ?? 0,
            to: to ?? 0,
            maxLinks,
            first: 4,
            avoid,
            frame: asked,
          });
          const all = everyPath(projection, hubs, { frame: asked, maxLinks, avoid });
          const strongest = [...all.values()].sort((left, right) => right - left).slice(0, 4);
          expect(paths.map(({ strength }) => strength.toPrecision(9))).toEqual(
            strongest.map((strength) => strength.toPrecision(9)),
          );
          for (const { links: taken, leadRule } of paths)
            if (taken.some((link) => Flags.isSuggestion(projection.links.flags(link))))
              expect(leadRule).toBeDefined();
          for (const { entities, strength } of paths)
            expect(all.get(entities.map((entity) => projection.entities.idOf(entity)).join(' '))).toBeCloseTo(
              strength,
              9,
            );
          expect(explored.stoppedBy).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are the same over the same links whatever order links were read in', () => {
    fc.assert(
      fc.property(manyLinks, frame, fc.nat(), (any, asked, seed) => {
        const links = any.map((link) => ({ ...link, ...ALIKE }));
        const next = randomNumbers(seed);
        const shuffled = links
          .map((link) => ({ link, place: next() }))
          .sort((left, right) => left.place - right.place)
          .map(({ link }) => link);
        expect(pathsOver(shuffled, asked)).toEqual(pathsOver(links, asked));
      }),
      { numRuns: 30 },
    );
  });

  it('say which limit stopped them', () => {
    const links = ENTITIES.filter(({ kind }) => kind === 'DOMAIN').flatMap(({ id }, index) =>
      ['company:0', 'company:1'].map((from, end) => ({
        id: `uses_domain-${String(index)}${String(end)}000000`,
        kind: 'USES_DOMAIN' as const,
        from,
        to: id,
        status: 'REPORTED' as const,
        disputed: false,
        conclusion: false,
        independentSources: 1,
        records: ['record:1'],
        knownFrom: 1,
      })),
    );
    const projection = projectionOf(links);
    const hubs = new Hubs(projection);
    hubs.refresh();
    const [from = 0, to = 0] = ['company:0', 'company:1'].map((id) => projection.entities.numberOf(id) ?? 0);
    const question = { from, to, maxLinks: 4, first: 5, avoid: [], frame: {} };
    expect(findPaths(projection, hubs, question).paths).toHaveLength(4);
    const limits = { links: 100, beginnings: 2 };
    expect(findPaths(projection, hubs, { ...question, limits }).explored.stoppedBy).toBe(
      '2 beginnings of paths followed',
    );
  });
});
