import type { Spelling, SpellingStep } from './spelling.ts';
import { spelt } from './spelling.ts';

/** Letters of Arabic and Persian by how names spell them in English, French and German texts; "-" is not heard. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a aa e o ah',
  آ: 'a aa o',
  أ: 'a e o u i',
  إ: 'i e a',
  ٱ: 'a e i u -',
  ء: '- a e i',
  ئ: '- e i y a',
  ؤ: 'u o ou w -',
  ب: 'b p',
  پ: 'p',
  ت: 't',
  ث: 'th s t',
  ج: 'j g dj dg gh c',
  چ: 'ch tch c tsch',
  ح: 'h',
  خ: 'kh h x ch k',
  د: 'd',
  ذ: 'dh z th d',
  ر: 'r',
  ز: 'z',
  ژ: 'zh j z',
  س: 's ss c',
  ش: 'sh ch sch s',
  ص: 's ss',
  ض: 'd dh z th',
  ط: 't',
  ظ: 'z dh th d',
  ع: '- a aa e o i u ae ai ou oo',
  غ: 'gh g q',
  ف: 'f ph',
  ڤ: 'v f',
  ق: 'q k gh g c',
  ك: 'k c ck q ch',
  ک: 'k c ck q',
  گ: 'g gu',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a ah e eh at et t',
  و: 'w v u o ou oo ow au aw oe uw',
  ي: 'y i ee e ai ay ei ey ie ij j',
  ی: 'y i ee e ai ay ei ey ie j',
  ى: 'a i y ee e',
  ې: 'e i',
  ں: 'n',
  ھ: 'h',
  ہ: 'h',
  ے: 'e i ay',
  ڑ: 'r',
  ٹ: 't',
  ڈ: 'd',
};
/** What the first letter may be as well. */
const FIRST: Readonly<Record<string, string>> = { ا: 'a aa e o i u ai', و: 'w v u o ou wa' };
/** What the last letter may be as well: Persian and colloquial "-eh", "-e". */
const LAST: Readonly<Record<string, string>> = {
  ه: 'h eh e a ah -',
  ہ: 'h a ah e -',
  ی: 'i y ee ie ei e a',
  ي: 'i y ee ie ei',
  ا: 'a aa ah',
  ء: '- a',
  ع: '- a e',
};
/** Itself heard as a vowel, so that none follows: Saad is not Saeed. */
const GUTTURAL = 'ع';
const SHORT_VOWEL: SpellingStep = { anyOf: 'aeiou', most: 1 };
/** French writes a short u as "ou"; further on that would be a long one: Mahmoud is not Mohammed. */
const FIRST_VOWEL: SpellingStep = spelt('- a e i o u ou');
const ARTICLE: SpellingStep = spelt(
  '- al el il ul l as ass ash at ath ar an ad az adh es esh et er en ed ez eth',
);
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u200c\u200d]/g;
/** Two letters that are heard as one. */
const TOGETHER: readonly (readonly [string, string])[] = [
  ['خوا', 'kha kho khwa khoa'],
  ['یی', 'ei i yi ai ee'],
  ['ئی', 'ei i ee'],
  ['ائ', 'ae ai ay aa ae'],
  ['عي', 'ai i ei aee ae aei eei ee'],
];

/** "Servant of the": the article in the middle of a name is joined in many ways. */
const SERVANT = 'عبد';
const JOINED_ARTICLE = 'al ul el il ol l a u e o';

/** Names that differ from their neighbours in vowels alone, which are heard here and there: Mahmud is not Mohammed, Omar no Amr. */
const WHOLE: Readonly<Record<string, string>> = {
  محمد: 'mohammed mohammad mohamed mohamad muhammad muhammed muhamad muhamed mahomed mahommed mohd mouhamed mouhammad mouhamad mohamet mehmed mehmet mukhammad magomed muhamet mamadou mahamat',
  عمر: 'omar umar omer umer oumar ömer omr',
  عمرو: 'amr amro amru amrou amre',
};

/** How a word in Arabic letters is spelt in Latin ones: short vowels, which are not written, may be any. */
export function spellArabic(word: string): Spelling {
  const letters = word.replace(MARKS, '');
  const whole = WHOLE[letters];
  if (whole !== undefined) return [spelt(whole)];
  const hasArticle = letters.startsWith('ال') && letters.length > 4;
  const steps: SpellingStep[] = hasArticle ? [ARTICLE] : [];
  const start = hasArticle ? 2 : 0;
  for (let at = start; at < letters.length; at++) {
    const isJoined = at === SERVANT.length && letters.startsWith(`${SERVANT}ال`);
    const pair = isJoined
      ? (['ال', JOINED_ARTICLE] as const)
      : TOGETHER.find(([two]) => letters.startsWith(two, at));
    const letter = letters.charAt(at);
    const isLast = at + (pair?.[0].length ?? 1) === letters.length;
    const texts =
      pair?.[1] ??
      (at === start ? FIRST[letter] : undefined) ??
      (isLast ? LAST[letter] : undefined) ??
      LETTERS[letter];
    if (texts === undefined) continue;
    steps.push(spelt(texts));
    if (!isLast && letter !== GUTTURAL) steps.push(at === start ? FIRST_VOWEL : SHORT_VOWEL);
    at += (pair?.[0].length ?? 1) - 1;
  }
  return steps;
}
