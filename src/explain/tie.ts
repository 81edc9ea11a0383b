import type { EntityKind, LinkKind } from '../model/kinds.ts';
import { listed } from './dates.ts';
import { hiddenInObservation, roleOf, rolesTogether } from './hidden-holder.ts';
import { leadWarning } from './lead.ts';
import { asSentence, clauseOf as linkClause, holderName, linkPhrase, pairPhrase } from './link.ts';
import { dayAskedFor, laterLooks, periodOf, tenseOf } from './period.ts';
import { deniers, observationOf, saidBy } from './source.ts';
import type { Told, ExplainedLink, ToldParty } from './told.ts';
import { sameWords, thingName, valueWord } from './value-words.ts';

/** A tie as the store tells it. */
export interface ToldTie {
  readonly thing: string;
  readonly thingKind?: EntityKind;
  /** The rule by which it ties nobody by itself. */
  readonly leadRule?: string | null;
  readonly companies: readonly string[];
  readonly told: Told;
}

/** A path as the store tells it. */
export interface ToldPath {
  readonly ends: readonly [string, string];
  readonly leadRule?: string | null;
  readonly told: Told;
}

/** So many links of a kind are told one by one; of more, the first of them and how many more there are. */
const MOST_TOLD = 6;
const MOST_NAMED = 4;

/** What ties the companies, with dates, sources, status and denials, in one sentence. */
export function explainTie({ thing, thingKind, leadRule, companies, told }: ToldTie): string {
  const { parties } = told;
  const hops = withUses(withRoles(told.hops));
  const shown = hops.slice(0, MOST_TOLD);
  const more = hops.length - shown.length;
  return asSentence(
    [
      `${leadWarning(leadRule)}${thingName(thing, thingKind)} ${leadRule ? 'leads to' : 'ties'} ${named(companies)}: ${tellLinks([...shown, ...told.identities], parties).join('; ')}`,
      ...(more > 0 ? [`and ${String(more)} more ${more === 1 ? 'link' : 'links'}`] : []),
      ...tellDenied(told, parties),
    ].join('; '),
  );
}

/** How a path leads from one end to the other, link by link, in one sentence. */
export function explainPath({ ends: [from, to], leadRule, told }: ToldPath): string {
  return asSentence(
    [
      `${leadWarning(leadRule)}${from} and ${to} are ${leadRule ? 'connected' : 'tied'} over ${String(told.hops.length)} ${told.hops.length === 1 ? 'link' : 'links'}: ${tellLinks(told.hops, told.parties).join('; ')}`,
      ...tellDenied(told, told.parties),
    ].join('; '),
  );
}

/** Roles of one contact that one answer names alike, told together: "registrant and admin contact". */
function withRoles(hops: readonly ExplainedLink[]): ExplainedLink[] {
  const alike = new Map<string, [ExplainedLink, ...ExplainedLink[]]>();
  for (const hop of hops) {
    const key = JSON.stringify(hop.kind === 'REGISTERED_BY' ? { ...hop, qualifier: null } : hop);
    alike.set(key, [...(alike.get(key) ?? []), hop] as [ExplainedLink, ...ExplainedLink[]]);
  }
  return [...alike.values()].map(([first, ...more]) => {
    if (more.length === 0) return first;
    return {
      ...first,
      qualifier: rolesTogether([first, ...more].map(({ qualifier }) => qualifier ?? 'registrant')),
    };
  });
}

/** The uses of a domain, told within the first link that starts from it: "acme.com, which Acme Ltd used (website),". */
function withUses(hops: readonly ExplainedLink[]): ExplainedLink[] {
  const uses = hops.filter(({ kind }) => kind === 'USES_DOMAIN');
  const others = hops.filter(({ kind }) => kind !== 'USES_DOMAIN');
  const starts = new Set(others.map(({ from }) => from));
  const introduced = new Set<string>();
  const told = others.map((hop) => {
    const using = uses.filter(({ to }) => to === hop.from);
    if (using.length === 0 || introduced.has(hop.from)) return hop;
    introduced.add(hop.from);
    const users = using.map((use) => `${use.from} ${usesOf(use)}`);
    const denials = [...hop.denials, ...using.flatMap((use) => use.denials)];
    return { ...hop, denials, from: `${hop.from}, which ${listed(users)},` };
  });
  return [...told, ...uses.filter(({ to }) => !starts.has(to))];
}

function usesOf(use: ExplainedLink): string {
  const verb = { past: 'used', perfect: 'has used', present: 'uses' }[tenseOf(use)];
  return `${verb}${use.qualifier ? ` (${use.qualifier})` : ''}${periodOf(use)}`;
}

/**
 * Each link as a clause; what is said by the same sources as the next one is told with that one, and in one clause where
 * the two say the same of one of their ends.
 */
