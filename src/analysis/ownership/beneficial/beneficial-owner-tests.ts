import type { BeneficialOwnerRule, Certainty, Ground, Range } from '../../../model/ownership.ts';
import type { HeldPart } from './held-parts.ts';
import { GROUNDS } from './regimes.ts';
import { passes, TOLERANCE_PCT } from '../tolerance.ts';

/** What is known of one person and one company, for the grounds to be judged by (definitions 5). */
export interface Evidence {
  /** Whether the person, with those he acts together with, controls the company. */
  readonly control: Certainty | undefined;
  readonly heldShares: HeldPart;
  readonly heldVotes: HeldPart;
  /** Whether effective ownership of the company passes the threshold. */
  effective(interest: 'economic' | 'voting'): Certainty | undefined;
  /** The surest of: an entity controls the company, and the person's part of it passes the threshold. */
  throughEntities(): Certainty | undefined;
}

/** The grounds that hold under a rule, and how surely: the definite ones, or else the possible ones. */
export function judge(
  evidence: Evidence,
  rule: BeneficialOwnerRule,
): { readonly certainty: Certainty; readonly grounds: readonly Ground[] } | undefined {
  const definite: Ground[] = [];
  const possible: Ground[] = [];
  for (const ground of groundsOf(rule)) {
    const certainty = judgeGround(evidence, ground, rule);
    if (certainty === 'definite') definite.push(ground);
    else if (certainty === 'possible') possible.push(ground);
  }
  if (definite.length > 0) return { certainty: 'definite', grounds: definite };
  return possible.length > 0 ? { certainty: 'possible', grounds: possible } : undefined;
}

const KNOWN_GROUNDS = new WeakMap<BeneficialOwnerRule, readonly Ground[]>();

function groundsOf(rule: BeneficialOwnerRule): readonly Ground[] {
  const known = KNOWN_GROUNDS.get(rule) ?? [...new Set(rule.modes.flatMap((mode) => GROUNDS[mode]))].sort();
  KNOWN_GROUNDS.set(rule, known);
  return known;
}

function judgeGround(evidence: Evidence, ground: Ground, rule: BeneficialOwnerRule): Certainty | undefined {
  const { control, heldShares, heldVotes } = evidence;
  switch (ground) {
    case 'economic':
    case 'voting':
      return evidence.effective(ground);
    case 'control':
      return control;
    case 'shares':
      return judgeHeld(heldShares, rule);
    case 'votes':
      return judgeHeld(heldVotes, rule);
    case 'art54a':
      return surer(judgeHeld(heldShares, rule), judgeHeld(heldVotes, rule));
    case 'art54b':
      return evidence.throughEntities();
  }
}

function judgeHeld(held: HeldPart, rule: BeneficialOwnerRule): Certainty | undefined {
  return judgeRange(held, rule, () => held.exclusive);
}

/** How surely a range passes the threshold; `isMoreThanMin` tells whether its minimum is out of reach. */
export function judgeRange(
  { min, max }: Range,
  { thresholdPct, inclusive }: BeneficialOwnerRule,
  isMoreThanMin: () => boolean,
): Certainty | undefined {
  if (passes(min, thresholdPct, inclusive)) return 'definite';
  const isAtThreshold = Math.abs(min - thresholdPct) <= TOLERANCE_PCT;
  if (!inclusive && isAtThreshold && isMoreThanMin()) return 'definite';
  return passes(max, thresholdPct, inclusive) ? 'possible' : undefined;
}

/** Both hold: no surer than the less sure of the two. */
export function both(a: Certainty | undefined, b: Certainty | undefined): Certainty | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a === 'definite' && b === 'definite' ? 'definite' : 'possible';
}

/** Either holds: as sure as the surer of the two. */
export function surer(a: Certainty | undefined, b: Certainty | undefined): Certainty | undefined {
  return a === 'definite' || b === 'definite' ? 'definite' : (a ?? b);
}
