import type { LegalFormFamily, LegalFormRow } from './legal-form-table.ts';
import { LEGAL_FORMS, UNSPACED_LEGAL_FORMS } from './legal-form-table.ts';
import { foldWords } from './transliterate.ts';

/** A name's words with its legal forms put aside. */
export interface SplitName {
  readonly core: readonly string[];
  readonly families: readonly LegalFormFamily[];
}

const LONGEST_FORM_WORDS = 9;
const LETTERS_SPELLED_OUT = 12;
const formsBySpelling = new Map<string, LegalFormRow>();

function forms(): ReadonlyMap<string, LegalFormRow> {
  if (formsBySpelling.size > 0) return formsBySpelling;
  for (const row of LEGAL_FORMS) {
    for (const spelling of row.spellings.split(' | ')) {
      for (const glued of spellingKeys(spelling)) {
        if (!formsBySpelling.has(glued) || row.leads) formsBySpelling.set(glued, row);
      }
    }
  }
  return formsBySpelling;
}

/** German and Nordic umlauts are also written with an e. */
function spellingKeys(spelling: string): readonly string[] {
  const withE = spelling.replace(/[äö]|ü/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
  return [...new Set([spelling, withE].map((text) => foldWords(text).join('')))].filter((key) => key !== '');
}

/** The family of the legal form that these words spell, written with or without dots and spaces. */
export function findLegalForm(words: readonly string[]): LegalFormFamily | undefined {
  return forms().get(words.join(''))?.family;
}

/** Sets forms of unspaced scripts apart from the name they are written against. */
export function spaceLegalForms(name: string): string {
  if (!/[^\0-\u024f]/.test(name)) return name;
  return UNSPACED_LEGAL_FORMS.reduce(
    (text, [form, latin]) => text.replaceAll(form, ` ${latin} `),
    name.normalize('NFC'),
  );
}

/** Puts the legal forms at the end and the start of a name aside; a name that is nothing else stays whole. */
export function splitLegalForm(words: readonly string[]): SplitName {
  const families: LegalFormFamily[] = [];
  let start = 0;
  let end = words.length;
  for (;;) {
    const taken = trailingForm(words, start, end);
    if (taken === undefined || taken.from === start) break;
    end = taken.from;
    families.push(taken.family);
  }
  const lead = leadingForm(words, start, end);
  if (lead !== undefined && lead.to < end) {
    start = lead.to;
    families.push(lead.family);
  }
  const core = words.slice(start, end);
  while (core.length > 1 && core[core.length - 1] === 'and') core.pop();
  return { core, families };
}

function trailingForm(words: readonly string[], start: number, end: number) {
  for (let from = Math.max(start, end - LONGEST_FORM_WORDS); from < end; from++) {
    const row = formAt(words, from, end);
    if (row) return { from, family: row.family };
  }
  return undefined;
}

function leadingForm(words: readonly string[], start: number, end: number) {
  for (let to = Math.min(end, start + LONGEST_FORM_WORDS); to > start; to--) {
    const row = formAt(words, start, to);
    if (row !== undefined && (row.leads || isSpelledOut(words, start, to))) return { to, family: row.family };
  }
  return undefined;
}

/** A form written out stands before the name too: "Limited Liability Company Sever". */
function isSpelledOut(words: readonly string[], from: number, to: number): boolean {
  return to - from > 1 && words.slice(from, to).join('').length >= LETTERS_SPELLED_OUT;
}

function formAt(words: readonly string[], from: number, to: number): LegalFormRow | undefined {
  const glued = to - from === 1 ? words[from] : words.slice(from, to).join('');
  return forms().get(glued ?? '');
}
