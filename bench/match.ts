import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPair } from '../src/ingest/match-pairs.ts';
import { blockingKeys } from '../src/resolve/blocking.ts';
import { SAME_FROM } from '../src/resolve/feature-table.ts';
import type { MatchRecord } from '../src/resolve/match-record.ts';
import { matchRecords } from '../src/resolve/match.ts';
import { prepareRecord } from '../src/resolve/prepare-record.ts';
import type { BenchRow } from './bench-row.ts';
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
 * pairs a second on one thread, and the true pairs that blocking misses. `INTERLOCK_ER_CASES` names the folder of cases.
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
  const missed = missedByBlocking(all);
  return Promise.resolve([
    ...rows,
    row('match speed against the goal', speed, 50_000, 'goal', 'pairs/s', '>= 1'),
    row('true pairs missed by blocking', missed.missed, missed.all, 'true pairs', 'pairs', '<= 0.02'),
  ]);
}

function row(
  name: string,
  ours: number,
  peer: number,
  peerName: string,
  unit: string,
  goal: string | null,
): BenchRow {
  return { name, ours, peer, peerName, ratio: ours / peer, unit, goal };
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

function missedByBlocking(cases: readonly Case[]): { readonly missed: number; readonly all: number } {
  const trues = cases.filter(({ same }) => same);
  const missed = trues.filter(({ left, right }) => {
    const keys = new Set(blockingKeys(prepareRecord(left)));
    return !blockingKeys(prepareRecord(right)).some((key) => keys.has(key));
  });
  return { missed: missed.length, all: trues.length };
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
