import type {
  BeneficialOwner,
  BeneficialOwnerRule,
  Certainty,
  Ground,
  Range,
} from '../../model/ownership.ts';
import { surelyMoreThanMinimum } from './attainment.ts';
import { controlledBy, hasUncertainVotes } from './control.ts';
import { controllersOf } from './controllers.ts';
import { sharesIn, type Effective, type Shares } from './effective.ts';
import { heldPart, type HeldPart } from './held-parts.ts';
import type { OwnershipGraph } from './ownership-graph.ts';
import { GROUNDS } from './regimes.ts';
import { actingWith, surroundingsOf } from './surroundings.ts';
import { passes, TOLERANCE_PCT } from './tolerance.ts';

/** The natural persons behind a company under a rule, sorted by name (definitions 5). */
export function beneficialOwners(
  graph: OwnershipGraph,
  company: number,
  rule: BeneficialOwnerRule,
): BeneficialOwner[] {
  const inquiry = openInquiry(graph, company, rule);
  const grounds = [...new Set(rule.modes.flatMap((mode) => GROUNDS[mode]))].sort();
  return candidates(inquiry)
    .flatMap((person) => examine(inquiry, person, grounds) ?? [])
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}

interface Inquiry {
  readonly graph: OwnershipGraph;
  readonly company: number;
  readonly rule: BeneficialOwnerRule;
  readonly around: ReadonlySet<number>;
  readonly uncertainVotes: boolean;
  /** Legal entities that control the company. */
  readonly entities: (certainty: Certainty) => readonly number[];
  readonly shares: (effective: Effective, company: number) => Shares;
}

function openInquiry(graph: OwnershipGraph, company: number, rule: BeneficialOwnerRule): Inquiry {
  const controllers = new Map<Certainty, readonly number[]>();
  const opened = new Map<Effective, Map<number, Shares>>();
  return {
    graph,
    company,
    rule,
    around: surroundingsOf(graph, company),
    uncertainVotes: hasUncertainVotes(graph.control),
    entities(certainty) {
      const known = controllers.get(certainty);
      if (known) return known;
      const found = controllersOf(graph.control, company, certainty);
      const entities = found.filter((node) => graph.kinds[node] !== 'person');
      controllers.set(certainty, entities);
      return entities;
    },
    shares(effective, of) {
      const known = opened.get(effective) ?? new Map<number, Shares>();
      opened.set(effective, known);
      const shares = known.get(of) ?? sharesIn(effective, of);
      known.set(of, shares);
      return shares;
    },
  };
}

function candidates({ graph, around }: Inquiry): number[] {
  const nodes = new Set([...around, ...graph.concert.flatMap(({ members }) => members)]);
  return [...nodes].filter((node) => graph.kinds[node] === 'person');
}

/** Everything the grounds are judged by, for one person. */
interface Evidence {
  readonly person: number;
  readonly definite: ReadonlySet<number>;
  readonly possible: ReadonlySet<number>;
  readonly heldShares: HeldPart;
  readonly heldVotes: HeldPart;
}

function gather({ graph, company, around, uncertainVotes }: Inquiry, person: number): Evidence {
  const { control, economic, voting } = graph;
  const starters = actingWith(graph.concert, person);
  const own = (certainty: Certainty) =>
    new Set([...starters, ...controlledBy(control, starters, certainty, { within: around })]);
  const definite = own('definite');
  const possible = uncertainVotes ? own('possible') : definite;
  return {
    person,
    definite,
    possible,
    heldShares: heldPart(economic.walk.columns, company, definite, possible),
    heldVotes: heldPart(voting.walk.columns, company, definite, possible),
  };
}

