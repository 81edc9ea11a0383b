import type { StoreConnection } from '../../graph/driver/connect.ts';
import type { Environment } from '../../settings/settings.ts';
import type { WantedPort } from '../ports.ts';

/** A Neo4j that is ours to end. */
export interface ManagedNeo4j {
  readonly connection: StoreConnection;
  readonly version: string;
  /** Neo4j Browser. */
  readonly browserUrl: string;
  /** Where it listens, so that the next one can listen there too. */
  readonly ports: { readonly boltPort: number; readonly browserPort: number };
  /** False for one that an earlier launcher, since killed, had left running. */
  readonly startedByUs: boolean;
  /** Settles with a line that says why, if Neo4j ends without being told to (and, where it is kept running, cannot be started again). */
  readonly ended: Promise<string>;
  /** Ends Neo4j, by force after 20 s, and gives the data folder free. Calling it again waits for the same end. */
  stop(): Promise<void>;
  /** Ends Neo4j at once and by force; the next start recovers the store. */
  kill(): void;
}

/** How a managed Neo4j is to run. */
export interface ManagedNeo4jSettings {
  /** INTERLOCK_DATA, absolute. */
  readonly dataDir: string;
  /** 0 picks a free port. */
  readonly boltPort: number;
  readonly browserPort: number;
  /** Ports that are needed beside these; all that are taken are told at once. */
  readonly otherPorts?: readonly WantedPort[];
  /** Largest heap, such as `1g`. */
  readonly heap: string;
  readonly pageCache: string;
  /** Options of the JVM beside ours; for a store that lives for seconds, `-XX:TieredStopAtLevel=1` halves the start. */
  readonly jvmOptions?: readonly string[];
  readonly env: Environment;
  /** Hears one line for each step that takes time. */
  readonly say: (line: string) => void;
  /** Ends what was begun. */
  readonly signal?: AbortSignal | undefined;
}
