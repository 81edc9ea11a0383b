import fc from 'fast-check';
import { Hubs } from '../../../src/analysis/strength/hubs.ts';
import type { SharingAnswer } from '../../../src/analysis/sharing/collected-ties.ts';
import { findSharing } from '../../../src/analysis/sharing/find-sharing.ts';
import type { EntityTable } from '../../../src/analysis/projection/entity-table.ts';
import type { ProjectedLink } from '../../../src/analysis/projection/projected.ts';
import { anyLinks, projectionOf } from '../random-links.ts';

const overlaps = (left: ProjectedLink, right: ProjectedLink): boolean =>
  (left.sinceDay ?? -Infinity) < (right.untilDay ?? Infinity) &&
  (right.sinceDay ?? -Infinity) < (left.untilDay ?? Infinity);

/** Registrants and the companies whose domains they hold, by trying every pair of links. */
function bySearch(links: readonly ProjectedLink[]): Map<string, Set<string>> {
  const standing = links.filter(
    (link) => !link.conclusion && link.status !== 'DENIED' && link.knownUntil === undefined,
  );
  const found = new Map<string, Set<string>>();
  for (const held of standing.filter(({ kind }) => kind === 'REGISTERED_BY')) {
    for (const used of standing.filter(({ kind, to }) => kind === 'USES_DOMAIN' && to === held.from)) {
      if (!overlaps(held, used) || held.to === 'registrant:0') continue;
      const { excluded } = identified(standing, held.to);
      if (!excluded.has(used.from))
        found.set(held.to, (found.get(held.to) ?? new Set<string>()).add(used.from));
    }
  }
  return new Map([...found].filter(([, companies]) => companies.size >= 2));
}

function identified(links: readonly ProjectedLink[], registrant: string): { excluded: Set<string> } {
  const excluded = new Set(
    links.filter(({ kind, from }) => kind === 'IDENTIFIED_AS' && from === registrant).map(({ to }) => to),
  );
  return { excluded };
}

/** The things of all ties, read in pages of two. */
function pages({ strongest }: SharingAnswer, entities: EntityTable): number[] {
  const things: number[] = [];
  for (let page = strongest(2); page.length > 0;) {
    things.push(...page.map(({ thing }) => thing));
    const last = page.at(-1);
    page = last ? strongest(2, { strength: last.strength, id: entities.idOf(last.thing) }) : [];
  }
  return things;
}

describe('sharing', () => {
  it('finds the registrants that trying every pair of links finds', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const projection = projectionOf(links);
        const hubs = new Hubs(projection);
        hubs.refresh();
        const answer = findSharing(projection, hubs, { kinds: ['REGISTRANT'], minCompanies: 2, frame: {} });
        const ties = answer.strongest(answer.total);
        const { entities } = projection;
        const found = new Map(
          ties.map(({ thing, companies }) => [
            entities.idOf(thing),
            new Set(companies.map((company) => entities.idOf(company))),
          ]),
        );
        expect(found).toEqual(bySearch(links));
        const strengths = ties.map(({ strength }) => Math.fround(strength));
        expect(strengths).toEqual([...strengths].sort((left, right) => right - left));
        expect(pages(answer, entities)).toEqual(ties.map(({ thing }) => thing));
      }),
      { numRuns: 150 },
    );
  });

  it('among given companies finds what the whole graph has between them', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const projection = projectionOf(links);
        const hubs = new Hubs(projection);
        hubs.refresh();
        const kinds = ['REGISTRANT', 'PERSON', 'EMAIL'] as const;
        const among = ['company:0', 'company:1', 'company:2'].map(
          (id) => projection.entities.numberOf(id) ?? 0,
        );
        const all = findSharing(projection, hubs, { kinds, minCompanies: 2, frame: {} });
        const some = findSharing(projection, hubs, { kinds, minCompanies: 2, frame: {}, among });
        const expected = all.strongest(all.total).flatMap(({ thing, companies }) => {
          const left = companies.filter((company) => among.includes(company));
          return left.length < 2 ? [] : [`${String(thing)} ${left.sort().join(' ')}`];
        });
        expect(
          some
            .strongest(some.total)
            .map(({ thing, companies }) => `${String(thing)} ${[...companies].sort().join(' ')}`)
            .sort(),
        ).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('lists what identifies nobody instead of letting it tie', () => {
    const link = (kind: 'USES_DOMAIN' | 'REGISTERED_BY', from: string, to: string): ProjectedLink => ({
      id: `${kind.toLowerCase()}-${from.slice(-1)}${to.slice(-1)}000000`,
      kind,
      from,
      to,
      status: 'REPORTED',
      disputed: false,
      conclusion: false,
      independentSources: 1,
      records: ['record:1'],
      knownFrom: 1,
    });
    const projection = projectionOf([
      link('USES_DOMAIN', 'company:0', 'domain:0'),
      link('USES_DOMAIN', 'company:1', 'domain:1'),
      link('USES_DOMAIN', 'company:2', 'domain:2'),
      link('REGISTERED_BY', 'domain:0', 'registrant:0'),
      link('REGISTERED_BY', 'domain:1', 'registrant:0'),
    ]);
    const hubs = new Hubs(projection);
    hubs.refresh();
    const { total, explored } = findSharing(projection, hubs, {
      kinds: ['REGISTRANT'],
      minCompanies: 2,
      frame: {},
    });
    expect(total).toBe(0);
    expect(explored.hubsSkipped).toEqual([
      { entity: projection.entities.numberOf('registrant:0'), degree: 2, rule: 'privacy-service' },
    ]);
    expect(explored).toMatchObject({ notLookedUp: 1, redacted: 2, failedLookups: 0 });
  });
});
