import type { Flow } from './flow.ts';

/** States taken out of a walk one by one, each with its ways to and from the states that were still there. */
export interface Elimination {
  readonly order: Int32Array;
  /** By step: probability of stepping elsewhere than back. */
  readonly exit: Float64Array;
  readonly outStart: Int32Array;
  readonly outTo: Int32Array;
  readonly outFlow: Float64Array;
  readonly inStart: Int32Array;
  readonly inFrom: Int32Array;
  readonly inFlow: Float64Array;
  /** The states that remain, for a dense solve. */
  readonly core: Int32Array;
}

/** What an operation on a hash map costs in operations on a dense array, roughly. */
const SPARSE_COST = 32;

interface Draft {
  readonly out: Map<number, number>[];
  readonly into: Set<number>[];
  readonly leak: Float64Array;
  readonly queue: CostQueue;
}

/**
 * Takes out the states that are cheapest to take out (Markowitz 1957) for as long as that costs less than doing
 * the same on a dense matrix. Returns the steps and the dense walk among the states that remain.
 */
export function eliminate(flow: Flow): {
  readonly elimination: Elimination;
  readonly core: Float64Array;
  readonly coreLeak: Float64Array;
} {
  const draft = openDraft(flow);
  const log = openLog(flow.size);
  for (let left = flow.size; left > 0; left--) {
    const next = draft.queue.cheapest();
    if (next.cost * SPARSE_COST > left * left) break;
    takeOut(next.state, draft, log);
  }
  return closeDraft(draft, log);
}

function openDraft({ size, start, to, weight, leak }: Flow): Draft {
  const out: Map<number, number>[] = [];
  const into = Array.from({ length: size }, () => new Set<number>());
  for (let state = 0; state < size; state++) {
    const ways = new Map<number, number>();
    for (let e = start[state] ?? 0; e < (start[state + 1] ?? 0); e++) {
      const flow = weight[e] ?? 0;
      if (flow <= 0) continue;
      ways.set(to[e] ?? 0, flow);
      into[to[e] ?? 0]?.add(state);
    }
    out.push(ways);
  }
  const cost = (state: number) => (out[state]?.size ?? 0) * (into[state]?.size ?? 0);
  return { out, into, leak: leak.slice(), queue: new CostQueue(size, cost) };
}

function openLog(size: number) {
  return {
    order: [] as number[],
    exit: [] as number[],
    outStart: [0],
    outTo: [] as number[],
    outFlow: [] as number[],
    inStart: [0],
    inFrom: [] as number[],
    inFlow: [] as number[],
    gone: new Uint8Array(size),
  };
}

type Log = ReturnType<typeof openLog>;

function takeOut(state: number, draft: Draft, log: Log): void {
  const ways = draft.out[state] ?? new Map<number, number>();
  const leak = draft.leak[state] ?? 0;
  let exit = leak;
  for (const [to, flow] of ways) {
    exit += flow;
    log.outTo.push(to);
    log.outFlow.push(flow);
    draft.into[to]?.delete(state);
  }
  for (const from of draft.into[state] ?? []) {
    const others = draft.out[from];
    const flow = others?.get(state) ?? 0;
    others?.delete(state);
    log.inFrom.push(from);
    log.inFlow.push(flow);
    const part = flow / exit;
    draft.leak[from] = (draft.leak[from] ?? 0) + part * leak;
    for (const [to, onward] of ways) {
      if (to === from) continue;
      others?.set(to, (others.get(to) ?? 0) + part * onward);
      draft.into[to]?.add(from);
    }
    draft.queue.changed(from);
  }
  for (const to of ways.keys()) draft.queue.changed(to);
  log.order.push(state);
  log.exit.push(exit);
  log.outStart.push(log.outTo.length);
  log.inStart.push(log.inFrom.length);
  log.gone[state] = 1;
  draft.queue.remove(state);
  ways.clear();
}

function closeDraft(draft: Draft, log: Log) {
  const core = Int32Array.from(draft.out.keys()).filter((state) => !log.gone[state]);
  const place = new Map(Array.from(core, (state, k) => [state, k]));
  const dense = new Float64Array(core.length * core.length);
  core.forEach((state, k) => {
    for (const [to, flow] of draft.out[state] ?? []) dense[k * core.length + (place.get(to) ?? 0)] = flow;
  });
  const elimination: Elimination = {
    order: Int32Array.from(log.order),
    exit: Float64Array.from(log.exit),
    outStart: Int32Array.from(log.outStart),
    outTo: Int32Array.from(log.outTo),
    outFlow: Float64Array.from(log.outFlow),
    inStart: Int32Array.from(log.inStart),
    inFrom: Int32Array.from(log.inFrom),
    inFlow: Float64Array.from(log.inFlow),
    core,
  };
  return { elimination, core: dense, coreLeak: Float64Array.from(core, (state) => draft.leak[state] ?? 0) };
}

/** States by cost, cheapest first; entries whose cost has changed since are skipped when they come up. */
class CostQueue {
  readonly #cost: (state: number) => number;
  readonly #buckets: number[][] = [];
  readonly #removed: Uint8Array;
  #lowest = 0;

  constructor(size: number, cost: (state: number) => number) {
    this.#cost = cost;
    this.#removed = new Uint8Array(size);
    for (let state = 0; state < size; state++) this.changed(state);
  }

  changed(state: number): void {
    const bucket = bucketOf(this.#cost(state));
    (this.#buckets[bucket] ??= []).push(state);
    this.#lowest = Math.min(this.#lowest, bucket);
  }

  remove(state: number): void {
    this.#removed[state] = 1;
  }

  /** Only while a state is left. */
  cheapest(): { readonly state: number; readonly cost: number } {
    for (; this.#lowest < this.#buckets.length; this.#lowest++) {
      const bucket = this.#buckets[this.#lowest] ?? [];
      for (let state = bucket.pop(); state !== undefined; state = bucket.pop()) {
        const cost = this.#cost(state);
        if (this.#removed[state] || bucketOf(cost) !== this.#lowest) continue;
        bucket.push(state);
        return { state, cost };
      }
    }
    return { state: -1, cost: Number.POSITIVE_INFINITY };
  }
}

/** Exact for small costs, logarithmic above, so that a dense knot does not make a million buckets. */
function bucketOf(cost: number): number {
  return cost < 64 ? cost : Math.floor(32 + 16 * Math.log2(cost / 4));
}
