import fc from 'fast-check';
import type { Case, Concert, Edge } from './case-reference/columns.ts';
import type { Query } from './case-reference/persons.ts';

/** What the random cases of a test are about. */
export interface CaseKinds {
  /** Owners of younger companies by older ones, and rings of nearly or exactly 100 %. */
  readonly loops?: boolean;
  readonly ranges?: boolean;
  readonly votes?: boolean;
  readonly dates?: boolean;
  readonly fronts?: boolean;
  readonly badData?: boolean;
}

export interface RandomCase extends Case {
  readonly edges: readonly Edge[];
  readonly queries: readonly Query[];
}

const COMPANIES = ['A', 'B', 'C', 'D', 'E'];
const OTHERS: readonly (readonly [string, string])[] = [
  ['ann', 'person'],
  ['ben', 'person'],
  ['cleo', 'person'],
  ['Land', 'state'],
  ['Trust', 'trust'],
];
const TYPES = new Map<string, string>([...OTHERS, ...COMPANIES.map((name) => [name, 'company'] as const)]);
const EXACT = [
  10, 12.5, 20, 25, 25.000001, 30, 33.3, 40, 49.99, 50, 50.0001, 60, 66.67, 75, 90, 99.99, 99.999999, 100,
];
/** The statutory bands of the United Kingdom, unknown shares, and others. */
const BANDS = [
  { min: 25, max: 50, exclusiveMin: true },
  { min: 50, max: 75, exclusiveMin: true },
  { min: 75, max: 100 },
  { min: 25, max: 100, exclusiveMin: true },
  { min: 10, max: 40 },
  { min: 0, max: 30, exclusiveMin: true },
  { max: 25 },
  { min: 50 },
  { min: 40, max: 60 },
  null,
];
const BAD = [-5, 110, 150, 0, 'much', { min: 30, max: 20 }, { min: -1, max: 10 }, { min: 0, max: 0 }];
const DAYS = ['2019-06-30', '2019-07-01', '2020-01-01', '2021-12-31', '2022-02-29'];

/** Random case files of a few nodes. */
export function randomCase(kinds: CaseKinds): fc.Arbitrary<RandomCase> {
  return fc
    .record({
      free: fc.array(freeEdge(kinds), { minLength: 1, maxLength: 9 }),
      ring: kinds.loops ? fc.array(ringShare, { maxLength: 4 }) : fc.constant<number[]>([]),
      filled: fc.array(fc.tuple(fc.constantFrom(...COMPANIES), fc.integer({ min: 2, max: 5 })), {
        maxLength: 1,
      }),
      concert: kinds.fronts ? fc.array(concert(kinds), { maxLength: 2 }) : fc.constant<Concert[]>([]),
      asOf: kinds.dates ? fc.option(fc.constantFrom(...DAYS), { nil: undefined }) : fc.constant(undefined),
      queries: fc.array(query, { minLength: 2, maxLength: 4 }),
    })
    .map(({ free, ring, filled, concert: groups, asOf, queries }) => {
      const closing = ring.map((share, at) =>
        edge(COMPANIES[(at + 1) % ring.length] ?? 'A', COMPANIES[at] ?? 'A', share),
      );
      const equal = filled.flatMap(([owned, count]) =>
        OTHERS.slice(0, count).map(([owner]) => edge(owner, owned, 100 / count)),
      );
      return {
        edges: [
          ...free.flatMap((one) => one ?? []),
          ...closing.filter(({ owner, owned }) => owner !== owned),
          ...equal,
        ],
        concert: groups.map((group, at) => ({ ...group, id: `g${String(at)}` })),
        ...(asOf === undefined ? {} : { asOf }),
        queries,
      };
    });
}

const ringShare = fc.constantFrom(50, 50.0001, 60, 99, 99.99, 99.999999, 100);

function edge(owner: string, owned: string, sharePct: unknown): Edge {
  return { owner, ownerType: TYPES.get(owner) ?? 'company', owned, sharePct, kind: 'economic' };
}

function freeEdge(kinds: CaseKinds): fc.Arbitrary<Edge | undefined> {
  const shares = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<unknown>(...EXACT) },
    { weight: kinds.ranges ? 4 : 0, arbitrary: fc.constantFrom<unknown>(...BANDS) },
    { weight: kinds.badData ? 1 : 0, arbitrary: fc.constantFrom<unknown>(...BAD) },
  );
  return fc
    .record({
      owner: fc.constantFrom(...COMPANIES, ...OTHERS.map(([name]) => name)),
      owned: fc.constantFrom(...COMPANIES, ...(kinds.badData ? ['ann'] : [])),
      share: shares,
      kind: kinds.votes
        ? fc.constantFrom<Edge['kind']>('economic', 'economic', 'voting')
        : fc.constant<Edge['kind']>('economic'),
      period: kinds.dates ? period : fc.constant({}),
      front: kinds.fronts
        ? fc.constantFrom(undefined, undefined, undefined, 'ann', 'ben', 'D')
        : fc.constant(undefined),
    })
    .map(({ owner, owned, share, kind, period: when, front }) => {
      if (!kinds.loops && !kinds.badData && TYPES.get(owner) === 'company' && owner <= owned)
        return undefined;
      const nominee =
        front === undefined
          ? {}
          : { nomineeFor: front, ...(front === 'D' ? { nomineeForType: 'company' } : {}) };
      return { ...edge(owner, owned, share), kind, ...when, ...nominee };
    });
}

const day = fc.option(fc.constantFrom(...DAYS), { nil: undefined });
const period = fc.record({ from: day, to: day }).map(({ from, to }) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
}));

function concert({ dates }: CaseKinds): fc.Arbitrary<Concert> {
  return fc
    .tuple(
      fc.uniqueArray(fc.constantFrom('ann', 'ben', 'cleo', 'Trust', 'B'), { minLength: 2, maxLength: 3 }),
      dates ? period : fc.constant({}),
    )
    .map(([members, when]) => ({ id: 'g', members, ...when }));
}

const query: fc.Arbitrary<Query> = fc.record({
  company: fc.constantFrom(...COMPANIES),
  mode: fc.constantFrom('amlr', 'psc', 'ownership+control', 'ownership', 'control'),
  thresholdPct: fc.constantFrom(5, 10, 25, 30, 50),
  inclusive: fc.boolean(),
});
