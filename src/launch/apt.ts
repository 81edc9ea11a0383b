import { runCommand } from '../lib/run-command.ts';
import type { Environment } from '../settings/settings.ts';
import { findOnPath } from './checks/java.ts';

const UPDATE_TIMEOUT_MS = 300_000;
const INSTALL_TIMEOUT_MS = 900_000;

/** Whether packages can be installed without asking anybody: we are root on a system with apt. */
export async function canUseApt(env: Environment): Promise<boolean> {
  return process.getuid?.() === 0 && (await findOnPath('apt-get', env)).length > 0;
}

export interface AptOptions {
  readonly env: Environment;
  readonly signal?: AbortSignal | undefined;
  readonly say: (line: string) => void;
}

/**
 * Installs the first of the choices that the system's archives have, each a list of packages. Returns the reason in one line
 * when none could be installed.
 */
export async function aptInstall(
  choices: readonly (readonly string[])[],
  { env: given, signal, say }: AptOptions,
): Promise<string | undefined> {
  const env = { ...given, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { timeoutMs: UPDATE_TIMEOUT_MS, env, signal });
  let reason = 'apt-get is missing';
  for (const packages of choices) {
    say(`installing ${packages.join(' and ')} with apt`);
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    const outcome = await runCommand('apt-get', args, { timeoutMs: INSTALL_TIMEOUT_MS, env, signal });
    if (outcome.kind === 'ended' && outcome.status === 0) return undefined;
    reason = outcome.kind === 'ended' ? firstError(outcome.stderr) : `apt-get ${outcome.kind}`;
  }
  return reason;
}

function firstError(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line !== '');
  return lines.find((line) => line.startsWith('E:')) ?? lines.at(-1) ?? 'apt-get failed';
}
