import { randomNumbers } from './random-numbers.ts';

/** Turns real answers into broken ones: the same seed gives the same answers. */
export interface MutationOptions {
  readonly count: number;
  readonly seed: number;
}

type Random = (below: number) => number;
type Mutation = (bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => bytes.slice(0, random(bytes.length + 1)),
  (bytes, random) => bytes.slice(random(bytes.length + 1)),
  flipBytes,
  (bytes, random, others) => concat(bytes, pick(others, random)),
  (bytes, random, others) => {
    const other = pick(others, random);
    return concat(bytes.slice(0, random(bytes.length + 1)), other.slice(random(other.length + 1)));
  },
  (bytes, random) => {
    const at = random(bytes.length + 1);
    const piece = bytes.slice(at, at + random(80));
    return concat(bytes.slice(0, at), ...Array.from({ length: random(40) }, () => piece), bytes.slice(at));
  },
  (bytes) => bytes.map((byte) => (byte === 10 ? 13 : byte)),
  (bytes) => bytes.map((byte) => (byte === 58 ? 32 : byte)),
  (bytes, random) => bytes.filter(() => random(50) > 0),
];

/** Answers with one to four mutations each, made as they are asked for. */
export function* mutatedAnswers(
  answers: readonly Uint8Array[],
  { count, seed }: MutationOptions,
): Generator<Uint8Array> {
  const random = randomBelow(seed);
  for (let made = 0; made < count; made++) {
    let bytes = new Uint8Array(pick(answers, random));
    for (let step = random(4); step >= 0; step--) {
      const mutate = MUTATIONS[random(MUTATIONS.length)] ?? flipBytes;
      bytes = new Uint8Array(mutate(bytes, random, answers).slice(0, 60_000));
    }
    yield bytes;
  }
}

function flipBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const flipped = bytes.slice();
  for (let left = random(30); left >= 0 && flipped.length > 0; left--)
    flipped[random(flipped.length)] = random(256);
  return flipped;
}

function pick(answers: readonly Uint8Array[], random: Random): Uint8Array {
  return answers[random(answers.length)] ?? new Uint8Array();
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Whole numbers below a bound. */
function randomBelow(seed: number): Random {
  const next = randomNumbers(seed);
  return (below) => (below <= 0 ? 0 : Math.floor(next() * below));
}
