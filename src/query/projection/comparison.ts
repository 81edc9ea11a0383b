import type { Projection } from '../../analysis/projection/projection.ts';
import {
  readProjectedCounts,
  readRecordSlice,
  type ProjectedCounts,
} from '../../graph/projection/projection-counts.ts';
import type { Reader } from '../../graph/driver/store.ts';
import { findStrays, readChangedParts, withoutLinks, type ChangedParts } from './changed-parts.ts';
import { findDifference } from './differences.ts';

/** What came of comparing memory with the store, since the server started. */
export interface ComparisonState {
  readonly comparisons: number;
  /** How often memory was not what the store is. */
  readonly differences: number;
  /** The last one in words. */
  readonly lastDifference: string | undefined;
  /** RFC 3339; undefined before the first. */
  readonly comparedAt: string | undefined;
  /** The number of the record up to which this pass has compared what records speak of; 0 at its end. */
  readonly comparedUpTo: number;
}

/** What was looked at in the store. */
export interface SeenSlice {
  readonly counts: ProjectedCounts;
  readonly parts: ChangedParts;
  readonly upTo: number;
}

/**
 * Compares memory with the store: all counts every time, and what some records speak of, the next ones each time, whole.
 * So one comparison costs the same however large the store is, and many go through all of it.
 */
export class Comparison {
  #comparisons = 0;
  #differences = 0;
  #last: string | undefined;
  #at: string | undefined;
  #after = 0;
  /** Whether the comparison before found something, and all was read again. */
  #wasReadAgain = false;
  /** What reading all again did not mend: no reason to do so again and again. */
  readonly #lasting = new Set<string>();

  get state(): ComparisonState {
    return {
      comparisons: this.#comparisons,
      differences: this.#differences,
      lastDifference: this.#last,
      comparedAt: this.#at,
      comparedUpTo: this.#after,
    };
  }

  /** Reads what is compared next; to be called between two changes. */
  async look(reader: Reader): Promise<SeenSlice> {
    const counts = await readProjectedCounts(reader);
    const slice = await readRecordSlice(reader, this.#after);
    return { counts, upTo: slice.upTo, parts: await readChangedParts(reader, [slice]) };
  }

  /** A difference that reading all again may mend, in words; the projection stands where the store was looked at. */
  judge(projection: Projection, { counts, parts, upTo }: SeenSlice): string | undefined {
    this.#comparisons += 1;
    this.#at = new Date().toISOString();
    const fitting = withoutLinks(parts, findStrays(projection, parts));
    const difference = findDifference(projection, { counts, parts: fitting });
    if (difference !== undefined && difference === this.#last && this.#wasReadAgain)
      this.#lasting.add(difference);
    this.#wasReadAgain = difference !== undefined;
    if (difference === undefined || this.#lasting.has(difference)) {
      this.#after = upTo;
      return undefined;
    }
    this.#differences += 1;
    this.#last = difference;
    return difference;
  }
}
