const WHOLE: Readonly<Record<string, string>> = {
  zi: 'tzu tsu',
  ci: 'tzu tsu',
  si: 'ssu szu su',
  zhi: 'chih',
  chi: 'chih',
  shi: 'shih',
  ri: 'jih',
  er: 'erh',
  you: 'yu',
  yan: 'yen',
  ye: 'yeh',
  yi: 'i yi',
  yue: 'yueh',
  yong: 'yung',
  ge: 'ko ke',
  ke: 'ko ke',
  he: 'ho',
  guo: 'kuo',
  kuo: 'kuo',
  huo: 'huo',
  shuo: 'shuo',
  gui: 'kuei',
  kui: 'kuei',
};
const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'ch'],
  [/^(?:j|q)/, 'ch'],
  [/^x/, 'hs'],
  [/^(?:z|c)(?!h)/, 'ts'],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
  [/^r/, 'j'],
];
const FINALS: readonly (readonly [RegExp, string])[] = [
  [/ian$/, 'ien'],
  [/ie$/, 'ieh'],
  [/ue$/, 'ueh'],
  [/iong$/, 'iung'],
  [/ong$/, 'ung'],
  [/uo$/, 'o'],
];

/** A syllable of pinyin as Wade–Giles writes it, without its apostrophes: "zhang" is "chang", "xu" is "hsu". */
export function wadeGiles(pinyin: string): string {
  const whole = WHOLE[pinyin];
  if (whole !== undefined) return whole;
  const replaceOne = (text: string, rules: readonly (readonly [RegExp, string])[]): string => {
    const rule = rules.find(([pattern]) => pattern.test(text));
    return rule === undefined ? text : text.replace(...rule);
  };
  return replaceOne(replaceOne(pinyin, INITIALS), FINALS);
}
