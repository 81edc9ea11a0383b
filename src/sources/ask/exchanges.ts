import { isJsonObject, jsonOf } from '../../lib/json-value.ts';
import type { Registration } from '../../model/registration.ts';
import { parseRdap } from '../rdap/parse-rdap.ts';
import { parseWhois } from '../whois/parse-whois.ts';
import { isSameQuestion, type Answer, type Question } from './question.ts';
import { isDirectoryServer } from './servers/server-directory.ts';
import { waitAskedFor } from './wait-asked-for.ts';

/** One request that was made, and what came of it. */
export interface Asked {
  readonly question: Question;
  readonly answer: Answer;
  /** When the answer was there, RFC 3339 UTC. */
  readonly at: string;
}

/** One server's word about a domain. */
export interface Hop {
  readonly question: Question;
  readonly at: string;
  readonly raw: string;
  readonly registration: Registration;
}

/** The answers that can be read as registration data, in the order in which they came. */
export function exchangesIn(domain: string, asked: readonly Asked[]): Hop[] {
  const best = asked.filter((request) => isBest(request, asked));
  return best.flatMap(({ question, answer, at }) => {
    if (answer.kind !== 'answered') return [];
    const registration = readAnswer(domain, question, answer);
    if (!registration) return [];
    const about = registration.domain ?? domain;
    return [
      { question, at, raw: answer.raw, registration: about === domain ? registration : ofAnother(about) },
    ];
  });
}

/** Of several answers to one question, the last that did not break off, else the longest. */
function isBest(request: Asked, asked: readonly Asked[]): boolean {
  const rank = ({ answer }: Asked): number =>
    answer.kind !== 'answered' ? -1 : answer.cut ? answer.raw.length : Number.POSITIVE_INFINITY;
  const alike = asked.filter(({ question }) => isSameQuestion(question, request.question));
  return alike.reduce((best, other) => (rank(other) >= rank(best) ? other : best)) === request;
}

/** Reads an answer; undefined for a JSON text that is not a domain of RDAP. */
export function readAnswer(
  domain: string,
  question: Question,
  { raw, notFound }: Extract<Answer, { kind: 'answered' }>,
): Registration | undefined {
  if (notFound) return readNotFound(raw);
  if (question.protocol === 'WHOIS') return parseWhois(raw, { domain, server: question.host });
  return parseRdap(jsonOf(raw));
}

/** A 404 without a word, or with the server's reason for it. */
function readNotFound(raw: string): Registration {
  const answer = jsonOf(raw);
  return (
    parseRdap({ ...(isJsonObject(answer) ? answer : {}), errorCode: 404 }) ?? {
      ...NOTHING,
      outcome: 'not-registered',
    }
  );
}

function ofAnother(domain: string): Registration {
  return { ...NOTHING, notes: [`the answer speaks of ${domain}`] };
}

const NOTHING: Registration = {
  outcome: 'unreadable',
  rateLimited: false,
  nameServers: [],
  statuses: [],
  contacts: [],
  notes: [],
};

/**
 * A text that asks to slow down is not an answer about the name; one that refuses for good neither. Everything else stays
 * what it is.
 */
export function judgeAnswer(domain: string, question: Question, answer: Answer): Answer {
  if (answer.kind !== 'answered' || answer.notFound) return answer;
  const registration = readAnswer(domain, question, answer);
  if (!registration)
    return {
      kind: 'failed',
      reason: 'the answer is not an RDAP domain',
      lasting: jsonOf(answer.raw) !== undefined,
    };
  if (registration.outcome !== 'refused') return answer;
  const reason = firstLine(answer.raw);
  if (!registration.rateLimited) return { kind: 'refused', reason };
  const retryAfterMs = waitAskedFor(answer.raw);
  return { kind: 'throttled', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function firstLine(raw: string): string {
  const line = raw.split(/\r\n|\n|\r/).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? '';
  return line.trim().slice(0, 200);
}

/** Whether the server speaks of top-level domains only. */
export function isDirectory({ question }: Hop): boolean {
  return question.protocol === 'WHOIS' && isDirectoryServer(question.host);
}

/** Whether the server spoke of the name, whatever it said. */
export function isUsable(hop: Hop): boolean {
  const { outcome } = hop.registration;
  return !isDirectory(hop) && outcome !== 'refused' && outcome !== 'unreadable';
}
