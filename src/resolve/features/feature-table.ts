import type { Evidence } from '../match-record.ts';
import * as name from '../names/name-features.ts';
import type { Pair } from '../pair.ts';
import * as record from './record-features.ts';
import * as sibling from './sibling-features.ts';

/** One row: what is compared, what it weighs for each kind of record, and why so much. */
export interface FeatureRow {
  readonly feature: string;
  readonly compare: (pair: Pair) => Evidence | undefined;
  /** Log-odds that a score of 1 adds, or a score of -1 takes; 1 multiplies the odds by about 3, 7 by a thousand. */
  readonly organization: number;
  readonly person: number;
  readonly contact: number;
  readonly why: string;
}

/** Log-odds before anything is compared: two records laid side by side are rather not the same. */
export const PRIOR = { organization: -0.5, person: -1, contact: -1 } as const;

/** From this score on two records are the same: the odds are even, and a fit of the weights leaves no better place. */
export const SAME_FROM = 0.5;

/**
 * The whole model. The weights are a logistic regression's on er-cases, shrunk towards what was stated beforehand,
 * checked on clusters and sources left out, and rounded to halves (one to a quarter); docs/decisions/matching.md has the figures.
 */
export const FEATURES: readonly FeatureRow[] = [
  {
    feature: 'kind',
    compare: record.kinds,
    organization: 8,
    person: 8,
    contact: 8,
    why: 'A person is not an organization, whatever they share.',
  },
  {
    feature: 'withheld name',
    compare: record.withheldNames,
    organization: 6,
    person: 6,
    contact: 0,
    why: 'Privacy services share their address, mailbox and phone among all their customers.',
  },
  {
    feature: 'equal name',
    compare: name.equalNames,
    organization: 3,
    person: 2.5,
    contact: 0,
    why: 'Two bodies of one name are rarer than one body written twice; people share names more often.',
  },
  {
    feature: 'shared words',
    compare: name.sharedWords,
    organization: 3.5,
    person: 3.5,
    contact: 0,
    why: 'Three telling words in common are seldom chance; a single one often is.',
  },
  {
    feature: 'nothing shared',
    compare: name.nothingShared,
    organization: 1.5,
    person: 3,
    contact: 0,
    why: 'Organizations trade under second names; people seldom change all of theirs.',
  },
  {
    feature: 'conflicting words',
    compare: name.conflictingWords,
    organization: 6,
    person: 9,
    contact: 0,
    why: 'One word replaced by another is how siblings, sites and relatives differ; it takes an identifier to outweigh.',
  },
  {
    feature: 'extra words',
    compare: name.extraWords,
    organization: 2.25,
    person: 1,
    contact: 0,
    why: 'Middle names are left out freely; words of a firm are left out too, but "X" and "X Plus" are often two.',
  },
  {
    feature: 'spelling',
    compare: name.spelling,
    organization: 3.5,
    person: 3,
    contact: 0,
    why: 'Each departure from the same spelling makes another word likelier.',
  },
  {
    feature: 'initials',
    compare: name.initials,
    organization: 0,
    person: 1,
    contact: 0,
    why: 'An initial answers a dozen names.',
  },
  {
    feature: 'short forms',
    compare: name.shortForms,
    organization: 0,
    person: 0.5,
    contact: 0,
    why: 'A short form belongs to few names, mostly to one.',
  },
  {
    feature: 'numbers',
    compare: sibling.numbers,
    organization: 7,
    person: 3,
    contact: 0,
    why: 'Funds, trusts and shelf companies differ by nothing but their number, and numbers are not misspelt.',
  },
  {
    feature: 'places',
    compare: sibling.places,
    organization: 5.5,
    person: 0,
    contact: 0,
    why: 'A group has one subsidiary a country; a place on one side only counts half.',
  },
  {
    feature: 'group role',
    compare: sibling.groupRoles,
    organization: 2.5,
    person: 0,
    contact: 0,
    why: 'A holding or finance company is another body than the one it holds or finances.',
  },
  {
    feature: 'descent',
    compare: name.descent,
    organization: 0,
    person: 7,
    contact: 0,
    why: 'A bin B and B bin A are father and son though all words agree.',
  },
  {
    feature: 'acronym',
    compare: sibling.acronym,
    organization: 4.5,
    person: 0,
    contact: 0,
    why: 'First letters that spell the other name replace the words they stand for.',
  },
  {
    feature: 'legal form',
    compare: sibling.legalForms,
    organization: 4,
    person: 0,
    contact: 0,
    why: 'A firm is not a club or partnership; limited and stock companies are confused, and score less than half.',
  },
  {
    feature: 'generation',
    compare: name.generations,
    organization: 0,
    person: 7,
    contact: 0,
    why: 'Senior and junior are two people by definition.',
  },
  {
    feature: 'birth date',
    compare: record.birthDates,
    organization: 0,
    person: 5,
    contact: 0,
    why: 'One in some 20,000 shares a birth date; another date outweighs an equal common name.',
  },
  {
    feature: 'registration number',
    compare: record.registrationNumbers,
    organization: 10,
    person: 7,
    contact: 0,
    why: 'A register gives each number once and keeps it through every change of name; only a miscopied number speaks falsely.',
  },
  {
    feature: 'LEI',
    compare: record.leis,
    organization: 12,
    person: 0,
    contact: 0,
    why: 'ISO 17442: one code, one entity, the world over, with check digits.',
  },
  {
    feature: 'domain',
    compare: record.domains,
    organization: 3,
    person: 2,
    contact: 0,
    why: 'A name has one holder at a time, but groups and their agents hold many for each other.',
  },
  {
    feature: 'jurisdiction',
    compare: record.jurisdictions,
    organization: 4.5,
    person: 0.5,
    contact: 0,
    why: 'The law that formed a body makes it this body; it has no other. People move.',
  },
  {
    feature: 'address',
    compare: record.addresses,
    organization: 4.5,
    person: 1,
    contact: 0,
    why: 'Tells sites and sisters apart; agents house thousands, so it cannot outweigh a conflict. Families share one.',
  },
  {
    feature: 'e-mail',
    compare: record.emails,
    organization: 4,
    person: 4,
    contact: 0,
    why: 'A mailbox of one’s own is nearly an identifier; role and masked ones score next to nothing.',
  },
  {
    feature: 'phone',
    compare: record.phones,
    organization: 4.5,
    person: 2,
    contact: 0,
    why: 'A line is one firm’s or one household’s; offices have several, so a different one says little.',
  },
  {
    feature: 'contact point',
    compare: record.sameContactPoint,
    organization: 0,
    person: 0,
    contact: 5,
    why: 'Lines, mailboxes and places have nothing but their own text to go by.',
  },
];
