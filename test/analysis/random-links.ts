import fc from 'fast-check';
import { Projection } from '../../src/analysis/projection/projection.ts';
import type { ProjectedEntity, ProjectedLink } from '../../src/analysis/projection/projected.ts';
import { CLAIM_STATUSES, type EntityKind, type LinkKind } from '../../src/model/kinds.ts';

const PER_KIND = 4;
const KINDS: readonly EntityKind[] = ['COMPANY', 'PERSON', 'DOMAIN', 'REGISTRANT', 'EMAIL', 'JURISDICTION'];
const ENDS: readonly (readonly [LinkKind, EntityKind, EntityKind])[] = [
  ['USES_DOMAIN', 'COMPANY', 'DOMAIN'],
  ['REGISTERED_BY', 'DOMAIN', 'REGISTRANT'],
  ['OFFICER_OF', 'PERSON', 'COMPANY'],
  ['OWNS', 'COMPANY', 'COMPANY'],
  ['HAS_EMAIL', 'REGISTRANT', 'EMAIL'],
  ['HAS_EMAIL', 'COMPANY', 'EMAIL'],
  ['IDENTIFIED_AS', 'REGISTRANT', 'COMPANY'],
  ['TRADES_AS', 'COMPANY', 'COMPANY'],
  ['INCORPORATED_IN', 'COMPANY', 'JURISDICTION'],
  ['POSSIBLY_SAME_AS', 'PERSON', 'PERSON'],
];

export const ENTITIES: readonly ProjectedEntity[] = KINDS.flatMap((kind) =>
  [...Array(PER_KIND).keys()].map((index) => ({
    id: `${kind.toLowerCase()}:${String(index)}`,
    kind,
    ...(kind === 'REGISTRANT' && index === 0 ? { nonIdentifyingRule: 'privacy-service' } : {}),
  })),
);

const index = fc.integer({ min: 0, max: PER_KIND - 1 });
const day = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });

export const anyLink: fc.Arbitrary<ProjectedLink> = fc
  .record({
    ends: fc.constantFrom(...ENDS),
    from: index,
    to: index,
    number: fc.integer({ min: 0, max: 3 }),
    status: fc.constantFrom(...CLAIM_STATUSES),
    disputed: fc.boolean(),
    conclusion: fc.constantFrom(false, false, false, true),
    independentSources: fc.integer({ min: 1, max: 3 }),
    records: fc.subarray(['record:1', 'record:2', 'record:3'], { minLength: 1 }),
    sinceDay: day,
    length: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    knownFrom: fc.integer({ min: 1, max: 5 }),
    knownUntil: fc.option(fc.integer({ min: 3, max: 8 }), { nil: undefined, freq: 5 }),
  })
  .map(({ ends: [kind, fromKind, toKind], from, to, number, sinceDay, length, ...rest }) => ({
    ...rest,
    id: `${kind.toLowerCase()}-${String(from)}${String(to)}${String(number)}00000`,
    kind,
    from: `${fromKind.toLowerCase()}:${String(from)}`,
    to: `${toKind.toLowerCase()}:${String(to)}`,
    sinceDay,
    untilDay: length === undefined ? undefined : (sinceDay ?? 3) + length,
    ...(kind === 'POSSIBLY_SAME_AS' ? suggested(0.5 + number / 10) : {}),
  }));

/** What no source says, but the matcher suggests. */
function suggested(score: number): Partial<ProjectedLink> {
  return { suggestedScore: score, records: [], knownFrom: undefined, knownUntil: undefined };
}
/** A link of each kind between any two entities that it can tie, all of them standing and without dates. */
export const ALL_PLAIN_LINKS: readonly ProjectedLink[] = ENDS.flatMap(([kind, fromKind, toKind]) =>
  [...Array(PER_KIND * PER_KIND).keys()].map((pair) => ({
    id: `${kind.toLowerCase()}-${fromKind}${String(pair)}`,
    kind,
    from: `${fromKind.toLowerCase()}:${String(pair % PER_KIND)}`,
    to: `${toKind.toLowerCase()}:${String(Math.floor(pair / PER_KIND))}`,
    status: 'CONFIRMED',
    disputed: false,
    conclusion: false,
    independentSources: 1,
    records: ['record:1'],
    knownFrom: 1,
  })),
);

/** Links without two of one id. */
export const anyLinks: fc.Arbitrary<ProjectedLink[]> = fc
  .array(anyLink, { minLength: 5, maxLength: 60 })
  .map((links) => [...new Map(links.map((link) => [link.id, link])).values()]);

/** Puts the ends of a link that are not there: no link is taken without its ends. */
export function putEnds(projection: Projection, { from, to }: Pick<ProjectedLink, 'from' | 'to'>): void {
  for (const entity of ENTITIES)
    if ((entity.id === from || entity.id === to) && !projection.entities.knows(entity.id))
      projection.putEntity(entity);
}

export function projectionOf(links: readonly ProjectedLink[]): Projection {
  const projection = new Projection();
  for (const entity of ENTITIES) projection.putEntity(entity);
  for (const link of links) projection.addLink(link);
  projection.settle();
  return projection;
}
