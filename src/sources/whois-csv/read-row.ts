import type { DomainName } from '../../model/ids.ts';
import type { ContactField, Registration, RegistrationContact } from '../../model/registration.ts';
import { normalizeHostName, registrableDomain } from '../../normalize/domain-name.ts';
import { normalizeStatus } from '../../normalize/epp-status.ts';
import { readRegistrationTime } from '../../normalize/registration-time.ts';
import { describeContact } from '../contact-fields.ts';
import type { ContactColumns, Layout } from './layouts.ts';

/** A row by column name. */
export type CsvRow = Readonly<Record<string, string>>;

/** One old registration as a dump tells it. */
export interface OldRegistration {
  readonly domain: DomainName;
  /** When the dump saw it; undefined where the row does not say. */
  readonly observedAt: string | undefined;
  readonly registration: Registration;
  /** The raw answer where the dump has it, else the row itself. */
  readonly raw: string;
  readonly server: string | undefined;
}

/** Reads one row; a reason in words where it is none. */
export function readRow(row: CsvRow, layout: Layout): OldRegistration | { readonly reason: string } {
  const named = row[layout.domain] ?? '';
  const domain = registrableDomain(named);
  if (domain === undefined)
    return { reason: `${layout.domain}: "${named}" is no domain that can be registered` };
  const seen = first(row, layout.observedAt);
  const observedAt = seen === undefined ? undefined : readTime(seen);
  if (seen !== undefined && observedAt === undefined)
    return { reason: `${layout.observedAt[0] ?? ''}: "${seen}" is no date` };
  const raw = first(row, layout.raw) ?? rowText(row);
  return {
    domain,
    observedAt,
    registration: registrationOf(row, layout, domain),
    raw,
    server: first(row, layout.server),
  };
}

function registrationOf(row: CsvRow, layout: Layout, domain: DomainName): Registration {
  const times = [layout.createdOn, layout.updatedOn, layout.expiresOn].map((columns) => {
    const text = first(row, columns);
    return text === undefined ? undefined : readTime(text);
  });
  return {
    domain,
    outcome: 'registered',
    rateLimited: false,
    registrar: first(row, layout.registrar),
    registrarIanaId: first(row, layout.registrarIanaId),
    createdOn: times[0],
    updatedOn: times[1],
    expiresOn: times[2],
    nameServers: several(row, layout.nameServers).flatMap((host) => normalizeHostName(host) ?? []),
    statuses: several(row, layout.statuses).flatMap((status) => normalizeStatus(status) ?? []),
    contacts: layout.contacts.flatMap((columns) => contactOf(row, columns) ?? []),
    notes: [],
  };
}

/** A contact whose columns are all empty was not obtained. */
function contactOf(row: CsvRow, { role, fields }: ContactColumns): RegistrationContact | undefined {
  const texts: Partial<Record<ContactField, string>> = {};
  for (const [field, columns] of Object.entries(fields) as [ContactField, readonly string[]][]) {
    const lines = columns.flatMap((column) => given(row[column]) ?? []);
    if (lines.length > 0) texts[field] = lines.join(', ');
  }
  if (Object.keys(texts).length === 0) return undefined;
  return describeContact({ role, texts, missing: 'ABSENT' });
}

function first(row: CsvRow, columns: readonly string[]): string | undefined {
  return columns.map((column) => given(row[column])).find((text) => text !== undefined);
}

function several(row: CsvRow, columns: readonly string[]): string[] {
  const parts = columns.flatMap((column) => (row[column] ?? '').split('|'));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

function given(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
}

function readTime(text: string): string | undefined {
  return readRegistrationTime(text)?.value;
}

function rowText(row: CsvRow): string {
  return Object.entries(row)
    .filter(([, value]) => value.trim() !== '')
    .map(([column, value]) => `${column}: ${value}`)
    .join('\n');
}
