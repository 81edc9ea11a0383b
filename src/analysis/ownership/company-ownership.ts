import type {
  BeneficialOwner,
  BeneficialOwnerRule,
  Certainty,
  Controller,
  EffectiveOwner,
  OwnershipAccounting,
  OwnershipChain,
  OwnershipIssue,
} from '../../model/ownership.ts';
import { beneficialOwners } from './beneficial/beneficial-owners.ts';
import { strongestChains } from './chains.ts';
import { controlledBy } from './control/control.ts';
import { controllersOf, ultimateParentsOf } from './control/controllers.ts';
import { accountAtMinimum, accountFor, sharesIn } from './solver/effective.ts';
import type { OwnershipGraph } from './ownership-graph.ts';
import { surroundingsOf } from './control-closure.ts';
import { NEGLIGIBLE_PCT, passes } from './tolerance.ts';
import { namesOf } from './control/voting-blocs.ts';
import { membersOf } from './solver/absorbing-chain.ts';

/** Which owners to list. */
export interface OwnerFilter {
  readonly minPct?: number;
  readonly personsOnly?: boolean;
}

/** Everything that can be asked about the ownership of one company; each answer is computed when asked for. */
export interface CompanyOwnership {
  /** By economic, then voting share at the most, then name. */
  effectiveOwners(filter?: OwnerFilter): EffectiveOwner[];
  /** The strongest chains, economic ones if there are any. */
  chains(owner: string, count: number): OwnershipChain[];
  /** Nearest first; those that only may control come last. */
  controllers(): Controller[];
  ultimateParents(): string[];
  ultimateParentCompanies(): string[];
  /** Everything under the same top in the whole graph, the top included; sorted. */
  group(): string[];
  /** Everything it surely controls in the whole graph; sorted. */
  controlled(): string[];
  beneficialOwners(rule: BeneficialOwnerRule): BeneficialOwner[];
  /** Undefined when a share upstream is not exact. */
  accounting(): OwnershipAccounting | undefined;
  /** The part that nobody is surely recorded for, in percent. */
  unknownPct(): number;
  /** Companies on the way up that own one another, each loop sorted. */
  loops(): string[][];
  /** What was wrong with the data of the company or of anything above it. */
  issues(): OwnershipIssue[];
}

/** Opens the questions about one company; undefined when no holding names it. */
export function openCompanyOwnership(graph: OwnershipGraph, name: string): CompanyOwnership | undefined {
  const company = graph.indexOf.get(name);
  if (company === undefined) return undefined;
  const { control, economic } = graph;
  const isEntity = (node: number) => graph.kinds[node] !== 'person';
  return {
    effectiveOwners: (filter = {}) => listOwners(graph, company, filter),
    chains: (owner, count) => listChains(graph, owner, company, count),
    controllers: () => listControllers(graph, company),
    ultimateParents: () =>
      namesOf(
        graph,
        ultimateParentsOf(control, company, () => true),
      ),
    ultimateParentCompanies: () => namesOf(graph, ultimateParentsOf(control, company, isEntity)),
    group: () => listGroup(graph, company),
    controlled: () => namesOf(graph, controlledBy(control, [company], 'definite')),
    beneficialOwners: (rule) => beneficialOwners(graph, company, rule),
    accounting: () => accountFor(economic.walk, company),
    unknownPct: () => accountAtMinimum(economic.walk, company).unknownPct,
    loops: () => listLoops(graph, company),
    issues: () => listIssues(graph, company),
  };
}

function listOwners(
  graph: OwnershipGraph,
  company: number,
  { minPct = 0, personsOnly = false }: OwnerFilter,
) {
  const economic = sharesIn(graph.economic, company);
  const voting = graph.voting === graph.economic ? economic : sharesIn(graph.voting, company);
  const owners: EffectiveOwner[] = [];
  for (const owner of new Set([...economic.owners, ...voting.owners])) {
    const kind = graph.kinds[owner] ?? 'unknown';
    if (personsOnly && kind !== 'person') continue;
    const found = {
      kind,
      owner: graph.names[owner] ?? '',
      economic: economic.of(owner),
      voting: voting.of(owner),
    };
    const most = Math.max(found.economic.max, found.voting.max);
    if (most > NEGLIGIBLE_PCT && passes(most, minPct, true)) owners.push(found);
  }
  return owners.sort(
    (a, b) => b.economic.max - a.economic.max || b.voting.max - a.voting.max || (a.owner < b.owner ? -1 : 1),
  );
}

function listChains(graph: OwnershipGraph, name: string, company: number, count: number): OwnershipChain[] {
  const owner = graph.indexOf.get(name);
  if (owner === undefined) return [];
  const chains = strongestChains(graph, 'economic', owner, company, count);
  return chains.length > 0 ? chains : strongestChains(graph, 'voting', owner, company, count);
}

function listControllers(graph: OwnershipGraph, company: number): Controller[] {
  const within = surroundingsOf(graph, company);
  const found = new Map<number, Controller>();
  for (const certainty of ['definite', 'possible'] satisfies Certainty[])
    for (const node of controllersOf(graph.control, company, certainty)) {
      if (found.has(node)) continue;
      const over = controlledBy(graph.control, [node], certainty, { within }).filter((one) =>
        within.has(one),
      );
      found.set(node, { controller: graph.names[node] ?? '', certainty, over: namesOf(graph, over) });
    }
  return [...found.values()];
}

function listGroup(graph: OwnershipGraph, company: number): string[] {
  const tops = ultimateParentsOf(graph.control, company, () => true);
  const heads = tops.length > 0 ? tops : [company];
  const members = heads.flatMap((head) => controlledBy(graph.control, [head], 'definite'));
  return namesOf(graph, [...new Set([...heads, ...members])]);
}

function listLoops(graph: OwnershipGraph, company: number): string[][] {
  const { walk } = graph.economic;
  const components = new Set(
    [...surroundingsOf(graph, company)].map((node) => walk.components.of[node] ?? 0),
  );
  const loops = [...components]
    .map((component) => membersOf(walk, component))
    .filter(({ length }) => length > 1);
  return loops.map((members) => namesOf(graph, [...members]));
}

function listIssues(graph: OwnershipGraph, company: number): OwnershipIssue[] {
  const names = new Set([...surroundingsOf(graph, company)].map((node) => graph.names[node] ?? ''));
  return graph.issues.filter((issue) => {
    switch (issue.code) {
      case 'OVER_100':
        return names.has(issue.company);
      case 'CLOSED_LOOP':
        return issue.members.some((member) => names.has(member));
      default:
        return names.has(issue.owned) || names.has(issue.owner);
    }
  });
}
