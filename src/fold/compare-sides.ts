/** A link by what it ties. */
interface Tied {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

interface TiedCompanies {
  readonly thing: string;
  readonly companies: readonly string[];
}

/** The surroundings of some entities. */
export interface Side<Link extends Tied> {
  readonly links: readonly Link[];
  readonly ties: readonly TiedCompanies[];
}

/** What there is only as long as entities are one, and only as long as they are apart. */
export interface SidesCompared<Link extends Tied> {
  readonly onlyMerged: { readonly links: readonly Link[]; readonly ties: number };
  readonly onlyApart: { readonly links: readonly Link[]; readonly ties: number };
}

/**
 * Compares what entities have as one with what they have apart; `home` gives the one that an entity is part of. The
 * one has the others' links besides its own; apart they have only what lies between them, since all else is passed on.
 * Ties are counted by pairs of companies, each for each thing that ties it.
 */
export function compareSides<Link extends Tied>(
  merged: Side<Link>,
  apart: Side<Link>,
  home: (entity: string) => string,
): SidesCompared<Link> {
  const before = new Set(apart.links.map(({ id }) => id));
  const nameOf = ({ kind, from, to }: Tied): string => JSON.stringify([kind, home(from), home(to)]);
  const passedOn = new Set(merged.links.map(nameOf));
  const pairsApart = apart.ties.flatMap((tie) => pairsOf(tie, home));
  const known = new Set(pairsApart);
  const pairsMerged = new Set(merged.ties.flatMap((tie) => pairsOf(tie, home)));
  return {
    onlyMerged: {
      links: merged.links.filter(({ id }) => !before.has(id)),
      ties: [...pairsMerged].filter((pair) => !known.has(pair)).length,
    },
    onlyApart: {
      links: apart.links.filter((link) => !passedOn.has(nameOf(link))),
      ties: pairsApart.filter((pair) => pair === WITH_ITSELF).length,
    },
  };
}

const WITH_ITSELF = '';

function pairsOf({ thing, companies }: TiedCompanies, home: (entity: string) => string): string[] {
  return companies.flatMap((one, index) =>
    companies.slice(index + 1).map((other) => {
      const [left, right] = [home(one), home(other)].sort();
      return left === right ? WITH_ITSELF : JSON.stringify([home(thing), left, right]);
    }),
  );
}
