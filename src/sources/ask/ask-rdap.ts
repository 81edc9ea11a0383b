import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { isJsonObject, jsonOf } from '../../lib/json-value.ts';
import { decodeAnswer } from '../decode-answer.ts';
import { asError, exchangeWithin } from './exchange.ts';
import { failure } from './failure.ts';
import {
  AddressRefused,
  assertAddressAllowed,
  guardedLookup,
  isAllowedHost,
  type Network,
} from './guarded-connection.ts';
import type { Answer, Question } from './question.ts';
import { waitAskedFor } from './wait-asked-for.ts';

const ACCEPT = 'application/rdap+json, application/json;q=0.9';
const USER_AGENT = 'interlock';
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

/**
 * Asks one RDAP server once (RFC 7480): redirects are handed back, not followed, so that each request can be paced.
 * Certificates are verified; `http:` is spoken only with hosts that a setting allows, all others are asked by `https:`.
 */
export async function askRdap(
  question: Extract<Question, { protocol: 'RDAP' }>,
  network: Network,
): Promise<Answer> {
  try {
    const url = secured(new URL(question.url), network);
    return readReply(await get(url, network), url);
  } catch (error) {
    return failure(error);
  }
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

function secured(url: URL, network: Network): URL {
  if (url.protocol === 'https:' || isAllowedHost(network, url.hostname, portOf(url))) return url;
  if (url.port !== '') throw new AddressRefused(`${url.host} speaks no TLS`);
  const secure = new URL(url);
  secure.protocol = 'https:';
  return secure;
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** One GET without redirects, within the limits; also for other public JSON such as the RDAP bootstrap. */
export function get(url: URL, network: Network): Promise<Reply> {
  return exchangeWithin<Reply>(network, (exchange) => {
    const port = portOf(url);
    assertAddressAllowed(network, url.hostname, port);
    const open = url.protocol === 'https:' ? requestSecure : requestPlain;
    const headers = { accept: ACCEPT, 'accept-encoding': 'identity', 'user-agent': USER_AGENT };
    const sent = open(url, { headers, agent: false, lookup: guardedLookup(network, port) }, (response) => {
      response
        .on('data', (chunk: Buffer) => exchange.take(chunk))
        .on('aborted', () => exchange.fail(new Error('the answer broke off')))
        .on('error', (error) => exchange.fail(error))
        .on('end', () => {
          if (!response.complete) return exchange.fail(new Error('the answer broke off'));
          try {
            const body = decompress(exchange.bytes(), response.headers['content-encoding'], network);
            exchange.done({ status: response.statusCode ?? 0, headers: response.headers, body });
          } catch (error) {
            exchange.fail(asError(error));
          }
        });
    });
    sent
      .on('socket', (socket) =>
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          if (exchange.connected()) sent.end();
        }),
      )
      .on('error', (error) => exchange.fail(error));
    return () => sent.destroy();
  });
}

function decompress(bytes: Uint8Array, encoding: string | undefined, { limits }: Network): string {
  const bound = { maxOutputLength: limits.maxBytes };
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return decodeAnswer(gunzipSync(bytes, bound));
    case 'deflate':
      return decodeAnswer(inflateSync(bytes, bound));
    case 'br':
      return decodeAnswer(brotliDecompressSync(bytes, bound));
    default:
      return decodeAnswer(bytes);
  }
}

/** What a status means (RFC 7480, 5): not found is an answer about the name, too many requests is none. */
function readReply({ status, headers, body }: Reply, url: URL): Answer {
  const said = `HTTP ${String(status)}`;
  if (status === 200) return { kind: 'answered', raw: body };
  if (status === 404)
    return isRdapError(body)
      ? { kind: 'answered', raw: body, notFound: true }
      : { kind: 'failed', reason: `${said} without RDAP: there is no RDAP service here`, lasting: true };
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    return URL.canParse(headers.location, url.href)
      ? { kind: 'redirected', to: new URL(headers.location, url.href).href }
      : { kind: 'failed', reason: `${said} to no address`, lasting: true };
  }
  const retryAfterMs = readRetryAfter(headers['retry-after'], new Date()) ?? waitInWords(status, body);
  if (status === 429 || (status === 503 && retryAfterMs !== undefined))
    return { kind: 'throttled', reason: said, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  if (status === 401 || status === 403 || status === 451) return { kind: 'refused', reason: said };
  return { kind: 'failed', reason: said, lasting: status < 500 || status === 501 };
}

/** What a server that throttles asks for in its body alone. */
function waitInWords(status: number, body: string): number | undefined {
  return status === 429 ? waitAskedFor(body) : undefined;
}

/** Members of an error object of RFC 9083, 6; a proxy in front of nothing has other ones, a page or a line of text. */
const ERROR_MEMBERS = ['errorCode', 'rdapConformance', 'title', 'description', 'notices'];

/** Whether the body of a 404 is an RDAP server's: it may also be empty (RFC 7480, 5.3). */
function isRdapError(body: string): boolean {
  const answer = body.trim() === '' ? {} : jsonOf(body);
  return (
    isJsonObject(answer) &&
    (Object.keys(answer).length === 0 || ERROR_MEMBERS.some((member) => answer[member] !== undefined))
  );
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), in milliseconds from now, at most a day. */
export function readRetryAfter(text: string | undefined, now: Date): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}
