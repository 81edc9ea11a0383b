import type { Evidence } from './match-record.ts';
import * as name from './name-features.ts';
import type { Pair } from './pair.ts';
import * as record from './record-features.ts';

/** One row: what is compared, what it weighs for each kind of record, and why so much. */
export interface FeatureRow {
  readonly feature: string;
  readonly compare: (pair: Pair) => Evidence | undefined;
  /** Log-odds that a score of 1 adds, or a score of -1 takes. */
  readonly organization: number;
  readonly person: number;
  readonly why: string;
}

/** Log-odds of two records that agree and differ in nothing. */
export const PRIOR = { organization: -1.5, person: -1.5, contact: -1 } as const;

/** From this score on two records are the same. */
export const SAME_FROM = 0.5;

export const FEATURES: readonly FeatureRow[] = [
  { feature: 'kind', compare: record.kinds, organization: 8, person: 8, why: '' },
  { feature: 'equal name', compare: name.equalNames, organization: 3, person: 2, why: '' },
  { feature: 'shared words', compare: name.sharedWords, organization: 4, person: 5, why: '' },
  { feature: 'nothing shared', compare: name.nothingShared, organization: 3, person: 3, why: '' },
  { feature: 'conflicting words', compare: name.conflictingWords, organization: 7, person: 8, why: '' },
  { feature: 'extra words', compare: name.extraWords, organization: 4, person: 3, why: '' },
  { feature: 'spelling', compare: name.spelling, organization: 4, person: 4, why: '' },
  { feature: 'initials', compare: name.initials, organization: 0, person: 1, why: '' },
  { feature: 'short forms', compare: name.shortForms, organization: 0, person: 0.5, why: '' },
  { feature: 'numbers', compare: name.numbers, organization: 7, person: 3, why: '' },
  { feature: 'places', compare: name.places, organization: 6, person: 0, why: '' },
  { feature: 'descent', compare: name.descent, organization: 0, person: 7, why: '' },
  { feature: 'acronym', compare: name.acronym, organization: 4, person: 0, why: '' },
  { feature: 'legal form', compare: name.legalForms, organization: 1, person: 0, why: '' },
  { feature: 'generation', compare: name.generations, organization: 0, person: 7, why: '' },
  { feature: 'birth date', compare: record.birthDates, organization: 0, person: 3, why: '' },
  {
    feature: 'registration number',
    compare: record.registrationNumbers,
    organization: 7,
    person: 7,
    why: '',
  },
  { feature: 'LEI', compare: record.leis, organization: 9, person: 0, why: '' },
  { feature: 'domain', compare: record.domains, organization: 3, person: 2, why: '' },
  { feature: 'jurisdiction', compare: record.jurisdictions, organization: 2, person: 0.5, why: '' },
  { feature: 'address', compare: record.addresses, organization: 4, person: 2, why: '' },
  { feature: 'e-mail', compare: record.emails, organization: 4, person: 4, why: '' },
  { feature: 'phone', compare: record.phones, organization: 3, person: 2, why: '' },
];
