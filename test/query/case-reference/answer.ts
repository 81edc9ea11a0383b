import { certain, isActive, prepare, type Case, type HoldingsByCompany, type Edge } from './columns.ts';
import { controlSet, inPercent, topOf, type Sure } from './control.ts';
import { atLeast, countCompletions, largest, upstreamOf, visitsOwner } from './effective.ts';
import { decimal, isAbove, minus, ONE, plus, sum, valueOf, ZERO, type Fraction } from './fraction.ts';
import { personsBehind, type Query } from './persons.ts';

type Figure = number | { readonly min: number; readonly max: number };

/** Combinations of corners that a reference tries at the most. */
const MOST_COMPLETIONS = 3000;

/** A graph with too many completions to try them all. */
export class TooMany extends Error {}

/** Everything a case can ask, by the definitions word for word, exactly, and as slowly as that is. */
export function referenceAnswers(file: Case, queries: readonly Query[]): Record<string, unknown> {
  const prepared = prepare(file);
  const { names, types, economic, voting } = prepared;
  const companies = names.filter((name) => types.get(name) !== 'person');
  const effective = openEffective();
  const control = controlMap(voting, names, 'definite');
  const entities = new Map([...control].filter(([name]) => types.get(name) !== 'person'));
  const tops = new Map(names.map((name) => [name, topOf(control, name)]));
  const perCompany = (answer: (company: string) => unknown) =>
    Object.fromEntries(
      companies.map((company) => [company, answer(company)]).filter(([, one]) => one !== undefined),
    );
  const blocs = new Map(companies.map((company) => [company, blocsOf(voting, tops, company)]));
  return {
    direct: perCompany((company) =>
      Object.fromEntries(
        [...(economic.get(company) ?? [])].map(([owner, { l, u }]) => [
          owner,
          figure(inPercent(l), inPercent(u)),
        ]),
      ),
    ),
    effective: perCompany((company) => ownersOf(economic, company, effective)),
    effectiveVoting: perCompany((company) => ownersOf(voting, company, effective)),
    accounting: perCompany((company) => account(economic, company)),
    control: listed(control),
    controlPossible: listed(controlMap(voting, names, 'possible')),
    concertControl: listed(
      new Map(
        (file.concert ?? [])
          .filter((group) => isActive(group, file.asOf))
          .map(({ id, members }) => [id, controlSet(voting, members, 'definite')]),
      ),
    ),
    ultimateParents: perCompany((company) => tops.get(company)),
    ultimateParentCompanies: perCompany((company) => topOf(entities, company)),
    groups: groupsOf(tops),
    blocs: perCompany((company) =>
      Object.fromEntries([...(blocs.get(company) ?? [])].map(([name, part]) => [name, valueOf(part)])),
    ),
    deadlocks: companies.filter((company) => isDeadlock(blocs.get(company), tops.get(company))),
    ubo: queries.map((query) => ({
      ...query,
      persons: personsBehind(file, prepared, query, effective).map(({ figures, ...person }) => ({
        ...person,
        ...Object.fromEntries(Object.entries(figures).map(([key, { lo, hi }]) => [key, figure(lo, hi)])),
      })),
    })),
    timeline: perCompany((company) => timelineOf(file, company)),
    issues: [
      ...prepared.issues,
      ...closedLoops(economic).map((members) => ({ code: 'CLOSED_LOOP', members })),
    ],
  };
}

function figure(lo: Fraction, hi: Fraction): Figure {
  const [min, max] = [valueOf(lo), valueOf(hi)];
  return max - min > 1e-9 ? { min, max } : min;
}

function openEffective() {
  const known = new Map<string, { lo: Fraction; hi: Fraction }>();
  const ids = new Map<HoldingsByCompany, number>();
  return (columns: HoldingsByCompany, owner: string, target: string) => {
    ids.set(columns, ids.get(columns) ?? ids.size);
    const key = `${String(ids.get(columns))} ${owner} ${target}`;
    const found = known.get(key) ?? computeEffective(columns, owner, target);
    known.set(key, found);
    return found;
  };
}

function computeEffective(
  columns: HoldingsByCompany,
  owner: string,
  target: string,
): { lo: Fraction; hi: Fraction } {
  const upstream = upstreamOf(columns, target);
  if (!upstream.has(owner)) return { lo: ZERO, hi: ZERO };
  if (countCompletions(columns, upstream) > MOST_COMPLETIONS) throw new TooMany();
  const lo = inPercent(visitsOwner(atLeast(columns), owner, target));
  return { lo, hi: inPercent(largest(columns, owner, target)) };
}

type EffectiveOf = ReturnType<typeof openEffective>;

function ownersOf(
  columns: HoldingsByCompany,
  company: string,
  effective: EffectiveOf,
): Record<string, Figure> {
  const owners = [...upstreamOf(columns, company)].filter((name) => name !== company);
  return Object.fromEntries(
    owners.flatMap((owner) => {
      const { lo, hi } = effective(columns, owner, company);
      return valueOf(hi) > 1e-6 ? [[owner, figure(lo, hi)]] : [];
    }),
  );
}

function isExact(columns: HoldingsByCompany, upstream: Iterable<string>): boolean {
  return [...upstream].every((name) =>
    [...(columns.get(name)?.values() ?? [])].every(({ l, u }) => !isAbove(u, l)),
  );
}

