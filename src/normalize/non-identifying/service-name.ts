import { parse } from 'tldts';
import { splitLegalForm } from '../organization/legal-form.ts';
import {
  HIDING_WORDS,
  IDENTITY_WORDS,
  PROTECTING_WORDS,
  REGISTRATION_WORDS,
  SERVICE_WORDS,
  WORK_WORDS,
} from './service-word-table.ts';
import { foldWords } from '../transliterate.ts';

const MAX_WORDS = 12;
const MAX_OWN_WORDS = 2;
/** Beginnings of all words of hiding and of what is hidden; most names hold none of them. */
const MAY_HIDE =
  /priv|prox|whois|domain|dns|regist|protec|mask|hidden|anonym|withheld|redact|cloak|datens|confiden|gizli|ident|\bid/i;
const TOP_LEVEL: ReadonlySet<string> = new Set(['com', 'net', 'org']);
const GLUED =
  /^(whois|domain|domains|registrant|registration|private|privacy|proxy|id|identity)(privacy|proxy|protect|protected|protection|guard|guardian|shield|whois|registration|registrations|secure|agent|trustee|domains|envoy)$/;
const BRAND_PRIVACY = /^(\w{3,})(privacy|whois)$/;

/**
 * Whether a name is made as privacy and proxy services make theirs: of words of hiding and of what is hidden, with at most
 * a brand of two words before them ("Whois Data Protection", "Direct Privacy LLC"). A word of another trade behind them
 * makes it somebody's ("Private Equity LLC", "Privacy International").
 */
export function isServiceName(text: string): boolean {
  if (!MAY_HIDE.test(text)) return false;
  const { core } = splitLegalForm(foldWords(text));
  const named = core.filter((word) => !/\d/.test(word) && !TOP_LEVEL.has(word)).flatMap(unglued);
  if (named.length < 2 || named.length > MAX_WORDS) return false;
  const start = startOfKnownWords(named);
  const tail = named.slice(start);
  if (tail.length === 0 || start > MAX_OWN_WORDS) return false;
  return start === 0 ? isMadeOfServiceWords(tail) : isServiceTail(tail) || guardsIdentities(tail);
}

/** "Acme Identity Shield", but not "Identity Guard" alone, which is somebody's brand. */
function guardsIdentities(words: readonly string[]): boolean {
  const at = words.findIndex((word) => word === 'identity' || word === 'id');
  return at >= 0 && PROTECTING_WORDS.has(words[at + 1] ?? '');
}

/** "whoisproxy", "privateregistrations", "namebrightprivacy": two words written as one. */
function unglued(word: string): readonly string[] {
  const [, first, second] = GLUED.exec(word) ?? BRAND_PRIVACY.exec(word) ?? [];
  if (first === undefined || second === undefined) return [word];
  return [first, second === 'guardian' || second === 'secure' ? 'guard' : second];
}

function startOfKnownWords(named: readonly string[]): number {
  let start = named.length;
  while (start > 0 && isKnown(named[start - 1] ?? '')) start--;
  return start;
}

function isKnown(word: string): boolean {
  return [HIDING_WORDS, PROTECTING_WORDS, REGISTRATION_WORDS, IDENTITY_WORDS, SERVICE_WORDS].some((known) =>
    known.has(word),
  );
}

const holds = (words: readonly string[], known: ReadonlySet<string>): boolean =>
  words.some((word) => known.has(word));

/** "Domain Protection Services", "Private Registrant", "Identity Protection Service", but not "Data Protection Services". */
function isMadeOfServiceWords(words: readonly string[]): boolean {
  if (isServiceTail(words)) return true;
  if (holds(words, REGISTRATION_WORDS)) return holds(words, HIDING_WORDS) || words.includes('whois');
  const ofPeople = words.filter((word) => IDENTITY_WORDS.has(word) && word !== 'data');
  return ofPeople.length > 0 && holds(words, PROTECTING_WORDS) && /^services?$/.test(words.at(-1) ?? '');
}

/** What may stand behind a brand: "Direct Privacy", "PTS Privacy & Trustee Services", "Acme Whois Protection". */
function isServiceTail(words: readonly string[]): boolean {
  const hides = holds(words, HIDING_WORDS);
  if (holds(words, REGISTRATION_WORDS) && (hides || holds(words, PROTECTING_WORDS))) return true;
  if (words.at(-1) === 'privacy') return true;
  const at = words.findIndex((word) => word === 'privacy' || word === 'proxy' || word === 'datenschutz');
  return at >= 0 && words.slice(at + 1).some((word) => WORK_WORDS.has(word));
}

const ROLE =
  '(?:the )?(?:owner|registrant|holder|admin|administrator|tech|billing|customer|contact|domain owner|domain holder)';
const DOMAIN = '([a-z0-9-]+(?:\\.[a-z0-9-]+)+)';
/** `On behalf of example.com OWNER`, `Registrant of example.com`, `example.com owner`: a form filled with the name itself. */
const FILLED_FORMS: readonly RegExp[] = [
  new RegExp(`^(?:on behalf of|for|in care of) ${DOMAIN}(?: ${ROLE})?$`),
  new RegExp(`^${ROLE}(?: contact)? (?:of|for)(?: the)?(?: domain)? ${DOMAIN}$`),
  new RegExp(`^${DOMAIN}(?:'s)? ${ROLE}$`),
];
const CARE_OF_HOST = new RegExp(`^(?:c/o|c\\.o\\.|care of|see|visit|contact) (?:https?://)?${DOMAIN}\\W*$`);

/** A form that was filled with a domain in place of who holds it. */
export function isFilledForm(text: string): boolean {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim();
  return plain.includes('.') && FILLED_FORMS.some((form) => isDomain(form.exec(plain)?.[1]));
}

/** The host in `c/o whoisproxy.com`, to whom all mail goes. */
export function careOfHost(text: string): string | undefined {
  const host = CARE_OF_HOST.exec(text.toLowerCase().replace(/\s+/g, ' ').trim())?.[1];
  return isDomain(host) ? host : undefined;
}

function isDomain(host: string | undefined): boolean {
  return host !== undefined && parse(host).domain !== null;
}
