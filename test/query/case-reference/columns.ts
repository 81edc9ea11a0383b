import {
  decimal,
  isAbove,
  least,
  minus,
  most,
  ONE,
  over,
  plus,
  sum,
  ZERO,
  type Fraction,
} from './fraction.ts';

/** An edge of a case file. */
export interface Edge {
  readonly owner: string;
  readonly ownerType: string;
  readonly owned: string;
  readonly sharePct: unknown;
  readonly kind: 'economic' | 'voting';
  readonly from?: string;
  readonly to?: string;
  readonly nomineeFor?: string;
  readonly nomineeForType?: string;
}

export interface Concert {
  readonly id: string;
  readonly members: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** A case file as a test makes it. */
export interface Case {
  readonly edges: readonly Edge[];
  readonly asOf?: string;
  readonly concert?: readonly Concert[];
}

/** What one owner has of a company: between l and u, more than l where x. */
export interface Cell {
  readonly l: Fraction;
  readonly u: Fraction;
  readonly x: boolean;
}
export type Column = ReadonlyMap<string, Cell>;
export type HoldingsByCompany = ReadonlyMap<string, Column>;

/** A case after section 1 of the definitions, with what section 7 reports of it. */
export interface Prepared {
  readonly types: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  readonly economic: HoldingsByCompany;
  readonly voting: HoldingsByCompany;
  readonly issues: readonly object[];
}

const HUNDRED = decimal(100);
const SLIGHTLY = decimal(1e-11);

/** Whether something holds on a day (1.1). */
export function isActive({ from, to }: { from?: string; to?: string }, day: string | undefined): boolean {
  return day === undefined || ((from === undefined || from <= day) && (to === undefined || day < to));
}

/** Section 1, in its order. */
export function prepare({ edges, asOf }: Case): Prepared {
  const dated = edges.filter((edge) => isActive(edge, asOf));
  const types = new Map<string, string>();
  for (const { nomineeFor, nomineeForType } of dated)
    if (nomineeFor !== undefined) types.set(nomineeFor, nomineeForType ?? 'person');
  for (const { owner, ownerType } of dated) types.set(owner, ownerType);
  const issues: object[] = [];
  const valid = dated.flatMap((edge) => {
    const { owner, owned } = edge;
    const bounds = boundsOf(edge.sharePct);
    if (types.get(owned) === 'person') issues.push({ code: 'PERSON_OWNED', owner, owned });
    else if (!bounds) issues.push({ code: 'INVALID_SHARE', owner, owned });
    else if (bounds.u.top > 0n) return [{ ...edge, owner: edge.nomineeFor ?? owner, ...bounds }];
    return [];
  });
  const names = [...new Set(valid.flatMap(({ owner, owned }) => [owner, owned]))].sort();
  const [economic, voting] = [new Map<string, Column>(), new Map<string, Column>()];
  for (const company of names) {
    const own = valid.filter(({ owned }) => owned === company);
    const capital = own.filter(({ kind }) => kind === 'economic');
    const votes = own.filter(({ kind }) => kind === 'voting');
    economic.set(company, fit(addUp(capital), company, 'economic', issues));
    const mine = votes.length > 0 ? votes : capital;
    voting.set(
      company,
      selfless(fit(addUp(mine), company, 'voting', votes.length > 0 ? issues : []), company),
    );
  }
  return { types, names, economic, voting, issues };
}

function boundsOf(share: unknown): Cell | undefined {
  const given = typeof share === 'number' ? { min: share, max: share } : (share ?? {});
  if (typeof given !== 'object') return undefined;
  const { min, max, exclusiveMin } = given as Record<string, unknown>;
  const [low, high] = [min ?? 0, max ?? 100];
  if (typeof low !== 'number' || typeof high !== 'number' || low < 0 || low > high) return undefined;
  return { l: over(decimal(low), HUNDRED), u: over(decimal(high), HUNDRED), x: exclusiveMin === true };
}

function addUp(parts: readonly (Cell & { readonly owner: string })[]): Column {
  const column = new Map<string, Cell>();
  for (const { owner, l, u, x } of parts) {
    const known = column.get(owner) ?? { l: ZERO, u: ZERO, x: false };
    column.set(owner, { l: plus(known.l, l), u: plus(known.u, u), x: known.x || x });
  }
  return column;
}

/** What all owners of a column surely have. */
export function certain(column: Column | undefined): Fraction {
  return sum(Array.from(column?.values() ?? [], ({ l }) => l));
}

function fit(column: Column, company: string, kind: string, issues: object[]): Column {
  const total = certain(column);
  if (!isAbove(total, plus(ONE, SLIGHTLY))) return tighten(column);
  if (isAbove(total, decimal(1.0001)))
    issues.push({
      code: 'OVER_100',
      company,
      kind,
      sumPct: Number((total.top * 100n * 10n ** 9n) / total.bottom) / 1e9,
    });
  return new Map(
    [...column].map(([owner, { l }]) => [owner, { l: over(l, total), u: over(l, total), x: false }]),
  );
}

function tighten(column: Column): Column {
  const total = certain(column);
  return new Map(
    [...column].map(([owner, { l, u, x }]) => {
      const others = minus(total, l);
      return [owner, { l, u: most(l, least(u, minus(ONE, others))), x }];
    }),
  );
}

function selfless(column: Column, company: string): Column {
  const self = column.get(company);
  if (!self) return column;
  if (!isAbove(ONE, self.l)) return new Map();
  const others = [...column].filter(([owner]) => owner !== company);
  const share = ({ l, u, x }: Cell): Cell => ({
    l: over(l, minus(ONE, self.l)),
    u: isAbove(ONE, self.u) ? least(ONE, over(u, minus(ONE, self.u))) : u.top > 0n ? ONE : ZERO,
    x,
  });
  return tighten(new Map(others.map(([owner, cell]) => [owner, share(cell)])));
}
