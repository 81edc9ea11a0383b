import type { Registration } from '../model/registration.ts';
import { decodeAnswer } from '../sources/decode-answer.ts';
import { parseRdap } from '../sources/rdap/parse-rdap.ts';
import { parseWhois } from '../sources/whois/parse-whois.ts';
import type { WhoisContext } from '../sources/whois/parse-whois.ts';

/** Reads one raw answer of either protocol; an RDAP answer is JSON, whatever else is WHOIS. Never throws. */
export function parseAnswer(bytes: Uint8Array, context: WhoisContext = {}): Registration {
  const text = decodeAnswer(bytes, context.domain ?? context.tld);
  if (/^[\s\uFEFF]*\{/.test(text)) {
    const registration = parseRdapText(text);
    if (registration) return registration;
  }
  return parseWhois(text, context);
}

function parseRdapText(text: string): Registration | undefined {
  try {
    return parseRdap(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
