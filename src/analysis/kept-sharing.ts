import type { Hubs } from './hubs.ts';
import type { Projection } from './projection/projection.ts';
import type { SharingQuestion } from './sharing-scope.ts';
import { findSharing, type SharingAnswer } from './sharing.ts';

const MOST_KEPT = 8;

/** Answers over the whole graph, kept until anything changes, so that further pages of a list cost little. */
export class KeptSharing {
  readonly #projection: Projection;
  readonly #hubs: Hubs;
  readonly #answers = new Map<string, SharingAnswer>();
  #version = -1;

  constructor(projection: Projection, hubs: Hubs) {
    this.#projection = projection;
    this.#hubs = hubs;
  }

  /** As `findSharing`. */
  find(question: SharingQuestion): SharingAnswer {
    if (question.among || question.with) return findSharing(this.#projection, this.#hubs, question);
    if (this.#version !== this.#projection.version) this.#answers.clear();
    this.#version = this.#projection.version;
    const key = JSON.stringify(question);
    const answer = this.#answers.get(key) ?? findSharing(this.#projection, this.#hubs, question);
    if (this.#answers.size >= MOST_KEPT) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }
}