/** Section 2.6 by what it means: where the walk ends, with a node of its own for what is missing. */
function account(columns: HoldingsByCompany, company: string): unknown {
  const upstream = upstreamOf(columns, company);
  if (!isExact(columns, upstream)) return undefined;
  const [unknown, again] = ['?unknown', '?again'];
  const shares = new Map<string, ReadonlyMap<string, Fraction>>();
  const returning = new Map<string, ReadonlyMap<string, Fraction>>();
  for (const name of upstream) {
    const column = columns.get(name);
    if (!column?.size) continue;
    const parts = new Map(Array.from(column, ([owner, { l }]) => [owner, l]));
    parts.set(unknown, minus(ONE, certain(column)));
    shares.set(name, parts);
    const turned = new Map(parts);
    turned.set(again, turned.get(company) ?? ZERO);
    turned.delete(company);
    returning.set(name, turned);
  }
  const terminals = [...upstream].filter((name) => !columns.get(name)?.size);
  const endsIn = (end: string) => (end === company ? ONE : visitsOwner(shares, end, company));
  const trapped = sum(
    closedLoops(columns).map((members) =>
      members.includes(company) ? ONE : sumOfEntering(shares, members, company),
    ),
  );
  const pct = (part: Fraction) => valueOf(inPercent(part));
  return {
    terminalPct: pct(sum(terminals.map(endsIn))),
    unknownPct: pct(endsIn(unknown)),
    trappedPct: pct(trapped),
    selfOwnershipPct: pct(visitsOwner(returning, again, company)),
  };
}

/** The walk never leaves a closed loop, so that one node can stand for all of it. */
function sumOfEntering(
  shares: ReadonlyMap<string, ReadonlyMap<string, Fraction>>,
  members: readonly string[],
  company: string,
): Fraction {
  const joined = new Map(
    [...shares]
      .filter(([name]) => !members.includes(name))
      .map(([name, parts]) => {
        const into = sum([...parts].filter(([owner]) => members.includes(owner)).map(([, part]) => part));
        const rest = [...parts].filter(([owner]) => !members.includes(owner));
        return [name, new Map([...rest, ['?loop', into] as const])] as const;
      }),
  );
  return visitsOwner(joined, '?loop', company);
}

/** Components that nobody outside owns and that miss nothing (2.5), sorted. */
function closedLoops(columns: HoldingsByCompany): string[][] {
  const above = new Map([...columns.keys()].map((name) => [name, upstreamOf(columns, name)]));
  const loops = new Map<string, string[]>();
  for (const [name, upstream] of above) {
    const members = [...upstream].filter((one) => above.get(one)?.has(name)).sort();
    const isWhole = (one: string) => isAbove(plus(certain(columns.get(one)), decimal(1e-11)), ONE);
    if (members.length === upstream.size && members.every(isWhole)) loops.set(members.join('|'), members);
  }
  return [...loops.values()];
}

function controlMap(
  voting: HoldingsByCompany,
  names: readonly string[],
  sure: Sure,
): Map<string, Set<string>> {
  return new Map(names.map((name) => [name, controlSet(voting, [name], sure)]));
}

function listed(map: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string[]> {
  return Object.fromEntries(
    [...map].filter(([, set]) => set.size > 0).map(([name, set]) => [name, [...set].sort()]),
  );
}

function groupsOf(tops: ReadonlyMap<string, readonly string[]>): unknown[] {
  const groups = new Map<string, Set<string>>();
  for (const [name, top] of tops) {
    if (top.length === 0) continue;
    const key = JSON.stringify(top);
    groups.set(key, (groups.get(key) ?? new Set(top)).add(name));
  }
  return [...groups].map(([head, members]) => ({
    head: JSON.parse(head) as string[],
    members: [...members].sort(),
  }));
}

function blocsOf(voting: HoldingsByCompany, tops: ReadonlyMap<string, readonly string[]>, company: string) {
  const blocs = new Map<string, Fraction>();
  for (const [holder, { l }] of voting.get(company) ?? []) {
    const top = tops.get(holder) ?? [];
    const name = top.length > 0 ? top.join('|') : holder;
    blocs.set(name, plus(blocs.get(name) ?? ZERO, inPercent(l)));
  }
  return blocs;
}

function isDeadlock(
  blocs: ReadonlyMap<string, Fraction> | undefined,
  top: readonly string[] | undefined,
): boolean {
  const parts = [...(blocs?.values() ?? [])].map(valueOf).filter((part) => part > 1e-9);
  return top?.length === 0 && parts.length === 2 && parts.every((part) => Math.abs(part - 50) <= 1e-9);
}

/** Section 6. */
function timelineOf(file: Case, company: string): unknown[] {
  const owner = ({ nomineeFor, owner: given }: Edge) => nomineeFor ?? given;
  const upstream = new Set([company]);
  for (const name of upstream)
    for (const edge of file.edges) if (edge.owned === name) upstream.add(owner(edge));
  const cuts = file.edges
    .filter(({ owned }) => upstream.has(owned))
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day !== undefined);
  const starts = [undefined, ...[...new Set(cuts)].sort()];
  const pieces: { from: string | null; to: string | null; effective: Record<string, Figure> }[] = [];
  for (const [at, start] of starts.entries()) {
    const { economic } = prepare({ ...file, asOf: start ?? '' });
    const effective = economic.has(company) ? ownersOf(economic, company, openEffective()) : {};
    const last = pieces.at(-1);
    const to = starts[at + 1] ?? null;
    if (last && areEqual(last.effective, effective)) last.to = to;
    else pieces.push({ from: start ?? null, to, effective });
  }
  return pieces;
}

function areEqual(a: Record<string, Figure>, b: Record<string, Figure>): boolean {
  const ends = (value: Figure | undefined) =>
    typeof value === 'number' ? { min: value, max: value } : (value ?? { min: 0, max: 0 });
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => {
    const [x, y] = [ends(a[key]), ends(b[key])];
    return Math.abs(x.min - y.min) < 1e-9 && Math.abs(x.max - y.max) < 1e-9;
  });
}
