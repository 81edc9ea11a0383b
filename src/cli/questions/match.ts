import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { BadPair, explainPair, matchPairLine } from '../../ingest/matching/match-pairs.ts';

const BYTE_ORDER_MARK = /^\uFEFF/;
const EXAMPLES = `
Each line of standard input is a pair, {"left": RECORD, "right": RECORD}; each line of standard output answers it.
A record has a type (organisation, person or contact) and any of name, aliases, jurisdiction, address, email,
phone, regNo, lei, domain, birthDate. Empty lines are passed over.

Examples:
  $ echo '{"left": {"type": "organisation", "name": "Vostrom Holdings, Inc."},
           "right": {"type": "organisation", "name": "VOSTROM HOLDINGS INC"}}' | tr -d '\\n' | interlock match
  $ interlock match --explain < pairs.jsonl | jq .reasons
`;

/** `interlock match`: who is the same, pair by pair, as they are read. */
export function matchCommand(): Command {
  return new Command('match')
    .exitOverride()
    .showHelpAfterError('(add --help for examples)')
    .description('says of each pair of records read from standard input whether the two are the same')
    .option('--explain', 'add the reasons: feature, score (-1 against, 1 for) and detail')
    .addHelpText('after', EXAMPLES)
    .action(async (options: { readonly explain?: boolean }) => {
      await matchLines(process.stdin, process.stdout, options.explain === true).catch(passOverClosedPipe);
    });
}

/** A reader that has seen enough (`| head`) closes the pipe; that is not a failure. */
function passOverClosedPipe(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}

/** Answers each line of `input` on `output`, in order; throws {@link BadPair} naming the first line it cannot read. */
export async function matchLines(input: Readable, output: Writable, explain: boolean): Promise<void> {
  input.setEncoding('utf8');
  let rest = '';
  let lineNumber = 0;
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).replace(BYTE_ORDER_MARK, '').split('\n');
    rest = lines.pop() ?? '';
    await answerLines(lines, lineNumber, output, explain);
    lineNumber += lines.length;
  }
  await answerLines([rest], lineNumber, output, explain);
}

/** Writes what was answered before the first bad line, then throws. */
async function answerLines(
  lines: readonly string[],
  before: number,
  output: Writable,
  explain: boolean,
): Promise<void> {
  let answers = '';
  let failure: unknown;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      answers += `${answer(line, explain)}\n`;
    } catch (error) {
      failure =
        error instanceof BadPair
          ? new BadPair(`line ${String(before + at + 1)}: ${error.message}`, { cause: error })
          : error;
      break;
    }
  }
  if (answers !== '' && !output.write(answers)) await once(output, 'drain');
  if (failure !== undefined) throw failure;
}

function answer(line: string, explain: boolean): string {
  const match = matchPairLine(line);
  const { score, same } = match;
  const rounded = Math.round(score * 10_000) / 10_000;
  return explain
    ? JSON.stringify({ score: rounded, same, reasons: explainPair(match) })
    : `{"score":${String(rounded)},"same":${String(same)}}`;
}
