import { Missed } from './departure.ts';
import { asError, LimitExceeded } from './exchange.ts';
import { AddressRefused } from './guarded-connection.ts';
import type { Answer } from './question.ts';

/** System errors in words that a person can act on. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server broke the connection off',
  EPIPE: 'the server broke the connection off',
  ENOTFOUND: 'the server has no address',
  EAI_AGAIN: 'the name of the server cannot be resolved for now',
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'no connection in time',
  EACCES: 'this machine does not let us connect there',
};

/** Turns what went wrong in an exchange into an outcome; an interruption and a missed moment are passed on. */
export function failure(thrown: unknown): Answer {
  const error = asError(thrown);
  if (error.name === 'AbortError' || error instanceof Missed) throw error;
  if (error instanceof AddressRefused) return { kind: 'failed', reason: error.message, lasting: true };
  if (error instanceof LimitExceeded)
    return { kind: 'failed', reason: error.message, lasting: error.lasting };
  const code = codeOf(error);
  const { message } = error;
  const lasting = code.startsWith('CERT_') || /certificate|self.signed|altname/i.test(`${code} ${message}`);
  return { kind: 'failed', reason: WORDS[code] ?? message.split('\n', 1)[0] ?? 'failed', lasting };
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
