import type { Say } from '../../lib/log.ts';

/** Two of a cluster's three servers may be gone. */
const MOST_TRIES = 3;
const LONGEST_MS = 5_000;

/**
 * Reads again, at once, where the server that was asked has gone away: the driver then asks another one of the cluster.
 * What says so is told; where nobody answers, that is what fails.
 */
export async function askElsewhere<T>(
  read: () => Promise<T>,
  { isAway, say }: { readonly isAway: (error: unknown) => boolean; readonly say: Say },
): Promise<T> {
  const began = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      const answer = await read();
      if (tries > 1)
        say('a server of the store does not answer; another one does', { level: 'warn', event: 'store_moved' }); // prettier-ignore
      return answer;
    } catch (error) {
      if (!isAway(error) || tries === MOST_TRIES || performance.now() - began > LONGEST_MS) throw error;
    }
  }
}
