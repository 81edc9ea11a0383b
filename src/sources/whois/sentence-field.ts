import { labelMeaning } from './label-meaning.ts';
import type { LabelMeaning } from './label-meaning.ts';

/** What a line tells that has a label and a value with nothing but a blank between them. */
export interface SentenceField {
  readonly meaning: LabelMeaning;
  readonly value: string;
}

const DOMAIN: LabelMeaning = { role: undefined, field: 'domain', ofDomain: true, alsoRoles: [] };
const MAX_LENGTH = 90;
const DOMAIN_SENTENCE = /^domain(?: name)? (\S+\.\p{L}[^\s:]+)(?: \(([^)]+)\))?$/iu;
const TIME_LABEL = /^\p{L}[\p{L} ]{3,40}?(?= (?:\d|(?:before|mon|tue|wed|thu|fri|sat|sun)\b))/iu;

/** `Record created on 2005-10-27`, `Domain EXAMPLE.KG (ACTIVE)`; undefined for prose. */
export function sentenceField(text: string): SentenceField | undefined {
  if (text.length > MAX_LENGTH || !/^\p{L}/u.test(text)) return undefined;
  const domain = /^d/i.test(text) ? DOMAIN_SENTENCE.exec(text) : null;
  if (domain?.[1])
    return { meaning: DOMAIN, value: domain[2] === undefined ? domain[1] : `${domain[1]} is ${domain[2]}` };
  const label = TIME_LABEL.exec(text)?.[0];
  const meaning = label === undefined ? undefined : labelMeaning(label);
  if (!label || !meaning || !['created', 'updated', 'expires'].includes(meaning.field)) return undefined;
  // `Last updated on …` alone speaks of the database.
  if (meaning.field === 'updated' && !/record|domain|regist|entry/i.test(label)) return undefined;
  return { meaning: { ...meaning, ofDomain: true }, value: text.slice(label.length + 1) };
}
