import type { Spelling, SpellingStep } from './spelling.ts';
import { spelt } from './spelling.ts';

/** Consonants of Thai as they begin and as they end a syllable. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ก: 'k g c',
  ข: 'kh k',
  ค: 'kh k c',
  ฆ: 'kh k',
  ง: 'ng',
  จ: 'ch j c t',
  ฉ: 'ch',
  ช: 'ch tch sh t j',
  ซ: 's z t',
  ฌ: 'ch',
  ญ: 'y n',
  ฎ: 'd t',
  ฏ: 't',
  ฐ: 'th t tth',
  ฑ: 'th d t',
  ฒ: 'th t dh tth',
  ณ: 'n',
  ด: 'd t',
  ต: 't d',
  ถ: 'th t',
  ท: 'th t d tth',
  ธ: 'th t dh d tth',
  น: 'n',
  บ: 'b p',
  ป: 'p b',
  ผ: 'ph p',
  ฝ: 'f',
  พ: 'ph p b',
  ฟ: 'f p',
  ภ: 'ph p bh b',
  ม: 'm',
  ย: 'y i -',
  ร: 'r rn n l -',
  ล: 'l n',
  ว: 'w v u o -',
  ศ: 's sh t',
  ษ: 's sh t -',
  ส: 's t',
  ห: 'h -',
  ฬ: 'l n',
  อ: '- o a',
  ฮ: 'h',
  ฤ: 'r ri rue',
};
const AM = 'ำ';
const VOWELS: SpellingStep = { anyOf: 'aeiouyhwr', most: 3 };
const SIGNS = /[ะ-ฺเ-๎]/;
const KILLED = /^(?:[ก-ฮ])?[ะ-ฺ]?์/;

const DOUBLED = ['ดตถทธฐฏฎฑฒ', 'บปผพภ', 'กขคฆ'];

/** Whether the next letter has the same sound, without a vowel between them: ยุทธนา. */
function isDoubled(letter: string, rest: string): boolean {
  return rest !== '' && DOUBLED.some((row) => row.includes(letter) && row.includes(rest.charAt(0)));
}

/** How a Thai word is spelt in Latin letters: its consonants in order, any vowels between them. */
export function spellThai(word: string): Spelling {
  const steps: SpellingStep[] = [VOWELS];
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at);
    if (letter === AM) steps.push(spelt('am um'));
    if (SIGNS.test(letter)) continue;
    const texts = CONSONANTS[letter];
    if (texts === undefined) continue;
    const rest = word.slice(at + 1);
    if (word.startsWith('รร', at)) {
      steps.push(spelt('an a un ar'));
      at++;
    } else steps.push(spelt(KILLED.test(rest) || isDoubled(letter, rest) ? `${texts} -` : texts));
    steps.push(VOWELS);
  }
  return steps;
}
