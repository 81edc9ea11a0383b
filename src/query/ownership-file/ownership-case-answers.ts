import { controlledBy } from '../../analysis/ownership/control/control.ts';
import { ultimateParentsOf } from '../../analysis/ownership/control/controllers.ts';
import { accountFor } from '../../analysis/ownership/solver/effective.ts';
import { buildOwnershipGraph, type OwnershipGraph } from '../../analysis/ownership/ownership-graph.ts';
import { isEqual, ownersByName, ownershipTimeline } from '../../analysis/ownership/timeline.ts';
import { isDeadlocked, namesOf, votingBlocs } from '../../analysis/ownership/control/voting-blocs.ts';
import type { Certainty, OwnershipIssue, Range } from '../../model/ownership.ts';
import { percent } from './ownership-case-percent.ts';
import { answerBeneficialOwners } from './ownership-case-persons.ts';
import type { OwnershipCase } from './ownership-case.ts';

type Answer = (graph: OwnershipGraph, asked: unknown, from: OwnershipCase) => unknown;

/** How to answer each key of a case's `expected`. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  direct: perCompany(directOwners),
  effective: perCompany((graph, company) => percents(ownersByName(graph.economic, company, graph.names))),
  effectiveVoting: perCompany((graph, company) => percents(ownersByName(graph.voting, company, graph.names))),
  accounting: perCompany((graph, company) => account(graph, company)),
  control: (graph) => controlMap(graph, 'definite'),
  controlPossible: (graph) => controlMap(graph, 'possible'),
  concertControl: (graph, asked) => concertControl(graph, asked),
  ultimateParents: perCompany((graph, company) => topsOf(graph, company, false)),
  ultimateParentCompanies: perCompany((graph, company) => topsOf(graph, company, true)),
  groups: (graph) => groups(graph),
  blocs: perCompany((graph, company) => (company === undefined ? {} : sorted(votingBlocs(graph, company)))),
  deadlocks: (graph) =>
    namesOf(
      graph,
      nodesOf(graph).filter((node) => isDeadlocked(graph, node)),
    ),
  ubo: (graph, asked) => answerBeneficialOwners(graph, asked, companyNames(graph)),
  timeline: (graph, asked, from) => timelines(graph, asked, from),
  issues: ({ issues }) => issues.map(plainIssue).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
};

/** Computes what a case asks for, in the form of its `expected`. Keys nobody defined are left out. */
export function answerOwnershipCase(from: OwnershipCase): Record<string, unknown> {
  const graph = buildOwnershipGraph(from.input);
  const asked = from.asked ?? new Map(Object.keys(ANSWERS).map((key) => [key, undefined]));
  const answers: Record<string, unknown> = {};
  for (const [key, value] of asked) {
    const answer = Object.hasOwn(ANSWERS, key) ? ANSWERS[key] : undefined;
    if (answer) answers[key] = answer(graph, value, from);
  }
  return answers;
}

function perCompany(of: (graph: OwnershipGraph, company: number | undefined) => unknown): Answer {
  return (graph, asked) => {
    const answers = askedCompanies(graph, asked).map(
      (name) => [name, of(graph, graph.indexOf.get(name))] as const,
    );
    return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
  };
}

/** The companies named in what is asked, all of them when it names none. */
function askedCompanies(graph: OwnershipGraph, asked: unknown): string[] {
  const names = Array.isArray(asked)
    ? asked.filter((name) => typeof name === 'string')
    : typeof asked === 'object' && asked !== null
      ? Object.keys(asked)
      : [];
  return names.length > 0 ? names : companyNames(graph);
}

function companyNames({ names, kinds }: OwnershipGraph): string[] {
  return names.filter((_, node) => kinds[node] !== 'person').sort();
}

function nodesOf({ names }: OwnershipGraph): number[] {
  return [...names.keys()];
}

function directOwners(graph: OwnershipGraph, company: number | undefined): Record<string, unknown> {
  if (company === undefined) return {};
  const { columns } = graph.economic.walk;
  const owners = new Map<string, Range>();
  for (let entry = columns.start[company] ?? 0; entry < (columns.start[company + 1] ?? 0); entry++)
    owners.set(graph.names[columns.owner[entry] ?? 0] ?? '', {
      min: 100 * (columns.min[entry] ?? 0),
      max: 100 * (columns.max[entry] ?? 0),
    });
  return percents(owners);
}

function percents(ranges: ReadonlyMap<string, Range>): Record<string, unknown> {
  return sorted(new Map([...ranges].map(([name, range]) => [name, percent(range)])));
}

function sorted<T>(map: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A company that nobody has recorded anything of ends with itself. */
function account({ economic }: OwnershipGraph, company: number | undefined): unknown {
  if (company !== undefined) return accountFor(economic.walk, company);
  return { terminalPct: 100, unknownPct: 0, trappedPct: 0, selfOwnershipPct: 0 };
}

function controlMap(graph: OwnershipGraph, certainty: Certainty): Record<string, string[]> {
  const map = new Map<string, string[]>();
  for (const node of nodesOf(graph)) {
    const controlled = controlledBy(graph.control, [node], certainty);
    if (controlled.length > 0) map.set(graph.names[node] ?? '', namesOf(graph, controlled));
  }
  return sorted(map);
}

/** Groups that control nothing are only listed when asked for by name. */
function concertControl(graph: OwnershipGraph, asked: unknown): Record<string, string[]> {
  const named = new Set(typeof asked === 'object' && asked !== null ? Object.keys(asked) : []);
  const map = new Map<string, string[]>();
  for (const { id, members } of graph.concert) {
    const controlled = namesOf(graph, controlledBy(graph.control, members, 'definite'));
    if (controlled.length > 0 || named.has(id)) map.set(id, controlled);
  }
  return sorted(map);
}

function topsOf(graph: OwnershipGraph, company: number | undefined, entitiesOnly: boolean): string[] {
  if (company === undefined) return [];
  const eligible = (node: number) => !entitiesOnly || graph.kinds[node] !== 'person';
  return namesOf(graph, ultimateParentsOf(graph.control, company, eligible));
}

function groups(graph: OwnershipGraph): readonly { head: string[]; members: string[] }[] {
  const byHead = new Map<string, { head: string[]; members: Set<string> }>();
  for (const node of nodesOf(graph)) {
    const head = topsOf(graph, node, false);
    if (head.length === 0) continue;
    const group = byHead.get(textOf(head)) ?? { head, members: new Set(head) };
    byHead.set(textOf(head), group);
    group.members.add(graph.names[node] ?? '');
  }
  return [...byHead.values()]
    .map(({ head, members }) => ({ head, members: [...members].sort() }))
    .sort((a, b) => compareLists(a.head, b.head));
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((name, k) => name !== b[k]);
  if (at < 0) return a.length - b.length;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function timelines(graph: OwnershipGraph, asked: unknown, { input }: OwnershipCase): Record<string, unknown> {
  const timelineOf = (company: string) =>
    ownershipTimeline(input, company, (a, b) => isEqual(a.economic, b.economic)).map((period) => ({
      from: period.from ?? null,
      to: period.to ?? null,
      effective: percents(period.economic),
    }));
  return Object.fromEntries(askedCompanies(graph, asked).map((name) => [name, timelineOf(name)]));
}

/** Without the holding, which the definitions do not know. */
function plainIssue(issue: OwnershipIssue): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(issue)
      .filter(([key]) => key !== 'holding')
      .sort(),
  );
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}
