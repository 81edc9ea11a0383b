import fc from 'fast-check';
import { groupBy } from '../../../src/lib/group.ts';
import type { Projection } from '../../../src/analysis/projection/projection.ts';
import { Flags } from '../../../src/analysis/projection/columns/link-flags.ts';
import { LinkBuffer } from '../../../src/analysis/projection/columns/link-buffer.ts';
import { textOfHeldLink, textOfLink } from '../../../src/analysis/projection/link-text.ts';
import type { ProjectedLink } from '../../../src/analysis/projection/projected.ts';
import { UnknownEnd } from '../../../src/analysis/projection/unknown-end.ts';
import { contents } from '../projection-contents.ts';
import { ALL_PLAIN_LINKS, anyLinks, ENTITIES, projectionOf, putEnds } from '../random-links.ts';

describe('the projection', () => {
  it('holds after any changes what a fresh one holds, settled or not', () => {
    fc.assert(
      fc.property(anyLinks, anyLinks, fc.boolean(), (before, after, settles) => {
        const projection = projectionOf(before);
        const bundleOf = ({ kind, from, to }: (typeof before)[number]) => JSON.stringify({ kind, from, to });
        const changed = groupBy(after, bundleOf);
        for (const key of new Set([...before, ...after].map(bundleOf)))
          projection.replaceBundle(JSON.parse(key) as never, changed.get(key) ?? []);
        if (settles) projection.settle(true);
        const fresh = contents(projectionOf(after));
        expect(contents(projection)).toEqual(fresh);
        expect(fresh.out).toEqual(fresh.into);
        expect(projection.linkCount).toBe(after.length);
        const [ours, theirs] = [projection, projectionOf(after)].map(({ entities }) =>
          ENTITIES.map(({ id }) => entities.tieDegreeOf(entities.numberOf(id) ?? -1)),
        );
        expect(ours).toEqual(theirs);
        const [counts, freshCounts] = [projection, projectionOf(after)].map((one) =>
          ENTITIES.map(({ id }) => {
            const entity = one.entities.numberOf(id) ?? -1;
            return [one.countFrom(entity), one.countTo(entity)];
          }),
        );
        expect(counts).toEqual(freshCounts);
      }),
      { numRuns: 60 },
    );
  });

  it('takes no link whose ends it does not know, and forgets what is no more', () => {
    const projection = projectionOf([]);
    const link = { ...ALL_PLAIN_LINKS[0], from: 'company:0', to: 'domain:nowhere' } as ProjectedLink;
    expect(() => {
      projection.addLink(link);
    }).toThrow(UnknownEnd);
    projection.addLink({ ...link, to: 'domain:1' });
    projection.dropEntity('domain:1');
    const gone = projection.entities.numberOf('domain:1') ?? -1;
    expect([projection.entities.kindOf(gone), projection.entities.kindCodeOf(gone)]).toEqual([undefined, -1]);
    expect([projection.entities.knows('domain:1'), projection.entities.describe('domain:1')]).toEqual([
      false,
      undefined,
    ]);
    expect(projection.linkCount).toBe(0);
    expect(() => {
      projection.addLink({ ...link, to: 'domain:1' });
    }).toThrow(UnknownEnd);
  });

  it('counts what it holds by kind, through any changes', () => {
    fc.assert(
      fc.property(anyLinks, anyLinks, fc.subarray([...ENTITIES]), (links, changed, gone) => {
        const projection = projectionOf(links);
        for (const { id } of gone) projection.dropEntity(id);
        for (const link of changed) {
          putEnds(projection, link);
          projection.replaceBundle(link, [link]);
        }
        for (const entity of gone.slice(0, 3)) projection.putEntity({ ...entity, isFormer: true });
        const held = ENTITIES.flatMap(({ id }) => projection.entities.describe(id) ?? []);
        const byKind = (kind: string): number =>
          held.filter((entity) => (entity.isFormer === true ? 'FORMER' : entity.kind) === kind).length;
        const { tally, known } = projection.entities;
        expect(tally).toEqual(Object.fromEntries(Object.keys(tally).map((kind) => [kind, byKind(kind)])));
        expect(known).toBe(held.length);
        const counts = projection.tally.counts();
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(projection.linkCount);
        const buffer = new LinkBuffer();
        for (let entity = 0; entity < projection.entities.count; entity++)
          projection.addLinksFrom(entity, buffer);
        const flags = [...Array(buffer.length).keys()].map((at) => projection.links.flags(buffer.at(at)));
        expect(counts['FORMER_LINK']).toBe(flags.filter(Flags.isFormer).length);
        expect(counts['OWNS']).toBe(
          flags.filter((each) => Flags.kind(each) === 'OWNS' && !Flags.isFormer(each)).length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('tells a link as the store tells it, so that both can be compared', () => {
    fc.assert(
      fc.property(anyLinks, (links) => {
        const projection = projectionOf(links);
        for (const [, bundle] of groupBy(links, ({ kind, from, to }) => [kind, from, to].join())) {
          const [{ kind, from, to } = ALL_PLAIN_LINKS[0] as ProjectedLink] = bundle;
          const held = projection.linksOf({ kind, from, to }).map((link) => textOfHeldLink(projection, link));
          expect(held.sort()).toEqual(bundle.map(textOfLink).sort());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tries a change out, and is exactly as before afterwards, also where looking failed', () => {
    const state = (projection: Projection): unknown => [
      contents(projection),
      projection.linkCount,
      projection.version,
      [...projection.standings],
      ENTITIES.map(({ id }) => {
        const entity = projection.entities.numberOf(id) ?? -1;
        const { entities } = projection;
        return [entities.tieDegreeOf(entity), projection.countFrom(entity), projection.countTo(entity)];
      }),
      ENTITIES.map(({ id }) => projection.entities.describe(id)),
      projection.entities.tally,
      projection.tally.counts(),
    ];
    fc.assert(
      fc.property(anyLinks, anyLinks, anyLinks, fc.boolean(), (settled, loose, tried, fails) => {
        const projection = projectionOf(settled);
        for (const link of loose) projection.addLink(link);
        const before = state(projection);
        const change = (): void => {
          projection.dropEntity('company:1');
          projection.putEntity({ id: 'person:1', kind: 'PERSON', nonIdentifyingRule: 'nobody' });
          for (const link of tried) {
            putEnds(projection, link);
            projection.replaceBundle(link, [link]);
          }
          projection.dropEntity('company:2');
        };
        const look = (): unknown => {
          if (fails) throw new Error('looked and failed');
          return contents(projection);
        };
        const attempt = (): unknown => projection.tryOut(change, look);
        if (fails) expect(attempt).toThrow('looked and failed');
        else {
          const done = projectionOf(settled);
          for (const link of loose) done.addLink(link);
          done.dropEntity('company:1');
          for (const link of tried) {
            putEnds(done, link);
            done.replaceBundle(link, [link]);
          }
          done.dropEntity('company:2');
          expect(attempt()).toEqual(contents(done));
        }
        expect(state(projection)).toEqual(before);
        projection.settle(true);
        expect(contents(projection)).toEqual(contents(projectionOf([...settled, ...loose])));
      }),
      { numRuns: 60 },
    );
  });

  it('drops an entity with all its links', () => {
    fc.assert(
      fc.property(anyLinks, anyLinks, (settled, loose) => {
        const projection = projectionOf(settled);
        for (const link of loose) projection.addLink(link);
        projection.dropEntity('company:1');
        const rest = [...settled, ...loose].filter(
          ({ from, to }) => from !== 'company:1' && to !== 'company:1',
        );
        expect(contents(projection)).toEqual(contents(projectionOf(rest)));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps ids of any script apart', () => {
    const projection = projectionOf([]);
    const ids = ['a', 'ab', 'é', 'e\u0301', '😀', 'company:ü', '株式会社', ''];
    const numbers = ids.map((id) => projection.putEntity({ id, kind: 'COMPANY' }));
    for (let index = 0; index < 5000; index++)
      projection.putEntity({ id: `more:${String(index)}`, kind: 'PERSON' });
    expect(ids.map((id) => projection.entities.numberOf(id))).toEqual(numbers);
    expect(numbers.map((entity) => projection.entities.idOf(entity))).toEqual(ids);
    expect(projection.entities.numberOf('abc')).toBeUndefined();
  });
});