function examine(inquiry: Inquiry, person: number, grounds: readonly Ground[]): BeneficialOwner | undefined {
  const evidence = gather(inquiry, person);
  const judged = grounds.map((ground) => ({ ground, certainty: judge(inquiry, evidence, ground) }));
  const certainty = judged.some((one) => one.certainty === 'definite') ? 'definite' : 'possible';
  const listed = judged.filter((one) => one.certainty === certainty).map(({ ground }) => ground);
  if (listed.length === 0) return undefined;
  const { graph, company } = inquiry;
  return {
    person: graph.names[person] ?? '',
    certainty,
    grounds: listed,
    economic: inquiry.shares(graph.economic, company).of(person),
    voting: inquiry.shares(graph.voting, company).of(person),
    heldShares: plain(evidence.heldShares),
    heldVotes: plain(evidence.heldVotes),
  };
}

function plain({ min, max }: Range): Range {
  return { min, max };
}

function judge(inquiry: Inquiry, evidence: Evidence, ground: Ground): Certainty | undefined {
  const { graph, company, rule } = inquiry;
  const { person, definite, possible, heldShares, heldVotes } = evidence;
  switch (ground) {
    case 'economic':
      return judgeEffective(inquiry, graph.economic, company, person);
    case 'voting':
      return judgeEffective(inquiry, graph.voting, company, person);
    case 'control':
      return definite.has(company) ? 'definite' : possible.has(company) ? 'possible' : undefined;
    case 'shares':
      return judgeHeld(heldShares, rule);
    case 'votes':
      return judgeHeld(heldVotes, rule);
    case 'art54a':
      return surer(judgeHeld(heldShares, rule), judgeHeld(heldVotes, rule));
    case 'art54b':
      return judgeThroughEntities(inquiry, person);
  }
}

function judgeHeld(held: HeldPart, { thresholdPct, inclusive }: BeneficialOwnerRule): Certainty | undefined {
  const isAbove = !inclusive && held.exclusive && isAt(held.min, thresholdPct);
  if (isAbove || passes(held.min, thresholdPct, inclusive)) return 'definite';
  return passes(held.max, thresholdPct, inclusive) ? 'possible' : undefined;
}

function judgeEffective(
  { rule, shares }: Inquiry,
  effective: Effective,
  company: number,
  person: number,
): Certainty | undefined {
  const { thresholdPct, inclusive } = rule;
  const found = shares(effective, company);
  const { min, max } = found.of(person);
  if (passes(min, thresholdPct, inclusive)) return 'definite';
  const isAbove =
    !inclusive && isAt(min, thresholdPct) && surelyMoreThanMinimum(effective.walk, found.upstream, person);
  if (isAbove) return 'definite';
  return passes(max, thresholdPct, inclusive) ? 'possible' : undefined;
}

/** Regulation (EU) 2024/1624 Article 54(b): an ownership interest in an entity that controls the company. */
function judgeThroughEntities(inquiry: Inquiry, person: number): Certainty | undefined {
  let found: Certainty | undefined;
  for (const certainty of ['definite', 'possible'] as const) {
    if (certainty === 'possible' && !inquiry.uncertainVotes && !hasRanges(inquiry)) continue;
    for (const entity of inquiry.entities(certainty))
      for (const effective of interests(inquiry.graph)) {
        const interest = judgeEffective(inquiry, effective, entity, person);
        if (interest === 'definite' && certainty === 'definite') return 'definite';
        if (interest) found = 'possible';
      }
  }
  return found;
}

function hasRanges({ graph }: Inquiry): boolean {
  return graph.economic.walk.columns.inexact.includes(1);
}

function interests({ economic, voting }: OwnershipGraph): readonly Effective[] {
  return economic === voting ? [economic] : [economic, voting];
}

function surer(a: Certainty | undefined, b: Certainty | undefined): Certainty | undefined {
  return a === 'definite' || b === 'definite' ? 'definite' : (a ?? b);
}

function isAt(valuePct: number, thresholdPct: number): boolean {
  return Math.abs(valuePct - thresholdPct) <= TOLERANCE_PCT;
}
