import type { Holding, OwnerKind, OwnershipIssue, ShareBand } from '../../model/ownership.ts';

/** Holdings that count, as parallel arrays; shares are fractions of 1, nominees replaced by their principals. */
export interface AdmittedHoldings {
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly kinds: readonly OwnerKind[];
  readonly ids: readonly string[];
  readonly owner: Int32Array;
  readonly owned: Int32Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly exclusive: Uint8Array;
  readonly interest: Uint8Array;
  readonly issues: readonly OwnershipIssue[];
}

export const ECONOMIC = 0;
export const VOTING = 1;
export const CONTROL = 2;
const INTEREST_CODE = { economic: ECONOMIC, voting: VOTING, control: CONTROL } as const;

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether it holds on the day: from its first day on, until the day it ends. Without a day everything holds. */
export function holdsOn(period: Period, day: string | undefined): boolean {
  if (day === undefined) return true;
  return (period.from === undefined || period.from <= day) && (period.to === undefined || day < period.to);
}

/** Keeps the holdings of one day that can be true, and says which cannot (definitions 1.1 to 1.3). */
export function admitHoldings(holdings: readonly Holding[], asOf: string | undefined): AdmittedHoldings {
  const current = asOf === undefined ? holdings : holdings.filter((holding) => holdsOn(holding, asOf));
  const kindOf = kindsByName(current);
  const table = openTable(current.length, kindOf);
  for (const holding of current) admit(holding, table);
  const { count } = table;
  return {
    names: table.names,
    indexOf: table.indexOf,
    kinds: table.names.map((name) => kindOf.get(name) ?? 'company'),
    ids: table.ids,
    owner: table.owner.subarray(0, count),
    owned: table.owned.subarray(0, count),
    min: table.min.subarray(0, count),
    max: table.max.subarray(0, count),
    exclusive: table.exclusive.subarray(0, count),
    interest: table.interest.subarray(0, count),
    issues: table.issues,
  };
}

type Table = ReturnType<typeof openTable>;

function openTable(capacity: number, kindOf: ReadonlyMap<string, OwnerKind>) {
  return {
    kindOf,
    count: 0,
    names: [] as string[],
    indexOf: new Map<string, number>(),
    ids: [] as string[],
    owner: new Int32Array(capacity),
    owned: new Int32Array(capacity),
    min: new Float64Array(capacity),
    max: new Float64Array(capacity),
    exclusive: new Uint8Array(capacity),
    interest: new Uint8Array(capacity),
    issues: [] as OwnershipIssue[],
  };
}

function admit(holding: Holding, table: Table): void {
  const { owner, owned, id } = holding;
  if (table.kindOf.get(owned) === 'person') {
    table.issues.push({ code: 'PERSON_OWNED', owner, owned, holding: id });
    return;
  }
  const bounds = holding.interest === 'control' ? WHOLE : shareBounds(holding.share);
  if (!bounds) {
    table.issues.push({ code: 'INVALID_SHARE', owner, owned, holding: id });
    return;
  }
  if (bounds.max === 0) return;
  const at = table.count++;
  table.ids.push(id);
  table.owner[at] = indexName(holding.nomineeFor ?? owner, table);
  table.owned[at] = indexName(owned, table);
  table.min[at] = bounds.min / 100;
  table.max[at] = bounds.max / 100;
  table.exclusive[at] = bounds.exclusive ? 1 : 0;
  table.interest[at] = INTEREST_CODE[holding.interest];
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly exclusive: boolean;
}

const WHOLE: Bounds = { min: 0, max: 100, exclusive: false };

/** Undefined for what no share can be: not a number, below 0, or with its ends the wrong way round. */
function shareBounds(share: number | ShareBand | undefined): Bounds | undefined {
  if (share === undefined) return WHOLE;
  const band = typeof share === 'number' ? { min: share, max: share } : share;
  const { min = 0, max = 100 } = band;
  if (!Number.isFinite(min) || !Number.isFinite(max) || min < 0 || min > max) return undefined;
  return { min, max, exclusive: band.exclusiveMin === true };
}

function indexName(name: string, table: Table): number {
  const known = table.indexOf.get(name);
  if (known !== undefined) return known;
  const index = table.names.length;
  table.names.push(name);
  table.indexOf.set(name, index);
  return index;
}

/** What a holding says of its own owner goes before what is only supposed of a nominee's principal. */
function kindsByName(holdings: readonly Holding[]): Map<string, OwnerKind> {
  const kinds = new Map<string, OwnerKind>();
  for (const { owner, ownerKind } of holdings) if (!kinds.has(owner)) kinds.set(owner, ownerKind);
  for (const { nomineeFor, nomineeForKind } of holdings) {
    if (nomineeFor !== undefined && !kinds.has(nomineeFor)) kinds.set(nomineeFor, nomineeForKind ?? 'person');
  }
  return kinds;
}
