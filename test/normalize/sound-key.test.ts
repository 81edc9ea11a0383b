import { consonantKey, soundKey } from '../../src/normalize/sound-key.ts';
import { foldWords } from '../../src/normalize/transliterate.ts';

describe('soundKey', () => {
  it.each([
    ['nuristani', 'nooristani'],
    ['yuriy', 'iurii'],
    ['schmidt', 'shmidt'],
    ['qadir', 'kadir'],
    ['hassan', 'hasan'],
  ])('takes %s and %s for one', (left, right) => {
    expect(soundKey(left)).toBe(soundKey(right));
  });

  it('leaves what holds a digit alone', () => {
    expect(soundKey('22bb')).toBe('22bb');
  });
});

describe('consonantKey', () => {
  it.each([
    ['فيصل', 'faisal'],
    ['صديقي', 'siddiqui'],
    ['バラク', 'barack'],
    ['贝拉克', 'barack'],
    ['נתניהו', 'netanyahu'],
  ])('takes %s and %s for one', (foreign, latin) => {
    expect(consonantKey(foldWords(foreign).join(''))).toBe(consonantKey(latin));
  });
});

describe('foldWords', () => {
  it('joins what apostrophes and dots divide and spells out the ampersand', () => {
    expect(foldWords("O'Hare & Söhne, S.A.")).toEqual(['ohare', 'and', 'sohne', 'sa']);
    expect(foldWords('Rosneft’')).toEqual(['rosneft']);
  });

  it('writes a Han name as one word', () => {
    expect(foldWords('陳偉庭')).toEqual(['chenweiting']);
  });
});
