import type { Spelling, SpellingStep } from './spelling.ts';
import { spelt } from './spelling.ts';

const CONSONANTS: Readonly<Record<string, string>> = {
  ក: 'k g c',
  ខ: 'kh k',
  គ: 'k g c',
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
  អ: '-',
  ឥ: 'e i',
  ឧ: 'o u',
  ឯ: 'e ae',
  ឱ: 'o ao',
};
const SUBSCRIPT = '្';
const NASAL = 'ំ';
const VOWELS: SpellingStep = { anyOf: 'aeiouyhw', most: 4 };

/** How a Khmer word is spelt in Latin letters; the first of two stacked consonants is often not heard. */
export function spellKhmer(word: string): Spelling {
  const steps: SpellingStep[] = [VOWELS];
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    if (letter === NASAL) steps.push(spelt('m am um om ng'));
    const texts = CONSONANTS[letter];
    if (texts === undefined) continue;
    const isLast = at > 0 && at === word.length - 1 && (letter === 'ស' || word.charAt(at - 1) === SUBSCRIPT);
    const isStacked = word.charAt(at + 1) === SUBSCRIPT;
    steps.push(spelt((isStacked && at > 0) || isLast ? `${texts} h -` : texts), VOWELS);
  }
  return steps;
}
