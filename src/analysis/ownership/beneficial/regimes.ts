import type { BeneficialOwnerMode, BeneficialOwnerRule, Ground } from '../../../model/ownership.ts';

/** The laws an analyst asks about. */
export type Regime = 'AMLR' | 'AMLD' | 'PSC' | 'FATF';

/** What each law calls a beneficial owner, as parameters. */
export const REGIMES: Readonly<Record<Regime, BeneficialOwnerRule>> = {
  /** Regulation (EU) 2024/1624 Articles 51 to 54, from 10 July 2027. */
  AMLR: { modes: ['amlr'], thresholdPct: 25, inclusive: true },
  /** Directive (EU) 2015/849 Article 3(6) as amended: "25 % plus one share or more than 25 %". */
  AMLD: { modes: ['ownership', 'control'], thresholdPct: 25, inclusive: false },
  /** Companies Act 2006 Schedule 1A: "more than 25 %". */
  PSC: { modes: ['psc'], thresholdPct: 25, inclusive: false },
  /** FATF Recommendation 24, interpretive note: "e.g. 25 %". */
  FATF: { modes: ['ownership', 'control'], thresholdPct: 25, inclusive: true },
};

/** The grounds of each mode. */
export const GROUNDS: Readonly<Record<BeneficialOwnerMode, readonly Ground[]>> = {
  ownership: ['economic', 'voting'],
  control: ['control'],
  psc: ['shares', 'votes'],
  amlr: ['art54a', 'art54b', 'control', 'economic', 'voting'],
};

/** A regime's rule with what the asker wants changed, such as a lower threshold for a high-risk sector. */
export function ruleOf(regime: Regime, changes: Partial<BeneficialOwnerRule> = {}): BeneficialOwnerRule {
  return { ...REGIMES[regime], ...changes };
}
