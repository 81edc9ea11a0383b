import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { runOperation } from '../../graphql/pipeline/run-operation.ts';
import { withCommandContext } from '../command-context.ts';
import type { StoreOpener } from '../open-store.ts';

const EXAMPLES = `
Examples:
  $ interlock query question.graphql
  $ echo '{ stats { records } }' | interlock query -
  $ interlock query company.graphql --variables '{"id": "company:lei:…"}'`;

/** `interlock query FILE`: runs a GraphQL document on the store, without a server. */
export function queryCommand(open: StoreOpener): Command {
  return new Command('query')
    .description('run a GraphQL document and print the answer; exits with 1 when it has errors')
    .argument('<file>', 'the document, or - for standard input')
    .option('--variables <file>', 'a JSON file with the variables, or the JSON itself')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { variables }: { readonly variables?: string }) => {
      const document = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
      const values = variables === undefined ? {} : await readVariables(variables);
      const answer = await withCommandContext(open, (context) =>
        runOperation(document, values, context, (line) => process.stderr.write(`${line}\n`)),
      );
      process.stdout.write(`${JSON.stringify(answer, null, process.stdout.isTTY ? 2 : 0)}\n`);
      if (answer.errors) process.exitCode = 1;
    });
}

async function readVariables(text: string): Promise<Record<string, unknown>> {
  const json = text.trimStart().startsWith('{') ? text : await readFile(text, 'utf8');
  return JSON.parse(json) as Record<string, unknown>;
}
