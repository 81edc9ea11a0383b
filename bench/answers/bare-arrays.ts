/** Neighbours in compressed sparse rows and nothing else. */
export interface BareRows {
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
  /** For each side, marks of the search that runs. */
  readonly marks: readonly [Uint8Array, Uint8Array];
}

/** Fills the rows: both directions, by counting. */
export function fillBare(entities: number, from: Uint32Array, to: Uint32Array): BareRows {
  const starts = new Uint32Array(entities + 1);
  const count = (entity: number): void => {
    starts[entity + 1] = (starts[entity + 1] ?? 0) + 1;
  };
  for (let link = 0; link < from.length; link++) {
    count(from[link] ?? 0);
    count(to[link] ?? 0);
  }
  for (let entity = 0; entity < entities; entity++)
    starts[entity + 1] = (starts[entity + 1] ?? 0) + (starts[entity] ?? 0);
  const cursors = starts.slice();
  const neighbours = new Uint32Array(from.length * 2);
  const put = (entity: number, other: number): void => {
    const place = cursors[entity] ?? 0;
    neighbours[place] = other;
    cursors[entity] = place + 1;
  };
  for (let link = 0; link < from.length; link++) {
    put(from[link] ?? 0, to[link] ?? 0);
    put(to[link] ?? 0, from[link] ?? 0);
  }
  return { starts, neighbours, marks: [new Uint8Array(entities), new Uint8Array(entities)] };
}

/** Links on the shortest way, or undefined: the smaller frontier first, until they meet. */
export function searchBare(
  { starts, neighbours, marks }: BareRows,
  from: number,
  to: number,
  maxLinks: number,
): number | undefined {
  const seen: [number[], number[]] = [[from], [to]];
  const frontiers: [number[], number[]] = [[from], [to]];
  marks[0][from] = 1;
  marks[1][to] = 1;
  let depth: number | undefined;
  search: for (let links = 1; links <= maxLinks; links++) {
    const side = frontiers[0].length <= frontiers[1].length ? 0 : 1;
    const [mine, theirs] = side === 0 ? [marks[0], marks[1]] : [marks[1], marks[0]];
    const next: number[] = [];
    for (const entity of frontiers[side]) {
      const end = starts[entity + 1] ?? 0;
      for (let at = starts[entity] ?? 0; at < end; at++) {
        const other = neighbours[at] ?? 0;
        if (theirs[other] === 1) {
          depth = links;
          break search;
        }
        if (mine[other] === 1) continue;
        mine[other] = 1;
        next.push(other);
        seen[side].push(other);
      }
    }
    if (next.length === 0) break;
    frontiers[side] = next;
  }
  for (const side of [0, 1] as const) for (const entity of seen[side]) marks[side][entity] = 0;
  return depth;
}
