import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '../lib/run-command.ts';

/** A process known by more than its number: numbers are given out again, start times with them are not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque; equal for the same process only. */
  readonly startedAt: string;
}

export interface KnownProcess extends ProcessIdentity {
  /** The command line; arguments are separated by NUL where the system tells them apart, else by spaces. */
  readonly command: string;
}

const POLL_MS = 100;
const PS_TIMEOUT_MS = 10_000;

/** Whether our parent is npm, which sends signals on to us and dies alone when it is killed. */
export function startedByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined;
}

/** All processes that run; those that have ended and wait to be collected are not among them. */
export async function listProcesses(): Promise<readonly KnownProcess[]> {
  return process.platform === 'linux' ? listFromProc() : listFromPs();
}

/** The process of that number, if there is one. */
export async function findProcess(pid: number): Promise<KnownProcess | undefined> {
  if (process.platform === 'linux') return readProc(pid);
  return (await listFromPs()).find((found) => found.pid === pid);
}

/** Whether that very process still runs. */
export async function isRunning({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  return (await findProcess(pid))?.startedAt === startedAt;
}

/** Asks the process to end, waits, and after `graceMs` ends it by force. Returns whether it is gone. */
export async function endProcess(known: ProcessIdentity, graceMs: number): Promise<boolean> {
  if (!(await isRunning(known))) return true;
  sendSignal(known.pid, 'SIGTERM');
  if (await hasEnded(known, graceMs)) return true;
  sendSignal(known.pid, 'SIGKILL');
  return hasEnded(known, 5_000);
}

async function hasEnded(known: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (await isRunning(known)) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** Sends a signal; a process that is gone already is not an error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function listFromProc(): Promise<readonly KnownProcess[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(names.map((name) => readProc(Number(name))));
  return found.filter((each) => each !== undefined);
}

async function readProc(pid: number): Promise<KnownProcess | undefined> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${String(pid)}/stat`, 'utf8'),
      readFile(`/proc/${String(pid)}/cmdline`, 'utf8'),
    ]);
    return parseProcStat(pid, stat, command);
  } catch {
    return undefined;
  }
}

/** proc(5): the second field is the name in parentheses, which may hold spaces; state is field 3, start time field 22. */
export function parseProcStat(pid: number, stat: string, command: string): KnownProcess | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  if (startedAt === undefined || state === 'Z' || state === 'X') return undefined;
  return { pid, startedAt, command };
}

async function listFromPs(): Promise<readonly KnownProcess[]> {
  const outcome = await runCommand('ps', ['-axww', '-o', 'pid=,lstart=,command='], {
    timeoutMs: PS_TIMEOUT_MS,
    env: { LC_ALL: 'C' },
  });
  if (outcome.kind !== 'ended') return [];
  return outcome.stdout.split('\n').flatMap((line) => parsePsLine(line) ?? []);
}

/** `  501 Mon Nov 24 13:54:01 2025 /usr/bin/java -cp …` */
export function parsePsLine(line: string): KnownProcess | undefined {
  const match = /^ *(\d+) +(\w{3} +\w{3} +\d+ +[\d:]+ +\d{4}) +(.*)$/.exec(line);
  const [, pid, startedAt, command] = match ?? [];
  if (pid === undefined || startedAt === undefined || command === undefined) return undefined;
  return { pid: Number(pid), startedAt, command };
}
