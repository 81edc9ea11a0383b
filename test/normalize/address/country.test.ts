import { normalizeCountry } from '../../../src/normalize/address/country.ts';

describe('countries', () => {
  it.each([
    ['us', 'US'],
    ['UK', 'GB'],
    ['U.S.A.', 'US'],
    ['Estados Unidos', 'US'],
    ['Österreich', 'AT'],
    ['TÜRKİYE', 'TR'],
    ['Hrvatska', 'HR'],
    ['Hong Kong (HK)', 'HK'],
    ['US (UNITED STATES)', 'US'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['United Kingdom of Great Britain & N. Ireland', 'GB'],
  ])('reads %s as %s', (text, expected) => {
    expect(normalizeCountry(text)).toBe(expected);
  });

  it.each(['', 'Mountain View', 'EU', 'SU', 'REDACTED FOR PRIVACY', '1600 Parkway'])(
    'takes %p for none',
    (text) => {
      expect(normalizeCountry(text)).toBeUndefined();
    },
  );
});
