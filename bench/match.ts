import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPair } from '../src/ingest/matching/match-pairs.ts';
import { SAME_FROM } from '../src/resolve/features/feature-table.ts';
import type { MatchRecord } from '../src/resolve/match-record.ts';
import { matchRecords } from '../src/resolve/match.ts';
import type { BenchRow } from './bench-row.ts';
import { measureBlocking } from './match/blocking.ts';
import { jaroWinkler } from './match/jaro-winkler.ts';
import { areaUnderCurve, bestF1, f1At, type Scored } from './match/measures.ts';
import { tokenSetRatio } from './match/token-set-ratio.ts';

interface Case {
  readonly left: MatchRecord;
  readonly right: MatchRecord;
  readonly same: boolean;
  /** Organizations and persons that what is said of them can tell apart, without knowledge of the world. */
  readonly headline: boolean;
}

type Score = (left: MatchRecord, right: MatchRecord) => number;

const PEERS: readonly (readonly [string, Score])[] = [
  ['token-set ratio', byNames(tokenSetRatio)],
  ['Jaro-Winkler', byNames(jaroWinkler)],
];

/**
 * The matcher on labelled pairs beside string ratios at the threshold that suits them best: F1, area under the curve,
 * pairs a second on one thread; and what blocking misses and costs. `INTERLOCK_ER_CASES` names the folder of cases.
 */
export function run(): Promise<BenchRow[]> {
  const all = readCases();
  const cases = all.filter(({ headline }) => headline);
  const ours = scored(cases, (left, right) => matchRecords(left, right).score);
  const speed = pairsASecond(cases, (left, right) => matchRecords(left, right).score);
  const rows = PEERS.flatMap(([peerName, score]) => {
    const theirs = scored(cases, score);
    return [
      row('match F1', f1At(ours, SAME_FROM), bestF1(theirs), peerName, 'F1', '>= 1'),
      row('match AUC', areaUnderCurve(ours), areaUnderCurve(theirs), peerName, 'AUC', '>= 1'),
      row('match speed', speed, pairsASecond(cases, score), peerName, 'pairs/s', null),
    ];
  });
  const blocking = measureBlocking(all, say);
  return Promise.resolve([
    ...rows,
    row('match speed against the goal', speed, 50_000, 'goal', 'pairs/s', '>= 1'),
    row(
      'true pairs missed by blocking',
      blocking.missed,
      blocking.truePairs,
      'true pairs',
      'pairs',
      '<= 0.02',
    ),
    row(
      'of them such as the matcher finds',
      blocking.lost,
      blocking.truePairs,
      'true pairs',
      'pairs',
      '<= 0.01',
    ),
    row('candidates a record', blocking.candidates, null, null, 'records', null),
  ]);
}

function row(
  name: string,
  ours: number,
  peer: number | null,
  peerName: string | null,
  unit: string,
  goal: string | null,
): BenchRow {
  return { name, ours, peer, peerName, ratio: peer === null ? null : ours / peer, unit, goal };
}

function scored(cases: readonly Case[], score: Score): Scored[] {
  return cases.map(({ left, right, same }) => ({ score: score(left, right), same }));
}

/** The best agreement between any two of the names. */
function byNames(ratio: (left: string, right: string) => number): Score {
  const names = ({ name, aliases }: MatchRecord): string[] => [
    ...(name === undefined ? [] : [name]),
    ...aliases,
  ];
  return (left, right) =>
    Math.max(0, ...names(left).flatMap((one) => names(right).map((other) => ratio(one, other))));
}

const MEASURED_MS = 1500;

function pairsASecond(cases: readonly Case[], score: Score): number {
  scored(cases, score);
  const begun = performance.now();
  let pairs = 0;
  while (performance.now() - begun < MEASURED_MS) {
    scored(cases, score);
    pairs += cases.length;
  }
  return (pairs * 1000) / (performance.now() - begun);
}

function readCases(): Case[] {
  const folder = casesFolder();
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
    .filter((line) => line !== '');
  return lines.map((line) => {
    const [left, right] = readPair(line);
    const { same, quality } = JSON.parse(line) as { readonly same: boolean; readonly quality?: string };
    return { left, right, same, headline: quality !== 'KNOWLEDGE' && left.type !== 'contact' };
  });
}

/** The set beside the checkout where there is one, else the cases that were written for this project. */
function casesFolder(): string {
  const given = process.env['INTERLOCK_ER_CASES'];
  if (given !== undefined) return given;
  const shared = resolve('..', 'shared', 'er-cases');
  return existsSync(shared) ? shared : resolve('test', 'fixtures', 'er-cases');
}

function say(line: string): void {
  process.stderr.write(`match: ${line}\n`);
}
