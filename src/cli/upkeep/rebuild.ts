import { Command } from 'commander';
import type { Store } from '../../graph/driver/store.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import type { Progress } from '../../ingest/rebuild/compare-graph.ts';
import { findMatchesInTurn } from '../../ingest/matching/follow-records.ts';
import { rebuild, type RebuildReport } from '../../ingest/rebuild/rebuild.ts';

/** A migrated store that a command has opened and closes at its end. */
interface OpenedStore {
  readonly store: Store;
  close(): Promise<void>;
}

interface Flags {
  readonly check?: boolean;
  readonly matches?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
The graph is a fold over the records; this folds them afresh. No record can be stored meanwhile. One that was
interrupted does no harm: run it again. Exits with 1 if --check finds a difference, or if one could not be repaired.

Examples:
  $ interlock rebuild --check
  $ interlock rebuild --matches
  $ interlock rebuild --check --json | jq -r .difference`;

/** `interlock rebuild`: folds the records into the graph afresh, or with `--check` only compares. */
export function rebuildCommand(open: () => Promise<OpenedStore>): Command {
  return new Command('rebuild')
    .description('fold the records into the graph afresh and repair what differs')
    .option('--check', 'only compare; exits with 1 on any difference')
    .option('--matches', 'leave the graph; look afresh for entities that may be the same, in the whole store')
    .option('--json', 'JSON Lines on standard output, also when it is a terminal')
    .addHelpText('after', EXAMPLES)
    .action(async ({ check = false, matches = false, json = false }: Flags) => {
      if (check && matches) throw new BadInput('--matches', 'possible matches cannot be checked, only found');
      const { store, close } = await open();
      try {
        if (matches) {
          await lookForMatches(store);
          return;
        }
        const report = await rebuild(store, { check, onProgress: progressOn(process.stderr) });
        const asJson = json || !process.stdout.isTTY;
        process.stdout.write(`${renderReport(report, { check, asJson }).join('\n')}\n`);
        if (!report.sound) process.exitCode = 1;
      } finally {
        await close();
      }
    });
}

/** One that was interrupted goes on where it stopped as soon as a server or this command runs. */
async function lookForMatches(store: Store): Promise<void> {
  const records = await findMatchesInTurn(store, { afresh: true, onProgress: progressOn(process.stderr) });
  process.stderr.write(`interlock: looked for matches in ${String(records)} records\n`);
}

/** The differences and what became of them, one a line: sentences, or JSON of which the last is the summary. */
export function renderReport(
  report: RebuildReport,
  { check, asJson }: { readonly check: boolean; readonly asJson: boolean },
): string[] {
  const { lines, ...summary } = report;
  if (asJson)
    return [...lines.map((difference) => ({ difference })), { check, ...summary }].map((line) =>
      JSON.stringify(line),
    );
  const { differences, records, entities, links, sound, byPart } = report;
  const sizes = `${String(records)} records, ${String(entities)} entities, ${String(links)} links`;
  if (differences === 0) return [`The graph is what the records add up to: ${sizes}.`];
  const parts = Object.entries(byPart).map(([part, count]) => `${part} ${String(count)}`);
  const rest = differences - lines.length;
  return [
    ...lines,
    ...(rest > 0 ? [`… and ${String(rest)} more`] : []),
    `${counted(differences, 'difference')} (${parts.join(', ')}) in ${sizes}; ${outcome(check, sound)}.`,
  ];
}

function outcome(check: boolean, sound: boolean): string {
  if (check) return 'interlock rebuild repairs them';
  return sound ? 'all repaired' : 'not all could be repaired';
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

const LINE_INTERVAL_MS = 5_000;
const TERMINAL_INTERVAL_MS = 100;

/** Shows how far it is and how long it may take: one line that changes on a terminal, elsewhere one every few seconds. */
export function progressOn(
  output: { readonly isTTY?: boolean; write(text: string): unknown },
  now: () => number = Date.now,
): (progress: Progress) => void {
  let last = now();
  let begun: { readonly stage: string; readonly at: number; readonly done: number } | undefined;
  return ({ stage, done, total }) => {
    if (begun?.stage !== stage) begun = { stage, at: now(), done };
    const isLast = output.isTTY === true && done === total;
    if (!isLast && now() - last < (output.isTTY ? TERMINAL_INTERVAL_MS : LINE_INTERVAL_MS)) return;
    last = now();
    const left = remaining(now() - begun.at, done - begun.done, total - done);
    const line = `${stage}: ${String(done)} of ${String(total)}${left}`;
    output.write(output.isTTY ? `\r\u001B[K${line}${isLast ? '\n' : ''}` : `${line}\n`);
  };
}

/** By the pace of the stage so far; nothing where there is no pace yet, or no more to do. */
function remaining(elapsedMs: number, done: number, rest: number): string {
  if (done <= 0 || rest <= 0 || elapsedMs < LINE_INTERVAL_MS) return '';
  const seconds = Math.round(((elapsedMs / done) * rest) / 1000);
  return seconds < 60 ? `, ${String(seconds)} s left` : `, ${String(Math.round(seconds / 60))} min left`;
}
