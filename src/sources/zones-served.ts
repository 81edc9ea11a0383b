import { plainLetters } from './whois/plain-letters.ts';

/** Wordings, as plain words, by which a server says that it does not keep the zone in which the name would be. */
const FOREIGN_ZONE: readonly RegExp[] = [
  /\b(?:does ?n[o ]?t|do not|not|cannot|no) (?!found|exist|regist|available|assigned)(?:\w+ ){0,6}(?:zone|tld|top level domain|suffix|extension)\b(?! (?:data|file))/,
  /\b(?:zone|tld|top level domain|suffix|extension)\b(?: \S+){0,3} (?:is |are )?(?:not|isn t|un)(?: ?\w+){0,2} ?(?:supported|served|managed|handled|known|available|recognized|recognised|found|authoritative|hosted)\b/,
  /\b(?:unsupported|unknown|invalid|unrecognized|unrecognised|unmanaged|unserved) (?:zone|tld|top level domain|suffix|extension)\b/,
  /\bnot (?:the )?authoritative (?:for|over)\b|\bnot responsible for\b|\bnot (?:managed|served|handled) (?:by|at|on) (?:this|the) (?:server|registry|service)\b/,
  /\bno (?:rdap|whois) (?:service|server) (?:is )?(?:known|available|found|for)\b/,
];

/** Longer lines are no such sentence; the wordings must not be tried on what a hostile server sends. */
const MAX_LENGTH = 300;

/** Tells whether a sentence says that the server knows nothing of the whole zone, and so nothing of the name. */
export function saysForeignZone(sentence: string): boolean {
  if (sentence.length > MAX_LENGTH) return false;
  const words = plainLetters(sentence)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return words.split(' ').length <= 30 && FOREIGN_ZONE.some((wording) => wording.test(words));
}

const ONLY_ZONES =
  /\bonly (?:\p{L}+ ){0,4}((?:\.[\p{L}\p{N}-]+(?:,? and |,? or |, ?| )?)+) ?(?:domain|name|tld)?/iu;

/**
 * The zones that a registry says it keeps alone: `The Registry database contains ONLY .COM, .NET, .EDU domains`.
 * Undefined where it says nothing of the kind.
 */
export function zonesServed(text: string): readonly string[] | undefined {
  const listed = ONLY_ZONES.exec(text)?.[1];
  return listed?.toLowerCase().match(/(?<=\.)[\p{L}\p{N}-]+/gu) ?? undefined;
}
