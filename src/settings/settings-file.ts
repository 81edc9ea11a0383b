import { readFileSync, statSync } from 'node:fs';
import { SETTING_TABLE } from './setting-table.ts';
import { WrongSetting } from './parse-setting.ts';

/** The settings that one `interlock.json` makes, as text. */
export interface SettingsFile {
  readonly path: string;
  readonly values: ReadonlyMap<string, string>;
}

const MAX_BYTES = 1_000_000;

/**
 * Reads the first of the files that exists: a JSON object whose keys are the names of settings. A file that belongs to
 * somebody else is refused, because it could name another store.
 */
export function readSettingsFile(paths: readonly string[]): SettingsFile | undefined {
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) continue;
    const uid = process.getuid?.();
    if (uid !== undefined && stat.uid !== uid && stat.uid !== 0) {
      throw new WrongSetting(`${path} belongs to another user and is not read: remove it or take it over`);
    }
    if (stat.size > MAX_BYTES) throw new WrongSetting(`${path} is too large for a file of settings`);
    return { path, values: parseSettingsFile(path, readFileSync(path, 'utf8')) };
  }
  return undefined;
}

function parseSettingsFile(path: string, content: string): ReadonlyMap<string, string> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new WrongSetting(`${path} is not JSON`, { cause: error });
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new WrongSetting(`${path} must hold a JSON object such as {"INTERLOCK_PORT": 4000}`);
  }
  const known = new Set<string>(Object.values(SETTING_TABLE).map((spec) => spec.name));
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(json)) {
    if (!known.has(name)) throw new WrongSetting(`${path} sets ${name}, which is not a setting`);
    if (name === SETTING_TABLE.dataDir.name) {
      throw new WrongSetting(`${path} cannot set ${name}: it is found through it; set it in the environment`);
    }
    values.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return values;
}
