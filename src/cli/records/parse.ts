import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { parseAnswer } from '../../ingest/registrations/parse-answer.ts';
import { summarizeAnswer } from '../../ingest/registrations/answer-summary.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';

const EXAMPLES = `
Examples:
  $ interlock parse answer.txt                       one JSON line on standard output
  $ interlock parse whois/*.txt rdap/*.json | jq .registrant
  $ echo '{"file": "answer.txt", "tld": "it", "server": "whois.nic.it"}' | interlock parse`;

/** What a line of standard input asks for. */
interface ParseRequest {
  readonly file: string;
  readonly tld?: string;
  readonly server?: string;
}

/** `interlock parse [FILE…]`: saved raw WHOIS or RDAP answers in, one JSON line each out; needs no store. */
export function parseCommand(): Command {
  return new Command('parse')
    .description(
      'parse saved raw WHOIS or RDAP answers; without FILE, read JSON Lines {"file", "tld"?, "server"?}',
    )
    .argument('[FILE...]', 'raw answers')
    .addHelpText('after', EXAMPLES)
    .action(async (files: readonly string[]) => {
      if (files.length > 0) await parseFiles(files, process.stdout);
      else await parseRequests(process.stdin, process.stdout);
    });
}

/** Files named on the command line could not be opened; the others have been parsed. */
export class FilesNotRead extends ServiceError {
  readonly code = 'FILES_NOT_READ';
}

async function parseFiles(files: readonly string[], output: Writable): Promise<void> {
  const failed: string[] = [];
  for (const file of files) {
    const line = answerLine({ file });
    if ('error' in line) failed.push(file);
    await write(output, line);
  }
  if (failed.length > 0) throw new FilesNotRead(`could not read ${failed.join(', ')}`);
}

/** Answers each request line as it comes. */
export async function parseRequests(input: Readable, output: Writable): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') await write(output, answerLine(readRequest(line)));
  }
}

function readRequest(line: string): ParseRequest | undefined {
  try {
    const request: unknown = JSON.parse(line);
    if (typeof request !== 'object' || request === null || !('file' in request)) return undefined;
    const { file, tld, server } = request as Readonly<Record<string, unknown>>;
    if (typeof file !== 'string') return undefined;
    return { file, ...(typeof tld === 'string' && { tld }), ...(typeof server === 'string' && { server }) };
  } catch {
    return undefined;
  }
}

/** One unreadable file costs its line, not the run. */
function answerLine(request: ParseRequest | undefined): object {
  if (!request) return { error: 'not a JSON object with a "file"' };
  const { file, tld, server } = request;
  try {
    return { file, ...summarizeAnswer(parseAnswer(readFileSync(file), { tld, server })) };
  } catch (error) {
    return { file, error: error instanceof Error ? error.message : String(error) };
  }
}

async function write(output: Writable, line: object): Promise<void> {
  if (!output.write(`${JSON.stringify(line)}\n`))
    await new Promise<void>((resolve) => output.once('drain', resolve));
}
