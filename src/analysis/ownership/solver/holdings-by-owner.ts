import type { HoldingsByCompany } from './holdings-by-company.ts';

/** The same holdings by owner: those of owner k are `start[k]` to `start[k + 1] - 1`. */
export interface HoldingsByOwner {
  readonly start: Int32Array;
  readonly owned: Int32Array;
  /** Where the holding stands in the columns. */
  readonly entry: Int32Array;
}

/** Transposes columns into rows. */
export function holdingsByOwner({ size, start, owner }: HoldingsByCompany): HoldingsByOwner {
  const rowStart = new Int32Array(size + 1);
  for (const holder of owner) rowStart[holder + 1] = (rowStart[holder + 1] ?? 0) + 1;
  for (let k = 0; k < size; k++) rowStart[k + 1] = (rowStart[k + 1] ?? 0) + (rowStart[k] ?? 0);
  const next = rowStart.slice(0, size);
  const owned = new Int32Array(owner.length);
  const entryOf = new Int32Array(owner.length);
  for (let company = 0; company < size; company++) {
    const end = start[company + 1] ?? 0;
    for (let entry = start[company] ?? 0; entry < end; entry++) {
      const holder = owner[entry] ?? 0;
      const at = next[holder] ?? 0;
      next[holder] = at + 1;
      owned[at] = company;
      entryOf[at] = entry;
    }
  }
  return { start: rowStart, owned, entry: entryOf };
}
