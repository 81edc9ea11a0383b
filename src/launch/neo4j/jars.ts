import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../lib/run-command.ts';
import type { Environment } from '../../settings/settings.ts';
import { makeFolder } from '../data-folder.ts';
import { requireFreeSpace } from '../checks/disk-space.ts';
import type { Java } from '../checks/java.ts';
import { LaunchFailed } from '../launch-errors.ts';
import { mavenProxyArguments } from './maven-proxy.ts';
import { PACKAGE_ROOT } from '../package-root.ts';

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
  readonly env: Environment;
  readonly signal?: AbortSignal | undefined;
}

const POM = join(PACKAGE_ROOT, 'neo4j', 'pom.xml');
/** Its version stands in the pom. */
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies';
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
  { maven, java, env, signal }: MavenOptions,
): Promise<void> {
  await makeFolder({ path: cacheDir, setting: 'INTERLOCK_CACHE' });
  await requireFreeSpace(cacheDir, DOWNLOAD_MEGABYTES, 'INTERLOCK_CACHE');
  const draft = `${lib}.${randomUUID()}`;
  try {
    const goal = [COPY_GOAL, `-DoutputDirectory=${draft}`];
    const outcome = await runCommand(
      maven,
      ['-B', '-ntp', '-q', '-f', POM, ...mavenProxyArguments(env), ...goal],
      {
        timeoutMs: DOWNLOAD_TIMEOUT_MS,
        env: { ...env, JAVA_HOME: java.home },
        signal,
      },
    );
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

const COLOR = /\u001b\[[\d;]*m/g;
const NO_NETWORK =
  /UnknownHost|Unknown host|could not be resolved|Temporary failure in name resolution|Connect(?:ion)? (?:refused|timed out|reset)|Network is unreachable|No route to host|Could not transfer|timedOut|PKIX|SSLHandshake/;

/** One line out of the pages that Maven prints. */
export function explainMavenFailure(output: string): string {
  if (output.includes('No space left on device')) {
    return 'the disk is full: free some space, then run this again';
  }
  const lines = output.replace(COLOR, '').split('\n');
  const reasons = lines
    .filter((line) => /^\[ERROR\] *\S/.test(line))
    .map((line) => line.slice('[ERROR]'.length));
  const reason = (reasons[0] ?? lines[0] ?? '').trim().slice(0, 240);
  return NO_NETWORK.test(output)
    ? `the jars of Neo4j cannot be fetched from Maven Central: check the network, name a mirror in ~/.m2/settings.xml, or set NEO4J_URI (${reason})`
    : `Maven could not collect the jars of Neo4j: ${reason}`;
}
