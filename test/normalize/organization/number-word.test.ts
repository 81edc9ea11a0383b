import {
  joinNumberWords,
  readNumberWord,
  readRomanNumeral,
} from '../../../src/normalize/organization/number-word.ts';

describe('number words', () => {
  it.each([
    ['007', 7],
    ['21st', 21],
    ['first', 1],
    ['dritte', 3],
    ['forty', 40],
    ['harbour', undefined],
    ['2nds', undefined],
  ])('reads %s as %s', (word, value) => {
    expect(readNumberWord(word)).toBe(value);
  });

  it.each([
    ['xiv', 14],
    ['viii', 8],
    ['cxx', 120],
    ['iix', undefined],
    ['', undefined],
  ])('reads the Roman %s as %s', (word, value) => {
    expect(readRomanNumeral(word)).toBe(value);
  });

  it('joins tens and units', () => {
    expect(joinNumberWords(['brigade', 'forty', 'four'])).toEqual(['brigade', '44']);
    expect(joinNumberWords(['twenty', 'first', 'century'])).toEqual(['21', 'century']);
    expect(joinNumberWords(['twenty', 'harbours'])).toEqual(['twenty', 'harbours']);
  });
});
