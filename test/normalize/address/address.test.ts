import { parseAddress } from '../../../src/normalize/address/address.ts';

describe('parseAddress', () => {
  it.each([
    [
      '12 Waterfront Drive, 3rd Floor, Road Town, Tortola, VG1110',
      { houses: ['12'], street: ['waterfront'], postcodes: ['vg1110'], units: ['3'] },
    ],
    [
      'Königstraße 12, 70173 Stuttgart',
      { houses: ['12'], street: ['konig'], postcodes: ['70173'], units: [] },
    ],
    [
      'Koenigstr. 12, D-70173 Stuttgart',
      { houses: ['12'], street: ['konig'], postcodes: ['70173'], units: [] },
    ],
    ['2140 W 79th St', { houses: ['2140'], street: ['79'], postcodes: [], units: [] }],
    ['10836 S NORMAL AVE 60628', { houses: ['10836'], street: ['normal'], postcodes: ['60628'], units: [] }],
    ['3012-16 E. 92nd St.', { houses: ['3012', '3016'], street: ['92'], postcodes: [], units: [] }],
    [
      '18 Tanner Street, London SE1 3LD',
      { houses: ['18'], street: ['tanner'], postcodes: ['se13ld'], units: [] },
    ],
    [
      'Suite 400, 1209 Orange Street, Wilmington',
      { houses: ['1209'], street: ['orange'], postcodes: [], units: ['400'] },
    ],
    ['PO Box 309, Grand Cayman', { houses: ['309'], street: ['grand', 'cayman'], postcodes: [], units: [] }],
  ])('reads %s', (text, parts) => {
    expect(parseAddress(text)).toMatchObject(parts);
  });

  it('names countries and states by code', () => {
    expect(parseAddress('1 Main St, Albany, New York, Vereinigte Staaten')?.regions).toEqual(['us-ny', 'us']);
  });

  it('has no value for text without a letter or digit', () => {
    expect(parseAddress(' , ; ')).toBeUndefined();
  });
});
