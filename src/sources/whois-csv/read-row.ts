import { boundRegistration } from '../bound-registration.ts';
import type { DomainName } from '../../model/ids.ts';
import type { ContactField, Registration, RegistrationContact, TextPlace } from '../../model/registration.ts';
import { normalizeHostName, registrableDomain } from '../../normalize/domain-name.ts';
import { normalizeStatus } from '../../normalize/epp-status.ts';
import { readRegistrationTime } from '../../normalize/registration-time.ts';
import { describeContact } from '../contact-fields.ts';
import type { ContactColumns, CsvRow, Layout } from './layouts.ts';
import { answerText, columnsText, type RowText } from './row-text.ts';

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
    return { reason: `${layout.domain}: "${named}" is not a domain that can be registered` };
  const seen = first(row, layout.observedAt);
  const observedAt = seen === undefined ? undefined : readTime(seen);
  if (seen !== undefined && observedAt === undefined)
    return { reason: `${layout.observedAt[0] ?? ''}: "${seen}" is not a date` };
  const answer = first(row, layout.raw);
  const text = answer === undefined ? columnsText(row) : answerText(answer, domain);
  return {
    domain,
    observedAt,
    registration: boundRegistration(registrationOf(row, layout, { domain, raw: text })),
    raw: text.raw,
    server: first(row, layout.server),
  };
}

function registrationOf(
  row: CsvRow,
  layout: Layout,
  { domain, raw }: { readonly domain: DomainName; readonly raw: RowText },
): Registration {
  const times = [layout.createdOn, layout.updatedOn, layout.expiresOn].map((columns) => {
    const text = first(row, columns);
    return text === undefined ? undefined : readTime(text);
  });
  const registrar = first(row, layout.registrar);
  const hosts = several(row, layout.nameServers);
  return {
    domain,
    outcome: 'registered',
    rateLimited: false,
    registrar,
    registrarPlace: raw.placeOf({
      text: registrar ?? '',
      columns: layout.registrar,
      inAnswer: (answer) => answer.registrarPlace,
    }),
    registrarIanaId: first(row, layout.registrarIanaId),
    createdOn: times[0],
    updatedOn: times[1],
    expiresOn: times[2],
    nameServers: hosts.flatMap((host) => normalizeHostName(host) ?? []),
    nameServerPlaces: hostPlaces(row, layout, raw),
    statuses: several(row, layout.statuses).flatMap((status) => normalizeStatus(status) ?? []),
    contacts: layout.contacts.flatMap((columns) => contactOf(row, columns, { raw, domain }) ?? []),
    notes: [],
  };
}

/** A contact whose columns are all empty was not obtained. */
function contactOf(
  row: CsvRow,
  { role, fields }: ContactColumns,
  { raw, domain }: { readonly raw: RowText; readonly domain: DomainName },
): RegistrationContact | undefined {
  const texts: Partial<Record<ContactField, string>> = {};
  const places: Partial<Record<ContactField, TextPlace>> = {};
  for (const [field, columns] of Object.entries(fields) as [ContactField, readonly string[]][]) {
    const lines = columns.flatMap((column) => given(row[column]) ?? []);
    if (lines.length === 0) continue;
    texts[field] = lines.join(', ');
    const place = raw.placeOf({
      text: lines[0] ?? '',
      columns,
      inAnswer: ({ contacts }) => contacts.find((contact) => contact.role === role)?.[field].place,
    });
    if (place !== undefined) places[field] = place;
  }
  if (Object.keys(texts).length === 0) return undefined;
  return describeContact({ role, texts, places, domain, missing: 'ABSENT' });
}

function hostPlaces(row: CsvRow, layout: Layout, raw: RowText): ReadonlyMap<string, TextPlace> {
  const places = new Map<string, TextPlace>();
  for (const column of layout.nameServers) {
    for (const text of several(row, [column])) {
      const host = normalizeHostName(text);
      const place =
        host &&
        raw.placeOf({ text, columns: [column], inAnswer: (answer) => answer.nameServerPlaces?.get(host) });
      if (host !== undefined && place && !places.has(host)) places.set(host, place);
    }
  }
  return places;
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
