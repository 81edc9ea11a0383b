import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import type { Projection } from '../projection/projection.ts';
import { countLinks } from './traversal-rules.ts';

/** All links between two entities, in either direction, read from the one that has fewer. */
export function linksBetween(projection: Projection, one: number, other: number): number[] {
  const { links } = projection;
  const end = countLinks(projection, one) <= countLinks(projection, other) ? one : other;
  const far = end === one ? other : one;
  const buffer = new LinkBuffer();
  projection.addLinksFrom(end, buffer);
  projection.addLinksTo(end, buffer);
  return [...Array(buffer.length).keys()]
    .map((index) => buffer.at(index))
    .filter((link) => (links.from(link) === end ? links.to(link) : links.from(link)) === far);
}
