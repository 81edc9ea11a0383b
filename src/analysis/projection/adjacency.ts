import { Flags, type LinkColumns } from './link-columns.ts';

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
  moved: (link: number, place: number) => void,
): Rows {
  const outStarts = new Uint32Array(entities + 1);
  let size = 0;
  for (let link = 0; link < columns.count; link++) {
    if (Flags.isRemoved(columns.flags(link))) continue;
    const next = columns.from(link) + 1;
    outStarts[next] = (outStarts[next] ?? 0) + 1;
    size += 1;
  }
  addUp(outStarts);
  const cursors = outStarts.slice();
  const links = columns.rearranged(size, (link) => {
    const from = columns.from(link);
    const place = cursors[from] ?? 0;
    cursors[from] = place + 1;
    moved(link, place);
    return place;
  });
  return { links, outStarts, ...listIncoming(links, entities) };
}

function listIncoming(links: LinkColumns, entities: number): Pick<Rows, 'inStarts' | 'inLinks'> {
  const inStarts = new Uint32Array(entities + 1);
  for (let link = 0; link < links.count; link++) {
    const next = links.to(link) + 1;
    inStarts[next] = (inStarts[next] ?? 0) + 1;
  }
  addUp(inStarts);
  const cursors = inStarts.slice();
  const inLinks = new Uint32Array(links.count);
  for (let link = 0; link < links.count; link++) {
    const to = links.to(link);
    const place = cursors[to] ?? 0;
    inLinks[place] = link;
    cursors[to] = place + 1;
  }
  return { inStarts, inLinks };
}

/** Turns counts, each at the place behind its own, into starts. */
function addUp(counts: Uint32Array): void {
  for (let index = 1; index < counts.length; index++) {
    counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  }
}
