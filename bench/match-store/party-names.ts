import type { Dice } from '../reads/random.ts';

const ONSETS =
  'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sch sh st t tr v w z al ar el er is or un'.split(' ');
const VOWELS = 'a e i o u au ei ia ie oo'.split(' ');
const MIDDLES = 'b ck d g l ll m mm n nd ng nn p r rr rt s ss st t tt v z lt rk'.split(' ');
const ENDS =
  'a ach an ard berg by dale don er ert ev ford ham i ic ini ka ley lund man mond o off ov owski quist sen ski son ston ti ton us ville wick worth y'.split(
    ' ',
  );
const GIVEN =
  'james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph jessica thomas karen christopher sarah charles lisa daniel nancy matthew sandra anthony betty mark ashley steven emily paul kimberly andrew margaret joshua donna kenneth michelle kevin carol brian amanda george melissa timothy deborah ronald stephanie jason rebecca edward laura jeffrey helen ryan sharon jacob cynthia nicholas kathleen hans ursula pierre marie giovanni giulia carlos carmen ivan olga dmitri natalia ahmed fatima mohamed aisha wei li hiro yuki lars ingrid pavel jana'.split(
    ' ',
  );
const TRADES =
  'Holdings|Trading|Capital|Logistics|Shipping|Media|Energy|Software|Partners|Properties|Consulting|Engineering|Foods|Medical|Transport|Construction|Textiles|Chemicals|Systems|Travel'.split(
    '|',
  );
const PLACES = 'Europe|Asia|UK|Germany|France|International|Texas|London|Panama|Singapore'.split('|');

/** Where companies are formed, with two ways to write the usual legal form. */
export const JURISDICTIONS = [
  ['gb', 'Limited', 'Ltd.'],
  ['us_de', 'Inc.', 'Incorporated'],
  ['us_nv', 'LLC', 'L.L.C.'],
  ['de', 'GmbH', 'Gesellschaft mit beschränkter Haftung'],
  ['fr', 'SARL', 'S.à r.l.'],
  ['nl', 'B.V.', 'BV'],
  ['pa', 'S.A.', 'Sociedad Anónima'],
  ['sg', 'Pte. Ltd.', 'Private Limited'],
] as const;

const INVENTED_WORDS = 60_000;

/** How much oftener the first than the last: the first word is borne by one in a hundred, as Smith and Nguyen are. */
const WORD_SKEW = 2.4;
/** The first given name is borne by one in thirty. */
const GIVEN_SKEW = 1.3;

/** One of the items, those that stand first far more often. */
export function pickSkewed(dice: Dice, items: readonly string[], skew = WORD_SKEW): string {
  return items[Math.floor(items.length * (dice.below(RESOLUTION) / RESOLUTION) ** skew)] ?? '';
}

const RESOLUTION = 2 ** 30;

/** The words of the invented world; the first are met far more often than the last. */
export function inventWords({ below }: Dice): readonly string[] {
  const part = (parts: readonly string[]): string => parts[below(parts.length)] ?? '';
  const words = new Set<string>();
  while (words.size < INVENTED_WORDS) {
    const long = below(3) === 0 ? part(MIDDLES) + part(VOWELS) : '';
    const text = part(ONSETS) + part(VOWELS) + long + part(MIDDLES) + part(ENDS);
    words.add(text.charAt(0).toUpperCase() + text.slice(1));
  }
  return [...words];
}

/** Parts of a name, so that it can be written in another way. */
export interface NameParts {
  readonly telling: readonly string[];
  /** What is often left out: the trade, a middle name. */
  readonly rest: string;
  /** The place in {@link JURISDICTIONS} of a company. */
  readonly place: number;
}

export function inventCompanyName(dice: Dice, words: readonly string[]): NameParts {
  const word = (): string => pickSkewed(dice, words);
  const telling = dice.chance(0.35)
    ? [word()]
    : dice.chance(0.85)
      ? [word(), word()]
      : [word(), word(), word()];
  const trade = dice.chance(0.75) ? (TRADES[dice.skewed(TRADES.length)] ?? '') : '';
  const place = dice.chance(0.1) ? ` ${PLACES[dice.below(PLACES.length)] ?? ''}` : '';
  return { telling, rest: trade + place, place: dice.skewed(JURISDICTIONS.length) };
}

export function inventPersonName(dice: Dice, words: readonly string[]): NameParts {
  const given = (): string => capitalized(pickSkewed(dice, GIVEN, GIVEN_SKEW));
  const surname = pickSkewed(dice, words);
  return { telling: [given(), surname], rest: dice.chance(0.4) ? given() : '', place: 0 };
}

export function writeCompanyName({ telling, rest, place }: NameParts): string {
  return [...telling, rest, JURISDICTIONS[place]?.[1] ?? ''].filter(Boolean).join(' ');
}

export function writePersonName({ telling: [given = '', surname = ''], rest }: NameParts): string {
  return [given, rest, surname].filter(Boolean).join(' ');
}

/** The same company as another source or the same source on another day would write it. */
export function rewriteCompanyName(dice: Dice, parts: NameParts): string {
  const form = dice.chance(0.2) ? '' : (JURISDICTIONS[parts.place]?.[dice.chance(0.5) ? 1 : 2] ?? '');
  const telling = dice.chance(0.2) ? misspellOne(dice, parts.telling) : parts.telling;
  const name = dice.chance(0.06) ? telling.join('') : telling.join(dice.chance(0.08) ? '-' : ' ');
  const rest = dice.chance(0.1) ? '' : parts.rest;
  const text = [name, rest, form].filter(Boolean).join(' ');
  return dice.chance(0.3) ? text.toUpperCase() : text;
}

export function rewritePersonName(dice: Dice, parts: NameParts): string {
  const [given = '', surname = ''] = dice.chance(0.12) ? misspellOne(dice, parts.telling) : parts.telling;
  const middle = dice.chance(0.4) ? parts.rest.slice(0, 1) : dice.chance(0.5) ? '' : parts.rest;
  const front = [given, middle].filter(Boolean).join(' ');
  const text = dice.chance(0.3) ? `${surname}, ${front}` : `${front} ${surname}`;
  return dice.chance(0.25) ? text.toUpperCase() : text;
}

/** A letter dropped, doubled or swapped with its neighbour in the longest word. */
function misspellOne(dice: Dice, words: readonly string[]): readonly string[] {
  const longest = [...words].sort((one, other) => other.length - one.length)[0] ?? '';
  const at = 1 + dice.below(Math.max(1, longest.length - 2));
  const [before, letter, next, after] = [
    longest.slice(0, at),
    longest.charAt(at),
    longest.charAt(at + 1),
    longest.slice(at + 2),
  ];
  const slips = [
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
  ];
  const slip = slips[dice.below(slips.length)] ?? longest;
  return words.map((word) => (word === longest ? slip : word));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
