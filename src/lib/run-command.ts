import { spawn } from 'node:child_process';

/** How a short-lived program ended. */
export type CommandOutcome =
  | { readonly kind: 'ended'; readonly status: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'timedOut' };

export interface CommandOptions {
  readonly timeoutMs: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Rejects with an AbortError and ends the program when it fires. */
  readonly signal?: AbortSignal | undefined;
}

const MAX_OUTPUT = 1_000_000;

/** Runs a program without a shell and collects what it prints, up to a megabyte of each stream. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { timeoutMs, cwd, env, signal }: CommandOptions,
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ kind: 'missing' });
      else reject(error);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      if (timedOut) resolve({ kind: 'timedOut' });
      else resolve({ kind: 'ended', status: status ?? -1, stdout: stdout(), stderr: stderr() });
    });
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    if (text.length < MAX_OUTPUT) text += chunk;
  });
  return () => text;
}
