import type { DomainName } from '../../model/ids.ts';
import type { Registration } from '../../model/registration.ts';
import { registrableDomain } from '../../normalize/domain-name.ts';
import { answerDate } from '../../sources/answer-date.ts';
import { decodeSavedFile } from '../../sources/decode-saved-file.ts';
import { domainsInFileName } from '../../sources/file-name-domain.ts';
import { protocolOf } from './imported-answer.ts';
import { parseAnswer } from './parse-answer.ts';
import { momentOf } from './registration-details.ts';

/** A raw answer as it lies in a file. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When the file was written: when the answer was given, where nothing better says so. */
  readonly modifiedAt?: Date | undefined;
}

/** A saved answer, read: what it says, of which domain, and when it was given. */
export interface SavedAnswer {
  readonly domain: DomainName;
  readonly raw: string;
  readonly protocol: 'RDAP' | 'WHOIS';
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly registration: Registration;
}

/** Why a file is left out. */
export interface Refusal {
  readonly reason: string;
}

export interface Circumstances {
  /** For answers that do not say when they were given, RFC 3339 UTC. */
  readonly observedAt: string | undefined;
  readonly now: Date;
}

/** No answer about one domain is as long; what is longer is another kind of file. */
export const LONGEST_ANSWER_BYTES = 4 * 1024 * 1024;
const DAY_MS = 86_400_000;

/**
 * Reads a file that somebody saved a WHOIS or RDAP answer in, whatever it is called and however it is encoded. The domain
 * and the day are those that the text names, else those of the file. What says nothing of a registration is refused with
 * the reason.
 */
export function readSavedAnswer(file: SavedFile, circumstances: Circumstances): SavedAnswer | Refusal {
  if (file.bytes.length > LONGEST_ANSWER_BYTES) return { reason: 'too large for an answer about a domain' };
  const raw = decodeSavedFile(file.bytes);
  if (raw.trim() === '') return { reason: 'the file is empty' };
  const domain = domainOf(raw, file.name, parseAnswerText(raw));
  if (typeof domain !== 'string') return domain;
  const registration = parseAnswerText(raw, { domain });
  const refusal = whyNot(registration, raw);
  if (refusal) return refusal;
  const at = momentOfAnswer({ raw, registration, modifiedAt: file.modifiedAt }, circumstances);
  if (typeof at !== 'string') return at;
  return { domain, raw, protocol: protocolOf(raw), at, registration };
}

/** A list of one answer is that answer. */
function parseAnswerText(raw: string, context: { readonly domain?: DomainName } = {}): Registration {
  const inList = protocolOf(raw) === 'RDAP' && raw.trimStart().startsWith('[');
  return parseAnswer(Buffer.from(inList ? onlyOneOf(raw) : raw, 'utf8'), context);
}

function onlyOneOf(raw: string): string {
  try {
    const list = JSON.parse(raw) as readonly unknown[];
    return list.length === 1 ? JSON.stringify(list[0]) : raw;
  } catch {
    return raw;
  }
}

function whyNot({ outcome, rateLimited }: Registration, raw: string): Refusal | undefined {
  if (outcome === 'refused')
    return { reason: `the server refused to answer${rateLimited ? ': it was asked too often' : ''}` };
  if (outcome !== 'unreadable') return undefined;
  const what = /<html|<!doctype html/i.test(raw.slice(0, 2000)) ? 'a web page that' : 'the text';
  return { reason: `${what} says nothing of a registration` };
}

function domainOf(raw: string, name: string, registration: Registration): DomainName | Refusal {
  const refusal = whyNot(registration, raw);
  if (refusal) return refusal;
  const named = registration.domain;
  if (named !== undefined)
    return registrableDomain(named) ?? { reason: `speaks of ${named}, which nobody can register` };
  const candidates = domainsInFileName(name);
  const mentioned = candidates.filter((domain) => raw.toLowerCase().includes(domain));
  const [only, other] = mentioned.length > 0 ? mentioned : candidates;
  if (only === undefined) return { reason: 'neither the text nor the name of the file names a domain' };
  if (other !== undefined)
    return { reason: `the name of the file may mean ${candidates.join(' or ')}, and the text does not say` };
  if (registration.outcome === 'registered' && mentioned.length === 0)
    return { reason: `the text is about something else than ${only}, as the file is called` };
  return only;
}

interface Dated {
  readonly raw: string;
  readonly registration: Registration;
  readonly modifiedAt: Date | undefined;
}

/** The first time that fits: not to come, and not before what the answer tells of. */
function momentOfAnswer(
  { raw, registration, modifiedAt }: Dated,
  { observedAt, now }: Circumstances,
): string | Refusal {
  const told = [registration.createdOn, registration.updatedOn]
    .flatMap((time) => momentOf(time) ?? [])
    .sort();
  const earliest = Date.parse(told.at(-1) ?? '1985-01-01') - DAY_MS;
  const fits = (moment: string): boolean =>
    Date.parse(moment) >= earliest && Date.parse(moment) <= now.getTime() + DAY_MS;
  const said = momentOf(answerDate(raw));
  if (said !== null && fits(said)) return said;
  if (observedAt !== undefined) return observedAt;
  const written = modifiedAt?.toISOString();
  if (written !== undefined && fits(written)) return written;
  const why = written === undefined ? 'nothing says' : `its own dates and the time of the file disagree on`;
  return { reason: `${why} when it was given; give --observed-at` };
}
