import { jsonOf } from '../../lib/json-value.ts';
import type { Registration } from '../../model/registration.ts';
import { decodeAnswer } from '../../sources/decode-answer.ts';
import { parseRdap } from '../../sources/rdap/parse-rdap.ts';
import { parseWhois } from '../../sources/whois/parse-whois.ts';
import type { WhoisContext } from '../../sources/whois/parse-whois.ts';

/** Reads one raw answer of either protocol; an RDAP answer is JSON, whatever else is WHOIS. Never throws. */
export function parseAnswer(bytes: Uint8Array, context: WhoisContext = {}): Registration {
  const text = decodeAnswer(bytes, context.domain ?? context.tld);
  if (/^[\s\uFEFF]*\{/.test(text)) {
    const registration = parseRdap(jsonOf(text));
    if (registration) return registration;
  }
  return parseWhois(text, context);
}
