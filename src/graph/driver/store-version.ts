/** The oldest Neo4j whose Cypher, schema commands and Bolt the code relies on: the LTS of the 5 series. */
export const OLDEST_STORE_VERSION = '5.26';

const OLDEST_MAJOR = 5;
const OLDEST_MINOR = 26;

/** What a server's own name says about whether we can work with it. */
export type StoreVersionJudgment =
  | { readonly kind: 'ok'; readonly version: string }
  | { readonly kind: 'tooOld'; readonly version: string }
  | { readonly kind: 'notNeo4j'; readonly agent: string };

/**
 * Reads the agent that a server gives in the Bolt handshake: `Neo4j/5.26.30`, `Neo4j/2026.01.0` (calendar versions
 * since 2025), `Neo4j/5.27-aura`. Others that speak Bolt call themselves `Neo4j/v5.11.0 compatible …`.
 */
export function judgeStoreVersion(agent: string): StoreVersionJudgment {
  const match = /^Neo4j\/((\d{1,4})\.(\d{1,3})[\w.+-]*)$/.exec(agent);
  const [, version, major, minor] = match ?? [];
  if (version === undefined) return { kind: 'notNeo4j', agent };
  const newer = Number(major) - OLDEST_MAJOR || Number(minor) - OLDEST_MINOR;
  return newer >= 0 ? { kind: 'ok', version } : { kind: 'tooOld', version };
}
