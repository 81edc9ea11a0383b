import { sha256, shortHash } from '../../lib/hash.ts';
import { aspectOf } from '../../fold/registration-history.ts';
import type { DomainName } from '../../model/ids.ts';
import type { Protocol } from '../../model/kinds.ts';
import type { RecordContent, RegistrationFacts, Source } from '../../model/record.ts';
import type { Registration } from '../../model/registration.ts';
import { stableText } from '../../sources/volatile-lines.ts';
import { momentOf, registrationDetails } from './registration-details.ts';
import { StatementDraft } from './registration-statements.ts';

/** One server's answer about a domain, read. */
export interface ObservedAnswer {
  readonly source: Source;
  readonly protocol: Protocol;
  readonly server: string;
  readonly raw: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** Undefined for an answer that says nothing of the domain (a refusal, a directory's referral): kept, not believed. */
  readonly registration: Registration | undefined;
}

/** All answers of one look-up in their order, and what they add up to. */
export interface ObservedRegistration {
  readonly domain: DomainName;
  readonly answers: readonly ObservedAnswer[];
  /** What the answers add up to; undefined where none says anything. */
  readonly merged: Registration | undefined;
  readonly by: string | undefined;
}

/**
 * The records of one look-up, one for each answer. Each states and covers what the merged registration takes from it:
 * registry and registrar never contradict each other in the graph, and what both say stands in the raw texts. The last
 * one that speaks of the domain carries the whole registration.
 *
 * The same content again gives the same record: its id follows from the source, the domain, the text without lines that
 * change with every question, and the answers before it.
 */
export function registrationRecords(observed: ObservedRegistration): RecordContent[] {
  const { answers, domain } = observed;
  const last = answers.findLast(({ registration }) => registration !== undefined);
  const ids: string[] = [];
  return answers.map((answer) => {
    const text =
      answer.registration?.outcome === 'not-registered' ? 'not registered' : stableText(answer.raw);
    const id = `record:${shortHash(answer.source.id, domain, text, ...ids)}`;
    ids.push(id);
    return recordOf(answer, id, observed, answer === last);
  });
}

function recordOf(
  answer: ObservedAnswer,
  id: string,
  { domain, merged, answers, by }: ObservedRegistration,
  isLast: boolean,
): RecordContent {
  const draft = new StatementDraft(domain, { record: id, raw: answer.raw });
  const { registration } = answer;
  if (registration && merged) draft.addRegistration(registration, merged, before(answer, answers));
  const facts: RegistrationFacts | undefined = registration && {
    domain,
    protocol: answer.protocol,
    server: answer.server,
    covers: isLast && merged?.outcome === 'not-registered' ? EVERY_ASPECT : draft.covers,
    ...(isLast && merged
      ? {
          details: registrationDetails(merged, (contact) => draft.registrantOf(contact, merged)),
          ...lifeOf(merged),
        }
      : {}),
  };
  return {
    id,
    source: answer.source.id,
    subject: domain,
    ...(answer.raw === '' ? {} : { raw: answer.raw }),
    sha256: sha256(answer.raw),
    observedAt: answer.at,
    ...(by === undefined ? {} : { by }),
    mentions: draft.mentions,
    statements: draft.statements,
    ...(facts ? { registration: facts } : {}),
  };
}

function before(answer: ObservedAnswer, answers: readonly ObservedAnswer[]): Registration[] {
  return answers.slice(0, answers.indexOf(answer)).flatMap(({ registration }) => registration ?? []);
}

function lifeOf(registration: Registration): Pick<RegistrationFacts, 'createdOn' | 'expiresOn'> {
  const [createdOn, expiresOn] = [momentOf(registration.createdOn), momentOf(registration.expiresOn)];
  return { ...(createdOn === null ? {} : { createdOn }), ...(expiresOn === null ? {} : { expiresOn }) };
}

/** A name that is not registered has no registrant, registrar or name server. */
const EVERY_ASPECT = [
  ...['registrant', 'admin', 'tech', 'billing'].map((role) => aspectOf('REGISTERED_BY', role)),
  aspectOf('SERVED_BY'),
  aspectOf('SPONSORED_BY'),
];
