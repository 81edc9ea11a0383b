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
}

interface Split {
  readonly label: string;
  readonly value: string;
}

const MAX_LINE = 2000;
const RULER = /^[-=_*#~+. \t]{3,}$/;
const COMMENT = /^(?:[%#;]+|\/\/|--(?=\s)|>>>|\*(?=.*\*$))\s*/;
const LIST_LETTER = /^(?:[a-z]{1,2}[.)]?\s+(?=\[)|\d{1,2}[a-z]?\.\s+|\*{1,3}\s+|-\s+(?=\S)|•\s*)/i;

/** Splits an answer into lines, whatever its line ends. */
export function readLines(text: string): readonly AnswerLine[] {
  return text.split(/\r\n|\n|\r/).map(readLine);
}

function readLine(raw: string): AnswerLine {
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
  if (text === '') return unlabelled('blank', indent, '');
  const first = text.charCodeAt(0);
  if (isMark(first)) {
    if (RULER.test(text)) return unlabelled('ruler', indent, text);
    const mark = COMMENT.exec(text);
    if (mark) return unlabelled('comment', indent, text.slice(mark[0].length));
  }
  const plain = text.replace(LIST_LETTER, '');
  if (plain.startsWith('[ ')) return unlabelled('comment', indent, plain);
  return labelled(indent, plain) ?? unlabelled('text', indent, plain);
}

/** Characters with which rulers and comments begin: `% # ; / - > * = _ ~ + .` */
function isMark(code: number): boolean {
  return code < 48 || code === 59 || code === 62 || code === 61 || code === 95 || code === 126;
}

function unlabelled(kind: AnswerLine['kind'], indent: number, text: string): AnswerLine {
  return { kind, indent, text, value: '', meaning: undefined, label: '' };
}

function labelled(indent: number, text: string): AnswerLine | undefined {
  const split = splitBrackets(text) ?? splitDots(text) ?? splitColon(text) ?? splitColumns(text);
  if (!split) return undefined;
  const meaning = labelMeaning(split.label);
  return { kind: 'labelled', indent, text, value: split.value, meaning, label: split.label.toLowerCase() };
}

/** `[Label]      value` */
function splitBrackets(text: string): Split | undefined {
  if (!text.startsWith('[')) return undefined;
  const end = text.indexOf(']');
  if (end < 2) return undefined;
  return {
    label: text.slice(1, end),
    value: text
      .slice(end + 1)
      .replace(/^\s*:\s*/, '')
      .trim(),
  };
}

/** `label......: value`, `label . . . . value`; three dots at least, since names may hold two. */
function splitDots(text: string): Split | undefined {
  const at = text.indexOf('..');
  const spaced = at < 0 ? text.indexOf('. .') : -1;
  const from = at < 0 ? spaced : at;
  if (from < 1) return undefined;
  const filler = /^[. ]{3,}:?\s*|^\.{2,}\s*:\s*/.exec(text.slice(from));
  if (!filler) return undefined;
  const label = text.slice(0, from).replace(/[#:\s]+$/, '');
  return label.includes(':') ? undefined : { label, value: text.slice(from + filler[0].length) };
}

/** `label: value`, `label :value`, `label:: value`; not a URL, not a clock. */
function splitColon(text: string): Split | undefined {
  const colon = colonOf(text);
  if (colon < 1) return undefined;
  const label = text.slice(0, colon).trimEnd();
  const value = text.slice(colon + 1).replace(/^[:\s]+/, '');
  if (text.startsWith('//', colon + 1)) return undefined;
  if (isDigit(text.charCodeAt(colon - 1)) && isDigit(text.charCodeAt(colon + 1))) return undefined;
  return { label, value };
}

/** The first colon, full-width ones as well, outside parentheses that open before it. */
function colonOf(text: string): number {
  const colon = text.search(/[:：]/);
  const open = colon < 0 ? -1 : text.indexOf('(');
  if (open < 0 || open > colon) return colon;
  const close = text.indexOf(')', colon);
  return close < 0 ? colon : text.indexOf(':', close);
}

/** `label<tab>value`, `label   value`, `label = value`: only where the label is known. */
function splitColumns(text: string): Split | undefined {
  const gap = /\t+ *| {2,}| = /.exec(text.slice(0, 80));
  if (!gap || gap.index < 1) return undefined;
  const label = text.slice(0, gap.index);
  return labelMeaning(label) ? { label, value: text.slice(gap.index + gap[0].length).trim() } : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
