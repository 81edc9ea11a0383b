import { jsonAt, jsonOf } from '../lib/json-value.ts';
import type { LineRange, TextPlace } from '../model/registration.ts';

/** The words of a source and where in its text they stand. */
export interface Quotation {
  readonly quote: string;
  /** `line 14` or `lines 14-18` of a text, counted from 1; a JSON Pointer (RFC 6901) into an RDAP answer. */
  readonly locator: string;
}

/** Quotes the values of one raw answer: what stands at the locator always contains the quote. */
export class Quoter {
  readonly #raw: string;
  #lines: readonly string[] | undefined;
  #json: { readonly root: unknown } | undefined;

  constructor(raw: string) {
    this.#raw = raw;
  }

  /** The value where it stands as it is, else the words around it; undefined where nothing stands there. */
  quote(value: string | undefined, place: TextPlace | undefined): Quotation | undefined {
    if (place === undefined) return undefined;
    return 'pointer' in place ? this.#atPointer(value, place.pointer) : this.#atLines(value, place);
  }

  #atPointer(value: string | undefined, pointer: string): Quotation | undefined {
    this.#json ??= { root: jsonOf(this.#raw) };
    const found = jsonAt(this.#json.root, pointer);
    const text = typeof found === 'number' ? String(found) : found;
    if (typeof text !== 'string' || text.trim() === '') return undefined;
    return { quote: asWritten(text, value) ?? text.trim(), locator: pointer };
  }

  /** In cleaned text a line may be several of the raw one: the value's own is looked for among them. */
  #atLines(value: string | undefined, { first, last }: LineRange): Quotation | undefined {
    this.#lines ??= linesOf(this.#raw);
    const range = this.#lines.slice(first - 1, last);
    for (const [index, line] of range.entries()) {
      const own = asWritten(line, value);
      if (own !== undefined) return { quote: own, locator: `line ${String(first + index)}` };
    }
    const told = range.slice(0, MAX_LINES);
    while (told.at(-1)?.trim() === '') told.pop();
    const quote = told.join('\n').trim();
    if (quote === '') return undefined;
    const end = first + told.length - 1;
    return {
      quote,
      locator: end === first ? `line ${String(first)}` : `lines ${String(first)}-${String(end)}`,
    };
  }
}

/** The value as a text has it, in whatever case; undefined where the text spells it otherwise. */
function asWritten(text: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (text.includes(value)) return value;
  const at = text.toLowerCase().indexOf(value.toLowerCase());
  const found = at < 0 ? '' : text.slice(at, at + value.length);
  return found.toLowerCase() === value.toLowerCase() ? found : undefined;
}

/** More lines than this are no address. */
const MAX_LINES = 24;

function linesOf(raw: string): readonly string[] {
  return raw.includes('\n') ? raw.replace(/\r+\n/g, '\n').split('\n') : raw.split('\r');
}
