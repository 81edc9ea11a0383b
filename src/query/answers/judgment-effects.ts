import {
  findPathsAcrossMerge,
  findPathsOverIdentity,
  sidesOf,
} from '../../analysis/paths/paths-across-merge.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { diffTies, tiesAt, type TieDiff } from '../../analysis/sharing/tie-diff.ts';
import { readPathList, type FoundPathIds } from '../../graph/answers/read-paths.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import type { Reader } from '../../graph/driver/store.ts';
import type { Selection } from '../../model/selection.ts';
import type { LiveProjection, Trial } from '../projection/live-projection.ts';
import type { ProjectionView } from '../projection/load-projection.ts';
import { foundPathIds } from './entity-numbers.ts';

/** What a judgment does to what spans the graph. */
export interface JudgmentEffects {
  /** Strongest first. */
  readonly pathsGained: readonly FoundPathIds[];
  readonly pathsLost: readonly FoundPathIds[];
  /** Pairs of companies, each counted for each thing that ties it. */
  readonly sharedGained: number;
  readonly sharedLost: number;
}

/** The one or two entities that a judgment speaks of. */
export interface Judged {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const MOST_PATHS = 5;

/** Which paths and ties come and go with what an open transaction has written about these entities. */
export async function findJudgmentEffects(
  live: LiveProjection,
  reader: Reader,
  judged: Judged,
): Promise<JudgmentEffects> {
  const trial = await live.trial(reader);
  const { gained, lost } = compareShared(trial, judged);
  return { ...findWays(trial, judged), sharedGained: gained, sharedLost: lost };
}

/** Reads what is selected of paths that were found. */
export function readPaths(
  reader: Reader,
  selection: Selection,
  ways: readonly FoundPathIds[],
): Promise<Answer[]> {
  return readPathList(reader, selection, ways);
}

type Look = <T>(look: () => T) => T;
const asItIs: Look = (look) => look();

/**
 * Paths are gained where two become one or a registrant is identified, and lost where one comes apart or two are not held
 * for one any more.
 */
function findWays(
  { view, asIfDone }: Trial,
  { before, after }: Judged,
): Pick<JudgmentEffects, 'pathsGained' | 'pathsLost'> {
  if (after.length < before.length) {
    const ways = joinedWays(view, { ids: before, look: asItIs }, { ids: after, look: asIfDone });
    return { pathsGained: ways, pathsLost: [] };
  }
  if (after.length === before.length)
    return {
      pathsGained: waysOverIdentity(view, before, { looked: asIfDone, not: asItIs }),
      pathsLost: waysOverIdentity(view, before, { looked: asItIs, not: asIfDone }),
    };
  const ways = joinedWays(view, { ids: after, look: asIfDone }, { ids: before, look: asItIs });
  return { pathsGained: [], pathsLost: ways };
}

/**
 * The paths over a link that says who two are, where it is in the one state and not in the other. What is stated now and
 * was a suggestion is new; where the suggestion goes with it, nothing is lost.
 */
function waysOverIdentity(
  { projection, hubs }: ProjectionView,
  ids: readonly string[],
  { looked, not }: { readonly looked: Look; readonly not: Look },
): FoundPathIds[] {
  const [left, right] = numbersIn(projection, ids);
  if (left === undefined || right === undefined) return [];
  const find = (isStated: boolean, first: number): FoundPathIds[] =>
    findPathsOverIdentity(projection, hubs, { left, right, first, isStated }).map((path) =>
      foundPathIds(projection, path),
    );
  const stated = looked(() => find(true, MOST_PATHS));
  const wasStated = not(() => find(true, 1)).length > 0;
  if (stated.length > 0) return wasStated ? [] : stated;
  return wasStated || not(() => find(false, 1)).length > 0 ? [] : looked(() => find(false, MOST_PATHS));
}

interface State {
  readonly ids: readonly string[];
  /** Looks at the view while it is in this state. */
  readonly look: Look;
}

function joinedWays({ projection, hubs }: ProjectionView, apart: State, one: State): FoundPathIds[] {
  const sides = apart.look(() => {
    const [left, right] = numbersIn(projection, apart.ids);
    return left === undefined || right === undefined ? undefined : sidesOf(projection, left, right);
  });
  const [joined] = numbersIn(projection, one.ids);
  if (!sides || joined === undefined) return [];
  return one.look(() =>
    findPathsAcrossMerge(projection, hubs, { joined, sides, first: MOST_PATHS }).map((path) =>
      foundPathIds(projection, path),
    ),
  );
}

function compareShared({ view, asIfDone }: Trial, { before, after }: Judged): TieDiff {
  const { projection, hubs } = view;
  const tiesNow = tiesAt(projection, hubs, numbersIn(projection, before));
  const tiesThen = asIfDone(() => tiesAt(projection, hubs, numbersIn(projection, after)));
  const all = new Set(numbersIn(projection, [...before, ...after]));
  const areOne = before.length !== after.length;
  const [first] = all;
  return diffTies(tiesNow, tiesThen, (entity) =>
    areOne && first !== undefined && all.has(entity) ? first : entity,
  );
}

function numbersIn({ entities }: Projection, ids: readonly string[]): number[] {
  return ids.flatMap((id) => entities.numberOf(id) ?? []);
}
