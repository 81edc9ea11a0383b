import fc from 'fast-check';
import { Hubs } from '../../../src/analysis/strength/hubs.ts';
import { SHARED_KINDS } from '../../../src/analysis/sharing/meta-paths.ts';
import { Projection } from '../../../src/analysis/projection/projection.ts';
import type { Bundle, ProjectedEntity, ProjectedLink } from '../../../src/analysis/projection/projected.ts';
import type { SharingAnswer } from '../../../src/analysis/sharing/collected-ties.ts';
import { findSharing } from '../../../src/analysis/sharing/find-sharing.ts';
import { KeptSharing } from '../../../src/analysis/sharing/kept-sharing.ts';
import type { SharingQuestion } from '../../../src/analysis/sharing/scope.ts';
import { ALL_PLAIN_LINKS, anyLinks, ENTITIES, putEnds } from '../random-links.ts';
import { runs } from '../../harness/runs.ts';

/** What follows from a transaction: links of one bundle anew, an entity otherwise, an entity gone; or links are sorted. */
type Step =
  | { readonly what: 'links'; readonly bundle: Bundle; readonly links: readonly ProjectedLink[] }
  | { readonly what: 'entity'; readonly entity: ProjectedEntity }
  | { readonly what: 'gone'; readonly id: string }
  | { readonly what: 'sort' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: anyLinks.map((links) => bundleStep(links[0] as ProjectedLink, links)) },
  {
    weight: 6,
    arbitrary: fc
      .record({ link: fc.constantFrom(...ALL_PLAIN_LINKS), isThere: fc.boolean() })
      .map(({ link, isThere }) => bundleStep(link, isThere ? [link] : [])),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({
        entity: fc.constantFrom(...ENTITIES),
        nonIdentifyingRule: fc.constantFrom(undefined, 'privacy-service'),
        isLookedUp: fc.boolean(),
        hasFailed: fc.boolean(),
      })
      .map(({ entity, ...rest }) => ({ what: 'entity' as const, entity: { ...entity, ...rest } })),
  },
  fc.integer({ min: 0, max: 40 }).map((number) => ({
    what: 'entity' as const,
    entity: { id: `company:new-${String(number)}`, kind: 'COMPANY' as const },
  })),
  fc.constantFrom(...ENTITIES).map(({ id }) => ({ what: 'gone' as const, id })),
  fc.constant({ what: 'sort' as const }),
);

function bundleStep({ kind, from, to }: ProjectedLink, links: readonly ProjectedLink[]): Step {
  return {
    what: 'links',
    bundle: { kind, from, to },
    links: links.filter((link) => link.kind === kind && link.from === from && link.to === to),
  };
}

function take(step: Step, projection: Projection): void {
  if (step.what === 'links') {
    putEnds(projection, step.bundle);
    projection.replaceBundle(step.bundle, step.links);
  } else if (step.what === 'entity') projection.putEntity(step.entity);
  else if (step.what === 'gone') projection.dropEntity(step.id);
  else projection.settle(true);
}

/** Sorting is not a change. */
function tryOut(step: Step, projection: Projection): void {
  if (step.what === 'sort') return;
  projection.tryOut(
    () => {
      take(step, projection);
    },
    () => undefined,
  );
}

const QUESTIONS: readonly SharingQuestion[] = [
  { kinds: SHARED_KINDS, minCompanies: 2, frame: {} },
  { kinds: ['REGISTRANT'], minCompanies: 2, frame: { asOf: undefined, knownAt: undefined } },
  { kinds: ['EMAIL', 'PERSON'], minCompanies: 2, frame: {} },
  { kinds: ['REGISTRANT'], minCompanies: 3, frame: {} },
  { kinds: ['REGISTRANT'], minCompanies: 2, frame: { asOf: { first: 3, last: 3 } } },
];

function told({ total, explored, strongest }: SharingAnswer): unknown {
  const { lacking, ...counts } = explored;
  const lists = (['notLookedUp', 'failedLookups', 'redacted'] as const).map((lack) =>
    [...lacking(lack)].sort(),
  );
  expect(lists.map(({ length }) => length)).toEqual([
    counts.notLookedUp,
    counts.failedLookups,
    counts.redacted,
  ]);
  return { total, counts, lists, ties: strongest(total) };
}

describe('kept sharing', () => {
  it('answers after any changes, and after any that were only tried out, what is found afresh', () => {
    fc.assert(
      fc.property(fc.subarray([...ALL_PLAIN_LINKS]), fc.array(anyStep, { maxLength: 25 }), (links, steps) => {
        const projection = new Projection();
        for (const entity of ENTITIES) projection.putEntity(entity);
        for (const link of links) projection.addLink(link);
        projection.settle(true);
        const hubs = new Hubs(projection);
        const kept = new KeptSharing(projection, hubs);
        const compare = (questions: readonly SharingQuestion[]): void => {
          for (const question of questions)
            expect(told(kept.find(question))).toEqual(told(findSharing(projection, hubs, question)));
        };
        for (const step of [undefined, ...steps]) {
          if (step) tryOut(step, projection);
          compare(QUESTIONS.slice(0, 1));
          if (step) take(step, projection);
          hubs.refresh();
          compare(QUESTIONS);
        }
      }),
      { numRuns: runs(50) },
    );
  });
});
