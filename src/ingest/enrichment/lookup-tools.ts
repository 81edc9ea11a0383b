import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ServerLimit } from '../../model/lookup.ts';
import { askOver, type Ask } from '../../sources/ask/ask.ts';
import { DEFAULT_LIMITS, type ExchangeLimits, type Network } from '../../sources/ask/guarded-connection.ts';
import {
  builtInBootstrap,
  fetchBootstrap,
  parseBootstrap,
  WrongBootstrap,
  type RdapBootstrap,
} from '../../sources/ask/servers/rdap-bootstrap.ts';
import type { WhoisServer } from '../../sources/ask/servers/server-address.ts';
import type { RetryDelays } from '../../sources/ask/lookup-chain.ts';
import { serverDirectory, type ServerDirectory } from '../../sources/ask/servers/server-directory.ts';
import { limitOf } from '../../sources/ask/servers/server-limits.ts';

/** The settings that say whom to ask, how, and how fast. */
export interface LookUpSettings {
  readonly whoisServers?: ReadonlyMap<string, WhoisServer> | undefined;
  /** A file or URL in the format of RFC 9224. */
  readonly rdapBootstrap?: string | undefined;
  readonly allowHosts: readonly string[];
  /** Look-ups a second by server. */
  readonly lookupRates: ReadonlyMap<string, number>;
}

/** What it takes to look domains up. */
export interface LookUpTools {
  readonly ask: Ask;
  readonly directory: ServerDirectory;
  readonly limitOf: (server: string) => ServerLimit;
  readonly retryDelaysMs?: RetryDelays | undefined;
}

/**
 * Makes the tools from the settings; reads the RDAP bootstrap, if one is set. A file that cannot be used throws
 * WrongBootstrap; a server that does not answer costs only what it would have said, and `say` is told.
 */
export async function lookUpTools(
  settings: LookUpSettings,
  { limits = DEFAULT_LIMITS, say }: { limits?: ExchangeLimits; say?: (line: string) => void } = {},
): Promise<LookUpTools> {
  const network: Network = { allowHosts: new Set(settings.allowHosts), limits };
  const rdap =
    settings.rdapBootstrap === undefined
      ? undefined
      : await readBootstrap(settings.rdapBootstrap, network, say);
  const directory = serverDirectory({ builtIn: builtInBootstrap(), rdap, whois: settings.whoisServers });
  return {
    ask: askOver(network, directory),
    directory,
    limitOf: (server) => limitOf(server, settings.lookupRates),
  };
}

async function readBootstrap(
  place: string,
  network: Network,
  say?: (line: string) => void,
): Promise<RdapBootstrap | undefined> {
  if (/^https?:\/\//i.test(place)) {
    return fetchBootstrap(place, network).catch((error: unknown) => {
      if (!(error instanceof WrongBootstrap)) throw error;
      say?.(`INTERLOCK_RDAP_BOOTSTRAP: ${error.message}; the built-in copy is used`);
      return undefined;
    });
  }
  if (place.trimStart().startsWith('{')) return parseBootstrap(place);
  let text: string;
  try {
    text = await readFile(resolve(place), 'utf8');
  } catch (error) {
    throw new WrongBootstrap(`INTERLOCK_RDAP_BOOTSTRAP: ${place} cannot be read`, { cause: error });
  }
  return parseBootstrap(text);
}
