import { readFileSync } from 'node:fs';
import { matchPairLine, readPair } from '../../src/ingest/matching/match-pairs.ts';
import { areFiledAlike, blockingKeys, MAX_BLOCKING_KEYS } from '../../src/resolve/blocking.ts';
import { prepareRecord } from '../../src/resolve/prepare-record.ts';

const lines = readFileSync(new URL('../fixtures/er-cases/own.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const same = (line: string): unknown => (JSON.parse(line) as { readonly same: unknown }).same;

describe('the cases written for this project', () => {
  it('are judged as labelled', () => {
    const wrong = lines.filter((line) => matchPairLine(line).same !== same(line));
    expect(wrong).toEqual([]);
  });

  it('are filed alike where they are the same', () => {
    const missed = lines.filter((line) => {
      const [left = [], right = []] = readPair(line).map((record) => blockingKeys(prepareRecord(record)));
      return same(line) === true && !areFiledAlike(left, right);
    });
    expect(missed).toEqual([]);
  });

  it('have a bounded number of keys each', () => {
    const counts = lines.flatMap((line) =>
      readPair(line).map((record) => blockingKeys(prepareRecord(record)).length),
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(MAX_BLOCKING_KEYS);
  });
});
