import { createHash } from 'node:crypto';
import type { BeneficialOwner, Range } from '../../model/ownership.ts';
import type { NamedEntry } from './export-ownership.ts';

/** How a register is written: lines for each company, after those at the top. */
export interface RegisterFormat {
  readonly head: readonly string[];
  readonly linesOf: (entry: NamedEntry) => readonly string[];
}

const COLUMNS = [
  'company',
  'company_name',
  'ultimate_parents',
  'ultimate_parent_companies',
  'unknown_pct',
  'beneficial_owner',
  'beneficial_owner_name',
  'certainty',
  'grounds',
  'economic_min_pct',
  'economic_max_pct',
  'voting_min_pct',
  'voting_max_pct',
] as const;

/**
 * RFC 4180: a line for each beneficial owner, one without owner where there is none. Several parents are those of a ring,
 * joined by a space, as are grounds.
 */
export const CSV: RegisterFormat = {
  head: [COLUMNS.join(',')],
  linesOf: ({ company, ultimateParents, ultimateParentCompanies, beneficialOwners, unknownPct, nameOf }) => {
    const about = [
      company,
      nameOf(company),
      ultimateParents.join(' '),
      ultimateParentCompanies.join(' '),
      figure(unknownPct),
    ];
    const owners = beneficialOwners.map((owner) => [
      owner.person,
      nameOf(owner.person),
      owner.certainty,
      owner.grounds.join(' '),
      ...[owner.economic, owner.voting].flatMap(({ min, max }) => [figure(min), figure(max)]),
    ]);
    const empty = Array.from<string>({ length: COLUMNS.length - about.length }).fill('');
    return (owners.length > 0 ? owners : [empty]).map((owner) => [...about, ...owner].map(cell).join(','));
  },
};

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Percent to nine decimals, which is what the figures are good for. */
function figure(value: number): string {
  return String(rounded(value));
}

function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/**
 * JSON Lines after the Beneficial Ownership Data Standard 0.4: a statement for each company, each person behind it and
 * each relationship; where nobody is a beneficial owner the relationship says that it is unknown or that there is none.
 */
export function bods(): RegisterFormat {
  const told = new Set<string>();
  return { head: [], linesOf: (entry) => bodsStatements(entry, told).map((line) => JSON.stringify(line)) };
}

type Statement = Readonly<Record<string, unknown>>;

function bodsStatements(entry: NamedEntry, told: Set<string>): Statement[] {
  const { company, ultimateParents, ultimateParentCompanies, beneficialOwners, unknownPct, nameOf } = entry;
  const persons = beneficialOwners
    .filter(({ person }) => !told.has(person))
    .map(({ person }) => {
      told.add(person);
      return statement('person', person, {
        personType: 'knownPerson',
        names: [{ fullName: nameOf(person) }],
      });
    });
  const about = { entityType: { type: 'registeredEntity' }, name: nameOf(company) };
  const annotated = {
    ...statement('entity', company, about),
    annotations: [
      { motivation: 'commenting', description: `Ultimate parents: ${ultimateParents.join(' ')}` },
      {
        motivation: 'commenting',
        description: `Ultimate parent companies: ${ultimateParentCompanies.join(' ')}`,
      },
      { motivation: 'commenting', description: `Unknown: ${figure(unknownPct)} %` },
    ],
  };
  return [annotated, ...persons, ...relationships(entry, beneficialOwners)];
}

function relationships({ company, unknownPct }: NamedEntry, owners: readonly BeneficialOwner[]): Statement[] {
  if (owners.length === 0) {
    const reason = unknownPct > 0 ? 'unknown' : 'noBeneficialOwners';
    const details = { subject: company, interestedParty: { reason }, interests: [] };
    return [statement('relationship', `${company}/nobody`, details)];
  }
  return owners.map((owner) =>
    statement('relationship', `${company}/${owner.person}`, {
      subject: company,
      interestedParty: owner.person,
      interests: [
        interest('shareholding', owner.economic, owner),
        interest('votingRights', owner.voting, owner),
      ],
    }),
  );
}

function interest(type: string, share: Range, { certainty, grounds }: BeneficialOwner): Statement {
  const [minimum, maximum] = [rounded(share.min), rounded(share.max)];
  return {
    type,
    directOrIndirect: 'unknown',
    beneficialOwnershipOrControl: certainty === 'definite',
    share: minimum === maximum ? { exact: minimum } : { minimum, maximum },
    details: `${certainty}: ${grounds.join(', ')}`,
  };
}

/** The id of a statement follows from what it is about, so that the same store gives the same file. */
function statement(recordType: string, recordId: string, recordDetails: Statement): Statement {
  const statementId = createHash('sha256').update(`${recordType}\n${recordId}`).digest('hex').slice(0, 32);
  return {
    statementId,
    declarationSubject: recordType === 'person' ? undefined : String(recordDetails['subject'] ?? recordId),
    recordId,
    recordType,
    recordStatus: 'new',
    recordDetails: { isComponent: false, ...recordDetails },
  };
}
