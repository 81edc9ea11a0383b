import type { Spelling, SpellingStep } from './spelling.ts';
import { spelt } from './spelling.ts';

const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k c ck q',
  ख: 'kh k',
  ग: 'g',
  घ: 'gh g',
  ङ: 'ng n',
  च: 'ch c',
  छ: 'chh ch',
  ज: 'j z g',
  झ: 'jh j z',
  ञ: 'n ny',
  ट: 't',
  ठ: 'th t',
  ड: 'd r',
  ढ: 'dh d rh',
  ण: 'n',
  त: 't th',
  थ: 'th t',
  द: 'd dh',
  ध: 'dh d',
  न: 'n',
  प: 'p',
  फ: 'ph f',
  ब: 'b',
  भ: 'bh b',
  म: 'm',
  य: 'y i j e',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'v w b u o',
  श: 'sh s',
  ष: 'sh s kh',
  स: 's',
  ह: 'h -',
};
const VOWELS: Readonly<Record<string, string>> = {
  'ा': 'a aa ah',
  'ि': 'i e',
  'ी': 'i ee y ie e ey',
  'ु': 'u oo o',
  'ू': 'u oo ou',
  'ृ': 'ri ru r ree',
  'े': 'e ay ey ai a',
  'ै': 'ai ay ei e',
  'ो': 'o oh oa',
  'ौ': 'au ou ow aw o',
  'ॉ': 'o a au',
  'ॅ': 'a e',
  अ: 'a u',
  आ: 'a aa',
  इ: 'i e',
  ई: 'i ee e',
  उ: 'u o oo',
  ऊ: 'u oo',
  ऋ: 'ri ru',
  ए: 'e a ay ai',
  ऐ: 'ai ay e',
  ओ: 'o',
  औ: 'au ou ow o',
  ऑ: 'o a',
  'ं': 'n m ng',
  'ँ': 'n -',
  'ः': 'h -',
};
const NUKTA = /\u093c/g;
const CONJUNCTS: readonly (readonly [string, string])[] = [
  ['क्ष', 'ksh x kshy ks'],
  ['क्स', 'ks x'],
  ['ज्ञ', 'gy jn gn dny gny'],
];
const UNWRITTEN: SpellingStep = spelt('- a e u');
const LAST: SpellingStep = spelt('- a e');

/** How a word in Devanagari is spelt in Latin letters; the unwritten vowel may be left out, as speech does. */
export function spellDevanagari(word: string): Spelling {
  const letters = word.normalize('NFD').replace(NUKTA, '').normalize('NFC').replace(NUKTA, '');
  const steps: SpellingStep[] = [];
  for (let at = 0; at < letters.length; at++) {
    const conjunct = CONJUNCTS.find(([text]) => letters.startsWith(text, at));
    const letter = letters.charAt(at);
    const consonant = conjunct?.[1] ?? CONSONANTS[letter];
    if (consonant === undefined) {
      const vowel = VOWELS[letter];
      if (vowel !== undefined) steps.push(spelt(vowel));
      continue;
    }
    at += (conjunct?.[0].length ?? 1) - 1;
    steps.push(spelt(consonant));
    steps.push(at + 1 < letters.length ? UNWRITTEN : LAST);
  }
  return steps;
}
