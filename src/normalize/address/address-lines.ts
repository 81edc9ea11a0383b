import { normalizeCountry } from './country.ts';

/** An address in its lines, with what is a line of its own or stands beside the town taken out. */
export interface AddressLines {
  readonly lines: readonly string[];
  /** Postal codes, of countries too whose codes look like house numbers. */
  readonly codes: readonly string[];
  /** States in two letters, lower case. */
  readonly states: readonly string[];
}

const LINE = /[,;\n]+/;
const MAX_LINES = 12;
const NUMBER_SIGN = /#\s*(?=[\da-z])/gi;
/** Kinds of ways that are left out as often as not. */
const SILENT_WAY = /(?:^|(?<=[,\s]))(?:ul\.?|ulica|ulitsa)\s+(?=\p{L})/giu;
const NUMBER_ALONE = /^(?:d|dom|nr|no|num|n)?[.º°]?\s*\d{1,5}[a-z]?$/i;
const CODE_ALONE =
  /^(?:[A-Z]{1,3}-)?(?:\d{2}-\d{3}|\d{4,6}|\d{3} \d{2,3}|\d{5}-\d{4}|\d{3}-\d{4}|\d{4}-\d{3}|\d{4} ?[A-Z]{2})$/i;
const STATE_AND_CODE = /^([A-Z]{2}) (\d{5}(?:-\d{4})?)$/i;
const CODE_BEFORE_TOWN = /^((?:[A-Z]{1,3}-)?(?:\d{2}-\d{3}|\d{5,6}|\d{4}(?: ?[A-Z]{2}(?= ))?))\s+(\p{L}.*)$/u;
const CODE_BEHIND_TOWN = /^(\p{L}.*?)\s+(\d{2}-\d{3}|\d{4,6}|\d{4} ?[A-Z]{2}|\d{5}-\d{4})$/u;
const HOUSE_IN_LINE = /\p{L}\D*\s\d{1,4}[a-z]?$|^\d{1,4}[a-z]?\s+\p{L}/iu;

/** Splits an address at its commas; a house number behind or before one stays with its street. */
export function addressLines(text: string): AddressLines {
  const plain = text
    .normalize('NFKC')
    .replace(NUMBER_SIGN, ' unit ')
    .replace(/^\s*c\/\s*(?=\p{L})/iu, 'calle ')
    .replace(SILENT_WAY, '');
  const raw = plain
    .split(LINE, MAX_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const lines: string[] = [];
  const codes: string[] = [];
  const letters: string[] = [];
  const joined = joinNumbers(raw);
  for (const [at, line] of joined.entries()) {
    const others = joined.filter((_other, other) => other !== at);
    const [, state, code] = STATE_AND_CODE.exec(line) ?? [];
    if (state !== undefined && code !== undefined) {
      letters.push(state.toLowerCase(), '');
      codes.push(code);
    } else if (at > 0 && CODE_ALONE.test(line)) codes.push(line);
    else if (at > 0 && /^[A-Z]{2}$/i.test(line)) letters.push(line.toLowerCase());
    else lines.push(withoutCode(line, { isFirst: at === 0, others, codes }));
  }
  return { lines: lines.filter((line) => line !== ''), codes, states: statesOf(letters) };
}

/** "C/ Mayor, 5, Madrid", "5, rue de la Paix": the number belongs to the street beside it. */
function joinNumbers(raw: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < raw.length; at++) {
    const line = raw[at] ?? '';
    const before = joined.at(-1);
    if (!NUMBER_ALONE.test(line) || /^\d{4,}$/.test(line)) joined.push(line);
    else if (before !== undefined && !/\d/.test(before)) joined[joined.length - 1] = `${before} ${line}`;
    else if (before === undefined && raw.length > 1) joined.push(`${line} ${raw[++at] ?? ''}`);
    else joined.push(line);
  }
  return joined;
}

interface Around {
  readonly isFirst: boolean;
  readonly others: readonly string[];
  readonly codes: string[];
}

/** Takes four digits beside a town for its code, where another line holds the house. */
function withoutCode(line: string, { isFirst, others, codes }: Around): string {
  const hasHouse = others.some((other) => HOUSE_IN_LINE.test(other));
  const before = hasHouse ? CODE_BEFORE_TOWN.exec(line) : null;
  const behind = hasHouse && !isFirst ? CODE_BEHIND_TOWN.exec(line) : null;
  const isWay =
    /\b(?:st|street|ave|avenue|rd|road|dr|drive|blvd|boulevard|way|lane|ln|hwy|highway|pkwy)\b/i.test(line);
  if (before?.[1] !== undefined && before[2] !== undefined && !isWay) {
    codes.push(before[1]);
    return before[2];
  }
  if (behind?.[1] !== undefined && behind[2] !== undefined && !isWay) {
    codes.push(behind[2]);
    return behind[1];
  }
  return line;
}

/** Of two pairs of letters the first is the state; one alone is one where no country is written so. */
function statesOf(letters: readonly string[]): readonly string[] {
  const [first, second] = letters;
  if (first === undefined) return [];
  return second !== undefined || normalizeCountry(first) === undefined ? [first] : [];
}
