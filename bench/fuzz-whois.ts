import { readdirSync, readFileSync } from 'node:fs';
import { parseAnswer } from '../src/ingest/parse-answer.ts';
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

/** `fuzz-whois [COUNT] [SEED]`, in the project's folder. */
if (process.argv[1]?.includes('fuzz-whois')) {
  const [count = '1000000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
  const report = fuzzWhois('test/fixtures', Number(count), Number(seed));
  process.stdout.write(`${JSON.stringify({ seed: Number(seed), ...report })}\n`);
}
