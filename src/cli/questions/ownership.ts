import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { answerOwnershipCase } from '../../query/ownership-file/ownership-case-answers.ts';
import { parseOwnershipCase } from '../../query/ownership-file/ownership-case.ts';

/** The file named on the command line cannot be read. */
class UnreadableFile extends ServiceError {
  readonly code = 'UNREADABLE_FILE';
}

/** `interlock ownership FILE`: one ownership graph in, its answers as JSON out. */
export function ownershipCommand(): Command {
  return new Command('ownership')
    .exitOverride()
    .showHelpAfterError('(add --help for examples)')
    .description('compute who owns and controls the companies of one ownership graph; needs no Neo4j')
    .argument('<file>', 'a case file (definitions version 1), - for standard input')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string) => {
      const answers = answerOwnershipCase(parseOwnershipCase(await readCase(file)));
      process.stdout.write(`${JSON.stringify(answers, null, process.stdout.isTTY ? 2 : 0)}\n`);
    });
}

const EXAMPLES = `
Prints the keys of the file's "expected" computed afresh, or everything for all companies if it has none.

Examples:
  interlock ownership case.json
  interlock ownership case.json | jq .effective.Target
  echo '{"edges": [{"owner": "Ann", "ownerType": "person", "owned": "Target",
    "sharePct": {"min": 25, "max": 50}, "kind": "economic"}]}' | interlock ownership -`;

async function readCase(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnreadableFile(`cannot read ${file}: ${reason}`, { cause });
  }
}
