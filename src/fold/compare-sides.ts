/** A link by what it ties. */
interface Tied {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** Links that there are only as long as entities are one, and only as long as they are apart. */
export interface SidesCompared<Link extends Tied> {
  readonly onlyMerged: readonly Link[];
  readonly onlyApart: readonly Link[];
}

/**
 * Compares the links that entities have as one with those they have apart; `home` gives the one that an entity is part
 * of. The one has the others' links besides its own; apart they have only what lies between them, since all else is
 * passed on.
 */
export function compareSides<Link extends Tied>(
  merged: readonly Link[],
  apart: readonly Link[],
  home: (entity: string) => string,
): SidesCompared<Link> {
  const before = new Set(apart.map(({ id }) => id));
  const nameOf = ({ kind, from, to }: Tied): string => JSON.stringify([kind, home(from), home(to)]);
  const passedOn = new Set(merged.map(nameOf));
  return {
    onlyMerged: merged.filter(({ id }) => !before.has(id)),
    onlyApart: apart.filter((link) => !passedOn.has(nameOf(link))),
  };
}
