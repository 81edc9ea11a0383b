import type { Hubs } from '../strength/hubs.ts';
import type { Projection } from '../projection/projection.ts';
import type { SharingAnswer } from './collected-ties.ts';
import { findSharing } from './find-sharing.ts';
import type { SharingQuestion } from './scope.ts';
import { TieTable } from './tie-table.ts';

const MOST_KEPT = 8;
const FEWEST_COMPANIES = 2;

/**
 * Answers about sharing as `findSharing` gives them, with what the last ones took kept: the table of all ties, of which
 * only what changed is worked out again, and answers as they are until anything changes, for the pages of one list.
 */
export class KeptSharing {
  readonly #projection: Projection;
  readonly #hubs: Hubs;
  readonly #table: TieTable;
  readonly #answers = new Map<string, SharingAnswer>();
  #version = -1;

  constructor(projection: Projection, hubs: Hubs) {
    this.#projection = projection;
    this.#hubs = hubs;
    this.#table = new TieTable(projection, hubs);
  }

  /** Weighs all ties, with pauses, so that the first question need not. Nothing may change meanwhile. */
  prepare(): Generator<void> {
    return this.#table.bringUpToDate();
  }

  /** Bytes of the table of ties. */
  get bytes(): number {
    return this.#table.bytes;
  }

  /** As `findSharing`. */
  find(question: SharingQuestion): SharingAnswer {
    if (question.among || question.with) return findSharing(this.#projection, this.#hubs, question);
    if (this.#version !== this.#projection.version) this.#answers.clear();
    this.#version = this.#projection.version;
    const key = JSON.stringify(question);
    const answer = this.#answers.get(key) ?? this.#findAnew(question);
    if (this.#answers.size >= MOST_KEPT) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }

  #findAnew(question: SharingQuestion): SharingAnswer {
    const isPlain = Object.values(question.frame).every((value) => value === undefined);
    return isPlain && question.minCompanies === FEWEST_COMPANIES
      ? this.#table.find(question.kinds, question.leads ?? true)
      : findSharing(this.#projection, this.#hubs, question);
  }
}
