import { SHARED_KINDS } from '../../analysis/sharing/meta-paths.ts';
import type { Bundle } from '../../analysis/projection/projected.ts';
import { makeTieFinder } from '../../analysis/sharing/find-sharing.ts';
import type { Tie } from '../../analysis/sharing/tie-search.ts';
import { affectedTies } from '../../analysis/sharing/affected-ties.ts';
import { readTie, type FoundTie } from '../../graph/answers/read-ties.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import type { Store } from '../../graph/driver/store.ts';
import { toldStream } from '../../lib/told-stream.ts';
import type { Selection } from '../../model/selection.ts';
import type { LiveProjection } from '../projection/live-projection.ts';
import type { ProjectionView } from '../projection/load-projection.ts';
import { foundTie } from './find-shared.ts';

const QUESTION = { kinds: SHARED_KINDS, minCompanies: 2, frame: {} };

/** Ties as they come about: each once for every change that ties companies which were apart before. */
export async function watchShared(live: LiveProjection): Promise<AsyncGenerator<FoundTie>> {
  await live.current();
  return toldStream<FoundTie>(({ tell }) => watchTies(live, tell));
}

/** Reads all that is asked of a tie that came about. */
export function readFoundTie(store: Store, selection: Selection, tie: FoundTie): Promise<Answer | undefined> {
  return readTie(store, selection, tie);
}

function watchTies(live: LiveProjection, tell: (tie: FoundTie) => void): () => void {
  let changed: readonly Bundle[] = [];
  let before = new Map<number, Tie>();
  return live.watch({
    before: (view, bundles) => {
      changed = bundles;
      before = tiesAround(view, bundles);
    },
    after: (view) => {
      for (const [thing, tie] of tiesAround(view, changed)) {
        const known = new Set(before.get(thing)?.companies);
        if (tie.companies.some((company) => !known.has(company))) tell(foundTie(view.projection, tie));
      }
    },
  });
}

/** The ties of all things that the ends of these links lead to. */
function tiesAround({ projection, hubs }: ProjectionView, bundles: readonly Bundle[]): Map<number, Tie> {
  const findTie = makeTieFinder(projection, hubs, QUESTION);
  const ties = new Map<number, Tie>();
  const { entities } = projection;
  const ends = bundles.flatMap(({ from, to }) => [
    entities.numberOf(from) ?? [],
    entities.numberOf(to) ?? [],
  ]);
  for (const thing of affectedTies(projection, ends.flat())) {
    const tie = findTie(thing);
    if (tie) ties.set(thing, tie);
  }
  return ties;
}
