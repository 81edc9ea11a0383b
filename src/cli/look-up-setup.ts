import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../ingest/ask-leased.ts';
import { lookUpTools, type LookUpTools } from '../ingest/look-up-tools.ts';
import { cleanText } from '../lib/clean-text.ts';
import { loadSettings, type Settings } from '../settings/settings.ts';

/** Whom to ask, how and how fast, as the settings say. */
export async function lookUpToolsFrom(settings: Settings = loadSettings(process.env)): Promise<LookUpTools> {
  const { whoisServers, rdapBootstrap, allowHosts, lookupRates } = settings;
  return lookUpTools(
    { whoisServers, rdapBootstrap, allowHosts, lookupRates },
    { say: (line) => process.stderr.write(`interlock: ${cleanText(line)}\n`) },
  );
}

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};
