import { isSameContent } from '../../lib/text/same-content.ts';
import type { Held } from '../../graph/fold/graph-stream.ts';
import type { Row } from '../../graph/driver/store.ts';

/** What a difference can be about. */
export type Part = 'record' | 'mention' | 'statement' | 'entity' | 'identifier' | 'link' | 'ledger';

/** One thing that the graph lacks, has without reason, or has otherwise than the records say. */
export interface Difference {
  readonly part: Part;
  readonly key: string;
  readonly found?: Held;
  readonly expected?: Row;
}

export type Report = (difference: Difference) => void;

/** Compares things of one sort: those that the graph has are met one by one, in any order; closing tells what lacks. */
export class SetDifference {
  readonly #part: Part;
  readonly #expected: Pick<ReadonlyMap<string, Row>, 'get' | 'keys'>;
  readonly #report: Report;
  readonly #met = new Set<string>();

  constructor(part: Part, expected: Pick<ReadonlyMap<string, Row>, 'get' | 'keys'>, report: Report) {
    this.#part = part;
    this.#expected = expected;
    this.#report = report;
  }

  meet(found: Held): void {
    const { key } = found;
    const expected = this.#met.has(key) ? undefined : this.#expected.get(key);
    this.#met.add(key);
    if (expected && isSameContent(expected, found.value)) return;
    this.#report({ part: this.#part, key, found, ...(expected ? { expected } : {}) });
  }

  close(): void {
    for (const key of this.#expected.keys()) {
      if (this.#met.has(key)) continue;
      const expected = this.#expected.get(key);
      if (expected) this.#report({ part: this.#part, key, expected });
    }
  }
}
