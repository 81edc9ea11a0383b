#!/usr/bin/env node
/**
 * `npm run bench [-- NAME… --json FILE]`: compiles benchmarks and sources into a folder of their own, runs the named
 * benchmarks (all, if none is named), prints what they found as a table and writes it to FILE.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, ROOT } from '../scripts/bootstrap.mjs';
import { compileBenches, loadBench } from './compile.mjs';

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  await bootstrap(say);
  await compileBenches();
  const benches = await loadBenches(positionals);
  const rows = [];
  for (const [name, bench] of benches) {
    say(name);
    rows.push(...(await bench()));
  }
  process.stdout.write(table(rows));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}

/** A file `bench/NAME.ts` that exports `run` is the benchmark NAME. */
async function loadBenches(wanted) {
  const names = readdirSync(join(ROOT, 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'));
  const benches = new Map();
  for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
    const module = await loadBench(name);
    if (module.run) benches.set(name, module.run);
  }
  const unknown = wanted.filter((name) => !benches.has(name));
  if (unknown.length > 0) throw new Error(`no benchmark is called ${unknown.join(', ')}`);
  return benches;
}

function table(rows) {
  const lines = [['name', 'ours', 'peer', 'ratio', 'unit', 'goal', 'beside']];
  for (const { name, ours, peer, peerName, ratio, unit, goal } of rows)
    lines.push([name, number(ours), number(peer), number(ratio), unit, goal ?? '', peerName ?? '']);
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map(
      (line) =>
        line
          .map((cell, at) => cell.padEnd(widths[at]))
          .join('  ')
          .trimEnd() + '\n',
    )
    .join('');
}

function number(value) {
  return value === null ? '' : Number(value.toPrecision(3)).toString();
}

function say(line) {
  process.stderr.write(`bench: ${line}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
