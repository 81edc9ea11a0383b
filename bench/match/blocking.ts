import { areFiledAlike, blockingKeys, type BlockingKey } from '../../src/resolve/blocking.ts';
import { hashKey } from '../../src/resolve/blocking-key.ts';
import { openBlockingIndex } from '../../src/resolve/blocking-index.ts';
import type { MatchRecord } from '../../src/resolve/match-record.ts';
import { matchRecords } from '../../src/resolve/match.ts';
import { prepareRecord } from '../../src/resolve/prepare-record.ts';

interface LabelledPair {
  readonly left: MatchRecord;
  readonly right: MatchRecord;
  readonly same: boolean;
}

/** What blocking misses and costs. */
export interface BlockingCost {
  readonly truePairs: number;
  readonly missed: number;
  /** Of those missed, pairs that the matcher would have found the same. */
  readonly lost: number;
  /** How many others a record is compared with, if all records were in one store. */
  readonly candidates: number;
}

/** Files the records of labelled pairs; says of each true pair that is not compared why. */
export function measureBlocking(pairs: readonly LabelledPair[], say: (line: string) => void): BlockingCost {
  const truePairs = pairs.filter(({ same }) => same);
  const missed = truePairs.filter(({ left, right }) => !areFiledAlike(keysOf(left), keysOf(right)));
  for (const { left, right } of missed) say(describeMiss(left, right));
  const filing = openBlockingIndex();
  const records = pairs.flatMap(({ left, right }) => [left, right]);
  for (const record of records)
    filing.add(keysOf(record).map(({ text, suffices }) => hashKey(`${record.type} ${text}`, suffices)));
  const alike = filing.close();
  const candidates = records.reduce((sum, _, at) => sum + alike.candidatesOf(at).length, 0);
  return {
    truePairs: truePairs.length,
    missed: missed.length,
    lost: missed.filter(({ left, right }) => matchRecords(left, right).same).length,
    candidates: candidates / records.length,
  };
}

function keysOf(record: MatchRecord): readonly BlockingKey[] {
  return blockingKeys(prepareRecord(record));
}

function describeMiss(left: MatchRecord, right: MatchRecord): string {
  const keys = keysOf(right).map(({ text }) => text);
  const [shared] = keysOf(left).filter(({ text }) => keys.includes(text));
  const reason = shared === undefined ? 'no key in common' : `only "${shared.text}" in common`;
  const { score } = matchRecords(left, right);
  return `not compared: "${left.name ?? ''}", "${right.name ?? ''}": ${reason}; as a pair they score ${score.toFixed(2)}`;
}
