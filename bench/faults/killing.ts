import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { outcomeOf, spawnInterlock } from '../../test/harness/worker-process.ts';

/** Where and how one fault is tried. */
export interface Place {
  /** How commands find the store. */
  readonly settings: Readonly<Record<string, string>>;
  /** A folder for the files of this round. */
  readonly folder: string;
  readonly round: number;
  /** 0 to 1, another one each time. */
  readonly random: () => number;
}

/** How long commands take that are left alone, by what they are called, milliseconds. */
const TAKES_MS = new Map<string, number>();
const FIRST_GUESS_MS = 3000;

/**
 * Runs a command and kills it at a random moment of its life; then runs it again to its end, and throws unless that
 * succeeds, or says that all was done. Returns how long the second one took.
 */
export async function killAndRunAgain(
  { settings, random }: Place,
  args: readonly string[],
  isDone: (message: string) => boolean = () => false,
): Promise<number> {
  const what = args[0] ?? '';
  await killAfter(spawnInterlock(args, settings), random() * (TAKES_MS.get(what) ?? FIRST_GUESS_MS));
  const began = performance.now();
  const { code, err } = await outcomeOf(spawnInterlock(args, settings));
  const ms = performance.now() - began;
  if (code !== 0 && isDone(err)) return ms;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${err.trim().slice(-500)}`);
  TAKES_MS.set(what, ms);
  return ms;
}

/** Kills a process after a time, unless it has ended before. */
export async function killAfter(child: ChildProcess, ms: number): Promise<void> {
  const ended = once(child, 'close');
  child.stdout?.resume();
  child.stderr?.resume();
  await Promise.race([sleep(ms), ended]);
  child.kill('SIGKILL');
  await ended;
}
