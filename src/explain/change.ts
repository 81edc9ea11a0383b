import type { ChangeKind, EventLink } from '../model/change.ts';
import { listed } from './dates.ts';
import { roleOf, rolesTogether } from './hidden-holder.ts';
import { asSentence, linkPhrase } from './link.ts';
import { labelsFor } from './parties.ts';
import { onDay } from './period.ts';

/** A change of a link between two days. */
export interface ToldLinkChange {
  readonly kind: ChangeKind;
  readonly link: EventLink;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether it is told of the link's beginning or of its end. */
  readonly side: 'begin' | 'end';
  /** Roles of a domain's contact that all of it is told of. */
  readonly roles?: readonly string[];
}

/** One plain sentence for what happened to a link, with the day. */
export function tellLinkChange(change: ToldLinkChange): string {
  const { kind, link, side } = change;
  const day = (side === 'begin' ? link.since : link.until) ?? '';
  if (kind === 'DENIED') return asSentence(`it is denied that ${phraseOf(link, { since: link.since })}`);
  const words = changeWords(change);
  if (words !== undefined) return asSentence(`${words}, ${link.observed ? 'as seen ' : ''}${onDay(day)}`);
  return asSentence(phraseOf(link, side === 'begin' ? { since: day } : { until: day }));
}

/** What became of a domain's contact, registrar or name servers, or of the size of a holding. */
function changeWords(change: ToldLinkChange): string | undefined {
  const { kind, before = '', after = '', roles = [] } = change;
  const link = roles.length < 2 ? change.link : { ...change.link, qualifier: rolesTogether(roles) };
  const { from: domain } = namesOf(link);
  switch (kind) {
    case 'HOLDER_CHANGED':
      return `${domain} passed from ${before} to ${after}`;
    case 'HIDDEN':
      return `the ${roleOf(link.qualifier)} of ${domain} was hidden: before it was ${before}`;
    case 'SHOWN':
      return `the ${roleOf(link.qualifier)} of ${domain} was shown: ${after}`;
    case 'CHANGED':
      return `the ${aspectOf(link)} changed from ${before} to ${after}`;
    default:
      return undefined;
  }
}

function aspectOf(link: EventLink): string {
  const { from, to } = namesOf(link);
  if (link.kind === 'SERVED_BY') return `name servers of ${from}`;
  if (link.kind === 'SPONSORED_BY') return `registrar of ${from}`;
  if (link.kind === 'REGISTERED_BY') return `${roleOf(link.qualifier)} of ${from}`;
  return `share of ${from} in ${to}`;
}

function namesOf({ from, to }: EventLink): { readonly from: string; readonly to: string } {
  const label = labelsFor([from, to]);
  return { from: label(from), to: label(to) };
}

/** A link as its own sentence has it, of all or of a part of its period. */
function phraseOf(
  { since: _since, until: _until, ...link }: EventLink,
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
): string {
  return linkPhrase({
    ...link,
    ...namesOf(link),
    hiddenBy: link.to.rule,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
}

/** What the store learnt of a link. */
export interface ToldLearning {
  readonly kind: ChangeKind;
  readonly link: EventLink;
  /** What changed about it, where something did: `status`, `share`, `dispute`. */
  readonly what?: 'status' | 'share' | 'dispute' | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Roles of a domain's contact that all of it is told of. */
  readonly roles?: readonly string[];
  /** Who says so, or why the record does not stand. */
  readonly because?: string | undefined;
}

/** One plain sentence for what the store learnt, or took back, of a link. */
export function tellLearning({
  kind,
  link,
  what,
  before = '',
  after = '',
  roles = [],
  because,
}: ToldLearning): string {
  const clause = phraseOf(link, link);
  const why = because === undefined ? '' : ` (${because})`;
  switch (kind) {
    case 'RETRACTED':
      return asSentence(`no record says any more that ${clause}${why}`);
    case 'DENIED':
      return asSentence(`it is denied that ${clause}${why}`);
    case 'ENDED':
      return asSentence(clause);
    case 'CHANGED':
      if (what === 'status')
        return asSentence(`that ${clause} was ${before.toLowerCase()} and is ${after.toLowerCase()} now`);
      if (what === 'dispute') return asSentence(`nobody denies any more that ${clause}${why}`);
      if (what === 'share')
        return asSentence(`that ${clause} was known with ${before} and is with ${after} now`);
      break;
    default:
  }
  const words = changeWords({ kind, link, before, after, roles, side: 'begin' });
  if (words === undefined) return asSentence(clause);
  return asSentence(link.since === undefined ? words : `${words}, as seen ${onDay(link.since)}`);
}

/** One plain sentence for entities that were found to be one, or to be several after all. */
export function tellMerger(
  kind: 'MERGED' | 'SEPARATED',
  names: readonly string[],
  because: string | undefined,
): string {
  const verb = kind === 'MERGED' ? 'were found to be one' : 'are no longer taken for one';
  const distinct = [...new Set(names)];
  const who =
    distinct.length < 2 ? `${String(names.length)} entities named ${distinct[0] ?? '?'}` : listed(distinct);
  return asSentence(`${who} ${verb}${because === undefined ? '' : `: ${because}`}`);
}

/** How the attributes of an entity are called. */
const ATTRIBUTE_WORDS: Readonly<Record<string, string>> = {
  name: 'name',
  status: 'status',
  legalForm: 'legal form',
  jurisdiction: 'jurisdiction',
  incorporatedOn: 'day of incorporation',
  dissolvedOn: 'day of dissolution',
  birthDate: 'date of birth',
};

/** One plain sentence for a value that an entity has now, or has no more. */
export function tellAttribute(
  entity: string,
  attribute: string,
  { before, after }: { readonly before: string | undefined; readonly after: string | undefined },
): string {
  const what = `the ${ATTRIBUTE_WORDS[attribute] ?? attribute} of ${entity}`;
  if (before === undefined) return asSentence(`${what} became known: ${after ?? ''}`);
  if (after === undefined) return asSentence(`${what} is not known any more: it was ${before}`);
  return asSentence(`${what} changed from ${before} to ${after}`);
}

/** One plain sentence for a record that does not stand any more though what it says stands without it. */
export function tellRetraction(subject: string, reason: string | null): string {
  return asSentence(`the record about ${subject} was retracted${reason === null ? '' : `: ${reason}`}`);
}

/** One plain sentence for an entity that records speak of now, or do not any more. */
export function tellEntity(kind: 'APPEARED' | 'RETRACTED', name: string): string {
  return asSentence(kind === 'APPEARED' ? `${name} became known` : `no record speaks of ${name} any more`);
}
