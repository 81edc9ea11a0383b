import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ingest/enrichment/run-leased-lookup.ts';
import { lookUpTools, type LookUpTools } from '../../ingest/enrichment/lookup-tools.ts';
import type { Say } from '../../lib/log.ts';
import { makeLog } from '../log.ts';
import { loadSettings, type Settings } from '../../settings/settings.ts';

/** Whom to ask, how and how fast, as the settings say. */
export async function lookUpToolsFrom(
  settings: Settings = loadSettings(process.env),
  say: Say = makeLog({ format: 'text' }),
): Promise<LookUpTools> {
  const { whoisServers, rdapBootstrap, allowHosts, lookupRates } = settings;
  return lookUpTools({ whoisServers, rdapBootstrap, allowHosts, lookupRates }, { say });
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};
