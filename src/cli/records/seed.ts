import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { enrich, type EnrichmentPlan, type EnrichRequest } from '../../ingest/enrichment/enrich.ts';
import { readDomainList } from '../../ingest/enrichment/read-domain-list.ts';
import { cleanText } from '../../lib/text/clean-text.ts';
import { knownEntities } from '../../query/known-entities.ts';
import { auditCommand } from '../upkeep/audit.ts';
import { loadSettings } from '../../settings/settings.ts';
import type { Say } from '../../lib/log.ts';
import { logOption, runLog, type LogFormat } from '../log.ts';
import { lookUpToolsFrom } from './lookup-setup.ts';
import { commandAuthor, withStore, type StoreOpener } from '../open-store.ts';
import { reportRun, runLookUps } from './run-lookups.ts';

const EXAMPLES = `
Examples:
  $ interlock seed domains.txt            looks up every domain of the list, with progress
  $ interlock seed domains.txt --dry-run  says whom it would ask, and how long that takes
  $ cut -d, -f2 customers.csv | interlock seed - --no-wait`;

const ENRICH_EXAMPLES = `
Examples:
  $ interlock enrich --around company:lei:… --budget 50 --dry-run
  $ interlock enrich --retry-failed --dry-run    lists the look-ups that were given up, and why
  $ interlock enrich --retry-failed              asks once more`;

/** What a run is told on the command line. */
interface RunFlags {
  readonly wait: boolean;
  readonly dryRun?: boolean;
  readonly refresh?: boolean;
  readonly retryFailed?: boolean;
  readonly budget?: string;
  readonly json?: boolean;
  readonly log?: LogFormat;
  readonly around?: readonly string[];
}

const INTERRUPTED = 130;

/** `interlock seed FILE`: looks up a list of domains. */
export function seedCommand(open: StoreOpener): Command {
  return withRunFlags(
    new Command('seed')
      .description('look up every domain of a list (one a line, # comments) and wait with progress')
      .argument('<file>', 'the list, or - for standard input')
      .addHelpText('after', EXAMPLES),
  ).action(async (file: string, flags: RunFlags) => {
    const text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
    const say = runLog(flags.log);
    const { domains, duplicates, rejected } = readDomainList(text);
    for (const { line, text: word, reason } of rejected) say(`line ${String(line)}: ${word}: ${reason}`);
    if (duplicates > 0) say(`${String(duplicates)} names stand there more than once`);
    await run(open, { domains }, flags);
  });
}

/** `interlock enrich DOMAIN…`: the same for domains named on the line, or around entities of the store. */
export function enrichCommand(open: StoreOpener): Command {
  return withRunFlags(
    new Command('enrich')
      .description('look up domains; without any, those of the store that were never asked about')
      .argument('[domain...]')
      .option('--around <id...>', 'entities whose surroundings are asked about first')
      .option('--retry-failed', 'ask once more about every domain whose look-up was given up')
      .addHelpText('after', ENRICH_EXAMPLES),
  ).action((domains: readonly string[], flags: RunFlags) =>
    run(open, domains.length > 0 ? { domains } : {}, flags),
  );
}

function withRunFlags(command: Command): Command {
  return command
    .option('--no-wait', 'only queue; a worker does the rest')
    .option('--dry-run', 'say whom it would ask and why, and ask nobody')
    .option('--refresh', 'ask again although the last answer is not old')
    .option('--budget <n>', 'the most look-ups to make, the most telling first')
    .option('--json', 'JSON Lines on standard output')
    .addOption(logOption());
}

async function run(open: StoreOpener, request: EnrichRequest, flags: RunFlags): Promise<void> {
  const say = runLog(flags.log);
  const log = flags.log === 'json' ? say : undefined;
  const tools = await lookUpToolsFrom(loadSettings(process.env), say);
  const json = flags.json ?? !process.stdout.isTTY;
  const budget = flags.budget === undefined ? undefined : Number(flags.budget);
  await withStore(open, async (store) => {
    const { refresh, retryFailed, dryRun } = flags;
    const named = flags.around && { argument: '--around', ids: flags.around };
    const around = named && [...new Set((await knownEntities(store, [named])).values())];
    if (dryRun !== true) await auditCommand(store, { action: 'enrich', target: targetOf(request, around) });
    const plan = await enrich(
      store,
      { ...request, around, refresh, retryFailed, dryRun, budget },
      tools,
      commandAuthor(),
    );
    if (request.domains === undefined && dryRun !== true) tellNames(plan, say);
    tellPlan(plan, { json, say, inFull: dryRun === true });
    const { enrichment } = plan;
    if (enrichment === undefined || !flags.wait) return;
    const outcome = await runLookUps(store, enrichment, { tools, log });
    await reportRun(store, enrichment, outcome, { json, say });
    if (outcome.interrupted) process.exitCode = INTERRUPTED;
  });
}

function targetOf({ domains }: EnrichRequest, around: readonly string[] | undefined): string | undefined {
  if (domains) return `${domains.slice(0, 5).join(' ')} (${String(domains.length)} domains)`;
  return around && `around ${around.slice(0, 5).join(' ')}`;
}

const MOST_NAMED = 20;

/** Which domains of the store are asked about, where nobody named them. */
function tellNames({ domains }: EnrichmentPlan, say: Say): void {
  if (domains.length === 0) return;
  const named = domains.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = domains.length - named.length;
  say(`domains of the store: ${named.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`);
}

function tellPlan(
  { enrichment, domains, estimatedSeconds, fresh }: EnrichmentPlan,
  { json, say, inFull }: { readonly json: boolean; readonly say: Say; readonly inFull: boolean },
): void {
  if (fresh.length > 0)
    say(`${String(fresh.length)} were answered lately and are not asked again (--refresh asks)`);
  say(
    `${String(domains.length)} look-ups${enrichment === undefined ? ' planned' : ' queued'}, about ${String(estimatedSeconds)} s`,
  );
  if (!inFull) return;
  for (const planned of domains) {
    if (json) process.stdout.write(`${JSON.stringify(planned)}\n`);
    else process.stdout.write(`${planned.name}\t${planned.server}\t${cleanText(planned.reason)}\n`);
  }
}
