import type { Certainty } from '../../../model/ownership.ts';
import { hasUncertainVotes } from '../control/control.ts';
import { controllersIn, everyControlSet, relateControllers } from '../control/control-relations.ts';
import { heldPart, type HeldPart } from './held-parts.ts';
import type { OwnershipGraph } from '../ownership-graph.ts';

/** What persons hold directly and through what they control, for questions about many companies. */
export interface HeldBehind {
  of(company: number): HeldOf;
}

/** The same for one company. */
export interface HeldOf {
  /** Everybody who holds anything of it so or may control it. */
  readonly persons: ReadonlySet<number>;
  control(person: number): Certainty | undefined;
  shares(person: number): HeldPart;
  votes(person: number): HeldPart;
}

/** Finds out once what every person, with those he acts together with, controls. */
export function openHeldBehind(
  graph: OwnershipGraph,
  partners: ReadonlyMap<number, readonly number[]>,
  isPerson: (node: number) => boolean,
): HeldBehind {
  const { control, economic, voting } = graph;
  const startersOf = (node: number) => (isPerson(node) ? (partners.get(node) ?? [node]) : []);
  const relate = (certainty: Certainty) =>
    relateControllers(graph.names.length, everyControlSet(control, certainty, startersOf));
  const definite = relate('definite');
  const possible = hasUncertainVotes(control) ? relate('possible') : definite;
  const walks = voting === economic ? [economic.walk] : [economic.walk, voting.walk];
  /** Persons who have the node in hand: themselves, their partners, and what they control. */
  const behind = (node: number, certainty: Certainty): number[] => {
    const partnersHere = partners.get(node) ?? [node];
    const relations = certainty === 'definite' ? definite : possible;
    return [...partnersHere.filter(isPerson), ...controllersIn(relations, node)];
  };
  return {
    of(company) {
      const holders = new Set([company]);
      for (const { columns } of walks)
        for (let entry = columns.start[company] ?? 0; entry < (columns.start[company + 1] ?? 0); entry++)
          holders.add(columns.owner[entry] ?? 0);
      const inHand = { definite: new Map<number, Set<number>>(), possible: new Map<number, Set<number>>() };
      for (const certainty of ['definite', 'possible'] as const)
        for (const holder of holders)
          for (const person of behind(holder, certainty)) {
            const nodes = inHand[certainty].get(person) ?? new Set<number>();
            inHand[certainty].set(person, nodes.add(holder));
          }
      const part = (columns: typeof economic.walk.columns, person: number) =>
        heldPart(
          columns,
          company,
          inHand.definite.get(person) ?? NOTHING,
          inHand.possible.get(person) ?? NOTHING,
        );
      return {
        persons: new Set([...inHand.definite.keys(), ...inHand.possible.keys()]),
        control(person) {
          if (partners.get(person)?.includes(company)) return undefined;
          if (inHand.definite.get(person)?.has(company)) return 'definite';
          return inHand.possible.get(person)?.has(company) ? 'possible' : undefined;
        },
        shares: (person) => part(economic.walk.columns, person),
        votes: (person) => part(voting.walk.columns, person),
      };
    },
  };
}

const NOTHING: ReadonlySet<number> = new Set();
