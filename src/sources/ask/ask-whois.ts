import { connect } from 'node:net';
import { decodeAnswer } from '../decode-answer.ts';
import { failure } from './failure.ts';
import { exchangeWithin } from './exchange.ts';
import {
  AddressRefused,
  assertAddressAllowed,
  guardedLookup,
  isAllowedHost,
  type Network,
} from './guarded-connection.ts';
import type { Answer, Question } from './question.ts';
import { WHOIS_PORT } from './servers/server-address.ts';

/** Whether the question's server stands in our own table; a stranger is asked on port 43 alone. */
export interface WhoisTrust {
  readonly anyPort: boolean;
}

/**
 * Asks one WHOIS server one question (RFC 3912): a line, and all that comes until the other end closes. The bytes are
 * decoded once, whole. Rejects only when the network's signal interrupts it.
 */
export async function askWhois(
  question: Extract<Question, { protocol: 'WHOIS' }>,
  network: Network,
  { anyPort }: WhoisTrust = { anyPort: false },
): Promise<Answer> {
  try {
    const { host, port } = question;
    if (!anyPort && port !== WHOIS_PORT && !isAllowedHost(network, host, port))
      throw new AddressRefused(`${question.server} is not on port ${String(WHOIS_PORT)}`);
    const raw = decodeAnswer(await converse(question, network), tldOf(question.query));
    if (raw.trim() === '') return { kind: 'failed', reason: 'an empty answer', lasting: false };
    return { kind: 'answered', raw };
  } catch (error) {
    return failure(error);
  }
}

/** Of the name in the question, whatever flags stand beside it. */
function tldOf(query: string): string | undefined {
  return /\.([a-z0-9-]+)(?:\/\w+)?$/i.exec(query)?.[1];
}

function converse(
  { host, port, query }: Extract<Question, { protocol: 'WHOIS' }>,
  network: Network,
): Promise<Uint8Array> {
  return exchangeWithin<Uint8Array>(network, (exchange) => {
    assertAddressAllowed(network, host, port);
    const socket = connect({ host, port, lookup: guardedLookup(network, port) });
    socket
      .on('connect', () => {
        if (exchange.connected()) socket.write(`${query}\r\n`);
      })
      .on('data', (chunk: Buffer) => exchange.take(chunk))
      .on('end', () => exchange.done(exchange.bytes()))
      .on('error', (error) => exchange.fail(error))
      .on('close', () => exchange.fail(new Error('the connection broke off')));
    return () => socket.destroy();
  });
}
