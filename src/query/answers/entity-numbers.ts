import type { FoundPath } from '../../analysis/paths/best-paths.ts';
import type { ExploredCounts } from '../../analysis/strength/explored.ts';
import type { ProjectionScope } from '../../analysis/projection/link-filter.ts';
import { digitsOfKey } from '../../analysis/projection/columns/hash.ts';
import { Flags } from '../../analysis/projection/columns/link-flags.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import { COUNT_OF, type FoundExplored } from '../../graph/answers/explored-map.ts';
import type { FoundLink } from '../../graph/answers/found.ts';
import type { FoundPathIds } from '../../graph/answers/read-paths.ts';
import { Unavailable } from '../../graph/driver/store.ts';
import { quoted } from '../../lib/text/quoted.ts';
import { SmallestTexts } from '../../lib/smallest-texts.ts';
import type { Frame } from '../../model/selection.ts';
import type { LiveProjection } from '../projection/live-projection.ts';
import type { ProjectionView } from '../projection/load-projection.ts';
import { dayNumber } from '../projection/project-rows.ts';

/** A view that has these entities of the store, and their numbers in it; what it has not yet is waited for. */
export async function numbersOf(
  live: LiveProjection,
  ids: readonly string[],
): Promise<{ readonly view: ProjectionView; readonly numbers: number[] }> {
  const view = await live.current();
  const { entities } = view.projection;
  if (ids.every((id) => entities.numberOf(id) !== undefined))
    return { view, numbers: ids.flatMap((id) => entities.numberOf(id) ?? []) };
  live.wrote();
  const later = await live.current();
  const numbers = ids.map((id) => {
    const number = later.projection.entities.numberOf(id);
    if (number === undefined)
      throw new Unavailable(`${quoted(id)} is still being taken in; ask again in a moment`);
    return number;
  });
  return { view: later, numbers };
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
export function foundPathIds(
  projection: Projection,
  { entities, links, strength, leadRule }: FoundPath,
  carriers: readonly number[] = [],
): FoundPathIds {
  return {
    entities: entities.map((entity) => projection.entities.idOf(entity)),
    links: links.map((link) => foundLink(projection, link)),
    strength,
    lead: leadRule !== undefined,
    leadRule: leadRule ?? null,
    carriers: carriers.map((entity) => projection.entities.idOf(entity)),
  };
}

/** The frame of a question in the projection's days and moments. */
export function projectionScope({ asOf, knownAt }: Frame): ProjectionScope {
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
    domains: (state, first, after) => {
      const ids = new SmallestTexts(first);
      for (const domain of explored.lacking(COUNT_OF[state])) {
        const id = entities.idOf(domain);
        if (after === undefined || id > after) ids.add(id);
      }
      return ids.sorted();
    },
  };
}
