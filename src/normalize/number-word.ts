const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const DIGITS = /^0*(\d+)(?:st|nd|rd|th|er|eme|e|ste|de)?$/;

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const OTHER_WORDS: Readonly<Record<string, number>> = {
  fourty: 40,
  twentieth: 20,
  thirtieth: 30,
  hundred: 100,
  ...valuesOf('erste zweite dritte vierte funfte sechste siebte achte neunte zehnte elfte zwolfte'),
  ...valuesOf(
    'erster zweiter dritter vierter funfter sechster siebter achter neunter zehnter elfter zwolfter',
  ),
  ...valuesOf('eerste tweede derde vierde vijfde zesde zevende achtste negende tiende'),
  ...valuesOf('premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'),
  ...valuesOf('primera segunda tercera cuarta quinta sexta septima octava novena decima'),
  ...valuesOf('primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo'),
  ...valuesOf('primo secondo terzo quarto quinto sesto settimo ottavo nono decimo'),
  premiere: 1,
};

function valuesOf(words: string): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, at + 1]));
}

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...ORDINALS.map((word, value) => [word, value] as const),
  ...Object.entries(OTHER_WORDS),
]);

/** The value of a word that is a number: digits ("007", "2nd"), an English numeral or an ordinal; else undefined. */
export function readNumberWord(word: string): number | undefined {
  const digits = DIGITS.exec(word)?.[1];
  if (digits !== undefined && digits.length <= 15) return Number(digits);
  return VALUES.get(word);
}

/**
 * Cardinals of other languages that are no name or word of another sort, as "due", "once", "elf", "otto", "dix", "tien" and
 * "nio" are: a number keeps two names apart, so one that is none would do harm. Each line begins at two.
 */
const FOREIGN_CARDINALS: readonly string[] = [
  'zwei drei vier funf sechs sieben acht neun zehn - zwolf',
  'twee - - vijf zes zeven - negen',
  'deux trois quatre cinq - - huit - - onze douze',
  '- - cuatro cinco - siete ocho nueve - - doce',
  '- - quattro cinque - sette - nove dieci - dodici',
  'dois - quatro - - sete oito - dez - doze',
  'dwa trzy cztery - szesc siedem osiem dziewiec dziesiec',
  '- - fyra - - sju',
];
const FOREIGN_VALUES: ReadonlyMap<string, number> = new Map(
  FOREIGN_CARDINALS.flatMap((line) => line.split(' ').map((word, at) => [word, at + 2] as const)),
);

/** The value of a cardinal of another language than English, folded; only where a name is read, not an address. */
export function readForeignCardinal(word: string): number | undefined {
  return word === '-' ? undefined : FOREIGN_VALUES.get(word);
}

/** The value of a Roman numeral below 400, lower case; letters that are also initials are the caller's to judge. */
export function readRomanNumeral(word: string): number | undefined {
  if (!ROMAN.test(word)) return undefined;
  let total = 0;
  for (let at = 0; at < word.length; at++) {
    const value = ROMAN_VALUES[word.charAt(at)] ?? 0;
    const next = ROMAN_VALUES[word.charAt(at + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

/** Joins number words that make one number: "forty four" is one word, "44". Other words stay. */
export function joinNumberWords(words: readonly string[]): readonly string[] {
  if (!words.some((word) => (VALUES.get(word) ?? 0) >= 20)) return words;
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const tens = VALUES.get(word) ?? 0;
    const units = readNumberWord(words[at + 1] ?? '') ?? 0;
    const makesOne = tens >= 20 && tens < 100 && units > 0 && units < 10;
    joined.push(makesOne ? String(tens + units) : word);
    if (makesOne) at++;
  }
  return joined;
}
