import { countIndependent } from '../../analysis/paths/independence.ts';
import { findNetwork as networkAround } from '../../analysis/paths/network.ts';
import type { ExploredCounts } from '../../analysis/strength/explored.ts';
import { groupPaths, type PathGroup } from '../../analysis/paths/path-groups.ts';
import { findPaths as pathsBetween, type PathsAnswer } from '../../analysis/paths/paths.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { findRelated as relatedTo } from '../../analysis/paths/related.ts';
import { readNetwork, readRelated, readPaths } from '../../graph/answers/read-paths.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import type { LinkKind } from '../../model/kinds.ts';
import type { Frame, SelectedField } from '../../model/selection.ts';
import { temporalScopeOf, type TemporalArguments } from '../temporal-scope.ts';
import type { Sources } from './find-shared.ts';
import { foundExplored, foundLink, foundPathIds, numbersOf, projectionScope } from './entity-numbers.ts';

const MOST_LINKS = 10;
const MOST_PATHS = 50;
/** So many times more paths are searched where many are of one holder, and so many at most. */
const MORE_PATHS = 4;
const MOST_SEARCHED = 320;
const MOST_DEPTH = 5;
const MOST_SHOWN = 2000;
const MOST_RELATED = 50;

export interface PathArguments extends TemporalArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLinks: number;
  readonly kinds?: readonly LinkKind[] | null;
  readonly avoid?: readonly string[] | null;
  readonly includeDisputed: boolean;
  readonly first: number;
}

/** The strongest paths between two entities. */
export async function findPaths(
  { store, live }: Sources,
  field: SelectedField,
  asked: PathArguments,
): Promise<Answer> {
  checkRange('maxLinks', asked.maxLinks, MOST_LINKS);
  checkRange('first', asked.first, MOST_PATHS);
  const frame = temporalScopeOf(asked);
  const { view, numbers } = await numbersOf(live, [asked.from, asked.to, ...(asked.avoid ?? [])]);
  const { projection, hubs } = view;
  const [from = 0, to = 0, ...avoid] = numbers;
  const { groups, explored } = findGroups(asked.first, projection, (first) =>
    pathsBetween(projection, hubs, {
      from,
      to,
      maxLinks: asked.maxLinks,
      first,
      avoid,
      frame: {
        ...projectionScope(frame),
        kinds: asked.kinds ?? undefined,
        includeDisputed: asked.includeDisputed,
      },
    }),
  );
  return readPaths(store, field, {
    paths: groups.map(({ path, carriers }) => foundPathIds(projection, path, carriers)),
    independentPaths: countIndependent(
      projection,
      groups.map(({ path }) => path),
    ),
    explored: foundExplored(projection, explored),
    frame,
  });
}

/** Asks for more paths until so many are of different holders, or there are no more. */
function findGroups(
  wanted: number,
  projection: Projection,
  find: (first: number) => PathsAnswer,
): { readonly groups: readonly PathGroup[]; readonly explored: ExploredCounts } {
  for (let first = wanted; ; first *= MORE_PATHS) {
    const { paths, explored } = find(first);
    const groups = groupPaths(projection, paths);
    if (groups.length >= wanted || paths.length < first || first * MORE_PATHS > MOST_SEARCHED)
      return { groups: groups.slice(0, wanted), explored };
  }
}

export interface NetworkArguments extends TemporalArguments {
  readonly ids: readonly string[];
  readonly depth: number;
  readonly limit: number;
  readonly kinds?: readonly LinkKind[] | null;
}

/** What surrounds some entities, to be drawn. */
export async function findNetwork(
  { store, live }: Sources,
  field: SelectedField,
  { ids, depth, limit, kinds, ...frameArguments }: NetworkArguments,
): Promise<Answer> {
  checkRange('depth', depth, MOST_DEPTH);
  checkRange('limit', limit, MOST_SHOWN);
  const frame = temporalScopeOf(frameArguments);
  const { view, numbers } = await numbersOf(live, ids);
  const { projection, hubs } = view;
  const found = networkAround(projection, hubs, {
    ids: numbers,
    depth,
    limit,
    frame: { ...projectionScope(frame), kinds: kinds ?? undefined },
  });
  const idOf = (entity: number): string => projection.entities.idOf(entity);
  return readNetwork(store, field, {
    entities: found.entities.map(idOf),
    links: found.links.map((link) => foundLink(projection, link)),
    hidden: found.hidden.map(({ entity, count }) => ({ entity: idOf(entity), count })),
    explored: foundExplored(projection, found.explored),
    frame,
  });
}

/** The entities most strongly tied to another. */
export async function findRelated(
  { store, live }: Sources,
  field: SelectedField,
  company: string,
  frame: Frame,
): Promise<Answer[]> {
  const first = Number(field.args['first'] ?? 10);
  checkRange('first', first, MOST_RELATED);
  const { projection, hubs } = await live.current();
  const start = projection.entities.numberOf(company);
  if (start === undefined) return [];
  const found = relatedTo(projection, hubs, { start, first, frame: projectionScope(frame) });
  const rows = found.map((path) => ({
    entity: projection.entities.idOf(path.entities.at(-1) ?? start),
    strength: path.strength,
    path: foundPathIds(projection, path),
  }));
  return readRelated(store, field, rows, frame);
}

function checkRange(argument: string, value: number, most: number): void {
  if (value < 1 || value > most)
    throw new BadInput(argument, `from 1 to ${String(most)}, not ${String(value)}`);
}
