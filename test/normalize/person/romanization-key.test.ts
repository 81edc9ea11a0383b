import { mayBeRomanizedAlike } from '../../../src/normalize/person/romanization-key.ts';

describe('two romanizations of one name', () => {
  it.each([
    ['ohno', 'ono'],
    ['homma', 'honma'],
    ['jaidee', 'chaidi'],
    ['charoenphon', 'jaroenpol'],
    ['taewoong', 'taeung'],
    ['yim', 'lim'],
    ['chahine', 'shahin'],
    ['khachadourian', 'khachaturian'],
  ])('%s and %s are one', (one, other) => {
    expect(mayBeRomanizedAlike(one, other)).toBe(true);
  });

  it.each([
    ['tina', 'dina'],
    ['karel', 'karen'],
    ['paul', 'saul'],
    ['jan', 'chan'],
    ['peter', 'beter'],
  ])('%s and %s are two', (one, other) => {
    expect(mayBeRomanizedAlike(one, other)).toBe(false);
  });
});
