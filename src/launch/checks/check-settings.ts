import { SETTING_TABLE } from '../../settings/setting-table.ts';
import type { Environment, Settings } from '../../settings/settings.ts';
import { type Finding, ok, warning } from './finding.ts';

/** For developers of Interlock, and for its tests; no settings. */
const INTERNAL = new Set([
  'INTERLOCK_DEBUG',
  'INTERLOCK_TEST_FOLDER',
  'INTERLOCK_TEST_NEO4J',
  'INTERLOCK_TEST_ROOT',
]);
const LOOPBACK_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i;

/** What is set and has no effect, or one that may surprise. */
export function checkSettings(settings: Settings, env: Environment): readonly Finding[] {
  const findings = [...unknownVariables(env), ...idleCredentials(settings)];
  if (!LOOPBACK_HOST.test(settings.host)) {
    findings.push(
      warning(
        'INTERLOCK_HOST',
        `${settings.host} is reachable by others`,
        'make a key first: interlock key add NAME --role admin',
      ),
    );
  }
  return findings.length > 0 ? findings : [ok('Settings', 'all of them can be used')];
}

function unknownVariables(env: Environment): Finding[] {
  const known = new Set<string>(Object.values(SETTING_TABLE).map((spec) => spec.name));
  return Object.keys(env)
    .filter((name) => name.startsWith('INTERLOCK_') && !known.has(name) && !INTERNAL.has(name))
    .map((name) => warning(name, 'is not a setting', 'unset it, or look for a slip of the pen below'));
}

function idleCredentials({ neo4jUri, origins }: Settings): Finding[] {
  if (neo4jUri !== undefined) return [];
  const set = origins.filter(
    ({ name, origin }) =>
      name.startsWith('NEO4J_') && name !== 'NEO4J_URI' && origin !== 'default' && origin !== 'unset',
  );
  return set.map(({ name }) =>
    warning(name, 'has no effect without NEO4J_URI', 'set NEO4J_URI, or unset it'),
  );
}
