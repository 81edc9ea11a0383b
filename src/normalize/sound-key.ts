/** Spellings of one sound in the usual romanizations; the order matters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/sch|sh|sz/g, '$$'],
  [/tch|tsch|cz|ch|zh/g, 'c'],
  [/kh|ck|gh|q/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ts|tz/g, 'z'],
  [/ou|oo|ow|ue|oe/g, 'u'],
  [/ee|ie|ij|ey|ei|ai|ay|ae/g, 'i'],
  [/iy|yi|ii|yy/g, 'i'],
  [/ya|ja|ia/g, 'ia'],
  [/yu|ju|iu/g, 'iu'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/c(?=[aoukltr])|c$/g, 'k'],
  [/(.)\1+/g, '$1'],
];
const HAS_DIGIT = /\d/;

/** A spelling-tolerant key: words that romanizations and scribes spell differently for one sound share it. */
export function soundKey(word: string): string {
  if (HAS_DIGIT.test(word)) return word;
  let key = word;
  for (const [pattern, sound] of SOUNDS) key = key.replace(pattern, sound);
  return key;
}

/** The consonants of a word with those merged that other scripts do not tell apart; for names across scripts. */
export function consonantKey(word: string): string {
  const sounds = soundKey(word.replace(/^[aeiou]+/, '').replace(/[wy]/g, ''));
  const merged = sounds
    .replace(/[aeiouh]/g, '')
    .replace(/r/g, 'l')
    .replace(/[pvf]/g, 'b')
    .replace(/[z$]/g, 's');
  return merged.replace(/[gc]/g, 'k').replace(/(.)\1+/g, '$1');
}
