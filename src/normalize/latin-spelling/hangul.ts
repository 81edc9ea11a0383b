import type { Spelling, SpellingStep } from './spelling.ts';
import { spelt } from './spelling.ts';

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const [VOWEL_COUNT, FINAL_COUNT] = [21, 28];

/** In the order of Unicode, with the spellings of Revised Romanization, McCune–Reischauer and custom. */
const INITIALS =
  'g k|kk gg k|n r|d t|tt dd t|r l n|m|b p|bb pp p|s sh|ss s|- |j ch|jj tch j|ch|k|t|p|h'.split('|');
const VOWELS =
  'a ah|ae ai e|ya yah|yae|eo u o uh ou|e|yeo you yu yo yuh|ye ie|o oh|wa|wae wai|oe oi we|yo yoo yeo|u oo woo wu|wo won weo wuh|we|wi ui wee|yu yoo you u|eu u oo|ui eui i ee|i ee y ie'.split(
    '|',
  );
const FINALS = '-|k g|k|k|n|n|n|t d|l r|k|m|l|l|l|p|l|m|p b|p|t s|t|ng|t|t|k|t|p|t'.split('|');

/** Family names with spellings that no table of sounds gives. */
const SURNAMES: Readonly<Record<string, string>> = {
  이: 'lee yi rhee ri li i rhie yee',
  박: 'park pak bak bark',
  최: 'choi choe choy chey',
  김: 'kim gim ghim',
  정: 'jung chung jeong chong joung cheong',
  조: 'cho jo joe',
  임: 'lim im rim yim',
  유: 'yoo yu ryu you lyu',
  류: 'ryu yoo yu ryoo lyu',
  노: 'roh noh no rho ro',
  나: 'na ra nah rha',
  오: 'oh o',
  우: 'woo u wu',
  여: 'yeo yuh ryeo',
  양: 'yang ryang',
  안: 'an ahn',
  서: 'seo suh so sur',
  허: 'hur heo huh ho',
  신: 'shin sin',
  심: 'shim sim',
  석: 'seok suk',
  변: 'byun byeon pyon',
  전: 'jeon jun chun chon',
  천: 'cheon chun chon',
  손: 'son sohn',
  민: 'min',
  백: 'baek paik paek baik',
  배: 'bae pae',
  구: 'koo gu ku goo',
  문: 'moon mun',
  송: 'song',
  성: 'sung seong song',
  채: 'chae chai',
  곽: 'kwak gwak',
  권: 'kwon gwon',
  강: 'kang gang',
  고: 'ko go koh goh',
  길: 'gil kil',
  차: 'cha',
  주: 'joo ju chu',
  선우: 'sunwoo seonu',
  남궁: 'namkung namgung namgoong',
  황보: 'hwangbo',
  제갈: 'jegal',
};
/** Endings that custom spells its own way wherever they stand in a given name. */
const IN_GIVEN_NAMES: Readonly<Record<string, string>> = {
  영: 'young yeong yong yung',
  현: 'hyun hyeon hyon',
  경: 'kyung gyeong kyong kyoung',
  병: 'byung byeong pyong',
  명: 'myung myeong myong',
  형: 'hyung hyeong hyong',
  희: 'hee hui hi heui',
  우: 'woo u wu oo',
  은: 'eun un en',
  승: 'seung sung sng',
  성: 'sung seong song',
  훈: 'hoon hun',
  준: 'jun joon chun',
  중: 'jung joong chung',
  규: 'kyu gyu',
  철: 'chul cheol chol',
  열: 'yeol yul yol',
  혁: 'hyuk hyeok hyok',
  석: 'suk seok sok',
  선: 'sun seon son',
  연: 'yeon yun youn yon',
  원: 'won weon',
  순: 'soon sun',
  숙: 'sook suk',
};

/** How a word in Hangul is spelt in Latin letters. */
export function spellHangul(word: string): Spelling {
  const whole = SURNAMES[word];
  if (whole !== undefined) return [spelt([whole, syllableTexts(word)].join(' '))];
  return Array.from(word).flatMap((syllable): SpellingStep[] => {
    const known = IN_GIVEN_NAMES[syllable];
    const sounds = readSyllable(syllable);
    if (sounds === undefined) return [];
    return [spelt([known ?? '', combine(sounds)].join(' ').trim())];
  });
}

function syllableTexts(word: string): string {
  const sounds = word.length === 1 ? readSyllable(word) : undefined;
  return sounds === undefined ? '' : combine(sounds);
}

function readSyllable(syllable: string): readonly [string, string, string] | undefined {
  const code = syllable.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return undefined;
  const index = code - FIRST_SYLLABLE;
  const initial = INITIALS[Math.floor(index / (VOWEL_COUNT * FINAL_COUNT))] ?? '';
  const vowel = VOWELS[Math.floor(index / FINAL_COUNT) % VOWEL_COUNT] ?? '';
  return [initial, vowel, FINALS[index % FINAL_COUNT] ?? ''];
}

function combine([initials, vowels, finals]: readonly [string, string, string]): string {
  const parts = (texts: string): string[] =>
    texts
      .trim()
      .split(' ')
      .map((text) => (text === '-' ? '' : text));
  return parts(initials)
    .flatMap((initial) =>
      parts(vowels).flatMap((vowel) => parts(finals).map((final) => initial + vowel + final)),
    )
    .join(' ');
}
