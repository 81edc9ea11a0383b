import type { RecordInput } from '../../src/model/inputs.ts';
import { holderName } from '../reads/register.ts';

const HOLDERS = 2000;

/** What a register and WHOIS say of a company by number: its domain, the registrant of that, an officer. */
export function newCompany(source: string, number: number): RecordInput {
  const company = {
    kind: 'COMPANY',
    name: `New ${String(number)} Ltd`,
    identifiers: [{ scheme: 'registration-number', value: `N${String(number)}` }],
  } as const;
  const domain = { kind: 'DOMAIN', name: `new-${String(number)}.example` } as const;
  const officer = {
    kind: 'PERSON',
    identifiers: [{ scheme: 'officer-number', value: `P${String(number % 40_000)}` }],
  };
  return {
    source,
    subject: company.name,
    observedAt: '2024-02-01T00:00:00Z',
    statements: [
      { kind: 'USES_DOMAIN', from: company, to: domain, status: 'REPORTED' },
      {
        kind: 'REGISTERED_BY',
        from: domain,
        to: { kind: 'REGISTRANT', name: holderName(number % HOLDERS) },
        status: 'REPORTED',
      },
      { kind: 'OFFICER_OF', from: { ...officer, kind: 'PERSON' }, to: company, status: 'CONFIRMED' },
    ],
  };
}

/** One of the three things that are said of a company, as a register publishes them: a record each. */
export function newRecord(source: string, number: number): RecordInput {
  const company = newCompany(source, Math.floor(number / 3));
  const statement = company.statements[number % 3];
  return { ...company, statements: statement ? [statement] : [] };
}
