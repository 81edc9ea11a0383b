#!/usr/bin/env node
/**
 * `npm run fuzz [-- --count N --seed N]`: parses mutated answers (a million, unless told otherwise), then texts of once,
 * twice and four times a length. Ends with 1 at the first crash, and names its seed.
 */
import { parseArgs } from 'node:util';
import { bootstrap } from '../scripts/bootstrap.mjs';
import { compileBenches, loadBench } from './compile.mjs';

const FIXTURES = 'test/fixtures';

function whole(text, name) {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new Error(`--${name} takes a whole number, not "${text}"`);
  return number;
}

try {
  const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
  const count = whole(values.count ?? '1000000', 'count');
  const seed = whole(values.seed ?? String(Date.now() % 1_000_000), 'seed');
  await bootstrap((line) => process.stderr.write(`fuzz: ${line}\n`));
  await compileBenches();
  const { fuzzWhois, timeByLength } = await loadBench('fuzz-whois');
  const report = { seed, ...fuzzWhois(FIXTURES, count, seed), lengths: timeByLength(FIXTURES) };
  process.stdout.write(`${JSON.stringify(report)}\n`);
} catch (error) {
  process.stderr.write(`fuzz: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
