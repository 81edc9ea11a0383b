import type { HoldingsByCompany } from './holdings-by-company.ts';

/**
 * Strongly connected components, numbered so that the owners of a company who may have some of it are in its own
 * component or in one with a smaller number. The members of component c are `nodes[start[c]]` to `nodes[start[c + 1] - 1]`.
 */
export interface Components {
  readonly count: number;
  readonly of: Int32Array;
  readonly start: Int32Array;
  readonly nodes: Int32Array;
}

/** Tarjan's algorithm with an explicit stack, so that no chain is too long for it. */
export function strongComponents({ size, start, owner, max }: HoldingsByCompany): Components {
  const order = new Int32Array(size);
  const low = new Int32Array(size);
  const of = new Int32Array(size).fill(-1);
  const next = start.slice(0, size);
  const path = new Int32Array(size);
  const open = new Int32Array(size);
  const nodes = new Int32Array(size);
  const starts = new Int32Array(size + 1);
  let [pathLength, openCount, seen, count, placed] = [0, 0, 0, 0, 0];
  for (let root = 0; root < size; root++) {
    if (order[root] !== 0) continue;
    path[pathLength++] = root;
    open[openCount++] = root;
    low[root] = order[root] = ++seen;
    while (pathLength > 0) {
      const node = path[pathLength - 1] ?? 0;
      const edge = next[node] ?? 0;
      if (edge < (start[node + 1] ?? 0)) {
        next[node] = edge + 1;
        if ((max[edge] ?? 0) <= 0) continue;
        const above = owner[edge] ?? 0;
        if (order[above] === 0) {
          path[pathLength++] = above;
          open[openCount++] = above;
          low[above] = order[above] = ++seen;
        } else if (of[above] === -1) {
          low[node] = Math.min(low[node] ?? 0, order[above] ?? 0);
        }
        continue;
      }
      pathLength--;
      if (pathLength > 0) {
        const below = path[pathLength - 1] ?? 0;
        low[below] = Math.min(low[below] ?? 0, low[node] ?? 0);
      }
      if (low[node] !== order[node]) continue;
      let member: number;
      do {
        member = open[--openCount] ?? 0;
        of[member] = count;
        nodes[placed++] = member;
      } while (member !== node);
      starts[++count] = placed;
    }
  }
  return { count, of, start: starts.slice(0, count + 1), nodes };
}
