import type { LineRange } from '../../model/registration.ts';
import { labelMeaning } from './label-meaning.ts';
import type { LabelMeaning } from './label-meaning.ts';

/** One line of an answer, without its decoration: comment marks, list letters, bullets, rulers. */
export interface AnswerLine {
  readonly kind: 'blank' | 'ruler' | 'comment' | 'text' | 'labelled';
  /** Columns before the first character, a tab reaching the next multiple of eight. */
  readonly indent: number;
  readonly text: string;
  readonly value: string;
  /** Present on a labelled line whose label is known. */
  readonly meaning: LabelMeaning | undefined;
  /** The label as written, in lower case; empty on lines without. */
  readonly label: string;
  /** Where it stands in the raw text. */
  readonly at: LineRange;
}

/** A line by itself, wherever it stands. */
export type LineText = Omit<AnswerLine, 'at'>;

interface Split {
  readonly label: string;
  readonly value: string;
}

const MAX_LINE = 2000;
const MAX_DOTTED_LABEL = 100;
const MARKED_VALUE = /^[!|>["]/;
/** YAML puts a tag or a block mark where the value is on the lines below. */
const YAML_NO_VALUE = /^(?:![A-Za-z]\w*|[|>][-+]?)$/;
/** JPRS repeats a heading in Japanese behind it: `Contact Information: [公開連絡窓口]`. */
const TRANSLATION = /^\[[^\]]*\]$/;
const COLUMN_GAP = /[ \t]+(?:[=-]>|=|\|)[ \t]*|\t+[ \t]*| {2,}|(?:[=-]>|=|\|)[ \t]*/;
const RULER = /^[-=_*#~+. \t]{3,}$/;
/** `=== Owner ===`, `--- Name servers ---`, where what is framed is a label. */
const FRAMED = /^([=~*-])\1+ *(\p{L}[^=~*]{2,48}?):? *\1{2,}$/u;
const COMMENT = /^(?:[%#;]+|\/\/|--(?=\s)|>>>|\*(?=.*\*$))\s*/;
const LIST_LETTER = /^(?:[a-z]{1,2}[.)]?\s+(?=\[)|\d{1,2}[a-z]?\.\s+|\*{1,3}\s+|-\s+(?=\S)|•\s*|\|\s+)/i;

const BLANK: LineText = { kind: 'blank', indent: 0, text: '', value: '', meaning: undefined, label: '' };

/** Reads one line. */
export function readLine(raw: string): LineText {
  const line = raw.length > MAX_LINE ? raw.slice(0, MAX_LINE) : raw;
  let start = 0;
  let indent = 0;
  for (; start < line.length; start++) {
    const character = line.charCodeAt(start);
    if (character === 9) indent += 8 - (indent % 8);
    else if (character === 32 || character === 0xa0 || character === 0xfeff) indent++;
    else break;
  }
  const text = line.slice(start).trimEnd();
  if (text === '') return BLANK;
  const first = text.charCodeAt(0);
  if (isMark(first)) {
    if (RULER.test(text)) return unlabelled('ruler', indent, text);
    const framed = FRAMED.exec(text)?.[2];
    const meaning = framed === undefined ? undefined : labelMeaning(framed);
    if (framed !== undefined && meaning)
      return { kind: 'labelled', indent, text: framed, value: '', meaning, label: framed.toLowerCase() };
    const mark = COMMENT.exec(text);
    if (mark) return unlabelled('comment', indent, text.slice(mark[0].length));
  }
  const plain = (text.endsWith('|') ? text.slice(0, -1).trimEnd() : text).replace(LIST_LETTER, '');
  if (plain.startsWith('[ ')) return unlabelled('comment', indent, plain);
  return labelled(indent, plain) ?? unlabelled('text', indent, plain);
}

/** Characters with which rulers and comments begin: `% # ; / - > * = _ ~ + .` */
function isMark(code: number): boolean {
  return code < 48 || code === 59 || code === 62 || code === 61 || code === 95 || code === 126;
}

function withoutMarks(value: string): string {
  return YAML_NO_VALUE.test(value) || TRANSLATION.test(value)
    ? ''
    : value.replace(/^"([^"]*)",?$/, '$1').trim();
}

function unlabelled(kind: AnswerLine['kind'], indent: number, text: string): LineText {
  return { kind, indent, text, value: '', meaning: undefined, label: '' };
}

function labelled(indent: number, text: string): LineText | undefined {
  const split =
    splitBrackets(text) ?? splitDots(text) ?? splitDot(text) ?? splitColon(text) ?? splitColumns(text);
  if (!split) return undefined;
  const meaning = labelMeaning(split.label);
  const value = MARKED_VALUE.test(split.value) ? withoutMarks(split.value) : split.value;
  return { kind: 'labelled', indent, text, value, meaning, label: split.label.toLowerCase() };
}

/** `[Label]      value`, `[owner-c] fname: value` */
function splitBrackets(text: string): Split | undefined {
  if (!text.startsWith('[')) return undefined;
  const end = text.indexOf(']');
  if (end < 2) return undefined;
  const label = text.slice(1, end);
  const value = text
    .slice(end + 1)
    .replace(/^\s*:\s*/, '')
    .trim();
  const inner = splitColon(value);
  if (inner && labelMeaning(label)?.field === 'party' && labelMeaning(inner.label))
    return { label: `${label} ${inner.label}`, value: inner.value };
  return { label, value };
}

/** `label......: value`, `label . . . . value`; three dots at least, since names may hold two. */
function splitDots(text: string): Split | undefined {
  const at = text.indexOf('..');
  const spaced = at < 0 ? text.indexOf('. .') : -1;
  const from = at < 0 ? spaced : at;
  if (from < 1) return undefined;
  const filler = /^[. ]{3,}[:：]*\s*|^\.{2,}\s*[:：]\s*/.exec(text.slice(from));
  if (!filler) return undefined;
  const label = text.slice(0, Math.min(from, MAX_DOTTED_LABEL)).replace(/[#:\s]+$/, '');
  return label.includes(':') ? undefined : { label, value: text.slice(from + filler[0].length) };
}

/** `Organisation Name. value`: the dots of a column that the label fills; only where a label of several words is known. */
function splitDot(text: string): Split | undefined {
  const dot = text.indexOf('. ');
  const label = dot < 0 ? '' : text.slice(0, dot);
  if (!/^\p{Lu}\S+(?: \p{Lu}\S+)+$/u.test(label) || !labelMeaning(label)) return undefined;
  return { label, value: text.slice(dot + 2).trim() };
}

/** `label: value`, `label :value`, `label:: value`; not a URL, not a clock. */
function splitColon(text: string): Split | undefined {
  const colon = colonOf(text);
  if (colon < 1) return undefined;
  const written = text.slice(0, colon).trimEnd();
  const label = written.startsWith('"') ? written.replace(/^"([^"]+)"$/, '$1') : written;
  const value = text.slice(colon + 1).replace(/^[:：\s]+/, '');
  if (text.startsWith('//', colon + 1)) return undefined;
  if (isDigit(text.charCodeAt(colon - 1)) && isDigit(text.charCodeAt(colon + 1)) && !isNumbered(label))
    return undefined;
  return { label, value };
}

/** `Street1:5th Floor`, but not `Record created on 2005-04-15 21:43`. */
function isNumbered(label: string): boolean {
  return /^\D+\d{1,2}$/.test(label) && labelMeaning(label) !== undefined;
}

/** The first colon, full-width ones as well, outside parentheses that open before it. */
function colonOf(text: string): number {
  const colon = text.search(/[:：]/);
  const open = colon < 0 ? -1 : text.indexOf('(');
  if (open < 0 || open > colon) return colon;
  const close = text.indexOf(')', colon);
  return close < 0 ? colon : text.indexOf(':', close);
}

/** The blank behind a label of words joined by hyphens, which fills its column: `Admin-telephone +1.20`. */
function joinedWordsGap(text: string): RegExpExecArray | null {
  const blank = text.indexOf(' ');
  const joint = blank > 3 && blank < 40 ? text.slice(0, blank).search(/[-_]/) : -1;
  return joint > 0 ? / /.exec(text) : null;
}

/** `label<tab>value`, `label   value`, `label=value`, `label | value`, `two-words value`: only where the label is known. */
function splitColumns(text: string): Split | undefined {
  const gap = COLUMN_GAP.exec(text.slice(0, 80)) ?? joinedWordsGap(text);
  if (!gap || gap.index < 1) return undefined;
  const label = text.slice(0, gap.index);
  const value = text.slice(gap.index + gap[0].length).trim();
  const meaning = label.endsWith('.') ? undefined : labelMeaning(label);
  return meaning && (meaning.field === 'email' || !value.includes('@')) ? { label, value } : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
