/**
 * A key as it is filed: ten hexadecimal digits, so that of a hundred million keys hardly one meets another, and where it
 * does only a comparison is made in vain. The last digit is odd where the key suffices by itself.
 */
export type BlockingKey = string;

const DIGITS = 10;
const [ONE_SEED, OTHER_SEED] = [0x811c9dc5, 0x5bd1e995];
const [ONE_PRIME, OTHER_PRIME] = [0x01000193, 0x85ebca6b];

/** Hashes a key of any text in two lanes of 32 bits; to be spread is all it must be, it keeps nothing secret. */
export function hashKey(text: string, suffices: boolean): BlockingKey {
  let one = ONE_SEED;
  let other = OTHER_SEED;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, ONE_PRIME);
    other = Math.imul(other ^ unit, OTHER_PRIME);
    other ^= other >>> 15;
  }
  const high = spread(one ^ Math.imul(other, ONE_PRIME));
  const low = (spread(other + high) & 0xfe) | (suffices ? 1 : 0);
  return high.toString(16).padStart(DIGITS - 2, '0') + low.toString(16).padStart(2, '0');
}

/** Lets every bit of a number decide about every other. */
function spread(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The key's upper 32 bits and its lower 8, of which the last says whether it suffices. */
export function readKey(key: BlockingKey): readonly [high: number, low: number] {
  return [Number.parseInt(key.slice(0, DIGITS - 2), 16), Number.parseInt(key.slice(DIGITS - 2), 16)];
}

/** What sharing a key counts towards being compared, for which {@link ENOUGH} is needed. */
export function weightOf(low: number): number {
  return (low & 1) === 1 ? ENOUGH : 1;
}

export const ENOUGH = 2;
