import { Command, Option } from 'commander';
import type { Context } from '../../graphql/context.ts';
import { runOperation } from '../../graphql/pipeline/run-operation.ts';
import { cleanText } from '../../lib/text/clean-text.ts';
import { CHANGE_KINDS } from '../../model/change.ts';
import { withCommandContext } from '../command-context.ts';
import type { StoreOpener } from '../open-store.ts';

const EXAMPLES = `
Days say what was true then, moments of knowing what this store had learnt by then; with both, the answer leads from
what was known at --known-from about --from to what was known at --known-to about --to. A day alone as a moment means
its first instant with --known-from, its last with --known-to.

Examples:
  $ interlock changes --from 2022 --to 2023
  $ interlock changes --known-from 2026-11-01 --known-to 2026-11-30T12:00:00Z
  $ interlock changes --from 2022-01 --to 2022-12 --among company:trustcor-systems domain:trustcor.co
  $ interlock changes --from 2020 --to 2024 --kind HIDDEN HOLDER_CHANGED --json | jq .summary`;

interface Flags {
  readonly from?: string;
  readonly to?: string;
  readonly knownFrom?: string;
  readonly knownTo?: string;
  readonly among?: readonly string[];
  readonly kind?: readonly string[];
  readonly json?: boolean;
}

/** `interlock changes`: what changed between two days or two moments of knowing. */
export function changesCommand(open: StoreOpener): Command {
  return new Command('changes')
    .description('say what changed between two days or two moments of knowing, one sentence a line')
    .option('--from <day>', 'what was true on this day: 2022, 2022-11 or 2022-11-08')
    .option('--to <day>', 'and what on this one')
    .option('--known-from <moment>', 'what this store knew: 2022-11-08T12:00:00Z, or a day')
    .option('--known-to <moment>', 'and what at this moment')
    .option('--among <id...>', 'only these entities, links that touch them, and domains that they use')
    .addOption(new Option('--kind <kind...>', 'only changes of these kinds').choices([...CHANGE_KINDS]))
    .option('--json', 'JSON Lines on standard output; without it where that is a pipe, too')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: Flags, command: Command) => {
      const json = flags.json ?? !process.stdout.isTTY;
      const problem = await withCommandContext(open, async (context) => {
        const ask = askOn(context);
        for (let after: string | null = null; ;) {
          const { page, error } = await ask({ ...variablesOf(flags), after });
          if (!page) return error;
          for (const change of page.nodes) print(change, json);
          if (!page.pageInfo.hasNextPage) return undefined;
          after = page.pageInfo.endCursor;
        }
      });
      if (problem?.isUsage === true) command.error(`error: ${problem.message}`, { exitCode: 2 });
      if (problem) throw new Error(problem.message);
    });
}

const QUESTION = `query ($asOfFrom: Date, $asOfTo: Date, $knownFrom: DateTime, $knownTo: DateTime, $among: [ID!], $kinds: [ChangeKind!], $after: String) {
  changes(asOfFrom: $asOfFrom, asOfTo: $asOfTo, knownFrom: $knownFrom, knownTo: $knownTo, among: $among, kinds: $kinds, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { at kind summary before after entity { id name } link { id } records { id } } } }`;

interface Printed {
  readonly at: string;
  readonly kind: string;
  readonly summary: string;
}

interface Page {
  readonly nodes: readonly Printed[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Problem {
  readonly message: string;
  readonly isUsage: boolean;
}

type Ask = (variables: object) => Promise<{ readonly page?: Page; readonly error?: Problem }>;

function askOn(context: Context): Ask {
  return async (variables) => {
    const { data, errors } = await runOperation(QUESTION, { ...variables }, context);
    const [error] = errors ?? [];
    return error ? { error: problemOf(error) } : { page: data?.['changes'] as Page };
  };
}

const FLAG_OF: Readonly<Record<string, string>> = {
  asOfFrom: '--from',
  asOfTo: '--to',
  knownFrom: '--known-from',
  knownTo: '--known-to',
  among: '--among',
  kinds: '--kind',
};

/** In the words of the command line. */
function problemOf({
  message,
  extensions,
}: {
  message: string;
  extensions?: Record<string, unknown>;
}): Problem {
  const told = message.replaceAll(
    /\$?\b(asOfFrom|asOfTo|knownFrom|knownTo|among|kinds)\b/g,
    (word) => FLAG_OF[word.replace('$', '')] ?? word,
  );
  const code = String(extensions?.['code'] ?? '');
  return { message: told, isUsage: code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED' };
}

function variablesOf({ from, to, knownFrom, knownTo, among, kind }: Flags): object {
  return {
    asOfFrom: from,
    asOfTo: to,
    knownFrom: momentOf(knownFrom, 'T00:00:00Z'),
    knownTo: momentOf(knownTo, 'T23:59:59.999Z'),
    among,
    kinds: kind,
  };
}

function momentOf(text: string | undefined, timeOfDay: string): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}${timeOfDay}` : text;
}

/** Dates stand in one column: the longest is ten characters. */
function print(change: Printed, json: boolean): void {
  const { at, summary } = change;
  process.stdout.write(json ? `${JSON.stringify(change)}\n` : `${at.padEnd(10)}  ${cleanText(summary)}\n`);
}
