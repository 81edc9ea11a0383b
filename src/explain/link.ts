import type { InterestKind, LinkKind } from '../model/kinds.ts';
import { explainSize, type ToldInterest } from './interest.ts';
import { hiddenPhrase } from './hidden-holder.ts';
import { periodOf, tenseOf, type Tense, type ToldPeriod } from './period.ts';
import { holderPhrase } from './value-words.ts';

/** A link by the names of its ends. */
export interface ToldLink extends ToldPeriod {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly qualifier?: string | null;
  /** The size of a holding. */
  readonly interest?: (ToldInterest & { readonly kind: InterestKind }) | null;
  /** Of a registrant that identifies nobody: the rule that says so. */
  readonly hiddenBy?: string | null;
  /** Set on what no source says, but the matcher suggests: why, in words. */
  readonly suggestedFor?: readonly string[] | null;
}

/** How a link reads: who, does what, to whom. */
interface Clause {
  readonly verb: Verb;
  /** What follows the verb. */
  readonly rest: string;
}

/** A verb in each tense; the first two for one and for several who do it. */
type Verb = readonly [one: string, several: string, past: string, participle: string];

const BE: Verb = ['is', 'are', 'was', 'been'];
/** Of what was done once: nobody says until when it stood. */
const WAS: Verb = ['was', 'were', 'was', 'been'];
const MAY_BE: Verb = ['may be', 'may be', 'may be', 'may be'];
const regular = (stem: string, past: string): Verb => [`${stem}s`, stem, past, past];

/** In parentheses; those that the words have themselves become a semicolon. */
const quoted = (words: string | null | undefined): string =>
  words ? ` (${words.replaceAll(/\s*\(/g, '; ').replaceAll(')', '')})` : '';

/** How each kind of link reads between the names of its ends. */
const CLAUSES: Readonly<Record<LinkKind, (link: ToldLink) => Clause>> = {
  REGISTERED_BY: ({ to, qualifier }) => ({
    verb: WAS,
    rest: `registered by ${holderPhrase(holderName(to))}${qualifier && qualifier !== 'registrant' ? ` (${qualifier} contact)` : ''}`,
  }),
  USES_DOMAIN: ({ to, qualifier }) => ({ verb: regular('use', 'used'), rest: `${to}${quoted(qualifier)}` }),
  IDENTIFIED_AS: ({ to, suggestedFor }) =>
    suggestedFor ? { verb: MAY_BE, rest: to } : { verb: WAS, rest: `identified as ${to}` },
  OFFICER_OF: ({ to, qualifier }) => ({ verb: BE, rest: `${postOf(qualifier)} of ${to}` }),
  OWNS: holding,
  CONTROLS: (link) => ({
    verb: regular('control', 'controlled'),
    rest: `${link.to}${quoted([link.qualifier, knownSize(link)].filter((part) => part).join('; '))}`,
  }),
  INCORPORATED_IN: ({ to, qualifier }) => ({
    verb: BE,
    rest: `registered in ${inPlace(to)}${qualifier ? ` under number ${qualifier}` : ''}`,
  }),
  LOCATED_IN: ({ to }) => ({ verb: BE, rest: `located in ${inPlace(to)}` }),
  TRADES_AS: ({ to }) => ({ verb: ['does', 'do', 'did', 'done'], rest: `business as ${to}` }),
  OPERATES: ({ to }) => ({ verb: regular('operate', 'operated'), rest: to }),
  HAS_EMAIL: ({ to }) => ({ verb: GIVE, rest: `the e-mail address ${to}` }),
  HAS_PHONE: ({ to }) => ({ verb: GIVE, rest: `the telephone number ${to}` }),
  HAS_ADDRESS: ({ to }) => ({ verb: GIVE, rest: `the address ${to}` }),
  SERVED_BY: ({ to }) => ({ verb: BE, rest: `served by ${to}` }),
  SPONSORED_BY: ({ to }) => ({ verb: WAS, rest: `registered through ${to}` }),
  POSSIBLY_SAME_AS: ({ to }) => ({
    verb: MAY_BE,
    rest: `the same as ${to}`,
  }),
  ASSOCIATED_WITH: ({ to, qualifier }) => ({
    verb: BE,
    rest: `associated with ${to}${qualifier ? ` ("${qualifier}")` : ''}`,
  }),
};

/** How a registrant is called beside the company of its name; where it is said that it registered, its name is enough. */
const REGISTRANT = 'the registrant ';

/** The name of a holder, whoever else has it. */
export function holderName(label: string): string {
  return label.startsWith(REGISTRANT) ? label.slice(REGISTRANT.length) : label;
}

const POST_OF_SEVERAL =
  /^(?:officer|member|partner|representative|signatory|nominee|trustee|shareholder|agent)$/i;

