import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Environment, loadSettings, type SettingOrigin, type Settings } from '../settings/settings.ts';
import { checkRuntime } from './check-runtime.ts';
import { checkSettings } from './check-settings.ts';
import { checkStore } from './check-store.ts';
import { requireFreeSpace } from './disk-space.ts';
import { type Finding, ok, problem, problemFrom } from './finding.ts';
import { LaunchFailed } from './launch-errors.ts';

/** What is installed, reachable and misconfigured, and every setting with where it came from. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** Empty when the settings cannot be read. */
  readonly settings: readonly SettingOrigin[];
}

const STORE_MEGABYTES = 600;

/** Looks at everything without changing anything. */
export async function examine(env: Environment, cwd: string = process.cwd()): Promise<Diagnosis> {
  const node = ok('Node', process.versions.node);
  let settings: Settings;
  try {
    settings = loadSettings(env, cwd);
  } catch (error) {
    return { findings: [node, problemFrom('Settings', error)], settings: [] };
  }
  const findings = [
    node,
    ...checkSettings(settings, env),
    await checkDataFolder(settings.dataDir),
    ...(settings.neo4jUri === undefined ? await checkRuntime(env, settings.cacheDir) : []),
    ...(await checkStore(settings)),
  ];
  return { findings, settings: settings.origins };
}

async function checkDataFolder(dataDir: string): Promise<Finding> {
  const folder = await nearestExisting(dataDir);
  try {
    await access(folder, constants.W_OK);
    await requireFreeSpace(folder, STORE_MEGABYTES, 'INTERLOCK_DATA');
    return ok('Data folder', folder === dataDir ? dataDir : `${dataDir}, not made yet`);
  } catch (error) {
    if (error instanceof LaunchFailed) return problemFrom('Data folder', error);
    return problem('Data folder', `${folder} cannot be written to`, 'make it yours, or set INTERLOCK_DATA');
  }
}

async function nearestExisting(folder: string): Promise<string> {
  const exists = await stat(folder).catch(() => undefined);
  return exists || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}