function tellLinks(hops: readonly ExplainedLink[], parties: readonly ToldParty[]): string[] {
  const clauses: string[] = [];
  for (let index = 0; index < hops.length; index++) {
    const hop = hops[index];
    if (!hop) continue;
    const aside = asideOf(hop, parties);
    const next = hops[index + 1];
    const isToldWithNext = next !== undefined && asideOf(next, parties) === aside && aside !== '';
    const both = isToldWithNext ? pairPhrase(hop, next) : undefined;
    if (both !== undefined) index += 1;
    const after = hops[index + 1];
    const isOver = after === undefined || asideOf(after, parties) !== aside;
    clauses.push(`${both ?? clauseOf(hop)}${aside === '' || !isOver ? '' : ` (${aside})`}`);
  }
  return clauses;
}

/** "WHOIS of 8 November 2021 named Acme Ltd as registrant of acme.com", else the link's own phrase, in the words of who says so. */
function clauseOf(hop: ExplainedLink): string {
  const seen = hop.kind === 'REGISTERED_BY' ? observationOf(hop) : undefined;
  if (seen === undefined) return linkPhrase(POINTS.has(hop.kind) ? { ...hop, to: asCalled(hop) } : hop);
  const said =
    (hop.hiddenBy ? hiddenInObservation({ ...hop, hiddenBy: hop.hiddenBy }, seen) : undefined) ??
    `${seen} ${holderNamed(hop)}`;
  const more = [laterLooks(hop).join(', '), ...dayAskedFor(hop)].filter((words) => words !== '');
  return `${said}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
}

const POINTS: ReadonlySet<LinkKind> = new Set(['HAS_EMAIL', 'HAS_PHONE', 'HAS_ADDRESS']);

/** "named Acme Ltd as registrant of acme.com"; who gives no name is not told as named. */
function holderNamed(hop: ExplainedLink): string {
  const [role, domain] = [roleOf(hop.qualifier), hop.from.replace(/,$/, '')];
  const word = valueWord(hop.called ?? holderName(hop.to));
  return word === undefined
    ? `named ${asCalled(hop)} as ${role} of ${domain}`
    : `gave the ${word} ${asCalled(hop)} for the ${role} of ${domain}`;
}

/** What a source calls the entity that the link leads to, with whom it is taken for where that is not the same words. */
function asCalled({ to, called }: ExplainedLink): string {
  const known = holderName(to);
  if (called === undefined) return known;
  return sameWords(called, known) ? called : `${called} (taken for ${known})`;
}

function asideOf(hop: ExplainedLink, parties: readonly ToldParty[]): string {
  if (hop.suggestedFor) return whySuggested(hop.suggestedFor);
  const said = hop.kind === 'REGISTERED_BY' && observationOf(hop) !== undefined ? [] : [saidBy(hop)];
  const who = deniers(hop.denials, [...parties, ...endsOf(hop)]);
  return [...said, ...(who.length > 0 ? [`denied by ${listed(who)}`] : [])].join('; ');
}

/** "a suggestion, not judged: same surname, same given name": nobody said so, and nobody decided it. */
function whySuggested(reasons: readonly string[]): string {
  const words = reasons.map((reason) => reason.replaceAll('(', '[').replaceAll(')', ']'));
  return ['a suggestion, not judged', ...(words.length > 0 ? [words.join('; ')] : [])].join(': ');
}

function endsOf({ from, to }: ExplainedLink): ToldParty[] {
  return [from, to].map((name) => ({ name, aliases: [] }));
}

/** What parties deny of one another beside the links told. */
function tellDenied({ denied }: Told, parties: readonly ToldParty[]): string[] {
  const byWhom = new Map<string, string[]>();
  for (const link of denied) {
    for (const who of deniers(link.denials, parties)) {
      const itself = (name: string): string => (name === who ? 'it' : name);
      const phrase = linkClause({ ...link, from: itself(link.from), to: itself(link.to) });
      byWhom.set(who, [...(byWhom.get(who) ?? []), phrase]);
    }
  }
  return [...byWhom].map(
    ([who, phrases]) => `${who} denies that ${listed(shortened([...new Set(phrases)]))}`,
  );
}

const ASSOCIATED = /^it (?:is|was|has been) associated /;

/** "it was associated with A and with B" instead of saying all of it twice. */
function shortened(phrases: readonly string[]): string[] {
  const isAgain = (phrase: string, index: number): boolean =>
    index > 0 && ASSOCIATED.test(phrase) && beginning(phrase) === beginning(phrases[index - 1] ?? '');
  return phrases.map((phrase, index) => {
    if (isAgain(phrase, index)) return phrase.slice(beginning(phrase).length);
    return index > 0 && phrase.startsWith('it ') ? `that ${phrase}` : phrase;
  });
}

function beginning(phrase: string): string {
  return ASSOCIATED.exec(phrase)?.[0] ?? '';
}

function named(companies: readonly string[]): string {
  const sorted = [...companies].sort();
  if (sorted.length <= MOST_NAMED + 1) return listed(sorted);
  return `${sorted.slice(0, MOST_NAMED).join(', ')} and ${String(sorted.length - MOST_NAMED)} others`;
}
