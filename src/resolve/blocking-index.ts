import { ENOUGH, readKey, weightOf, type BlockingKey } from './blocking-key.ts';

/** A key that more than this many records share tells nothing: none of them is compared because of it. */
export const MOST_UNDER_A_KEY = 24;

/** Records are numbered by what a key of 40 bits leaves of 64. */
const RECORD_BITS = 24;
const MOST_RECORDS = 2 ** RECORD_BITS;

const FIRST_ROOM = 2 ** 16;
const GROWTH = 1.5;
/** Which half of a 64-bit number stands first in this machine's memory. */
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

/** Records filed under their keys, 8 bytes a key. */
export interface BlockingIndex {
  /** Files the next record, whose number is the count of those before it. */
  add(keys: readonly BlockingKey[]): void;
  /** Ends the filing. */
  close(): BlockedAlike;
}

/** Who is filed alike. */
export interface BlockedAlike {
  /** The records that share enough keys with this one, of those that at most {@link MOST_UNDER_A_KEY} share. */
  candidatesOf(record: number): readonly number[];
}

/**
 * Files very many records at once: key and record make one number, and sorted they lie key by key. Comes to the same
 * as looking every key up by itself.
 */
export function openBlockingIndex(): BlockingIndex {
  let room = new BigUint64Array(FIRST_ROOM);
  let halves = new Uint32Array(room.buffer);
  let used = 0;
  let count = 0;
  return {
    add: (keys) => {
      if (count === MOST_RECORDS) throw new RangeError(`more than ${String(MOST_RECORDS)} records`);
      if (used + keys.length > room.length) {
        const larger = new BigUint64Array(Math.ceil(room.length * GROWTH) + keys.length);
        larger.set(room);
        room = larger;
        halves = new Uint32Array(room.buffer);
      }
      for (const key of keys) {
        const [high, low] = readKey(key);
        halves[2 * used + 1 - LOW] = high;
        halves[2 * used + LOW] = low * MOST_RECORDS + count;
        used++;
      }
      count++;
    },
    close: () => fileAlike(room.subarray(0, used).sort(), count),
  };
}

/** Keeps of the sorted numbers the blocks that tell something: their members one after another, and whose they are. */
function fileAlike(sorted: BigUint64Array, count: number): BlockedAlike {
  const halves = new Uint32Array(sorted.buffer, 0, 2 * sorted.length);
  const rows = new Uint32Array(count + 1);
  let memberCount = 0;
  let blockCount = 0;
  eachBlock(halves, (from, to) => {
    blockCount++;
    memberCount += to - from;
    for (let place = from; place < to; place++) bump(rows, recordAt(halves, place) + 1);
  });
  for (let record = 0; record < count; record++) rows[record + 1] = at(rows, record) + at(rows, record + 1);
  const members = new Uint32Array(memberCount);
  const starts = new Uint32Array(blockCount + 1);
  const weights = new Uint8Array(blockCount);
  const blocks = new Uint32Array(memberCount);
  const next = rows.slice();
  let block = 0;
  let used = 0;
  eachBlock(halves, (from, to, low) => {
    for (let place = from; place < to; place++) {
      const record = recordAt(halves, place);
      members[used++] = record;
      blocks[at(next, record)] = block;
      bump(next, record);
    }
    weights[block] = weightOf(low);
    starts[++block] = used;
  });
  return {
    candidatesOf: (record) => {
      const weighed = new Map<number, number>();
      for (const each of blocks.subarray(at(rows, record), at(rows, record + 1)))
        for (const other of members.subarray(at(starts, each), at(starts, each + 1)))
          weighed.set(other, (weighed.get(other) ?? 0) + (weights[each] ?? 0));
      weighed.delete(record);
      return [...weighed].flatMap(([other, weight]) => (weight >= ENOUGH ? [other] : []));
    },
  };
}

/** Visits each run of numbers under one key that at least two and not too many records share. */
function eachBlock(halves: Uint32Array, visit: (from: number, to: number, low: number) => void): void {
  const end = halves.length / 2;
  for (let from = 0, to = 0; from < end; from = to) {
    const high = at(halves, 2 * from + 1 - LOW);
    const low = at(halves, 2 * from + LOW) >>> RECORD_BITS;
    do to++;
    while (
      to < end &&
      at(halves, 2 * to + 1 - LOW) === high &&
      at(halves, 2 * to + LOW) >>> RECORD_BITS === low
    );
    if (to - from > 1 && to - from <= MOST_UNDER_A_KEY) visit(from, to, low);
  }
}

function recordAt(halves: Uint32Array, place: number): number {
  return at(halves, 2 * place + LOW) & (MOST_RECORDS - 1);
}

function at(numbers: Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}

function bump(numbers: Uint32Array, index: number): void {
  numbers[index] = at(numbers, index) + 1;
}
