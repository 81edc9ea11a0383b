import { comparableText } from '../comparable-text.ts';

const CODE = /^([a-z]{2})(?:[-_ ]([a-z0-9]{1,3}))?$/;
const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Names that registers use beside the English one of CLDR. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'us',
  'united states of america': 'us',
  uk: 'gb',
  'great britain': 'gb',
  'england and wales': 'gb',
  england: 'gb',
  'hong kong': 'hk',
  'russian federation': 'ru',
  'republic of korea': 'kr',
  'korea republic of': 'kr',
  'viet nam': 'vn',
  'czech republic': 'cz',
  'virgin islands british': 'vg',
  'republic of panama': 'pa',
};

let codesByName: ReadonlyMap<string, string> | undefined;

/**
 * The place whose law formed an entity, as OpenCorporates writes ISO 3166-1 and -2: `pa`, `us_va`. Reads codes
 * (`PA`, `US-VA`, `us_va`) and English country names; undefined for anything else.
 */
export function normalizeJurisdiction(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  const code = CODE.exec(lower);
  if (code) {
    const [, given = '', part] = code;
    const country = OTHER_NAMES[given] ?? given;
    if (nameOfCountry(country) !== undefined) return part === undefined ? country : `${country}_${part}`;
  }
  codesByName ??= readNames();
  return codesByName.get(comparableText(text)) ?? OTHER_NAMES[comparableText(text)];
}

/** The English name of a jurisdiction code where it is a country, else the ISO code: `Panama`, `US-VA`. */
export function nameOfJurisdiction(code: string): string {
  return nameOfCountry(code) ?? code.toUpperCase().replace('_', '-');
}

function nameOfCountry(code: string): string | undefined {
  return code.length === 2 ? COUNTRY_NAMES.of(code.toUpperCase()) : undefined;
}

function readNames(): Map<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    codes.flatMap((code) => {
      const name = nameOfCountry(code);
      return name === undefined ? [] : [[comparableText(name), code] as const];
    }),
  );
}
