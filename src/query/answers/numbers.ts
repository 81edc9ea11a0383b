import type { FoundPath } from '../../analysis/best-paths.ts';
import { countLinks } from '../../analysis/passages.ts';
import type { ExploredCounts } from '../../analysis/explored.ts';
import type { ProjectionFrame } from '../../analysis/projection/frame.ts';
import { digitsOfKey } from '../../analysis/projection/hash.ts';
import { Flags } from '../../analysis/projection/link-flags.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import type { FoundExplored } from '../../graph/answers/explored-map.ts';
import type { FoundLink } from '../../graph/answers/found.ts';
import type { FoundWay } from '../../graph/answers/read-ways.ts';
import { readPresentIds } from '../../graph/projection-reads.ts';
import type { Store } from '../../graph/store.ts';
import type { Frame } from '../../model/selection.ts';
import { dayNumber } from '../projection/rows.ts';

/**
 * The projection's numbers of ids, also of ids that entities once had; undefined where there is no such entity. An
 * entity that became another one keeps its number there, but has no links any more.
 */
export async function numbersOf(
  store: Store,
  projection: Projection,
  ids: readonly string[],
): Promise<(number | undefined)[]> {
  const { entities } = projection;
  const missing = ids.filter((id) => {
    const number = entities.numberOf(id);
    return number === undefined || countLinks(projection, number) === 0;
  });
  const present = await readPresentIds(store, missing);
  return ids.map((id) => entities.numberOf(present.get(id) ?? id));
}

/** How the store finds a link of the projection again. */
export function foundLink({ links, entities }: Projection, link: number): FoundLink {
  return {
    from: entities.idOf(links.from(link)),
    to: entities.idOf(links.to(link)),
    kind: Flags.kind(links.flags(link)),
    digits: digitsOfKey(links.key(link)),
  };
}

/** How the store finds a path of the projection again. */
export function foundWay(projection: Projection, { entities, links, strength }: FoundPath): FoundWay {
  return {
    entities: entities.map((entity) => projection.entities.idOf(entity)),
    links: links.map((link) => foundLink(projection, link)),
    strength,
  };
}

/** The frame of a question in the projection's days and moments. */
export function projectionFrame({ asOf, knownAt }: Frame): ProjectionFrame {
  return {
    asOf: asOf && { first: dayNumber(asOf.first), last: dayNumber(asOf.last) },
    knownAt: knownAt === undefined ? undefined : Date.parse(knownAt),
  };
}

export function foundExplored({ entities }: Projection, explored: ExploredCounts): FoundExplored {
  return {
    ...explored,
    complete: explored.stoppedBy === undefined,
    stoppedBy: explored.stoppedBy ?? null,
    hubsSkipped: explored.hubsSkipped.map(({ entity, degree, rule }) => ({
      entity: entities.idOf(entity),
      degree,
      rule,
    })),
  };
}
