import { readKnownIds } from '../graph/records/known-ids.ts';
import type { Reader } from '../graph/driver/store.ts';
import { BadInput } from '../lib/errors/bad-input.ts';
import { quoted } from '../lib/text/quoted.ts';

/** Ids that one argument of a question names entities by. */
export interface NamedEntities {
  readonly argument: string;
  readonly ids: readonly string[];
}

export interface NamingFrame {
  /** The question is about what was known at a moment of the past, when entities stood that stand no more. */
  readonly isOfThePast?: boolean;
}

/**
 * By each id the entity that has it now, or that the one which had it was merged into. An id that nobody knows is told:
 * an answer about nothing would read as "there is no tie".
 */
export async function knownEntities(
  store: Reader,
  named: readonly NamedEntities[],
  { isOfThePast = false }: NamingFrame = {},
): Promise<ReadonlyMap<string, string>> {
  const known = await readKnownIds(store, [...new Set(named.flatMap(({ ids }) => ids))]);
  const present = new Map<string, string>();
  for (const { argument, ids } of named) {
    for (const id of ids) {
      const found = known.get(id);
      if (!found)
        throw new BadInput(
          argument,
          `nobody knows an entity by the id ${quoted(id)}; search finds ids by name`,
        );
      if (found.now === undefined && !isOfThePast)
        throw new BadInput(
          argument,
          `no record that stands speaks of ${quoted(id)} any more; ask with a knownAt of its time`,
        );
      present.set(id, found.now ?? id);
    }
  }
  return present;
}
