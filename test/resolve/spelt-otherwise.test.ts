import { matchRecords } from '../../src/resolve/match.ts';
import { contact, organization, person } from './records.ts';

const named = (left: string, right: string): boolean =>
  matchRecords(organization(left), organization(right)).same;
const numbered = (left: string, right: string): number =>
  matchRecords(
    organization('Heronsgate', { registrationNumbers: [left] }),
    organization('Heronsgate Marine', { registrationNumbers: [right] }),
  ).score;

describe('an organization spelt otherwise', () => {
  it.each([
    ['Drei Tannen Verlag GmbH', '3 Tannen Verlag GmbH'],
    ['Dwa Mosty Sp. z o.o.', '2 Mosty Spółka z ograniczoną odpowiedzialnością'],
    ['Brightwater Quatre SARL', 'Brightwater 4 SARL'],
    ['Brightwater Cinque S.r.l.', 'Brightwater V Srl'],
    ['Grupo Siete Mares SA', 'Grupo 7 Mares SA'],
    ['Tre Querce Srl', '3 Querce Srl'],
    ['Zweiundvierzig Ulmen GmbH', '42 Ulmen GmbH'],
    ['Treinta y Dos Pinos SL', '32 Pinos SL'],
    ['Fjerde Havn AS', '4. Havn AS'],
    ['Segundo Fondo Oria SA', '2º Fondo Oria SA'],
    ['Pyataya Volna OOO', '5-я Волна ООО'],
    ['Rosen Third Fund LP', 'Rosen Fund III LP'],
  ])('is one whose number is a word of its language: %s, %s', (left, right) => {
    expect(named(left, right)).toBe(true);
  });

  it.each([
    ['Brightwater Quatre SARL', 'Brightwater 5 SARL'],
    ['Drei Tannen Verlag GmbH', 'Vier Tannen Verlag GmbH'],
    ['Otto Brightwater GmbH', '8 Brightwater GmbH'],
    ['Tre Querce Srl', '4 Querce Srl'],
    ['Pet Foods Brightwater Ltd', '5 Foods Brightwater Ltd'],
    ['Rosen Third Fund LP', 'Rosen Fund IV LP'],
  ])('is two where the numbers differ, and a name is not a number: %s, %s', (left, right) => {
    expect(named(left, right)).toBe(false);
  });

  it.each([
    ['DE-HRB 12345', 'HRB 12345'],
    ['CHE-123.456.788 MWST', 'CHE123456788'],
    ['NO 987654321 MVA', '987654321'],
    ['GB01234567', 'Company No. 1234567'],
    ['BE 0417.497.106', '0417497106'],
    ['ESB12345674', 'CIF B-12345674'],
    ['KvK 12345678', '12345678'],
    ['Amtsgericht Bremen HRB 4711', 'HRB 4711'],
  ])('has one number with its country or as a tax number: %s, %s', (left, right) => {
    expect(numbered(left, right)).toBeGreaterThan(0.9);
  });

  it.each([
    ['HRA 12345', 'HRB 12345'],
    ['SC123456', '123456'],
    ['NI123456', 'SC123456'],
    ['NO 987654321 MVA', '987654312'],
    ['DE-HRB 12345', 'HRA 12345'],
    ['CHE-123.456.788 MWST', 'CHE-123.456.789 MWST'],
  ])('has two numbers in two registers: %s, %s', (left, right) => {
    expect(numbered(left, right)).toBeLessThan(0.1);
  });
});

describe('a mailbox', () => {
  const same = (left: string, right: string): boolean =>
    matchRecords(contact({ emails: [left] }), contact({ emails: [right] })).same;

  it('is one with and without what its owner sorts mail by', () => {
    expect(same('ann.archer+whois@heronsgate.com', 'ann.archer@heronsgate.com')).toBe(true);
    expect(same('ann.archer+whois@heronsgate.com', 'bob.archer+whois@heronsgate.com')).toBe(false);
    expect(same('+whois@heronsgate.com', '+dns@heronsgate.com')).toBe(false);
  });
});

describe('a person', () => {
  const isOne = (left: string, right: string): boolean => matchRecords(person(left), person(right)).same;

  it.each([
    ['Elke Sommerfeld geb. Rautenberg', 'Elke Rautenberg'],
    ['Odile Marchetti née Vasseur', 'Odile Marchetti-Vasseur'],
    ['Dr. med. univ. Jonas Achleitner', 'Jonas Achleitner'],
    ['Jana Krausová roz. Benešová', 'Jana Benešová'],
    ['Grit van der Veen-Osinga', 'Grit van der Veen'],
  ])('is one under both names and every title: %s, %s', (left, right) => {
    expect(isOne(left, right)).toBe(true);
  });

  it.each([
    ['Elke Sommerfeld geb. Rautenberg', 'Elke Rautenbach'],
    ['Josef Achleitner', 'Josefine Achleitner'],
    ['Karl Steinbach', 'Karl Steinhof'],
  ])('is two where a name is another: %s, %s', (left, right) => {
    expect(isOne(left, right)).toBe(false);
  });
});

describe('a company of its group', () => {
  it.each([
    ['Dunmorrow Ltd', 'Dunmorrow Services Ltd'],
    ['Dunmorrow Ltd', 'Dunmorrow Holdings Ltd'],
    ['Dunmorrow Germany GmbH', 'Dunmorrow France SAS'],
    ['Quenta Plc', 'Quentb Plc'],
    ['Larkinde', 'Larkingb'],
  ])('is another than its sister: %s, %s', (left, right) => {
    expect(named(left, right)).toBe(false);
  });

  it('is one with itself miswritten', () => {
    expect(named('Dunmorow Services Ltd', 'Dunmorrow Services Ltd')).toBe(true);
  });
});
