import type { ContactField, ContactRole } from '../../model/registration.ts';

/** A row by column name. */
export type CsvRow = Readonly<Record<string, string>>;

/** How one vendor's dump names its columns. Facts of the published headers; no code of theirs is here. */
export interface Layout {
  readonly name: string;
  /** Columns that only this layout has: a file that has them all is of it. */
  readonly known: readonly string[];
  readonly domain: string;
  /** When the answer was seen, best first. */
  readonly observedAt: readonly string[];
  readonly registrar: readonly string[];
  readonly registrarIanaId: readonly string[];
  readonly server: readonly string[];
  /** Best first: a date in UTC before one in the registry's own format. */
  readonly createdOn: readonly string[];
  readonly updatedOn: readonly string[];
  readonly expiresOn: readonly string[];
  /** Columns of one value each, or of several joined by `|`. */
  readonly nameServers: readonly string[];
  readonly statuses: readonly string[];
  /** The answer itself, where the dump keeps it. */
  readonly raw: readonly string[];
  readonly contacts: readonly ContactColumns[];
}

export interface ContactColumns {
  readonly role: ContactRole;
  readonly fields: Readonly<Partial<Record<ContactField, readonly string[]>>>;
}

function wideContact(role: ContactRole, prefix: string): ContactColumns {
  const column = (name: string): string => `${prefix}_${name}`;
  return {
    role,
    fields: {
      name: [column('name')],
      organization: [column('organization')],
      email: [column('email')],
      phone: [column('telephone')],
      fax: [column('fax')],
      street: [1, 2, 3, 4].map((line) => column(`street${String(line)}`)),
      city: [column('city')],
      region: [column('state')],
      postalCode: [column('postalCode')],
      country: [column('country')],
    },
  };
}

function narrowContact(role: ContactRole, prefix: string): ContactColumns {
  const column = (name: string): string => `${prefix}_${name}`;
  return {
    role,
    fields: {
      name: [column('name')],
      organization: [column('company')],
      email: [column('email')],
      phone: [column('phone')],
      fax: [column('fax')],
      street: [column('address')],
      city: [column('city')],
      region: [column('state')],
      postalCode: [column('zip')],
      country: [column('country')],
    },
  };
}

const NUMBERED = [1, 2, 3, 4] as const;

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'WhoisXML API',
    known: ['domainName', 'standardRegCreatedDate', 'registrant_organization'],
    domain: 'domainName',
    observedAt: ['Audit_auditUpdatedDate'],
    registrar: ['registrarName'],
    registrarIanaId: ['registrarIANAID'],
    server: ['whoisServer'],
    createdOn: ['standardRegCreatedDate', 'createdDate'],
    updatedOn: ['standardRegUpdatedDate', 'updatedDate'],
    expiresOn: ['standardRegExpiresDate', 'expiresDate'],
    nameServers: ['nameServers'],
    statuses: ['status'],
    raw: ['WhoisRecord_rawText', 'RegistryData_rawText'],
    contacts: [
      wideContact('registrant', 'registrant'),
      wideContact('admin', 'administrativeContact'),
      wideContact('tech', 'technicalContact'),
      wideContact('billing', 'billingContact'),
    ],
  },
  {
    name: 'WhoisFreaks',
    known: ['num', 'domain_name', 'query_time', 'registrant_company'],
    domain: 'domain_name',
    observedAt: ['query_time'],
    registrar: ['domain_registrar_name'],
    registrarIanaId: ['domain_registrar_id'],
    server: ['domain_registrar_whois'],
    createdOn: ['create_date'],
    updatedOn: ['update_date'],
    expiresOn: ['expiry_date'],
    nameServers: NUMBERED.map((number) => `name_server_${String(number)}`),
    statuses: NUMBERED.map((number) => `domain_status_${String(number)}`),
    raw: [],
    contacts: [
      narrowContact('registrant', 'registrant'),
      narrowContact('admin', 'administrative'),
      narrowContact('tech', 'technical'),
      narrowContact('billing', 'billing'),
    ],
  },
];

/** The layout of a file by its header; undefined for none that is known. */
export function layoutOf(header: readonly string[]): Layout | undefined {
  const columns = new Set(header);
  return LAYOUTS.find(({ known }) => known.every((column) => columns.has(column)));
}
