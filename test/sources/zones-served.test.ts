import { saysForeignZone, zonesServed } from '../../src/sources/zones-served.ts';

describe('the zones of a server', () => {
  it.each([
    "The server doesn't have information about the requested zone",
    'TLD is not supported',
    'This RDAP server is not authoritative for .example',
    'Unknown top-level domain',
  ])('are not those of which it says: %s', (sentence) => {
    expect(saysForeignZone(sentence)).toBe(true);
  });

  it.each(['Domain not found in this zone', 'No match for example.org', 'The domain does not exist'])(
    'may be those of which it says: %s',
    (sentence) => {
      expect(saysForeignZone(sentence)).toBe(false);
    },
  );

  it('are not asked of a line that is not a sentence, however long', () => {
    expect(saysForeignZone(`zone not ${'a'.repeat(1_000_000)}`)).toBe(false);
  });

  it('are those that it lists as the only ones', () => {
    expect(zonesServed('The Registry database contains ONLY .COM, .NET, .EDU domains and')).toEqual([
      'com',
      'net',
      'edu',
    ]);
    expect(zonesServed('Queries are limited to authorized use only. See example.com')).toBeUndefined();
  });
});
