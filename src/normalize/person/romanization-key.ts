/** How Japanese is romanized: long vowels with and without a mark, n before lips. The order matters. */
const JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/ou|oo|oh(?![aeiou])/g, 'o'],
  [/uu/g, 'u'],
  [/n(?=[bmp])/g, 'm'],
];
/** How Thai is: breathed consonants with and without h, one letter for ch and j, vowels as English or as the Royal Institute writes them. */
const THAI: readonly (readonly [RegExp, string])[] = [
  [/(?<=[kpt])h/g, ''],
  [/ch|j/g, 'c'],
  [/(?:ol|orn|oln)$/, 'on'],
  [/oe|er(?=[dt]$)/g, 'e'],
  [/ee/g, 'i'],
  [/oo/g, 'u'],
  [/v/g, 'w'],
  [/aew/g, 'aeo'],
  [/ay/g, 'ai'],
  [/(.)\1+/g, '$1'],
];
/** How Korean is: by the Revised Romanization, McCune and Reischauer, and custom. */
const KOREAN: readonly (readonly [RegExp, string])[] = [
  [/^(?:yim|lim|rim)$/, 'im'],
  [/^(?:roh|rho)$/, 'noh'],
  [/^(?:ryu|ryoo|lyu|yoo|you)$/, 'yu'],
  [/^k(?=w|y|ang$)/, 'g'],
  [/woo|wu|oo/g, 'u'],
  [/eo|ou/g, 'u'],
  [/oe/g, 'oi'],
  [/eu/g, 'u'],
  [/ee/g, 'i'],
];
/** How Armenian surnames are, by the sounds of the east and of the west. */
const ARMENIAN: readonly (readonly [RegExp, string])[] = [
  [/ou/g, 'u'],
  [/(?:ya|ia|ea)n$/, 'ian'],
  [/dz|tz|ts/g, 'z'],
  [/gh/g, 'k'],
  [/d/g, 't'],
  [/g/g, 'k'],
  [/b/g, 'p'],
  [/(.)\1+/g, '$1'],
  [/(?<=[a-z])h(?=[aeio])/g, ''],
];
const ARMENIAN_SURNAME = /(?:ya|ia|ea)n$/;
/** How Arabic is by French and by English: Chahine, Shahin. */
const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/(?<!s)ch/g, 'sh'],
  [/ou/g, 'u'],
  [/dj/g, 'j'],
  [/(?<=[iu][ndr])e$/, ''],
  [/(?<=a)h$/, ''],
];
const [FEWEST_JAPANESE, FEWEST_KOREAN, FEWEST_THAI, FEWEST_ARABIC, FEWEST_ARMENIAN] = [3, 2, 5, 5, 7];

/** Whether two Latin words may be two romanizations of one name: Ohno and Ono, Jaidee and Chaidi, Chahine and Shahin. */
export function mayBeRomanizedAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return (
    (shorter >= FEWEST_JAPANESE && keyBy(JAPANESE, one) === keyBy(JAPANESE, other)) ||
    (shorter >= FEWEST_KOREAN && keyBy(KOREAN, one) === keyBy(KOREAN, other)) ||
    (shorter >= FEWEST_ARABIC && keyBy(ARABIC, one) === keyBy(ARABIC, other)) ||
    (shorter >= FEWEST_ARMENIAN &&
      [one, other].every((word) => ARMENIAN_SURNAME.test(word)) &&
      keyBy(ARMENIAN, one) === keyBy(ARMENIAN, other)) ||
    (shorter >= FEWEST_THAI && keyBy(THAI, one) === keyBy(THAI, other))
  );
}

function keyBy(rules: readonly (readonly [RegExp, string])[], word: string): string {
  return rules.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word);
}
