import { NO_FRONTIER, readFrontier } from '../strength/explored.ts';
import type { Hubs } from '../strength/hubs.ts';
import type { Projection } from '../projection/projection.ts';
import { CollectedTies, type SharingAnswer } from './collected-ties.ts';
import { asksDomains, domainsInScope, thingsInScope, type SharingQuestion } from './scope.ts';
import { TieSearch, type Tie } from './tie-search.ts';

/** Who shares what, over the whole graph or among given companies: weighs every thing, builds the ties asked for. */
export function findSharing(projection: Projection, hubs: Hubs, question: SharingQuestion): SharingAnswer {
  const search = new TieSearch(projection, hubs, question);
  const ties = new CollectedTies(projection, hubs, question.leads ?? true);
  for (const thing of thingsInScope(search.parts)) ties.add(thing, search.weigh(thing));
  return ties.answer(
    search,
    asksDomains(question) ? readFrontier(projection, () => [...domainsInScope(search.parts)]) : NO_FRONTIER,
  );
}

/** Tells the tie that one thing makes, if it does and is not a lead. */
export function makeTieFinder(
  projection: Projection,
  hubs: Hubs,
  question: SharingQuestion,
): (thing: number) => Tie | undefined {
  const search = new TieSearch(projection, hubs, question);
  return (thing) => {
    const tie = hubs.isExcluded(thing) ? undefined : search.tieOf(thing);
    return tie?.leadRule === undefined ? tie : undefined;
  };
}
