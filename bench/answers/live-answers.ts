import { findPaths } from '../../src/analysis/paths/paths.ts';
import type { LiveProjection } from '../../src/query/projection/live-projection.ts';
import type { ProjectionView } from '../../src/query/projection/load-projection.ts';
import type { Pair } from './pairs.ts';

/** The view, however long it takes to load. */
export async function loaded(live: LiveProjection): Promise<ProjectionView> {
  for (;;) {
    try {
      return await live.current();
    } catch (error) {
      if (!(error instanceof Error && error.constructor.name === 'Unavailable')) throw error;
    }
  }
}

/** How long the five strongest paths take, with taking in what was committed before. */
export function timedAnswer(live: LiveProjection, { from, to }: Pair): Promise<number> {
  return elapsed(async () => {
    const { projection, hubs } = await live.current();
    findPaths(projection, hubs, { from, to, maxLinks: 6, first: 5, avoid: [], frame: {} });
  });
}

/** How long something takes, in milliseconds. */
export async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
