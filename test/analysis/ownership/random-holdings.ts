import fc from 'fast-check';
import type { Holding, ShareBand } from '../../../src/model/ownership.ts';

/** What random graphs may contain. */
export interface RandomKinds {
  readonly ranges?: boolean;
  readonly votes?: boolean;
  readonly loops?: boolean;
  readonly selfOwned?: boolean;
}

/** Random graphs of a few companies and persons; columns usually stay within 100 %, sometimes fill it exactly. */
export function randomHoldings(kinds: RandomKinds = {}): fc.Arbitrary<Holding[]> {
  return fc
    .array(randomEdge(kinds), { minLength: 1, maxLength: 30 })
    .map((edges) => edges.flatMap((edge, at) => holdingOf(edge, at, kinds)));
}

interface RandomEdge {
  readonly owner: number;
  readonly owned: number;
  readonly isVote: boolean;
  readonly share: number;
  readonly width: number;
  readonly shape: number;
}

const COMPANIES = 7;
const PERSONS = 4;
const SHARES = [10, 20, 25, 30, 33.3, 37.5, 40, 50, 50.0001, 60, 75, 99.99, 100];

function randomEdge({ votes }: RandomKinds): fc.Arbitrary<RandomEdge> {
  return fc.record({
    owner: fc.integer({ min: 0, max: COMPANIES + PERSONS - 1 }),
    owned: fc.integer({ min: 0, max: COMPANIES - 1 }),
    isVote: votes ? fc.boolean() : fc.constant(false),
    share: fc.constantFrom(...SHARES),
    width: fc.constantFrom(0, 5, 25, 50),
    shape: fc.integer({ min: 0, max: 5 }),
  });
}

function holdingOf(edge: RandomEdge, at: number, kinds: RandomKinds): Holding[] {
  const isPerson = edge.owner >= COMPANIES;
  if (!isPerson && !kinds.selfOwned && edge.owner === edge.owned) return [];
  if (!isPerson && !kinds.loops && edge.owner < edge.owned) return [];
  return [
    {
      id: `h${at}`,
      owner: isPerson ? `p${edge.owner}` : `C${edge.owner}`,
      ownerKind: isPerson ? 'person' : 'company',
      owned: `C${edge.owned}`,
      interest: edge.isVote ? 'voting' : 'economic',
      share: kinds.ranges ? band(edge) : edge.share / 2,
    },
  ];
}

function band({ share, width, shape }: RandomEdge): number | ShareBand | undefined {
  if (shape === 0) return undefined;
  if (shape <= 2) return share / 2;
  return { min: share / 3, max: share / 3 + width, exclusiveMin: shape === 5 };
}
