import { digitsOfKey } from '../../src/analysis/projection/columns/hash.ts';
import { LinkBuffer } from '../../src/analysis/projection/columns/link-buffer.ts';
import { Flags } from '../../src/analysis/projection/columns/link-flags.ts';
import type { Projection } from '../../src/analysis/projection/projection.ts';

/** Every link as text, as it is found from its start and from its end. */
export function contents(projection: Projection): { out: string[]; into: string[] } {
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
          days.decode(links.seen(link)),
          projection.untilKnownAt(link),
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
