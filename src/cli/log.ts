import { Option } from 'commander';
import { cleanText } from '../lib/text/clean-text.ts';
import type { About, Say } from '../lib/log.ts';
import { withoutSecrets } from '../lib/secret.ts';

export type LogFormat = 'json' | 'text';

export interface LogOptions {
  readonly format: LogFormat;
  readonly write?: (line: string) => void;
  readonly now?: () => Date;
}

/** `--log json|text` of a command that runs for long. */
export function logOption(): Option {
  return new Option(
    '--log <format>',
    'how it tells what it does on standard error: json, one object a line, or text for people',
  ).choices(['json', 'text']);
}

/** What a service logs in: what was asked for, else text on a terminal and JSON off it. */
export function logFormat(asked: LogFormat | undefined): LogFormat {
  return asked ?? (process.stderr.isTTY ? 'text' : 'json');
}

/**
 * Writes the log of this process to standard error. A line that comes again within a minute is counted and told once more
 * at the end of it. Nothing that looks like one of our keys is written.
 */
export function makeLog({ format, write = toStandardError, now = () => new Date() }: LogOptions): Say {
  const put = (line: string, about: About, times: number): void => {
    const told = withoutSecrets(line);
    write(format === 'json' ? asJson(told, about, { now, times }) : asText(told, times));
  };
  return collapsing(put, now);
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

function asText(line: string, times: number): string {
  const again = times > 1 ? ` (${String(times)} times within a minute)` : '';
  return `interlock: ${cleanText(line, { lines: true })}${again}`;
}

function asJson(
  message: string,
  { level = 'info', event = 'note', id }: About,
  { now, times }: { readonly now: () => Date; readonly times: number },
): string {
  const time = now().toISOString();
  return JSON.stringify({ time, level, event, id, message, ...(times > 1 ? { times } : {}) });
}

const WINDOW_MS = 60_000;
const MOST_LINES = 200;

interface Heard {
  again: number;
  readonly until: number;
}

function collapsing(put: (line: string, about: About, times: number) => void, now: () => Date): Say {
  const heard = new Map<string, Heard>();
  return (line, about = {}) => {
    const at = now().getTime();
    const known = heard.get(line);
    if (known && at < known.until) {
      known.again += 1;
      return;
    }
    put(line, about, 1);
    if (heard.size >= MOST_LINES) return;
    const entry: Heard = { again: 0, until: at + WINDOW_MS };
    heard.set(line, entry);
    setTimeout(() => {
      heard.delete(line);
      if (entry.again > 0) put(line, about, entry.again);
    }, WINDOW_MS).unref();
  };
}

/** How a run with progress tells what it does: plain lines for people, in pipes too, unless JSON is asked for. */
export function runLog(asked: LogFormat | undefined): Say {
  return asked === 'json'
    ? makeLog({ format: 'json' })
    : (line) => {
        toStandardError(cleanText(line));
      };
}

/** Runs a service: why it failed is a line of its log like any other, and its exit status 1. */
export async function runLogged(log: Say, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(error instanceof Error ? error.message : String(error), { level: 'error', event: 'failed' });
    process.exitCode = 1;
  }
}
