import { readdirSync, readFileSync } from 'node:fs';
import { summarizeAnswer } from '../../../src/ingest/registrations/answer-summary.ts';
import { parseAnswer } from '../../../src/ingest/registrations/parse-answer.ts';
import { normalizeEmail } from '../../../src/normalize/contact/email.ts';

const CORPUS = new URL('../../fixtures/whois/corpus/', import.meta.url);
const OWN = new URL('../../fixtures/whois/own/', import.meta.url);

interface CorpusCase {
  readonly tld: string;
  readonly server: string | null;
  readonly source: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

function casesIn(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length));
}

/** Letters and digits alone: what the sources of the corpus agree about. */
function plain(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return Array.isArray(value) ? value.map(plain).sort() : value;
}

/** A source states one of several readings, or a value of which we know more. */
function agrees(field: string, expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected) && !Array.isArray(got)) return expected.some((one) => agrees(field, one, got));
  if (
    ['created', 'updated', 'expires'].includes(field) &&
    typeof expected === 'string' &&
    typeof got === 'string'
  )
    return Math.abs(Date.parse(expected) - Date.parse(got)) <= 24 * 3_600_000;
  if (field === 'statuses' && Array.isArray(expected))
    return (
      JSON.stringify(
        plain(
          expected.flatMap((status) =>
            String(status)
              .replace(/ ?\(?http.*| ?\(.*/, '')
              .split(','),
          ),
        ),
      ) === JSON.stringify(plain(got))
    );
  return JSON.stringify(plain(expected)) === JSON.stringify(plain(got));
}

function address(text: string | null | undefined): string | undefined {
  return text === null || text === undefined ? undefined : normalizeEmail(text);
}

/** The texts of a contact that identify it; sources differ on which of two names is the organization's. */
function contactAgrees(expected: unknown, got: unknown): boolean {
  const [stated, read] = [expected, got ?? {}] as [
    Readonly<Record<string, string>>,
    Readonly<Record<string, string | null>>,
  ];
  const names = [plain(read['name']), plain(read['organization'])];
  const isWithheld = (text: string | undefined): boolean =>
    text === undefined || /redacted|hidden|private|^[\W]*$/i.test(text);
  return (
    (isWithheld(stated['name']) || names.includes(plain(stated['name']))) &&
    (isWithheld(stated['organization']) || names.includes(plain(stated['organization']))) &&
    (isWithheld(stated['email']) ||
      !String(stated['email']).includes('@') ||
      address(read['email']) === address(stated['email']))
  );
}

describe('the shared corpus', () => {
  it.each(casesIn(CORPUS))('%s', (name) => {
    const { tld, server, expected } = JSON.parse(
      readFileSync(new URL(`${name}.expected.json`, CORPUS), 'utf8'),
    ) as CorpusCase;
    const context = { tld, ...(server !== null && { server }) };
    const summary = summarizeAnswer(parseAnswer(readFileSync(new URL(`${name}.txt`, CORPUS)), context));
    const got: Readonly<Record<string, unknown>> = { ...summary };
    const wrong = Object.entries(expected)
      .filter(([field]) => field in got && !['registrant', 'admin', 'tech'].includes(field))
      .filter(
        ([field, value]) => !(agrees(field, value, got[field]) || (value === false && got[field] === null)),
      )
      .map(([field, value]) => ({ field, value, got: got[field] }));
    expect(wrong).toEqual([]);
    for (const role of ['registrant', 'admin', 'tech']) {
      if (expected[role] !== undefined)
        expect([role, got[role], contactAgrees(expected[role], got[role])]).toEqual([role, got[role], true]);
    }
  });
});

describe('made answers in the forms of other registries and registrars', () => {
  it.each(casesIn(OWN))('%s', (name) => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.expected.json`, OWN), 'utf8'));
    expect(summarizeAnswer(parseAnswer(readFileSync(new URL(`${name}.txt`, OWN))))).toEqual(expected);
  });
});
