import type { BeneficialOwner, BeneficialOwnerRule, Certainty, Ground } from '../model/ownership.ts';
import { explainUnknown, sharesAndVotes, type NameOf } from './ownership.ts';
import { explainPercent, figure } from './percent.ts';

/** The laws whose words are known here. */
export type RegimeName = 'AMLR' | 'AMLD' | 'PSC' | 'FATF';

/** What the sentences about a beneficial owner are made of. */
export interface BeneficialOwnerFindings {
  readonly company: string;
  readonly owner: BeneficialOwner;
  readonly regime: RegimeName;
  readonly rule: BeneficialOwnerRule;
  /** The part of the company that nobody is surely recorded for, in percent. */
  readonly unknownPct: number;
}

/** Says why a person is a beneficial owner, ground by ground, in the words of the law, and what is unknown. */
export function explainBeneficialOwner(findings: BeneficialOwnerFindings, nameOf: NameOf): string {
  const { owner, company } = findings;
  const verb = VERB[owner.certainty];
  const title = TITLE[findings.regime];
  const grounds = owner.grounds.map(
    (ground) => `${wordsOf(ground, findings, nameOf)} (${sourceOf(ground, findings)})`,
  );
  const sentence = `${nameOf(owner.person)} ${verb} a ${title} of ${nameOf(company)}: ${grounds.join('; ')}.`;
  return `${sentence} ${explainUnknown(findings, nameOf)}`;
}

const VERB: Readonly<Record<Certainty, string>> = { definite: 'is', possible: 'may be' };

const TITLE: Readonly<Record<RegimeName, string>> = {
  AMLR: 'beneficial owner',
  AMLD: 'beneficial owner',
  PSC: 'person with significant control',
  FATF: 'beneficial owner',
};

function wordsOf(ground: Ground, { owner, rule, company }: BeneficialOwnerFindings, nameOf: NameOf): string {
  const name = nameOf(company);
  const passing = `${rule.inclusive ? 'at least' : 'more than'} ${figure(rule.thresholdPct)} %`;
  switch (ground) {
    case 'economic':
      return `holds ${explainPercent(owner.economic)} of the shares directly and through other companies, ${passing}`;
    case 'voting':
      return `holds ${explainPercent(owner.voting)} of the votes directly and through other companies, ${passing}`;
    case 'control':
      return `controls ${name}, directly or through companies under the same control, with more than half of the votes`;
    case 'shares':
      return `holds ${explainPercent(owner.heldShares)} of the shares, directly or through majority stakes, ${passing}`;
    case 'votes':
      return `holds ${explainPercent(owner.heldVotes)} of the votes, directly or through majority stakes, ${passing}`;
    case 'art54a':
      return `is or controls the direct owners of ${heldParts(owner)} of ${name}, ${passing}`;
    case 'art54b':
      return `has an ownership interest of ${passing} in an entity that controls ${name}`;
  }
}

function heldParts({ heldShares, heldVotes }: BeneficialOwner): string {
  return sharesAndVotes(heldShares, heldVotes);
}

/** Where the law says so. */
function sourceOf(ground: Ground, { regime }: BeneficialOwnerFindings): string {
  return SOURCES[regime][ground] ?? OTHERWISE[regime];
}

const OTHERWISE: Readonly<Record<RegimeName, string>> = {
  AMLR: 'Regulation (EU) 2024/1624, Article 51',
  AMLD: 'Directive (EU) 2015/849, Article 3(6)',
  PSC: 'Companies Act 2006, Schedule 1A',
  FATF: 'FATF Recommendation 24',
};

const SOURCES: Readonly<Record<RegimeName, Readonly<Partial<Record<Ground, string>>>>> = {
  AMLR: {
    economic: 'Regulation (EU) 2024/1624, Article 52: ownership interest',
    voting: 'Regulation (EU) 2024/1624, Article 52: ownership interest',
    control: 'Regulation (EU) 2024/1624, Article 53: control',
    art54a: 'Regulation (EU) 2024/1624, Article 54(a): control of a direct owner',
    art54b: 'Regulation (EU) 2024/1624, Article 54(b): ownership of a controlling entity',
  },
  AMLD: {
    economic: 'Directive (EU) 2015/849, Article 3(6)(a)(i): ownership',
    voting: 'Directive (EU) 2015/849, Article 3(6)(a)(i): voting rights',
    control: 'Directive (EU) 2015/849, Article 3(6)(a)(i): control via other means',
  },
  PSC: {
    shares: 'Companies Act 2006, Schedule 1A, paragraph 2: first condition',
    votes: 'Companies Act 2006, Schedule 1A, paragraph 3: second condition',
  },
  FATF: {
    economic: 'FATF Recommendation 24: controlling ownership interest',
    voting: 'FATF Recommendation 24: controlling ownership interest',
    control: 'FATF Recommendation 24: control through other means',
  },
};
