import { findRegion } from '../../../src/normalize/address/region-name.ts';

describe('findRegion', () => {
  it.each([
    [['schweiz'], 'ch', 1],
    [['osterreich'], 'at', 1],
    [['new', 'york', 'bagels'], 'us-ny', 2],
    [['united', 'kingdom'], 'gb', 2],
    [['holland'], 'nl', 1],
  ])('knows %j', (words, code, count) => {
    expect(findRegion(words, 0)).toEqual({ code, words: count });
  });

  it('knows no region elsewhere', () => {
    expect(findRegion(['harbour', 'ohio'], 0)).toBeUndefined();
    expect(findRegion(['harbour'], 1)).toBeUndefined();
  });
});
