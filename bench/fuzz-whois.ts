import { readdirSync, readFileSync } from 'node:fs';
import { parseAnswer } from '../src/ingest/registrations/parse-answer.ts';
import { mutatedAnswers } from '../test/harness/mutated-answers.ts';

const FOLDERS = ['whois/corpus', 'whois/own', 'rdap'];
const PROGRESS_EVERY = 50_000;

/** What a fuzz run found; `slowestMs` is process time, of one answer. */
export interface FuzzReport {
  readonly answers: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly slowestMs: number;
}

/**
 * Parses mutated answers made from those in `fixtures` (`test/fixtures`). Throws at the first crash, with the seed and
 * the number of the answer that brought it about.
 */
export function fuzzWhois(fixtures: string, count: number, seed: number): FuzzReport {
  const answers = FOLDERS.flatMap((folder) =>
    readdirSync(`${fixtures}/${folder}`)
      .filter((name) => /\.(?:txt|json)$/.test(name) && !name.endsWith('.expected.json'))
      .map((name) => readFileSync(`${fixtures}/${folder}/${name}`)),
  );
  let [done, bytes, slowestMs] = [0, 0, 0];
  const started = process.cpuUsage();
  for (const answer of mutatedAnswers(answers, { count, seed })) {
    const before = process.cpuUsage();
    try {
      parseAnswer(answer);
    } catch (cause) {
      throw new Error(`answer ${done} of seed ${seed} crashed the parser`, { cause });
    }
    slowestMs = Math.max(slowestMs, milliseconds(process.cpuUsage(before)));
    bytes += answer.length;
    if (++done % PROGRESS_EVERY === 0)
      process.stderr.write(`${done} answers, slowest ${slowestMs.toFixed(1)} ms\n`);
  }
  return { answers: done, bytes, seconds: milliseconds(process.cpuUsage(started)) / 1000, slowestMs };
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** Process time of one long text, in milliseconds, and what its length costs beside that of the shortest. */
export interface LengthReport {
  readonly characters: number;
  readonly ms: number;
}

const LENGTHS = [200_000, 400_000, 800_000];
const ROUNDS = 5;

/** Parses texts of once, twice and four times a length, made of all answers in `fixtures`; the best of some rounds. */
export function timeByLength(fixtures: string): readonly LengthReport[] {
  const all = readdirSync(`${fixtures}/whois/corpus`)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(`${fixtures}/whois/corpus/${name}`, 'latin1'))
    .join('\n');
  const long = all.repeat(Math.ceil((LENGTHS.at(-1) ?? 0) / all.length));
  return LENGTHS.map((characters) => {
    const text = Buffer.from(long.slice(0, characters));
    const times = Array.from({ length: ROUNDS }, () => {
      const before = process.cpuUsage();
      parseAnswer(text);
      return milliseconds(process.cpuUsage(before));
    });
    return { characters, ms: Math.min(...times) };
  });
}
