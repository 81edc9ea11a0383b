import { hanReadings } from '../../normalize/latin-spelling/han.ts';
import { likelyConsonants } from '../../normalize/latin-spelling/likely-latin.ts';
import { consonantKey } from '../../normalize/sound-key.ts';
import type { PreparedName, Word } from './word.ts';

const MOST_FORMS = 6;
const MOST_WHOLE = 4;
const MOST_HAN = 8;
const HAN = /^\p{Script=Han}+$/u;

/** By which consonants a word of another script is filed, so that it meets its Latin spellings; none for Latin words. */
export function nativeConsonants(word: Word, most: number = MOST_FORMS): readonly string[] {
  const { native, spelling } = word;
  if (native === undefined || spelling === undefined) return [];
  if (HAN.test(native)) return [...new Set(hanReadings(native).map(consonantKey))].slice(0, MOST_HAN);
  return likelyConsonants(spelling, most);
}

/** The consonants of a whole person's name in another script, as its words stand and with the first one last. */
export function nativeWholes({ words }: PreparedName): readonly string[] {
  const counted = words.filter(({ kind }) => kind !== 'particle');
  if (counted.length < 2 || counted.some(({ spelling }) => spelling === undefined)) return [];
  const [first, ...others] = counted;
  const inOrder = first === undefined ? [] : [counted, [...others, first]];
  return [...new Set(inOrder.flatMap(readWholes))];
}

/** Han readings are of one system throughout; of other scripts the likeliest spellings. */
function readWholes(words: readonly Word[]): readonly string[] {
  if (words.every(({ native }) => HAN.test(native ?? ''))) {
    const readings = words.map(({ native }) => hanReadings(native ?? ''));
    return [0, 1, 2].map((system) =>
      consonantKey(readings.map((each) => each[system] ?? each[0] ?? '').join('')),
    );
  }
  return likelyConsonants(
    words.flatMap(({ spelling }) => spelling ?? []),
    MOST_WHOLE,
  );
}
