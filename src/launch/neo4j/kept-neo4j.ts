import type { ManagedNeo4j } from './managed-store.ts';

/** How a Neo4j that ended by itself is started again. */
export interface KeepOptions {
  /** Starts it at the address that the first one has. */
  readonly startAgain: () => Promise<ManagedNeo4j>;
  readonly say: (line: string) => void;
  /** Waits until there is room for a start, or the signal comes. */
  readonly untilRoom?: (signal: AbortSignal) => Promise<unknown>;
  /** Ends those whose database has stopped, until the signal. */
  readonly watch?: (current: () => ManagedNeo4j, signal: AbortSignal) => Promise<void>;
  readonly now?: () => number;
}

const MOST_RESTARTS = 3;
const WINDOW_MS = 600_000;

/**
 * Keeps a managed Neo4j running: one that ends by itself is started again, and what works on it goes on by itself. After
 * three ends within ten minutes, or a start that fails, `ended` settles: something is wrong that no start mends.
 */
export function keepRunning(
  first: ManagedNeo4j,
  { startAgain, say, untilRoom, watch: watchDatabase, now = Date.now }: KeepOptions,
): ManagedNeo4j {
  let current = first;
  const unwanted = new AbortController();
  const { signal } = unwanted;
  let starting: Promise<void> = Promise.resolve();
  const restarts: number[] = [];
  const ended = new Promise<string>((resolve) => {
    const onEnd = async (reason: string): Promise<void> => {
      if (signal.aborted) return;
      const recent = restarts.filter((at) => at > now() - WINDOW_MS);
      if (recent.length >= MOST_RESTARTS) {
        resolve(`${reason}; it was started again ${String(MOST_RESTARTS)} times within ten minutes`);
        return;
      }
      restarts.push(now());
      say(`Neo4j has ended by itself: ${reason}; starting it again`);
      await untilRoom?.(signal);
      if (signal.aborted) return;
      try {
        current = await startAgain();
        watch();
        say('Neo4j runs again');
      } catch (error) {
        if (!signal.aborted) resolve(error instanceof Error ? error.message : String(error));
      }
    };
    const watch = (): void => {
      void current.ended.then((reason) => {
        starting = onEnd(reason);
      });
    };
    watch();
  });
  void watchDatabase?.(() => current, signal);
  return {
    ...first,
    ended,
    stop: async () => {
      unwanted.abort();
      await starting;
      await current.stop();
    },
    kill: () => {
      unwanted.abort();
      current.kill();
    },
  };
}
