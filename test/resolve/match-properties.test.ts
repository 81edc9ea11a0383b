import fc from 'fast-check';
import { matchRecords } from '../../src/resolve/match.ts';
import type { MatchRecord } from '../../src/resolve/match-record.ts';
import { organization, person } from './records.ts';

const WORDS =
  'Harbour Northern Kestrel Mohammed Anna bin Abdul Schmidt Иванов Παπας 株式会社 GmbH Limited Fund II 2019 Holdings Schweiz A van al-Rawi Petrovich Kim'.split(
    ' ',
  );
const name = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const list = (...values: string[]) => fc.subarray(values);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const record: fc.Arbitrary<MatchRecord> = fc.record({
  type: fc.constantFrom('organization', 'person', 'contact'),
  name: maybe(name),
  aliases: fc.array(name, { maxLength: 2 }),
  jurisdiction: maybe(fc.constantFrom('gb', 'us', 'us-de', 'ru')),
  addresses: list('8 The Green, Dover DE 19901', '9 The Green, Dover', 'Hauptstr. 5, 10115 Berlin', ''),
  emails: list('info@vela.example', 'ann@vela.example', 'x@privacy.example', 'nonsense'),
  phones: list('+1 307 555 0142', '3075550142', '555-0142'),
  registrationNumbers: list('HRB 1', '00214477', '214477'),
  leis: list('529900T8BM49AURSDO55'),
  domains: list('vela.example'),
  birthDate: maybe(fc.constantFrom('1970', '1970-01-01', '1970-10-12', '1984-12-10', 'unknown')),
});

describe('matchRecords', () => {
  it('is symmetric', () => {
    fc.assert(
      fc.property(record, record, (left, right) => {
        expect(matchRecords(left, right).score).toBeCloseTo(matchRecords(right, left).score, 10);
      }),
    );
  });

  it('gives a score of 0 to 1 for whatever it is given', () => {
    fc.assert(
      fc.property(record, record, (left, right) => {
        const { score } = matchRecords(left, right);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });

  it('takes a named record for itself', () => {
    const named = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(record, named, (each, text) => {
        const self = { ...each, type: each.type === 'contact' ? ('person' as const) : each.type, name: text };
        expect(matchRecords(self, { ...self }).same).toBe(true);
      }),
    );
  });

  it('never scores higher for a conflicting registration number or birth date', () => {
    fc.assert(
      fc.property(record, record, (left, right) => {
        const without = matchRecords(
          { ...left, registrationNumbers: [] },
          { ...right, registrationNumbers: [] },
        ).score;
        const conflicting = matchRecords(
          { ...left, registrationNumbers: ['10991120'] },
          { ...right, registrationNumbers: ['13300458'] },
        ).score;
        expect(conflicting).toBeLessThanOrEqual(without);
      }),
    );
    fc.assert(
      fc.property(name, name, (left, right) => {
        const without = matchRecords(person(left), person(right)).score;
        const dates = ['1951-03-02', '1988-11-17'].map((birthDate) => ({ birthDate }));
        expect(matchRecords(person(left, dates[0]), person(right, dates[1])).score).toBeLessThanOrEqual(
          without,
        );
      }),
    );
  });

  it('does not mind the order of a person’s names', () => {
    const names = fc.uniqueArray(fc.constantFrom('Margit', 'Esterhazy', 'Lund', 'Theodora', 'Quill'), {
      minLength: 2,
    });
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (words, keys) => {
        const shuffled = [...words]
          .map((word) => ({ word, key: keys.next().value }))
          .sort((one, other) => one.key - other.key);
        const other = shuffled.map(({ word }) => word).join(' ');
        expect(matchRecords(person(words.join(' ')), person(other)).score).toBe(
          matchRecords(person(words.join(' ')), person(words.join(' '))).score,
        );
      }),
    );
  });

  it('stays quick on hostile text', () => {
    const long = 'a'.repeat(200_000);
    const hostile = { emails: [long], phones: ['1'.repeat(200_000)], addresses: [`${'1 '.repeat(100_000)}`] };
    const started = performance.now();
    matchRecords(organization(long, hostile), organization(`${long}b`, hostile));
    matchRecords(person('ab '.repeat(60_000), hostile), person('ba '.repeat(60_000), hostile));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
