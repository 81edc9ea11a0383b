import type { EntityKind } from '../model/kinds.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^(?:tel:)?\+?[\d(][\d\s().+/-]{5,}(?:\s?(?:x|ext\.?)\s?\d+)?$/i;

/** What a text is that identifies somebody without being a name: "e-mail address"; undefined for a name. */
export function valueWord(text: string): string | undefined {
  if (EMAIL.test(text)) return 'e-mail address';
  return PHONE.test(text) ? 'telephone number' : undefined;
}

const KIND_WORDS: Partial<Readonly<Record<EntityKind, string>>> = {
  EMAIL: 'e-mail address',
  PHONE: 'telephone number',
  ADDRESS: 'address',
  NAME_SERVER: 'name server',
};

/** A thing that several have in common, with what it is where its name does not tell: "the address 9 Quay Row, Leith". */
export function thingName(label: string, kind: EntityKind | undefined): string {
  const word = (kind && KIND_WORDS[kind]) ?? valueWord(label);
  return word === undefined ? label : `the ${word} ${label}`;
}

/** Who registered something: by name, else by what was given instead of one. */
export function holderPhrase(holder: string): string {
  const word = valueWord(holder);
  return word === undefined ? holder : `somebody who gave the ${word} ${holder}`;
}

/** Whether two names are the same words, whatever their case, order and marks are. */
export function sameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  const plain = text.toLowerCase().replaceAll(/[.'’]/g, '');
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
