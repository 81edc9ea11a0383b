import type { ChangeKind, EventLink } from '../model/change.ts';
import type { Interest } from '../model/record.ts';
import { listed, spokenDate } from './dates.ts';
import { asSentence, linkPhrase, type ToldLink } from './link.ts';
import { explainPercent } from './percent.ts';

/** A change of a link between two days. */
export interface ToldLinkChange {
  readonly kind: ChangeKind;
  readonly link: EventLink;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether it is told of the link's beginning or of its end. */
  readonly side: 'begin' | 'end';
}

/** The size of a holding in words; undefined where none is known. */
export function sizeWords(interest: Interest | undefined): string | undefined {
  if (!interest) return undefined;
  const { exact, min = exact, max = exact } = interest;
  if (min === undefined && max === undefined) return undefined;
  return explainPercent({ min: min ?? 0, max: max ?? 100 });
}

/** One plain sentence for what happened to a link, with the day. */
export function tellLinkChange(change: ToldLinkChange): string {
  const { kind, link, side } = change;
  const day = (side === 'begin' ? link.since : link.until) ?? '';
  if (kind === 'DENIED') return asSentence(`it is denied that ${phraseOf(link, { since: link.since })}`);
  const change_ = changeWords(change);
  if (change_ !== undefined)
    return asSentence(
      `${change_}${link.observed ? `, as seen on ${spokenDate(day)}` : `, ${fromWhen(day)}`}`,
    );
  if (link.observed) {
    const seen = side === 'begin' ? 'first seen' : 'no longer seen';
    return asSentence(`${phraseOf(link)}, ${seen} on ${spokenDate(day)}`);
  }
  return asSentence(phraseOf(link, side === 'begin' ? { since: day } : { until: day }));
}

function fromWhen(day: string): string {
  return day.length === 10 ? `on ${spokenDate(day)}` : `in ${spokenDate(day)}`;
}

/** What became of a domain's contact, registrar or name servers, or of the size of a holding. */
function changeWords({ kind, link, before = '', after = '' }: ToldLinkChange): string | undefined {
  const domain = link.from.name;
  switch (kind) {
    case 'HOLDER_CHANGED':
      return `${domain} passed from ${before} to ${after}`;
    case 'HIDDEN':
      return `the ${contactOf(link)} of ${domain} was hidden: before it was ${before}`;
    case 'SHOWN':
      return `the ${contactOf(link)} of ${domain} was shown: ${after}`;
    case 'CHANGED':
      return `the ${aspectOf(link)} changed from ${before} to ${after}`;
    default:
      return undefined;
  }
}

function contactOf({ qualifier }: EventLink): string {
  return qualifier === undefined || qualifier === 'registrant' ? 'registrant' : `${qualifier} contact`;
}

function aspectOf(link: EventLink): string {
  if (link.kind === 'SERVED_BY') return `name servers of ${link.from.name}`;
  if (link.kind === 'SPONSORED_BY') return `registrar of ${link.from.name}`;
  if (link.kind === 'REGISTERED_BY') return `${contactOf(link)} of ${link.from.name}`;
  return `share of ${link.from.name} in ${link.to.name}`;
}

interface Period {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** A value that identifies nobody is told as that. */
function phraseOf(link: EventLink, { since, until }: Period = {}): string {
  if (link.kind === 'REGISTERED_BY' && link.to.rule !== null)
    return `the ${contactOf(link)} of ${link.from.name} was hidden ("${link.to.name}")`;
  const { kind, qualifier, sinceQualifier, untilQualifier } = link;
  const told: ToldLink = {
    ...{ kind, from: link.from.name, to: link.to.name },
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(sinceQualifier === undefined ? {} : { sinceQualifier }),
    ...(untilQualifier === undefined ? {} : { untilQualifier }),
  };
  const phrase = linkPhrase({
    ...told,
    ...(link.observed ? { observed: true } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
  const size = sizeWords(link.interest);
  return size === undefined ? phrase : `${phrase} (${size})`;
}

/** A link with its period, as a clause. */
function clauseOf(link: EventLink): string {
  if (!link.observed) return phraseOf(link, link);
  const seen = [
    ...(link.since === undefined ? [] : [`first seen on ${spokenDate(link.since)}`]),
    ...(link.until === undefined ? [] : [`no longer seen on ${spokenDate(link.until)}`]),
  ];
  return [phraseOf(link), ...seen].join(', ');
}

/** What the store learnt of a link. */
export interface ToldLearning {
  readonly kind: ChangeKind;
  readonly link: EventLink;
  /** What changed about it, where something did: `status`, `share`, `dispute`. */
  readonly what?: 'status' | 'share' | 'dispute' | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Who says so, or why the record does not stand. */
  readonly because?: string | undefined;
}

/** One plain sentence for what the store learnt, or took back, of a link. */
export function tellLearning({ kind, link, what, before = '', after = '', because }: ToldLearning): string {
  const clause = clauseOf(link);
  const why = because === undefined ? '' : ` (${because})`;
  switch (kind) {
    case 'RETRACTED':
      return asSentence(`no record says any more that ${clause}${why}`);
    case 'DENIED':
      return asSentence(`it is denied that ${clause}${why}`);
    case 'ENDED':
      return asSentence(clause);
    case 'CHANGED':
      if (what === 'status') return asSentence(`that ${clause} was ${before} and is ${after} now`);
      if (what === 'dispute') return asSentence(`nobody denies any more that ${clause}${why}`);
      if (what === 'share')
        return asSentence(`that ${clause} was known with ${before} and is with ${after} now`);
      break;
    default:
  }
  const words = changeWords({ kind, link, before, after, side: 'begin' });
  if (words === undefined) return asSentence(clause);
  return asSentence(link.since === undefined ? words : `${words}, as seen on ${spokenDate(link.since)}`);
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
