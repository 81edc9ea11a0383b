import type { ExploredCounts, SkippedHub } from '../explored.ts';
import { mostShared, NO_FRONTIER, readFrontier } from '../explored.ts';
import type { Hubs } from '../hubs.ts';
import type { Projection } from '../projection/projection.ts';
import { Ranking, type RankCursor } from './ranking.ts';
import { asksDomains, domainsInScope, thingsInScope, type SharingQuestion } from './scope.ts';
import { TieSearch, type Tie } from './tie-search.ts';

export interface SharingAnswer {
  /** How many ties there are. */
  readonly total: number;
  readonly explored: ExploredCounts;
  /** The strongest ties behind the cursor, strongest first; works as long as the projection has not changed. */
  readonly strongest: (first: number, after?: RankCursor) => Tie[];
}

/** Who shares what, over the whole graph or among given companies: weighs every thing, builds the ties asked for. */
export function findSharing(projection: Projection, hubs: Hubs, question: SharingQuestion): SharingAnswer {
  const search = new TieSearch(projection, hubs, question);
  const ranking = new Ranking(projection.entities);
  const skipped: SkippedHub[] = [];
  let [entities, links] = [0, 0];
  for (const thing of thingsInScope(search.parts)) {
    const strength = search.weigh(thing);
    entities += 1;
    links += projection.entities.tieDegreeOf(thing);
    if (strength === 'barred') skipped.push(hubs.skipped(thing));
    else if (strength !== 'unshared') ranking.add(thing, strength);
  }
  return {
    total: ranking.size,
    strongest: (first, after) => ranking.page(first, after).flatMap((thing) => search.tieOf(thing) ?? []),
    explored: {
      entities,
      links,
      stoppedBy: undefined,
      hubsSkipped: mostShared(projection, skipped),
      ...(asksDomains(question) ? readFrontier(projection, domainsInScope(search.parts)) : NO_FRONTIER),
    },
  };
}

/** Tells the tie that one thing makes, if it does. */
export function makeTieFinder(
  projection: Projection,
  hubs: Hubs,
  question: SharingQuestion,
): (thing: number) => Tie | undefined {
  const search = new TieSearch(projection, hubs, question);
  return (thing) => (hubs.isBarred(thing) ? undefined : search.tieOf(thing));
}
