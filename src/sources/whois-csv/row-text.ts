import type { DomainName } from '../../model/ids.ts';
import type { LineRange, Registration, TextPlace } from '../../model/registration.ts';
import { parseWhois } from '../whois/parse-whois.ts';
import type { CsvRow } from './layouts.ts';

/** The raw text that is kept of a row, and where in it the row's values stand. */
export interface RowText {
  readonly raw: string;
  readonly placeOf: (value: RowValue) => TextPlace | undefined;
}

interface RowValue {
  readonly text: string;
  readonly columns: readonly string[];
  /** Where the answer itself, read, has the value. */
  readonly inAnswer: (answer: Registration) => TextPlace | undefined;
}

/** A dump that keeps the answer of the server: its values stand in there, if it says them. */
export function answerText(raw: string, domain: DomainName): RowText {
  let answer: Registration | undefined;
  let lines: readonly string[] | undefined;
  const search = (text: string): LineRange | undefined => {
    lines ??= raw.toLowerCase().split('\n');
    const line = lines.findIndex((each) => each.includes(text.toLowerCase())) + 1;
    return line === 0 ? undefined : { first: line, last: line };
  };
  return {
    raw,
    placeOf: ({ text, inAnswer }) => inAnswer((answer ??= parseWhois(raw, { domain }))) ?? search(text),
  };
}

/** The row itself, a line for each column that has a value. */
export function columnsText(row: CsvRow): RowText {
  const places = new Map<string, LineRange>();
  const lines: string[] = [];
  for (const [column, value] of Object.entries(row)) {
    if (value.trim() === '') continue;
    const first = lines.length + 1;
    lines.push(...`${column}: ${value}`.split('\n'));
    places.set(column, { first, last: lines.length });
  }
  const placeOf = ({ columns }: RowValue): LineRange | undefined => {
    const told = columns.flatMap((column) => places.get(column) ?? []);
    const [first, last] = [told[0]?.first, told.at(-1)?.last];
    return first === undefined || last === undefined ? undefined : { first, last: Math.max(first, last) };
  };
  return { raw: lines.join('\n'), placeOf };
}
