import type { LinkColumns } from './link-columns.ts';

/** Links in compressed sparse rows: those from an entity stand side by side, those to it are listed. */
export interface Rows {
  readonly links: LinkColumns;
  /** By entity, the first of the links from it; one more entry ends the last. */
  readonly outStarts: Uint32Array;
  /** By entity, where its entries in `inLinks` start. */
  readonly inStarts: Uint32Array;
  readonly inLinks: Uint32Array;
}

/** Rows of no links. */
export function emptyRows(links: LinkColumns): Rows {
  return { links, outStarts: new Uint32Array(1), inStarts: new Uint32Array(1), inLinks: new Uint32Array(0) };
}

/** Sorts the links that stand into rows. `moved` hears of each link's new number. */
export function buildRows(
  columns: LinkColumns,
  entities: number,
  moved?: (link: number, place: number) => void,
): Rows {
  const { starts: outStarts, ends: inStarts, size } = columns.countByEnds(entities);
  addUp(outStarts);
  addUp(inStarts);
  const links = columns.sortedByStart(size, outStarts.slice(), moved);
  return { links, outStarts, inStarts, inLinks: links.listedByEnd(inStarts.slice()) };
}

/** Turns counts, each at the place behind its own, into starts. */
function addUp(counts: Uint32Array): void {
  for (let index = 1; index < counts.length; index++) {
    counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  }
}
