import { buildingOf } from '../../../src/analysis/strength/building.ts';
import { addressKey } from '../../../src/normalize/address/address-key.ts';

const building = (text: string): unknown => buildingOf(`address:${addressKey(text)}`);

describe('the building of an address', () => {
  it.each([
    ['12 Elm Street, Suite 9, Tulsa, 74103, US', 'Ste. 14, 12 Elm St., Tulsa 74103'],
    ['Kirchweg 80, Suite 4, 28195 Bremen', '80 Kirchweg, Suite 5, 28195 Bremen'],
    ['Unit 3, 7 Mill Road, Leeds, LS1 4DY', '7 Mill Rd, Unit 12, Leeds LS1 4DY'],
  ])('is one for parts of one house: %s and %s', (one, other) => {
    const [left, right] = [building(one), building(other)] as ({ house: string; unit: string } | undefined)[];
    expect(left?.house).toBe(right?.house);
    expect(left?.house).toBeDefined();
    expect(left?.unit).not.toBe(right?.unit);
  });

  it('is none of a house that is not parted, and differs by house and town', () => {
    expect(building('12 Elm Street, Tulsa, 74103, US')).toBeUndefined();
    const houses = [
      '12 Elm Street, Suite 9, 74103',
      '14 Elm Street, Suite 9, 74103',
      '12 Elm Street, Suite 9, 19901',
    ];
    expect(new Set(houses.map((text) => (building(text) as { house: string }).house)).size).toBe(3);
  });
});
