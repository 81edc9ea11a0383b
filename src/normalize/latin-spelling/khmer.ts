import type { Spelling, SpellingStep } from './spelling.ts';
import { spelt } from './spelling.ts';

const CONSONANTS: Readonly<Record<string, string>> = {
  ក: 'k g c',
  ខ: 'kh k',
  គ: 'k g',
  ឃ: 'kh gh k',
  ង: 'ng',
  ច: 'ch c j',
  ឆ: 'chh ch',
  ជ: 'ch c j z',
  ឈ: 'chh ch jh',
  ញ: 'nh gn ny n',
  ដ: 'd t',
  ឋ: 'th t tth',
  ឌ: 'd t',
  ឍ: 'th t',
  ណ: 'n',
  ត: 't d',
  ថ: 'th t',
  ទ: 't d th',
  ធ: 'th t tth',
  ន: 'n',
  ប: 'b p',
  ផ: 'ph p f',
  ព: 'p b ph',
  ភ: 'ph p bh f',
  ម: 'm',
  យ: 'y i j',
  រ: 'r -',
  ល: 'l',
  វ: 'v w o u -',
  ស: 's c ss',
  ហ: 'h f -',
  ឡ: 'l',
  អ: '- a',
  ឥ: 'e i',
  ឧ: 'o u',
  ឯ: 'e ae',
  ឱ: 'o ao',
};
const SUBSCRIPT = '្';
const NASAL = 'ំ';
/** Vowels by their signs; which of the sounds is heard depends on the consonant before. */
const VOWELS: Readonly<Record<string, string>> = {
  'ា': 'a ea ar ah eah ia',
  'ិ': 'i e ey',
  'ី': 'i ey y ei ee',
  'ឹ': 'e oe ue eu i u',
  'ឺ': 'eu ue oe u',
  'ុ': 'o u ou oo',
  'ូ': 'ou o u oo',
  'ួ': 'uo ua ou u',
  'ើ': 'aeu eu er oe ae',
  'ឿ': 'oeu ea eu',
  'ៀ': 'ie ia ea',
  'េ': 'e i ei ey ae ay',
  'ែ': 'ae e eh',
  'ៃ': 'ai ei ey ay y',
  'ោ': 'o ao or ou',
  'ៅ': 'ao au ov ow ou aw',
  'ះ': 'ah eah as oh -',
  'ៈ': 'ak ac a eak ah -',
};
const UNWRITTEN: SpellingStep = spelt('- a o u ea or ar oar');
const LETTER_A = 'អេ';

/** How a Khmer word is spelt in Latin letters; the first of two stacked consonants is often not heard. */
export function spellKhmer(word: string): Spelling {
  const steps: SpellingStep[] = [];
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    const vowel = VOWELS[letter];
    if (word.startsWith(LETTER_A, at)) {
      steps.push(spelt('a e ei ay'));
      at++;
    } else if (vowel !== undefined) steps.push(spelt(vowel));
    else if (letter === NASAL) steps.push(spelt('m am um om ng'));
    else steps.push(...spellConsonant(word, at));
  }
  return steps;
}

function spellConsonant(word: string, at: number): readonly SpellingStep[] {
  const letter = word.charAt(at);
  const texts = CONSONANTS[letter];
  if (texts === undefined) return [];
  const rest = word.slice(at + 1).replace(SIGNS, '');
  const isStacked = rest.startsWith(SUBSCRIPT);
  const isLast = at > 0 && rest === '' && (letter === 'ស' || word.charAt(at - 1) === SUBSCRIPT);
  const more = (isStacked && letter === 'ស' ? ' ks' : '') + ((isStacked && at > 0) || isLast ? ' h -' : '');
  const step = spelt(texts + more);
  const isWritten = isStacked || VOWELS[rest.charAt(0)] !== undefined || rest.startsWith(NASAL);
  return isWritten || rest === '' ? [step] : [step, UNWRITTEN];
}
/** Signs that change a consonant's series, and are not heard themselves. */
const SIGNS = /^[\u17c9\u17ca\u17cb-\u17d1]+/;
