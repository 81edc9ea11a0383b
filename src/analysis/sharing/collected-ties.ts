import { mostShared, type Frontier, type ExploredCounts, type SkippedHub } from '../strength/explored.ts';
import type { Hubs } from '../strength/hubs.ts';
import type { Projection } from '../projection/projection.ts';
import { Ranking, type RankCursor } from './ranking.ts';
import { TieGroups } from './tie-groups.ts';
import type { Tie, TieSearch, Weight } from './tie-search.ts';

export interface SharingAnswer {
  /** How many ties there are. */
  readonly total: number;
  readonly explored: ExploredCounts;
  /** The strongest ties behind the cursor, strongest first; works as long as the projection has not changed. */
  readonly strongest: (first: number, after?: RankCursor) => Tie[];
}

/** In place of the rule of a lead, until it is asked for. */
const LEAD = 'lead';

/** Gathers what things weigh into an answer, which builds the ties that are asked for. */
export class CollectedTies {
  readonly #projection: Projection;
  readonly #hubs: Hubs;
  readonly #listsLeads: boolean;
  readonly #ranking: Ranking;
  readonly #skipped: SkippedHub[] = [];
  readonly #leads: number[] = [];
  readonly #weighed = new Map<number, number>();
  #things = 0;
  #links = 0;

  constructor(projection: Projection, hubs: Hubs, listsLeads: boolean) {
    this.#projection = projection;
    this.#listsLeads = listsLeads;
    this.#hubs = hubs;
    this.#ranking = new Ranking(projection.entities);
  }

  add(thing: number, weight: Weight): void {
    this.#things += 1;
    this.#links += this.#projection.entities.tieDegreeOf(thing);
    if (weight === 'barred') this.#skipped.push(this.#hubs.skipped(thing));
    else if (weight === 'unshared') return;
    else if (weight < 0 && !this.#listsLeads) this.#leads.push(thing);
    else this.#weighed.set(thing, weight);
  }

  answer(search: TieSearch, frontier: Frontier): SharingAnswer {
    const ranking = this.#ranking;
    const groups = new TieGroups(this.#projection, search.parts.test);
    for (const [thing, weight] of this.#firstOfGroups(groups)) ranking.add(thing, weight);
    return {
      total: ranking.size,
      strongest: (first, after) =>
        ranking
          .page(first, after)
          .flatMap((thing) => withCarriers(search, groups, search.tieOf(thing)) ?? []),
      explored: {
        entities: this.#things,
        links: this.#links,
        stoppedBy: undefined,
        hubsSkipped: this.#hubsSkipped(search),
        ...frontier,
      },
    };
  }

  /** One thing of each group with its weight: a tie before a lead, a holder before what carries it, then the strongest. */
  #firstOfGroups(groups: TieGroups): Map<number, number> {
    const firsts = new Map<number, number>();
    for (const [thing, weight] of this.#weighed) {
      const group = groups.groupOf(thing);
      const known = firsts.get(group);
      if (known === undefined || this.#isBefore([thing, weight], known, group)) firsts.set(group, thing);
    }
    return new Map([...firsts.values()].map((thing) => [thing, this.#weighed.get(thing) ?? 0]));
  }

  #isBefore([thing, weight]: readonly [number, number], other: number, group: number): boolean {
    const theirs = this.#weighed.get(other) ?? 0;
    if (weight < 0 !== theirs < 0) return weight >= 0;
    if (thing === group || other === group) return thing === group;
    return weight > theirs || (weight === theirs && thing < other);
  }

  /** What ties nobody, and the leads that are not listed, each with its rule. */
  #hubsSkipped(search: TieSearch): SkippedHub[] {
    const { entities } = this.#projection;
    const leads = this.#leads.map((entity) => ({ entity, degree: entities.tieDegreeOf(entity), rule: LEAD }));
    return mostShared(this.#projection, [...this.#skipped, ...leads]).map((hub) =>
      hub.rule === LEAD ? { ...hub, rule: search.tieOf(hub.entity)?.leadRule ?? LEAD } : hub,
    );
  }
}

function withCarriers(search: TieSearch, groups: TieGroups, tie: Tie | undefined): Tie | undefined {
  if (tie === undefined) return undefined;
  const carriers = groups
    .membersBeside(tie.thing, tie.domains)
    .filter((thing) => typeof search.weigh(thing) === 'number');
  return { ...tie, carriers: carriers.sort((one, other) => one - other) };
}
