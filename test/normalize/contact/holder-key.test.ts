import { organizationKey, personKey } from '../../../src/normalize/contact/holder-key.ts';

describe('the key of a holder', () => {
  it.each([
    [['Köhler GmbH', 'Koehler G.m.b.H.', 'KOHLER GMBH']],
    [['Strauß AG', 'STRAUSS AG']],
    [['Ørsted A/S', 'Oersted A/S', 'ORSTED']],
    [['Århus Oil ApS', 'Aarhus Oil', 'ARHUS OIL']],
    [['Café Noé SARL', 'CAFE NOE']],
    [['Müller & Söhne KG', 'Mueller und Soehne KG', 'MULLER UND SOHNE']],
  ])('is one for %s', (names) => {
    expect(new Set(names.map(organizationKey)).size).toBe(1);
  });

  it.each([
    ['Kohler Co', 'Kahler Co'],
    ['Acme Holdings', 'Acme'],
    ['Reed Ltd', 'Red Ltd'],
  ])('differs for %s and %s', (left, right) => {
    expect(organizationKey(left)).not.toBe(organizationKey(right));
  });

  it('reads a surname set first', () => {
    expect(personKey('KÖHLER, Jan')).toBe(personKey('Jan Koehler'));
  });

  it('leaves names alone whose letters are two sounds', () => {
    expect(organizationKey('Michael Samuel Aerospace')).toBe('michael samuel aerospace');
  });
});