/** A post that several hold has an article: "a partner", "an officer"; others have not: "president". */
function postOf(qualifier: string | null | undefined): string {
  const post = qualifier ?? 'officer';
  if (!POST_OF_SEVERAL.test(post)) return post;
  return `${/^[aeiou]/i.test(post) ? 'an' : 'a'} ${post}`;
}

/** A contact point is given once; a source that dates it says that it was had. */
const GIVE: Verb = ['gave', 'gave', 'had', 'had'];

const WITH_ARTICLE =
  /^(?:united |netherlands$|philippines$|bahamas$|gambia$|maldives$|isle of |czech republic$|dominican republic$|.* islands$)/i;

/** "the United Kingdom", "Panama". */
function inPlace(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

function holding(link: ToldLink): Clause {
  const { to, interest } = link;
  const size = sizeOf(link);
  if (interest?.kind === 'CONTROL')
    return { verb: regular('control', 'controlled'), rest: `${to}${quoted(knownSize(link))}` };
  if (interest?.kind === 'CONSOLIDATION')
    return { verb: regular('consolidate', 'consolidated'), rest: `${to} in its accounts` };
  if (size === '') return { verb: BE, rest: `an owner of ${to}` };
  const of = interest?.kind === 'VOTING' ? 'of the votes in' : 'of';
  return { verb: ['holds', 'hold', 'held', 'held'], rest: `${size} ${of} ${to}` };
}

function sizeOf({ interest }: ToldLink): string {
  return interest ? explainSize(interest) : '';
}

/** How much of the control, where that has a size. */
function knownSize({ interest }: ToldLink): string {
  return interest ? explainSize({ ...interest, unknownReason: null }) : '';
}

function conjugated([one, several, past, participle]: Verb, tense: Tense, isPlural: boolean): string {
  if (one === 'may be') return one;
  if (tense === 'past') return past === 'was' && isPlural ? 'were' : past;
  if (tense === 'perfect') return `${isPlural ? 'have' : 'has'} ${participle}`;
  return isPlural ? several : one;
}

/** Who may be several: "A and B". */
type Subject = Pick<ToldLink, 'from'> & { readonly isPlural?: boolean };

/** What a link says without when it held, in a tense of its own or that of its period. */
export function clauseOf(link: ToldLink & Subject, tense: Tense = tenseOf(link)): string {
  const { verb, rest } = CLAUSES[link.kind](link);
  const isRegistrant = link.kind === 'IDENTIFIED_AS' && !link.from.startsWith(REGISTRANT);
  const who = isRegistrant ? `${REGISTRANT}${link.from}` : link.from;
  return `${who} ${conjugated(verb, tense, link.isPlural === true)} ${rest}`;
}

/** What a link says, without a full stop, with when it held: "Ann Archer has been director of Acme S.A. since 2015". */
export function linkPhrase(link: ToldLink & Subject): string {
  if (link.hiddenBy) {
    const hidden = hiddenPhrase({ ...link, hiddenBy: link.hiddenBy });
    if (hidden !== undefined) return `${hidden}${periodOf(link)}`;
  }
  return `${clauseOf(link)}${link.kind === 'POSSIBLY_SAME_AS' ? '' : periodOf(link)}`;
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
export function pairPhrase(first: ToldLink, second: ToldLink): string | undefined {
  const word = BEFORE_SECOND[first.kind];
  if (word === undefined || !saySame(first, second)) return undefined;
  if (first.from === second.from && first.to !== second.to) {
    const isAmount = first.kind === 'OWNS' && sizeOf(first) !== '';
    return isAmount || (word === '' && first.qualifier)
      ? undefined
      : linkPhrase({ ...first, to: `${first.to} and ${word}${second.to}` });
  }
  if (first.to !== second.to || word === 'of ') return undefined;
  return linkPhrase({ ...first, from: `${first.from} and ${second.from}`, isPlural: true });
}

const SAID_ALIKE = [
  ...(['kind', 'qualifier', 'sinceQualifier', 'untilQualifier', 'since', 'until', 'observed'] as const),
  ...(['lastSeen', 'held', 'notBefore', 'registeredUntil', 'hiddenBy'] as const),
];

function saySame(first: ToldLink, second: ToldLink): boolean {
  return (
    SAID_ALIKE.every((part) => (first[part] ?? '') === (second[part] ?? '')) &&
    sizeOf(first) === sizeOf(second)
  );
}

/** The same as a sentence of its own. */
export function linkSentence(link: ToldLink): string {
  return asSentence(linkPhrase(link));
}

/** First letter large, unless it begins a host name or e-mail address; one full stop at the end. */
export function asSentence(words: string): string {
  const isHost = /^[^\s@]*[a-z0-9][.@][a-z0-9]/.test(words);
  const start = isHost ? words.slice(0, 1) : words.slice(0, 1).toUpperCase();
  return `${start}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;
}
