import type { BeneficialOwner, BeneficialOwnerRule, Certainty, Range } from '../../../model/ownership.ts';
import { surelyMoreThanMinimum } from '../attainment.ts';
import { controlledBy, hasUncertainVotes } from '../control/control.ts';
import { controllersOf } from '../control/controllers.ts';
import { sharesIn, type Effective, type Shares } from '../solver/effective.ts';
import { heldPart } from './held-parts.ts';
import { both, judge, judgeRange, surer, type Evidence } from './beneficial-owner-tests.ts';
import type { OwnershipGraph } from '../ownership-graph.ts';
import { partnersOf, surroundingsOf } from '../control-closure.ts';

/** The natural persons behind a company under a rule, sorted by name (definitions 5). */
export function beneficialOwners(
  graph: OwnershipGraph,
  company: number,
  rule: BeneficialOwnerRule,
): BeneficialOwner[] {
  const inquiry = openInquiry(graph, company, rule);
  return candidates(inquiry)
    .flatMap((person) => examine(inquiry, person) ?? [])
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}

interface Inquiry {
  readonly graph: OwnershipGraph;
  readonly company: number;
  readonly rule: BeneficialOwnerRule;
  readonly around: ReadonlySet<number>;
  readonly partners: ReadonlyMap<number, readonly number[]>;
  readonly uncertainVotes: boolean;
  /** Legal entities that control the company. */
  readonly entities: () => ReadonlyMap<number, Certainty>;
  readonly shares: (effective: Effective, company: number) => Shares;
}

function openInquiry(graph: OwnershipGraph, company: number, rule: BeneficialOwnerRule): Inquiry {
  const uncertainVotes = hasUncertainVotes(graph.control);
  const opened = new Map<Effective, Map<number, Shares>>();
  let entities: ReadonlyMap<number, Certainty> | undefined;
  return {
    graph,
    company,
    rule,
    around: surroundingsOf(graph, company),
    partners: partnersOf(graph.concert),
    uncertainVotes,
    entities: () => (entities ??= controllingEntities(graph, company, uncertainVotes)),
    shares(effective, of) {
      const known = opened.get(effective) ?? new Map<number, Shares>();
      opened.set(effective, known);
      const shares = known.get(of) ?? sharesIn(effective, of);
      known.set(of, shares);
      return shares;
    },
  };
}

function controllingEntities(
  { control, kinds }: OwnershipGraph,
  company: number,
  uncertainVotes: boolean,
): Map<number, Certainty> {
  const found = new Map<number, Certainty>();
  const certainties = uncertainVotes ? (['possible', 'definite'] as const) : (['definite'] as const);
  for (const certainty of certainties)
    for (const node of controllersOf(control, company, certainty))
      if (kinds[node] !== 'person') found.set(node, certainty);
  return found;
}

function candidates({ graph, around, partners }: Inquiry): number[] {
  const nodes = new Set([...around, ...partners.keys()]);
  return [...nodes].filter((node) => graph.kinds[node] === 'person');
}

function examine(inquiry: Inquiry, person: number): BeneficialOwner | undefined {
  const { graph, company, rule } = inquiry;
  const evidence = gather(inquiry, person);
  const verdict = judge(evidence, rule);
  if (!verdict) return undefined;
  return {
    person: graph.names[person] ?? '',
    ...verdict,
    economic: inquiry.shares(graph.economic, company).of(person),
    voting: inquiry.shares(graph.voting, company).of(person),
    heldShares: plain(evidence.heldShares),
    heldVotes: plain(evidence.heldVotes),
  };
}

/** Without the rest of what is known of a part. */
export function plain({ min, max }: Range): Range {
  return { min, max };
}

function gather(inquiry: Inquiry, person: number): Evidence {
  const { graph, company, around, uncertainVotes } = inquiry;
  const { control, economic, voting } = graph;
  const starters = inquiry.partners.get(person) ?? [person];
  const own = (certainty: Certainty) =>
    new Set([...starters, ...controlledBy(control, starters, certainty, { within: around })]);
  const definite = own('definite');
  const possible = uncertainVotes ? own('possible') : definite;
  const judgeIn = (effective: Effective, of: number) => judgeEffective(inquiry, effective, of, person);
  return {
    control: starters.includes(company) ? undefined : surenessOf(definite, possible, company),
    heldShares: heldPart(economic.walk.columns, company, definite, possible),
    heldVotes: heldPart(voting.walk.columns, company, definite, possible),
    effective: (interest) => judgeIn(graph[interest], company),
    throughEntities() {
      let found: Certainty | undefined;
      for (const [entity, controls] of inquiry.entities()) {
        if (found === 'definite') break;
        const interest = surer(
          judgeIn(economic, entity),
          voting === economic ? undefined : judgeIn(voting, entity),
        );
        found = surer(found, both(controls, interest));
      }
      return found;
    },
  };
}

function surenessOf(
  definite: ReadonlySet<number>,
  possible: ReadonlySet<number>,
  company: number,
): Certainty | undefined {
  if (definite.has(company)) return 'definite';
  return possible.has(company) ? 'possible' : undefined;
}

function judgeEffective(
  { rule, shares }: Inquiry,
  effective: Effective,
  company: number,
  person: number,
): Certainty | undefined {
  const { of } = shares(effective, company);
  return judgeRange(of(person), rule, () => surelyMoreThanMinimum(effective.walk, company, person));
}
