import type { AddressParts } from '../../normalize/address/address.ts';
import { isWayWord } from '../../normalize/address/address.ts';
import { countEdits } from '../names/word-similarity.ts';
import type { Evidence } from '../match-record.ts';

const SAME_PLACE: Evidence = { score: 1, detail: () => 'same address' };
const OTHER_SIDE: Evidence = { score: -0.6, detail: () => 'the same numbers on another end of the street' };
const POINTS = ['north', 'south', 'east', 'west'];
const FEWEST_LETTERS_FOR_TYPO = 5;

/** The best agreement among the addresses of two records, or their plainest difference. */
export function compareAddresses(
  left: readonly AddressParts[],
  right: readonly AddressParts[],
): Evidence | undefined {
  let best: Evidence | undefined;
  for (const one of left) {
    for (const other of right) {
      const found = compareAddress(one, other);
      if (best === undefined || found.score > best.score) best = found;
    }
  }
  return best;
}

function compareAddress(left: AddressParts, right: AddressParts): Evidence {
  const house = agreement(left.houses, right.houses);
  const postcode = agreement(left.postcodes, right.postcodes);
  if (house === 0) return compareWithoutHouse(left, right, postcode);
  if (facesOtherWay(left, right)) return OTHER_SIDE;
  const street = Math.max(shareOfWords(left.street, right.words), shareOfWords(right.street, left.words));
  if (house === 1 && street > 0) return sameHouse(postcode, left, right);
  if (house === 1 && postcode === 1 && shareOfWords(left.words, right.words) > 0.5) {
    return { score: 0.5, detail: () => 'same house number and postcode, another street' };
  }
  if (house === -1 && street > 0.5) {
    return {
      score: -0.6,
      detail: () => `same street, house number ${list(left.houses)} against ${list(right.houses)}`,
    };
  }
  return { score: -1, detail: () => 'different addresses' };
}

/** "1200 N Main St", "1200 S Main St" are two houses miles apart. */
function facesOtherWay(left: AddressParts, right: AddressParts): boolean {
  const points = ({ words }: AddressParts) => POINTS.filter((point) => words.includes(point));
  return agreement(points(left), points(right)) === -1;
}

/** Without a house number on both sides only street, town and postcode are left. */
function compareWithoutHouse(left: AddressParts, right: AddressParts, postcode: number): Evidence {
  const share = shareOfWords(left.words, right.words);
  if (share > 0.6) {
    return postcode === -1
      ? { score: -0.2, detail: () => 'same words, different postcode' }
      : { score: share * 0.6, detail: () => 'same street or town' };
  }
  if (postcode === 1) return { score: 0.5, detail: () => 'same postcode' };
  if (left.words.length === 0 || right.words.length === 0)
    return { score: 0, detail: () => 'too little to compare' };
  return { score: -0.4, detail: () => 'different streets or towns' };
}

function sameHouse(postcode: number, left: AddressParts, right: AddressParts): Evidence {
  if (postcode === -1) {
    return {
      score: 0.4,
      detail: () =>
        `same street and number, postcode ${list(left.postcodes)} against ${list(right.postcodes)}`,
    };
  }
  if (agreement(kindsOfWay(left), kindsOfWay(right)) === -1) {
    return { score: 0.3, detail: () => 'the same name and number, another kind of way' };
  }
  if (agreement(left.units, right.units) === -1) {
    return { score: 0.5, detail: () => `same house, unit ${list(left.units)} against ${list(right.units)}` };
  }
  return SAME_PLACE;
}

/** "12 Oak Street" and "12 Oak Avenue" are two houses, though one is often written for the other. */
function kindsOfWay({ words }: AddressParts): readonly string[] {
  return words.filter((word) => TOLD_APART.has(word));
}
const TOLD_APART = new Set([
  'street',
  'avenue',
  'road',
  'boulevard',
  'drive',
  'lane',
  'court',
  'place',
  'corso',
]);

/** 1 something in common, -1 both given and nothing in common, 0 one side silent. */
function agreement(left: readonly string[], right: readonly string[]): -1 | 0 | 1 {
  if (left.length === 0 || right.length === 0) return 0;
  return left.some((each) => right.includes(each)) ? 1 : -1;
}

/** How much of the shorter list of telling words the other holds too. */
function shareOfWords(left: readonly string[], right: readonly string[]): number {
  const one = left.filter((word) => !isWayWord(word));
  const other = right.filter((word) => !isWayWord(word));
  if (one.length === 0 || other.length === 0) return left.some((word) => right.includes(word)) ? 0.5 : 0;
  return one.length === other.length
    ? Math.max(shareFound(one, other), shareFound(other, one))
    : one.length < other.length
      ? shareFound(one, other)
      : shareFound(other, one);
}

function shareFound(short: readonly string[], long: readonly string[]): number {
  return short.filter((word) => long.some((each) => sameStreetWord(word, each))).length / short.length;
}

function sameStreetWord(left: string, right: string): boolean {
  if (left === right) return true;
  if (
    left.length < FEWEST_LETTERS_FOR_TYPO ||
    right.length < FEWEST_LETTERS_FOR_TYPO ||
    /\d/.test(left + right)
  )
    return false;
  return countEdits(left, right) <= 1;
}

function list(values: readonly string[]): string {
  return values.join(', ');
}
