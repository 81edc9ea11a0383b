import { readFileSync } from 'node:fs';
import { areaUnderCurve, f1At, type Scored } from '../../bench/match/measures.ts';
import { matchPairLine } from '../../src/ingest/match-pairs.ts';
import { SAME_FROM } from '../../src/resolve/feature-table.ts';

interface Labelled {
  readonly same: boolean;
  readonly category: string;
}

function scoreByKind(file: string): ReadonlyMap<string, readonly Scored[]> {
  const lines = readFileSync(new URL(`../fixtures/er-kinds/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const kinds = new Map<string, Scored[]>();
  for (const line of lines) {
    const { same, category } = JSON.parse(line) as Labelled;
    kinds.set(category, [...(kinds.get(category) ?? []), { score: matchPairLine(line).score, same }]);
  }
  return kinds;
}

const FLOOR = { f1: 0.95, auc: 0.98 };
/** Few pairs of a kind, where one weighs much. */
const LOWER_FLOORS: Readonly<Record<string, typeof FLOOR>> = { 'han-org': { f1: 0.95, auc: 0.93 } };

describe.each(['first.jsonl'])('pairs of %s', (file) => {
  const kinds = scoreByKind(file);

  it.each([...kinds.keys()].sort())('are told by kind: %s', (kind) => {
    const pairs = kinds.get(kind) ?? [];
    const floor = LOWER_FLOORS[kind] ?? FLOOR;
    expect(f1At(pairs, SAME_FROM)).toBeGreaterThanOrEqual(floor.f1);
    expect(areaUnderCurve(pairs)).toBeGreaterThanOrEqual(floor.auc);
  });
});
