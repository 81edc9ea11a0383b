import { addressKey, identifyingAddress, townKey } from '../../../src/normalize/address/address-key.ts';

describe('the key of an address', () => {
  it.each([
    [['12 Elm Street, Suite 9', '12 Elm St., Ste. 9', 'Suite 9, 12 Elm Street', '12 Elm Street #9']],
    [
      [
        '12 Elm St Suite 9, Springfield, IL, 62701, US',
        '12 Elm Street, Ste. 9, 62701',
        'Ste 9, 12 Elm St., Springfield, Illinois 62701-1234, United States',
      ],
    ],
    [
      [
        'Königstraße 12, 70173 Stuttgart, DE',
        'Koenigstr. 12, D-70173 Stuttgart',
        '70173 Stuttgart, Königstr. 12',
      ],
    ],
    [['Calle Mayor 5, 28013 Madrid', 'C/ Mayor, 5, Madrid, 28013, ES']],
    [['Prinsengracht 263, 1016 GV Amsterdam, NL', 'Prinsengracht 263, Amsterdam, 1016GV']],
    [['ul. Prosta 20, 00-850 Warszawa, PL', 'Prosta 20, Warszawa, 00-850']],
    [['Vesterbrogade 1, København V, 1620, DK', '1620 Kobenhavn V, Vesterbrogade 1']],
    [['Al Sabkha Road, Deira, Dubai', 'Deira, Al Sabkha Road, Dubai, AE']],
  ])('is one for %s', (texts) => {
    expect(new Set(texts.map(addressKey)).size).toBe(1);
  });

  it.each([
    ['12 Elm Street, Suite 9, Springfield', '12 Elm Street, Suite 10, Springfield'],
    ['12 Elm Street, Springfield', '14 Elm Street, Springfield'],
    ['12 Elm Street, Springfield', '12 Elm Avenue, Springfield'],
    ['12 Elm Street, Springfield', '12 Elm Street, Shelbyville'],
    ['12 Elm Street, Springfield, IL, US', '12 Elm Street, Springfield, MA, US'],
    ['12 High Street, London, N8 7NX', '12 High Street, London, E17 7LD'],
    ['PO Box 990, Alexandria', 'PO Box 991, Alexandria'],
  ])('differs for %s and %s', (left, right) => {
    expect(addressKey(left)).not.toBe(addressKey(right));
  });

  it('is known without the postal code too, but for British streets', () => {
    expect(townKey('12 Elm St, Ste 9, Springfield, IL, 62701, US')).toBe(
      addressKey('12 Elm Street, Suite 9, Springfield, IL, US'),
    );
    expect(townKey('12 High Street, London, N8 7NX')).toBeUndefined();
  });

  it.each([
    'The registrant is a non-trading individual who has opted to have their address omitted from the WHOIS service.',
    "The holder's address is not published at the request of the individual concerned",
    'Adresse nicht veröffentlicht',
    'Diffusion restreinte, 75001',
    'Springfield',
    'Elm Street, Springfield',
  ])('is not a second point where it withholds or names no house: %s', (text) => {
    expect(identifyingAddress(text)).toBeUndefined();
  });

  it('tells houses of one street apart whose town has a district or a Polish code', () => {
    const keys = [
      'ul. Prosta 100, 00-026 Warszawa',
      'ul. Prosta 10, 00-590 Warszawa',
      'Dlouhá 38, 110 00 Praha 1',
      'Dlouhá 30, 110 00 Praha 1',
      'Dlouhá 1, 110 00 Praha 1',
    ].map(addressKey);
    expect(new Set(keys).size).toBe(5);
    expect(addressKey('Prosta 10, Warszawa 00-590')).toBe(addressKey('Prosta 10, 00-590 Warszawa'));
  });
});
