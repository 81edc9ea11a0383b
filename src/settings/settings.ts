import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { WrongSetting } from './parse-setting.ts';
import { SETTING_TABLE, type SettingSpec } from './setting-table.ts';
import { readSettingsFile, type SettingsFile } from './settings-file.ts';

type Table = typeof SETTING_TABLE;
type ValueOf<Spec extends SettingSpec<unknown>> = Spec extends { readonly fallback: string }
  ? ReturnType<Spec['parse']>
  : ReturnType<Spec['parse']> | undefined;

/** All settings, read and checked; `dataDir` is absolute. */
export type Settings = { readonly [Key in keyof Table]: ValueOf<Table[Key]> } & {
  readonly origins: readonly SettingOrigin[];
};

/** Where one setting came from, for people to read. */
export interface SettingOrigin {
  readonly name: string;
  readonly meaning: string;
  /** As it was written, a secret masked; undefined when unset. */
  readonly text: string | undefined;
  /** `environment`, `default`, `unset`, or the path of the file that sets it. */
  readonly origin: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

interface Found {
  readonly text: string | undefined;
  readonly origin: string;
}

/**
 * Reads the settings from the environment and from `interlock.json` in or beside the data folder. The environment wins; an
 * empty variable counts as unset. Relative paths start at `cwd`. Throws WrongSetting, one line that names the setting.
 */
export function loadSettings(env: Environment, cwd: string = process.cwd()): Settings {
  const dataDir = resolve(cwd, find(SETTING_TABLE.dataDir, env, undefined).text ?? '');
  refuseWhatIsNoFolder(dataDir);
  const file = readSettingsFile([join(dataDir, 'interlock.json'), join(dirname(dataDir), 'interlock.json')]);
  const values: Record<string, unknown> = {};
  const origins: SettingOrigin[] = [];
  for (const [key, spec] of Object.entries<SettingSpec<unknown>>(SETTING_TABLE)) {
    const found = find(spec, env, file);
    values[key] = read(spec, found, cwd);
    const text = spec.secret && found.text !== undefined ? '********' : found.text;
    origins.push({ name: spec.name, meaning: spec.meaning, text, origin: found.origin });
  }
  return { ...values, dataDir, origins } as unknown as Settings;
}

/** Said here, because every command reads the data folder, and first of all its settings. */
function refuseWhatIsNoFolder(dataDir: string): void {
  const { name } = SETTING_TABLE.dataDir;
  try {
    if (statSync(dataDir, { throwIfNoEntry: false })?.isDirectory() === false) {
      throw new WrongSetting(`${name} must be a folder, not the file ${dataDir}`);
    }
  } catch (error) {
    if (error instanceof WrongSetting) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOTDIR' ? 'lies below a file' : `cannot be entered (${code})`;
    throw new WrongSetting(`${name} must be a folder, and ${dataDir} ${why}`, { cause: error });
  }
}

function find(spec: SettingSpec<unknown>, env: Environment, file: SettingsFile | undefined): Found {
  const given = env[spec.name];
  if (given !== undefined && given !== '') return { text: given, origin: 'environment' };
  const filed = file?.values.get(spec.name);
  if (file && filed !== undefined) return { text: filed, origin: file.path };
  return { text: spec.fallback, origin: spec.fallback === undefined ? 'unset' : 'default' };
}

function read(spec: SettingSpec<unknown>, { text, origin }: Found, cwd: string): unknown {
  if (text === undefined) return undefined;
  try {
    return spec.parse(
      spec.file && !text.trimStart().startsWith('{') ? readContent(resolve(cwd, text)) : text,
    );
  } catch (error) {
    const shown = spec.secret ? 'it' : `"${text.slice(0, 80)}"`;
    const wanted = error instanceof Error ? error.message : String(error);
    const where = origin === 'environment' ? '' : ` (${origin})`;
    throw new WrongSetting(`${spec.name} must be ${wanted}, not ${shown}${where}`, { cause: error });
  }
}

function readContent(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error('a JSON object or a file that can be read', { cause: error });
  }
}
