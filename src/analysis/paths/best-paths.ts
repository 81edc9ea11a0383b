/** A way from one entity to another. */
export interface FoundPath {
  readonly entities: readonly number[];
  readonly links: readonly number[];
  readonly strength: number;
  /** The rule by which it is a lead only; undefined for a tie. */
  readonly leadRule?: string | undefined;
}

/** Ties before leads, each strongest first. */
export function byRank(one: FoundPath, other: FoundPath): number {
  const [isLead, isOther] = [one.leadRule !== undefined, other.leadRule !== undefined];
  return isLead === isOther ? other.strength - one.strength : Number(isLead) - Number(isOther);
}

interface Candidate {
  readonly entities: readonly number[];
  readonly links: readonly number[];
  readonly cost: number;
}

/** The cheapest paths met so far, as many as are wanted; of those over the same entities the cheapest. */
export class BestPaths {
  readonly #wanted: number;
  readonly #byShape = new Map<string, Candidate>();
  #limit = Number.POSITIVE_INFINITY;

  constructor(wanted: number) {
    this.#wanted = wanted;
  }

  /** A path counts only if it costs less. */
  get limit(): number {
    return this.#limit;
  }

  add(candidate: Candidate): void {
    const shape = candidate.entities.join(' ');
    const known = this.#byShape.get(shape);
    if (known && known.cost <= candidate.cost) return;
    this.#byShape.set(shape, candidate);
    if (this.#byShape.size > this.#wanted) this.#dropDearest();
    if (this.#byShape.size === this.#wanted)
      this.#limit = Math.max(...[...this.#byShape.values()].map(({ cost }) => cost));
  }

  /** Cheapest first. */
  sorted(): Candidate[] {
    return [...this.#byShape.values()].sort((left, right) => left.cost - right.cost);
  }

  #dropDearest(): void {
    let dearest: [string, number] = ['', Number.NEGATIVE_INFINITY];
    for (const [shape, { cost }] of this.#byShape) if (cost > dearest[1]) dearest = [shape, cost];
    this.#byShape.delete(dearest[0]);
  }
}
