import type { LinkKind } from '../model/kinds.ts';
import { spokenDate } from './dates.ts';

/** A link by the names of its ends. */
export interface ToldLink {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly qualifier?: string | null;
  readonly sinceQualifier?: string | null;
  readonly untilQualifier?: string | null;
}

interface Period {
  readonly since?: string | null;
  readonly until?: string | null;
}

type Phrase = (link: ToldLink) => string;

/** In parentheses; those that the words have themselves become a semicolon. */
const quoted = (words: string | null | undefined): string =>
  words ? ` (${words.replaceAll(/\s*\(/g, '; ').replaceAll(')', '')})` : '';

/** How each kind of link reads between the names of its ends. */
const PHRASES: Readonly<Record<LinkKind, Phrase>> = {
  REGISTERED_BY: ({ from, to, qualifier }) =>
    `${from} was registered by ${to}${qualifier && qualifier !== 'registrant' ? ` (${qualifier} contact)` : ''}`,
  USES_DOMAIN: ({ from, to, qualifier }) => `${from} used ${to}${quoted(qualifier)}`,
  IDENTIFIED_AS: ({ from, to }) => `the registrant ${from} was identified as ${to}`,
  OFFICER_OF: ({ from, to, qualifier }) => `${from} was ${qualifier ?? 'an officer'} of ${to}`,
  OWNS: ({ from, to }) => `${from} was an owner of ${to}`,
  CONTROLS: ({ from, to, qualifier }) => `${from} controlled ${to}${quoted(qualifier)}`,
  INCORPORATED_IN: ({ from, to, qualifier }) =>
    `${from} was registered in ${to}${qualifier ? ` under number ${qualifier}` : ''}`,
  LOCATED_IN: ({ from, to }) => `${from} was located in ${to}`,
  TRADES_AS: ({ from, to }) => `${from} did business as ${to}`,
  OPERATES: ({ from, to }) => `${from} operated ${to}`,
  HAS_EMAIL: ({ from, to }) => `${from} gave the e-mail address ${to}`,
  HAS_PHONE: ({ from, to }) => `${from} gave the telephone number ${to}`,
  HAS_ADDRESS: ({ from, to }) => `${from} gave the address ${to}`,
  SERVED_BY: ({ from, to }) => `${from} was served by ${to}`,
  SPONSORED_BY: ({ from, to }) => `${from} was registered through ${to}`,
  POSSIBLY_SAME_AS: ({ from, to }) => `${from} may be the same as ${to}`,
  ASSOCIATED_WITH: ({ from, to, qualifier }) =>
    `${from} was associated with ${to}${qualifier ? ` ("${qualifier}")` : ''}`,
};

/** What a link says, without a full stop, with when it held: "trustcor.co was registered by Vostrom Holdings, Inc.". */
export function linkPhrase(link: ToldLink, { since, until }: Period = {}): string {
  const parts = [PHRASES[link.kind](link)];
  if (since) parts.push(`from ${spokenDate(since)}${quoted(link.sinceQualifier)}`);
  if (until) parts.push(`until ${spokenDate(until)}${quoted(link.untilQualifier)}`);
  return parts.join(' ');
}

/** Kinds of which the phrase ends in the name that the link leads to, each with the word before a second one; "of" follows a post, which one alone holds. */
const BEFORE_SECOND: Readonly<Partial<Record<LinkKind, string>>> = {
  OFFICER_OF: 'of ',
  OWNS: 'of ',
  TRADES_AS: 'as ',
  SERVED_BY: 'by ',
  USES_DOMAIN: '',
  CONTROLS: '',
  OPERATES: '',
};

/**
 * Two links in one phrase, where they say the same of one of their ends: "Ray S was president of Acme S.A. and of Zeta
 * Ltd", "acme.com and zeta.com were served by ns1.example.net". Undefined where they do not.
 */
export function pairPhrase(first: ToldLink & Period, second: ToldLink & Period): string | undefined {
  const word = BEFORE_SECOND[first.kind];
  if (word === undefined || !saySame(first, second)) return undefined;
  if (first.from === second.from)
    return linkPhrase({ ...first, to: `${first.to} and ${word}${second.to}` }, first);
  if (first.to !== second.to || word === 'of ') return undefined;
  const from = `${first.from} and ${second.from}`;
  return linkPhrase({ ...first, from }, first).replace(`${from} was `, `${from} were `);
}

function saySame(first: ToldLink & Period, second: ToldLink & Period): boolean {
  const parts = ['kind', 'qualifier', 'sinceQualifier', 'untilQualifier', 'since', 'until'] as const;
  return parts.every((part) => (first[part] ?? '') === (second[part] ?? ''));
}

/** The same as a sentence of its own. */
export function linkSentence(link: ToldLink, period: Period = {}): string {
  return asSentence(linkPhrase(link, period));
}

/** First letter large, unless it begins a host name or e-mail address; one full stop at the end. */
export function asSentence(words: string): string {
  const isHost = /^[^\s@]*[a-z0-9][.@][a-z0-9]/.test(words);
  const start = isHost ? words.slice(0, 1) : words.slice(0, 1).toUpperCase();
  return `${start}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;
}
