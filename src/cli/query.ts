import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { Command } from 'commander';
import { runOperation } from '../graphql/run-operation.ts';
import { ProgressBoard } from '../ingest/progress-board.ts';
import { Refusals } from '../ingest/refusals.ts';
import { loadSettings } from '../settings/settings.ts';
import { NO_LIMITS } from '../query/limits.ts';
import { LiveProjection } from '../query/projection/live-projection.ts';
import { commandLine } from './audit.ts';
import { commandAuthor, withStore, type StoreOpener } from './open-store.ts';
import { lookUpToolsFrom } from './look-up-setup.ts';
import { packageVersion } from './package-version.ts';
import { browserUrlOf } from './browser-url.ts';

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
      const { by, now } = commandAuthor();
      const settings = loadSettings(process.env);
      const browserUrl = browserUrlOf(settings);
      const lookUps = await lookUpToolsFrom();
      const answer = await withStore(open, (store) =>
        runOperation(
          document,
          values,
          {
            store,
            live: new LiveProjection(store),
            progress: new ProgressBoard(store, { limitOf: lookUps.limitOf, now }),
            actor: { name: by, role: 'ADMIN' },
            from: commandLine(),
            refusals: new Refusals(store),
            limits: NO_LIMITS,
            now,
            browserUrl,
            publicUrl: settings.url,
            version: packageVersion(),
            lookUps,
          },
          (line) => process.stderr.write(`${line}\n`),
        ),
      );
      process.stdout.write(`${JSON.stringify(answer, null, process.stdout.isTTY ? 2 : 0)}\n`);
      if (answer.errors) process.exitCode = 1;
    });
}

async function readVariables(text: string): Promise<Record<string, unknown>> {
  const json = text.trimStart().startsWith('{') ? text : await readFile(text, 'utf8');
  return JSON.parse(json) as Record<string, unknown>;
}
