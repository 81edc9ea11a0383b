/** ISO 3166-1 alpha-2, in upper case. */
type CountryAlpha2 = string;

/** Languages in whose names registries write countries. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sv', 'fi', 'hr', 'tr', 'ru'];

const OTHER_NAMES: Readonly<Record<CountryAlpha2, string>> = {
  AE: 'uae',
  BO: 'bolivia plurinational state of',
  BN: 'brunei darussalam',
  CD: 'democratic republic of the congo|congo the democratic republic of the',
  CG: 'republic of the congo',
  CI: 'ivory coast|cote d ivoire',
  CN: 'p r china|pr china|people s republic of china|peoples republic of china|prc',
  CZ: 'czech republic',
  FM: 'micronesia federated states of',
  GB: 'uk|great britain|england|scotland|wales|northern ireland|united kingdom of great britain and northern ireland|united kingdom of great britain n ireland|u k',
  HK: 'hong kong sar|hongkong',
  IR: 'iran islamic republic of|islamic republic of iran',
  KP: 'korea democratic people s republic of',
  KR: 'korea|korea republic of|republic of korea|south korea',
  LA: 'lao people s democratic republic|lao',
  LY: 'libyan arab jamahiriya',
  MD: 'moldova republic of|republic of moldova',
  MK: 'macedonia|macedonia the former yugoslav republic of',
  MO: 'macau|macao sar',
  NL: 'the netherlands|holland',
  PS: 'palestine|palestinian territory occupied|palestine state of',
  RU: 'russian federation',
  SY: 'syrian arab republic',
  SZ: 'swaziland',
  TR: 'turkey|turkiye',
  TW: 'taiwan province of china|taiwan roc|taiwan r o c|chinese taipei',
  TZ: 'tanzania united republic of|united republic of tanzania',
  US: 'usa|u s a|u s|united states of america|america',
  VA: 'vatican|holy see',
  VE: 'venezuela bolivarian republic of',
  VG: 'virgin islands british',
  VI: 'virgin islands u s|virgin islands us',
  VN: 'viet nam',
};

let names: ReadonlyMap<string, CountryAlpha2> | undefined;

/**
 * Reads a country as registries write it: a code (`us`, `USA` is a name), a name in one of fourteen languages, or both
 * (`United States (US)`). Undefined for anything else, so a city or a street is never taken for a country.
 */
export function normalizeCountry(text: string): CountryAlpha2 | undefined {
  if (text.length > 80) return undefined;
  names ??= indexNames();
  const plain = comparable(text);
  const found = names.get(plain);
  if (found) return found;
  const both = /^([^(]*)\(([^)]*)\)\s*$/.exec(text);
  return both ? (names.get(comparable(both[2] ?? '')) ?? names.get(comparable(both[1] ?? ''))) : undefined;
}

function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The names come with the runtime (CLDR); building the index takes some milliseconds, once. */
function indexNames(): ReadonlyMap<string, CountryAlpha2> {
  const index = new Map<string, CountryAlpha2>();
  const codes = regionCodes();
  for (const code of codes) index.set(code.toLowerCase(), code);
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) addName(index, display.of(code), code);
  }
  for (const [code, others] of Object.entries(OTHER_NAMES))
    for (const name of others.split('|')) index.set(name, code);
  return index;
}

function addName(index: Map<string, CountryAlpha2>, name: string | undefined, code: CountryAlpha2): void {
  const plain = name === undefined ? '' : comparable(name);
  if (plain !== '' && !index.has(plain)) index.set(plain, code);
}

/** Exceptional reservations and groupings that CLDR names but that are no countries. */
const NOT_COUNTRIES = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
]);
/** Codes that ISO has withdrawn or reserved; they stand for another in CLDR. */
const OLD_CODES = new Set([
  'AN',
  'BU',
  'CS',
  'DD',
  'FX',
  'NT',
  'QU',
  'SU',
  'TP',
  'UK',
  'YD',
  'YU',
  'ZR',
  'DY',
  'HV',
  'NH',
  'RH',
  'VD',
  'CT',
  'FQ',
  'JT',
  'MI',
  'NQ',
  'PC',
  'PU',
  'PZ',
  'WK',
]);

function regionCodes(): readonly CountryAlpha2[] {
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code) && !OLD_CODES.has(code) && english.of(code) !== undefined);
}
