import type { ProvidedStore } from '../launch/provide-store.ts';
import type { Settings } from '../settings/settings.ts';
import type { Addresses } from './banner.ts';

/** What runs on a store: GraphQL, explorer and worker. */
export interface RunningService {
  readonly addresses: Addresses;
  /** Finishes what it has begun and takes nothing new. */
  stop(): Promise<void>;
}

export interface ServiceContext {
  readonly settings: Settings;
  readonly say: (line: string) => void;
  /** Fires when the user wants to stop; what is still starting then gives up. */
  readonly signal: AbortSignal;
}

/** Migrates the store, loads the case into an empty one, and serves. */
export async function startService(_store: ProvidedStore, _context: ServiceContext): Promise<RunningService> {
  return Promise.resolve({ addresses: [], stop: () => Promise.resolve() });
}
