import {
  type Environment,
  loadSettings,
  type SettingOrigin,
  type Settings,
} from '../../settings/settings.ts';
import { checkRuntime } from './check-runtime.ts';
import { checkSettings } from './check-settings.ts';
import { checkStore } from './check-store.ts';
import { checkFolder } from '../data-folder.ts';
import { requireFreeSpace } from './disk-space.ts';
import { type Finding, ok, problemFrom } from './finding.ts';

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
  try {
    const { exists, nearest } = await checkFolder({ path: dataDir, setting: 'INTERLOCK_DATA' });
    await requireFreeSpace(nearest, STORE_MEGABYTES, 'INTERLOCK_DATA');
    return ok('Data folder', exists ? dataDir : `${dataDir}, not made yet`);
  } catch (error) {
    return problemFrom('Data folder', error);
  }
}
