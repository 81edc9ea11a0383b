import { readdir, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { Environment } from '../../settings/settings.ts';
import { runCommand } from '../../lib/run-command.ts';

/** The oldest Java that the managed Neo4j runs on. */
export const OLDEST_JAVA = 17;

/** A Java that was asked for its version. */
export interface Java {
  readonly path: string;
  readonly major: number;
  /** For programs, such as Maven, that want JAVA_HOME. */
  readonly home: string;
}

export type JavaSearch =
  | { readonly kind: 'found'; readonly java: Java }
  | { readonly kind: 'tooOld'; readonly java: Java }
  | { readonly kind: 'missing' };

export interface JavaSearchOptions {
  readonly signal?: AbortSignal | undefined;
  /** Where packages put one folder for each Java; `/usr/lib/jvm` when unset. */
  readonly systemJvms?: string | undefined;
}

const VERSION_TIMEOUT_MS = 20_000;
const SYSTEM_JVMS = '/usr/lib/jvm';

/** Looks in JAVA_HOME, then on PATH, then where Linux packages put it, for the first Java that is new enough. */
export async function findJava(
  env: Environment,
  { signal, systemJvms = SYSTEM_JVMS }: JavaSearchOptions = {},
): Promise<JavaSearch> {
  let tooOld: Java | undefined;
  for (const path of await candidates(env, systemJvms)) {
    const java = await askJava(path, signal);
    if (java && java.major >= OLDEST_JAVA) return { kind: 'found', java };
    tooOld ??= java;
  }
  return tooOld ? { kind: 'tooOld', java: tooOld } : { kind: 'missing' };
}

async function candidates(env: Environment, systemJvms: string): Promise<readonly string[]> {
  const homes = env['JAVA_HOME'] ? [join(env['JAVA_HOME'], 'bin', 'java')] : [];
  const onPath = await findOnPath('java', env);
  const packaged = await readdir(systemJvms).catch((): string[] => []);
  const installed = packaged.sort().reverse();
  return [
    ...new Set([...homes, ...onPath, ...installed.map((name) => join(systemJvms, name, 'bin', 'java'))]),
  ];
}

async function askJava(path: string, signal: AbortSignal | undefined): Promise<Java | undefined> {
  const outcome = await runCommand(path, ['-version'], { timeoutMs: VERSION_TIMEOUT_MS, signal });
  const major = outcome.kind === 'ended' ? parseJavaVersion(outcome.stderr + outcome.stdout) : undefined;
  if (major === undefined) return undefined;
  return { path, major, home: dirname(dirname(await realpath(path))) };
}

/** `openjdk version "17.0.15" 2025-04-15`; before Java 9 the major number came second: `java version "1.8.0_392"`. */
export function parseJavaVersion(text: string): number | undefined {
  const match = /version "(?:1\.)?(\d{1,4})/.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** Where PATH has a program, as zero or one path. */
export async function findOnPath(name: string, env: Environment): Promise<readonly string[]> {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue;
    const names = await readdir(folder).catch((): string[] => []);
    if (names.includes(name)) return [join(folder, name)];
  }
  return [];
}
