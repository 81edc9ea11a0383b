import type { BeneficialOwner, BeneficialOwnerRule, Certainty } from '../../model/ownership.ts';
import { surelyMoreThanMinimum } from './attainment.ts';
import { plain } from './beneficial/beneficial-owners.ts';
import { hasUncertainVotes } from './control/control.ts';
import {
  controllersIn,
  everyControlSet,
  relateControllers,
  topsIn,
  type ControlRelations,
} from './control/control-relations.ts';
import type { Effective } from './solver/effective.ts';
import { both, judge, judgeRange, surer, type Evidence } from './beneficial/beneficial-owner-tests.ts';
import type { OwnershipGraph } from './ownership-graph.ts';
import { findPassingOwners, type PassingOwners } from './passing-owners.ts';
import { openHeldBehind, type HeldBehind } from './beneficial/register-held.ts';
import { partnersOf } from './control-closure.ts';
import { unknownParts } from './unknown-parts.ts';
import { namesOf } from './control/voting-blocs.ts';

/** What a register says about one company. */
export interface RegisterEntry {
  readonly company: string;
  /** Nobody, one node, or the members of a ring; sorted. */
  readonly ultimateParents: readonly string[];
  readonly ultimateParentCompanies: readonly string[];
  readonly beneficialOwners: readonly BeneficialOwner[];
  /** The part that nobody is surely recorded for, in percent. */
  readonly unknownPct: number;
}

interface Register {
  readonly graph: OwnershipGraph;
  readonly rule: BeneficialOwnerRule;
  readonly controllers: Readonly<Record<Certainty, ControlRelations>>;
  readonly held: HeldBehind;
  readonly passing: ReadonlyMap<Effective, PassingOwners>;
  readonly unknown: Float64Array;
}

/**
 * Ultimate parents, beneficial owners and what is unknown for every company of the graph, one after the other.
 * The answers are those for one company at a time; what is kept between them grows with the register only.
 * `gateSize` is from how many companies on a loop is worked out once for all that is below it.
 */
export function* readRegister(
  graph: OwnershipGraph,
  rule: BeneficialOwnerRule,
  { gateSize }: { readonly gateSize?: number } = {},
): Generator<RegisterEntry> {
  const register = openRegister(graph, rule, gateSize);
  for (let company = 0; company < graph.names.length; company++)
    if (graph.kinds[company] !== 'person') yield readEntry(register, company);
}

function openRegister(
  graph: OwnershipGraph,
  rule: BeneficialOwnerRule,
  gateSize: number | undefined,
): Register {
  const { control, economic, voting, names } = graph;
  const isPerson = (node: number) => graph.kinds[node] === 'person';
  const relate = (certainty: Certainty) =>
    relateControllers(names.length, everyControlSet(control, certainty));
  const definite = relate('definite');
  const controllers = { definite, possible: hasUncertainVotes(control) ? relate('possible') : definite };
  const effective = voting === economic ? [economic] : [economic, voting];
  return {
    graph,
    rule,
    controllers,
    held: openHeldBehind(graph, partnersOf(graph.concert), isPerson),
    passing: new Map(
      effective.map((one) => [one, findPassingOwners(one, isPerson, rule.thresholdPct, gateSize)]),
    ),
    unknown: unknownParts(economic.walk),
  };
}

function readEntry(register: Register, company: number): RegisterEntry {
  const { graph, controllers } = register;
  const tops = topsIn(controllers.definite, company, () => true);
  const isEntity = (node: number) => graph.kinds[node] !== 'person';
  const topEntities = tops.every(isEntity) ? tops : topsIn(controllers.definite, company, isEntity);
  return {
    company: graph.names[company] ?? '',
    ultimateParents: namesOf(graph, tops),
    ultimateParentCompanies: namesOf(graph, topEntities),
    beneficialOwners: readBeneficialOwners(register, company),
    unknownPct: register.unknown[company] ?? 0,
  };
}

function readBeneficialOwners(register: Register, company: number): BeneficialOwner[] {
  const { graph, rule, held, passing } = register;
  const entities = controllingEntities(register, company);
  const behind = held.of(company);
  const persons = new Set(behind.persons);
  for (const owners of passing.values())
    for (const of of [company, ...entities.keys()])
      for (const person of owners.of(of).keys()) persons.add(person);
  const found: BeneficialOwner[] = [];
  for (const person of persons) {
    const evidence: Evidence = {
      control: behind.control(person),
      heldShares: behind.shares(person),
      heldVotes: behind.votes(person),
      effective: (interest) => judgePassing(register, graph[interest], company, person),
      throughEntities: () => judgeThrough(register, entities, person),
    };
    const verdict = judge(evidence, rule);
    if (!verdict) continue;
    found.push({
      person: graph.names[person] ?? '',
      ...verdict,
      economic: shareOf(register, graph.economic, company, person),
      voting: shareOf(register, graph.voting, company, person),
      heldShares: plain(evidence.heldShares),
      heldVotes: plain(evidence.heldVotes),
    });
  }
  return found.sort((a, b) => (a.person < b.person ? -1 : 1));
}

function shareOf({ passing }: Register, effective: Effective, company: number, person: number) {
  return passing.get(effective)?.share(company, person) ?? { min: 0, max: 0 };
}

function controllingEntities(
  { graph, controllers, rule }: Register,
  company: number,
): Map<number, Certainty> {
  const entities = new Map<number, Certainty>();
  if (!rule.modes.includes('amlr')) return entities;
  for (const certainty of ['possible', 'definite'] as const)
    for (const node of controllersIn(controllers[certainty], company))
      if (graph.kinds[node] !== 'person') entities.set(node, certainty);
  return entities;
}

function judgeThrough(
  register: Register,
  entities: ReadonlyMap<number, Certainty>,
  person: number,
): Certainty | undefined {
  let found: Certainty | undefined;
  for (const [entity, controls] of entities)
    for (const effective of register.passing.keys())
      found = surer(found, both(controls, judgePassing(register, effective, entity, person)));
  return found;
}

function judgePassing(
  { rule, passing }: Register,
  effective: Effective,
  company: number,
  person: number,
): Certainty | undefined {
  const range = passing.get(effective)?.of(company).get(person);
  if (!range) return undefined;
  const { walk } = effective;
  return judgeRange(range, rule, () => surelyMoreThanMinimum(walk, company, person));
}
