import { SHORT_FORMS, WAYS } from '../address/address-word-table.ts';
import { addressKey } from '../address/address-key.ts';
import { comparableText } from '../comparable-text.ts';
import { normalizeJurisdiction } from '../address/jurisdiction.ts';
import { emailReadings, hostReadings, mailboxBeginning } from './host-readings.ts';
import { codeReadings, phoneReadings, registrarReadings, type CodeReading } from './number-readings.ts';
import { pastedText, unhidden } from './pasted-text.ts';

/** What a text that somebody typed or pasted may identify, and the words by which names are found. */
export interface SearchReadings {
  /** Ids of entities, best first. */
  readonly ids: readonly string[];
  /** Beginnings of ids. */
  readonly beginnings: readonly string[];
  readonly codes: readonly CodeReading[];
  /** The last digits of a telephone number. */
  readonly phoneEnd: string | undefined;
  readonly words: string;
  /** By word in lower case, other words that are as good. */
  readonly alternatives: ReadonlyMap<string, readonly string[]>;
}

/** Reads a search in every notation at once: what it identifies is looked up, whichever of them it is. */
export function searchReadings(text: string): SearchReadings {
  const pasted = pastedText(text);
  const shown = unhidden(pasted);
  const address = emailReadings(shown) ?? emailReadings(text.trim());
  const host = hostReadings(shown);
  const phone = phoneReadings(pasted) ?? phoneReadings(text.normalize('NFKC').trim());
  const beginning = mailboxBeginning(pasted);
  const place = normalizeJurisdiction(pasted);
  const words = address?.words ?? host?.words ?? text;
  return {
    ids: [
      ...new Set([
        pasted,
        ...(address?.ids ?? []),
        ...(host?.ids ?? []),
        ...(phone?.ids ?? []),
        ...registrarReadings(pasted),
        `address:${addressKey(text)}`,
        `address:${comparableText(pasted)}`,
        ...(place === undefined ? [] : [`jurisdiction:${place}`]),
      ]),
    ],
    beginnings: beginning === undefined ? [] : [beginning],
    codes: host || address ? [] : codeReadings(pasted),
    phoneEnd: phone?.end,
    words,
    alternatives: alternativesOf(words),
  };
}

const FORMS = formsByMeaning();

/** In a text with a number, which may be an address, a word for a way stands for its abbreviations and names. */
function alternativesOf(text: string): Map<string, readonly string[]> {
  if (!/\d/.test(text)) return new Map();
  const words = comparableText(text).split(' ');
  return new Map(
    words.flatMap((word) => {
      const meaning = WAYS.get(word) ?? SHORT_FORMS.get(word) ?? word;
      const forms = FORMS.get(meaning)?.filter((form) => form !== word) ?? [];
      return forms.length === 0 ? [] : [[word, forms] as const];
    }),
  );
}

function formsByMeaning(): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [form, meaning] of [...SHORT_FORMS, ...WAYS])
    forms.set(meaning, [...(forms.get(meaning) ?? [meaning]), form]);
  return forms;
}
