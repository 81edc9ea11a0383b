import type { Dice } from './random.ts';

const STARTS = [
  'al',
  'ber',
  'cor',
  'dan',
  'el',
  'fen',
  'gar',
  'hol',
  'is',
  'kel',
  'lor',
  'mar',
  'nor',
  'os',
  'pel',
];
const MIDDLES = ['a', 'an', 'e', 'en', 'i', 'in', 'o', 'on', 'u', 'ar', 'er', 'or'];
const ENDS = [
  'bach',
  'by',
  'dale',
  'den',
  'field',
  'ford',
  'ham',
  'ley',
  'mond',
  'ner',
  'sted',
  'ton',
  'wick',
  'worth',
];
const TRADES = [
  'Holdings',
  'Trading',
  'Capital',
  'Logistics',
  'Shipping',
  'Media',
  'Energy',
  'Software',
  'Partners',
  'Properties',
] as const;
const GIVEN_NAMES = [
  'Ana',
  'Bruno',
  'Chloé',
  'Dmitri',
  'Elif',
  'Farid',
  'Greta',
  'Hiro',
  'Inês',
  'Jonas',
] as const;

/** Where companies are formed, how their legal forms are written there, and which domains they like. */
export const PLACES = [
  { code: 'gb', form: 'Limited', tld: 'co.uk' },
  { code: 'us_de', form: 'Inc.', tld: 'com' },
  { code: 'de', form: 'GmbH', tld: 'de' },
  { code: 'fr', form: 'SARL', tld: 'fr' },
  { code: 'nl', form: 'B.V.', tld: 'nl' },
  { code: 'pa', form: 'S.A.', tld: 'com' },
  { code: 'cy', form: 'Ltd', tld: 'com' },
  { code: 'vg', form: 'Ltd', tld: 'org' },
  { code: 'lu', form: 'S.à r.l.', tld: 'com' },
  { code: 'mt', form: 'Ltd', tld: 'net' },
  { code: 'us_nv', form: 'LLC', tld: 'com' },
  { code: 'sg', form: 'Pte. Ltd.', tld: 'com' },
] as const;
export type Place = (typeof PLACES)[number];

/** One of some two and a half thousand invented words. */
function word({ below }: Dice): string {
  const part = (parts: readonly string[]): string => parts[below(parts.length)] ?? '';
  const text = part(STARTS) + part(MIDDLES) + part(ENDS);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function companyName(dice: Dice, { form }: Place): string {
  return `${word(dice)} ${word(dice)} ${dice.pick(TRADES)} ${form}`;
}

export function personName(dice: Dice): string {
  return `${dice.pick(GIVEN_NAMES)} ${word(dice)}`;
}

/** A name for domains, unique through its number. */
export function domainLabel(company: string, number: number): string {
  const [first = 'x', second = 'y'] = company.toLowerCase().split(' ');
  return `${first}-${second}-${number.toString(36)}`;
}
