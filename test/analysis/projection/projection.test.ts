import fc from 'fast-check';
import { LinkBuffer } from '../../../src/analysis/projection/link-buffer.ts';
import { digitsOfKey } from '../../../src/analysis/projection/hash.ts';
import { Flags } from '../../../src/analysis/projection/link-columns.ts';
import type { Projection } from '../../../src/analysis/projection/projection.ts';
import { groupBy } from '../../../src/lib/group.ts';
import { anyLinks, ENTITIES, projectionOf } from '../random-links.ts';

/** Every link as text, as it is found from its start and from its end. */
function contents(projection: Projection): { out: string[]; into: string[] } {
  const buffer = new LinkBuffer();
  const { entities, links, days, moments } = projection;
  const read = (fill: (entity: number) => void): string[] => {
    buffer.clear();
    for (let entity = 0; entity < entities.count; entity++) fill(entity);
    return [...Array(buffer.length).keys()]
      .map((index) => buffer.at(index))
      .map((link) =>
        [
          entities.idOf(links.from(link)),
          Flags.kind(links.flags(link)),
          entities.idOf(links.to(link)),
          digitsOfKey(links.key(link)),
          Flags.status(links.flags(link)),
          Flags.isDisputed(links.flags(link)),
          Flags.independentSources(links.flags(link)),
          days.decode(links.since(link)),
          days.decode(links.until(link)),
          moments.decode(links.known(link)),
          projection.knownUntil(link),
          projection.recordsOf(link).join('+'),
        ].join(' '),
      )
      .sort();
  };
  return {
    out: read((entity) => projection.addLinksFrom(entity, buffer)),
    into: read((entity) => projection.addLinksTo(entity, buffer)),
  };
}

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
