import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../lib/run-command.ts';
import type { Environment } from '../settings/settings.ts';
import { requireFreeSpace } from './disk-space.ts';
import type { Java } from './java.ts';
import { LaunchFailed } from './launch-errors.ts';
import { PACKAGE_ROOT } from './package-root.ts';

/** The jars that the pinned pom names. */
export interface Jars {
  readonly version: string;
  /** The folder that holds them, or will. */
  readonly lib: string;
  readonly present: boolean;
}

export interface MavenOptions {
  readonly maven: string;
  readonly java: Java;
  readonly signal?: AbortSignal | undefined;
}

const POM = join(PACKAGE_ROOT, 'neo4j', 'pom.xml');
const DOWNLOAD_TIMEOUT_MS = 900_000;
const DOWNLOAD_MEGABYTES = 400;

/** The cache folder of the user, which every data folder and test run shares. */
export function defaultCacheDir(env: Environment): string {
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'interlock');
}

/** Where the jars are; another pom is another folder. */
export async function locateJars(cacheDir: string): Promise<Jars> {
  const pom = await readFile(POM, 'utf8');
  const version = /<neo4j\.version>([^<]+)</.exec(pom)?.[1] ?? 'unknown';
  const hash = createHash('sha256').update(pom).digest('hex').slice(0, 12);
  const lib = join(cacheDir, `neo4j-${version}-${hash}`);
  const names = await readdir(lib).catch((): string[] => []);
  return { version, lib, present: names.length > 0 };
}

/**
 * Downloads the jars through Maven into a folder of its own and puts it in place in one step: a folder under the final name is
 * complete, and of two processes that download at once the second finds the work done.
 */
export async function downloadJars(
  { lib }: Jars,
  cacheDir: string,
  { maven, java, signal }: MavenOptions,
): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  await requireFreeSpace(cacheDir, DOWNLOAD_MEGABYTES, 'INTERLOCK_CACHE');
  const draft = `${lib}.${randomUUID()}`;
  try {
    const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${draft}`];
    const args = ['-B', '-ntp', '-q', '-f', POM, ...goal];
    const env = { JAVA_HOME: java.home };
    const outcome = await runCommand(maven, args, { timeoutMs: DOWNLOAD_TIMEOUT_MS, env, signal });
    if (outcome.kind !== 'ended') throw new LaunchFailed(explainMavenFailure(`Maven ${outcome.kind}`));
    if (outcome.status !== 0) throw new LaunchFailed(explainMavenFailure(outcome.stdout + outcome.stderr));
    await putInPlace(draft, lib);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function putInPlace(draft: string, lib: string): Promise<void> {
  try {
    await rename(draft, lib);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}

const NO_NETWORK =
  /UnknownHost|Temporary failure in name resolution|Connect(?:ion)? (?:refused|timed out|reset)|Network is unreachable|No route to host|Could not transfer|timedOut|PKIX|SSLHandshake/;

/** One line out of the pages that Maven prints. */
export function explainMavenFailure(output: string): string {
  if (output.includes('No space left on device')) {
    return 'the disk is full: free some space, then run this again';
  }
  const line = output.split('\n').find((each) => each.startsWith('[ERROR]')) ?? output;
  const reason = line.replace('[ERROR]', '').trim().slice(0, 240);
  return NO_NETWORK.test(output)
    ? `the jars of Neo4j cannot be fetched from Maven Central: check the network, name a mirror in ~/.m2/settings.xml, or set NEO4J_URI (${reason})`
    : `Maven could not collect the jars of Neo4j: ${reason}`;
}
