import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseAnswer } from '../../src/ingest/registrations/parse-answer.ts';
import { summarizeAnswer } from '../../src/ingest/registrations/answer-summary.ts';
import { normalizeCountry } from '../../src/normalize/address/country.ts';
import { normalizePhone } from '../../src/normalize/contact/phone.ts';

const REPORTS = new URL('../fixtures/whois-reports/', import.meta.url);

interface Report {
  readonly tld: string;
  readonly server: string | null;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly outcome?: readonly string[];
  readonly states?: Readonly<Record<string, string>>;
}

type Contact = Readonly<Record<string, string | null>> & {
  readonly states: Readonly<Record<string, string>>;
};

const reports = readdirSync(REPORTS)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

describe('answers behind public reports', () => {
  it.each(reports)('%s', (name) => {
    const report = JSON.parse(readFileSync(new URL(`${name}.expected.json`, REPORTS), 'utf8')) as Report;
    const text = new URL(`${name}.txt`, REPORTS);
    const raw = readFileSync(existsSync(text) ? text : new URL(`${name}.json`, REPORTS));
    const context = { tld: report.tld, ...(report.server !== null && { server: report.server }) };
    const got = summarizeAnswer(parseAnswer(raw, context)) as unknown as Readonly<Record<string, unknown>>;
    expect(wrongFields(report, got)).toEqual([]);
    if (report.outcome) expect(report.outcome).toContain(got['outcome']);
    for (const [place, state] of Object.entries(report.states ?? {})) {
      const [role = '', fields = ''] = place.split('.');
      const { states } = got[role] as Contact;
      expect(fields.split('|').map((field) => states[field])).toContain(state);
    }
  });
});

function wrongFields({ expected }: Report, got: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(expected).flatMap(([field, value]): object[] => {
    const contact = got[field === 'registrantParty' ? 'registrant' : field] as Contact | null;
    if (field === 'registrantParty')
      return [contact?.['name'], contact?.['organization']].includes(String(value))
        ? []
        : [{ field, value, contact }];
    if (['registrant', 'admin', 'tech'].includes(field))
      return Object.entries(value as object).flatMap(([part, text]: [string, unknown]) =>
        agrees(part, text, contact?.[part]) ? [] : [{ field, part, text, got: contact?.[part] }],
      );
    return agrees(field, value, got[field]) ? [] : [{ field, value, got: got[field] }];
  });
}

/** A list of texts gives spellings of one, but for the fields that are sets. */
function agrees(field: string, expected: unknown, got: unknown): boolean {
  if (field === 'nameServers' || field === 'statuses') return sorted(expected) === sorted(got);
  if (Array.isArray(expected)) return expected.includes(got);
  if (field === 'country') return normalizeCountry(String(got)) === normalizeCountry(String(expected));
  if (field === 'phone') return normalizePhone(String(got)) === normalizePhone(String(expected));
  const isDay = typeof expected === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(expected);
  return (isDay ? String(got).slice(0, 10) : got) === expected;
}

function sorted(list: unknown): string {
  return (list as readonly string[])
    .map((each) => each.toLowerCase())
    .sort()
    .join(' ');
}
