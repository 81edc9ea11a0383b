import fc from 'fast-check';
import { Hubs } from '../../../src/analysis/strength/hubs.ts';
import { findPathsAcrossMerge, sidesOf } from '../../../src/analysis/paths/paths-across-merge.ts';
import { findPaths } from '../../../src/analysis/paths/paths.ts';
import type { ProjectedLink } from '../../../src/analysis/projection/projected.ts';
import type { Projection } from '../../../src/analysis/projection/projection.ts';
import { anyLinks, projectionOf } from '../random-links.ts';

const MOST = 60;
const [LEFT, RIGHT] = ['person:1', 'person:2'] as const;

/** The same links with the right one's passed on to the left one. */
function merge(links: readonly ProjectedLink[], left: string = LEFT, right: string = RIGHT): ProjectedLink[] {
  const home = (id: string): string => (id === right ? left : id);
  const merged = links
    .map((link) => ({ ...link, from: home(link.from), to: home(link.to) }))
    .filter(({ from, to }) => from !== to);
  return [...new Map(merged.map((link) => [`${link.id} ${link.from} ${link.to}`, link])).values()];
}

function hubsOf(projection: Projection): Hubs {
  const hubs = new Hubs(projection);
  hubs.refresh();
  return hubs;
}

const numberOf = ({ entities }: Projection, id: string): number => entities.numberOf(id) ?? -1;

/** All paths between two, by the ids they run over. */
function shapes(projection: Projection, from: string, to: string): string[] {
  const [start, end] = [numberOf(projection, from), numberOf(projection, to)];
  const question = { from: start, to: end, maxLinks: 6, first: MOST, avoid: [], frame: {} };
  return findPaths(projection, hubsOf(projection), question).paths.map(({ entities }) =>
    entities.map((entity) => projection.entities.idOf(entity)).join(' '),
  );
}

describe('paths that open where two become one', () => {
  it('lead over the one, could not be walked before and can be walked then', () => {
    let found = 0;
    fc.assert(
      fc.property(anyLinks, fc.constantFrom('person', 'company', 'registrant'), (some, kind) => {
        const [left, right] = [`${kind}:1`, `${kind}:2`];
        const links = some.map((link) => ({ ...link, knownUntil: undefined, conclusion: false }));
        const [apart, one] = [projectionOf(links), projectionOf(merge(links, left, right))];
        const sides = sidesOf(apart, numberOf(apart, left), numberOf(apart, right));
        const paths = findPathsAcrossMerge(one, hubsOf(one), {
          joined: numberOf(one, left),
          sides,
          first: 5,
        });
        const strengths = paths.map(({ strength }) => strength);
        expect(strengths).toEqual([...strengths].sort((less, more) => more - less));
        for (const { entities } of paths) {
          found += 1;
          const ids = entities.map((entity) => one.entities.idOf(entity));
          const [from = '', to = ''] = [ids[0], ids.at(-1)];
          expect(ids.slice(1, -1)).toContain(left);
          expect(ids.slice(1, -1).filter((id) => id !== left && id.startsWith('company:'))).toEqual([]);
          const walked = shapes(one, from, to);
          if (walked.length < MOST) expect(walked).toContain(ids.join(' '));
          const before = shapes(apart, from, to).map((shape) => shape.replaceAll(right, left));
          expect(before).not.toContain(ids.join(' '));
        }
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(20);
  });

  const post = (
    person: string,
    company: string,
    status: ProjectedLink['status'] = 'REPORTED',
  ): ProjectedLink => ({
    id: `officer_of-${person.at(-1) ?? ''}${company.at(-1) ?? ''}000000`,
    kind: 'OFFICER_OF',
    from: person,
    to: company,
    status,
    disputed: false,
    conclusion: false,
    independentSources: 1,
    records: ['record:1'],
    knownFrom: 1,
  });

  const opened = (links: readonly ProjectedLink[]): string[] => {
    const [apart, one] = [projectionOf(links), projectionOf(merge(links))];
    const sides = sidesOf(apart, numberOf(apart, LEFT), numberOf(apart, RIGHT));
    return findPathsAcrossMerge(one, hubsOf(one), { joined: numberOf(one, LEFT), sides, first: 5 }).map(
      ({ entities }) => entities.map((entity) => one.entities.idOf(entity)).join(' '),
    );
  };

  it('come strongest first, and not over what both had', () => {
    expect(
      opened([
        post(LEFT, 'company:0'),
        post(LEFT, 'company:3'),
        post(RIGHT, 'company:1', 'ALLEGED'),
        post(RIGHT, 'company:2'),
        post(RIGHT, 'company:3'),
      ]),
    ).toEqual(['company:0 person:1 company:2', 'company:0 person:1 company:1']);
    expect(opened([post(LEFT, 'company:0'), post(RIGHT, 'company:0')])).toEqual([]);
  });

  it('end at neighbours where a side has no company', () => {
    const email: ProjectedLink = { ...post(RIGHT, 'email:1'), id: 'has_email-00000000', kind: 'HAS_EMAIL' };
    expect(opened([post(LEFT, 'company:0'), email])).toEqual(['company:0 person:1 email:1']);
  });
});
