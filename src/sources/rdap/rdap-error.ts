import { jsonList, jsonObjects, jsonText } from '../../lib/json-value.ts';
import type { JsonObject } from '../../lib/json-value.ts';
import type { Registration, RegistrationOutcome } from '../../model/registration.ts';
import { normalizeDomainName } from '../../normalize/domain-name.ts';
import { saysReserved } from '../whois/outcome/outcome.ts';
import { saysForeignZone } from '../zones-served.ts';

/** What an RDAP server says instead of a record (RFC 9083, 6). */
export function readRdapError(answer: JsonObject, code: number): Registration {
  const said = sentencesOf(answer);
  const outcome = outcomeOfError(code, said);
  return {
    domain: domainNameOf(answer),
    outcome,
    rateLimited: code === 429,
    nameServers: [],
    statuses: [],
    contacts: [],
    notes: outcome === 'not-registered' ? [] : [explain(code, said)],
  };
}

/**
 * 404 alone says that the name is not registered (RFC 7480, 5.3); not where the server gives another reason for it: the
 * name is kept from being registered, or its zone is not one of the server's.
 */
function outcomeOfError(code: number, said: readonly string[]): RegistrationOutcome {
  if (code === 404) {
    if (said.some(saysForeignZone)) return 'unreadable';
    return said.some(saysReserved) ? 'reserved' : 'not-registered';
  }
  return code === 429 || code === 401 || code === 403 || code === 503 ? 'refused' : 'unreadable';
}

function explain(code: number, said: readonly string[]): string {
  const reason = said.find((sentence) => saysForeignZone(sentence) || saysReserved(sentence)) ?? said[0];
  return `the server answered ${String(code)}${reason === undefined ? '' : `: ${reason.slice(0, 200)}`}`;
}

/** Title, description and notices; terms of use speak of other things. */
function sentencesOf(answer: JsonObject): readonly string[] {
  const notices = jsonObjects(answer['notices']).filter(
    (notice) =>
      !/\bterms\b|\bconditions\b|\bcopyright\b|\bstatus codes\b/i.test(jsonText(notice['title']) ?? ''),
  );
  return [answer, ...notices].flatMap((part) =>
    [part['title'], ...jsonList(part['description'])].flatMap((text) => jsonText(text) ?? []),
  );
}

/** The name of which an answer speaks, as an A-label. */
export function domainNameOf(object: JsonObject): Registration['domain'] {
  return (
    normalizeDomainName(jsonText(object['ldhName']) ?? '') ??
    normalizeDomainName(jsonText(object['unicodeName']) ?? '')
  );
}
