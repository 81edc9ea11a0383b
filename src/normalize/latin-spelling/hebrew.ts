import type { Spelling, SpellingStep } from './spelling.ts';
import { spelt } from './spelling.ts';

const LETTERS: Readonly<Record<string, string>> = {
  א: 'a e o i u -',
  ב: 'b v w',
  ג: 'g',
  ד: 'd',
  ה: 'h a ah -',
  ו: 'v w o u oo ou uv ov -',
  ז: 'z s',
  ח: 'ch h kh',
  ט: 't',
  י: 'y i e ee ai ei ay ey j -',
  כ: 'k ch kh c',
  ך: 'k ch kh',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's c ss',
  ע: '- a e o i u',
  פ: 'p f ph',
  ף: 'f p ph',
  צ: 'tz ts z s c',
  ץ: 'tz ts z s c ch tch',
  ק: 'k c q ck',
  ר: 'r',
  ש: 'sh s sch',
  ת: 't th',
};
/** With an apostrophe a letter stands for a sound of other languages. */
const WITH_MARK: Readonly<Record<string, string>> = {
  ג: 'j g dj dg',
  צ: 'ch tch tsch cz',
  ץ: 'ch tch tsch cz',
  ז: 'zh j g',
  ת: 'th',
};
const LAST: Readonly<Record<string, string>> = {
  ה: 'a ah e eh h o',
  א: 'a ah e o -',
  י: 'i y ee ie ai ay ei ey',
};
const DOUBLED: readonly (readonly [string, string])[] = [
  ['וו', 'v w o u'],
  ['יי', 'y i ai ei ay ey yi ey'],
];
const VOWELS: SpellingStep = spelt('- a e i o u oo ee ou ai ei');
const MARK = /['׳’`]/;
const POINTS = /[\u0591-\u05c7]/g;

/** Names that differ from their neighbours in vowels alone: Michal is not Michael, Ehud no Yehuda. */
const WHOLE: Readonly<Record<string, string>> = {
  מיכאל: 'michael mikhael michel mikael mihael',
  מיכל: 'michal mihal mikhal',
  יהודה: 'yehuda yehudah jehuda juda judah iehuda',
  אהוד: 'ehud',
};

/** How a word in Hebrew letters is spelt in Latin ones: vowels, mostly not written, may be any. */
export function spellHebrew(word: string): Spelling {
  const letters = word.replace(POINTS, '');
  const whole = WHOLE[letters];
  if (whole !== undefined) return [spelt(whole)];
  const steps: SpellingStep[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    const doubled = DOUBLED.find(([two]) => letters.startsWith(two, at));
    const marked = MARK.test(letters.charAt(at + 1)) ? WITH_MARK[letter] : undefined;
    const length = doubled !== undefined || marked !== undefined ? 2 : 1;
    const isLast = at + length >= letters.length;
    const texts = doubled?.[1] ?? marked ?? (isLast ? LAST[letter] : undefined) ?? LETTERS[letter];
    if (texts === undefined) continue;
    steps.push(spelt(texts));
    if (!isLast) steps.push(VOWELS);
    at += length - 1;
  }
  return steps;
}
