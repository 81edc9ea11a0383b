import {
  isJsonObject,
  jsonList,
  jsonObjects,
  jsonText,
  placedList,
  placedMember,
} from '../../lib/json-value.ts';
import type { JsonObject, PlacedJson } from '../../lib/json-value.ts';
import type { Registration, RegistrationOutcome, TextPlace } from '../../model/registration.ts';
import { normalizeDomainName, normalizeHostName } from '../../normalize/domain-name.ts';
import { normalizeStatus } from '../../normalize/epp-status.ts';
import { readRegistrationTime } from '../../normalize/registration-time.ts';
import { readParties } from './rdap-entities.ts';

/**
 * Reads one RDAP answer about a domain (RFC 9083), leniently: unknown members are passed over, missing ones are absent.
 * An error object tells its outcome by `errorCode`. Undefined where the JSON is no RDAP answer about a domain at all.
 */
export function parseRdap(answer: unknown): Registration | undefined {
  const [first] = placedList({ value: answer, pointer: '' });
  if (!isJsonObject(first?.value)) return undefined;
  const { value: object, pointer } = { ...first, value: first.value };
  const code = Number(jsonText(object['errorCode']) ?? Number.NaN);
  if (Number.isInteger(code)) return withoutRecord(object, outcomeOfHttpStatus(code), code);
  const isDomain =
    object['objectClassName'] === 'domain' ||
    object['ldhName'] !== undefined ||
    object['unicodeName'] !== undefined;
  return isDomain ? readDomain({ value: object, pointer }) : undefined;
}

/** What an HTTP status of an RDAP server says of the name: 404 alone says that it is not registered (RFC 7480, 5.3). */
export function outcomeOfHttpStatus(status: number): RegistrationOutcome {
  if (status === 404) return 'not-registered';
  return status === 429 || status === 401 || status === 403 || status === 503 ? 'refused' : 'unreadable';
}

function withoutRecord(answer: JsonObject, outcome: RegistrationOutcome, code: number): Registration {
  const title = jsonText(answer['title']) ?? jsonText(jsonList(answer['description'])[0]);
  return {
    domain: nameOf(answer),
    outcome,
    rateLimited: code === 429,
    nameServers: [],
    statuses: [],
    contacts: [],
    notes:
      outcome === 'not-registered'
        ? []
        : [`the server answered ${code}${title === undefined ? '' : `: ${title}`}`],
  };
}

function readDomain(placed: PlacedJson<JsonObject>): Registration {
  const answer = placed.value;
  const nameServerPlaces = nameServersOf(placed);
  const notes: string[] = [];
  const statuses = [
    ...new Set(
      jsonList(answer['status']).flatMap((status) =>
        typeof status === 'string' ? (normalizeStatus(status) ?? []) : [],
      ),
    ),
  ];
  const domain = nameOf(answer);
  if (domain === undefined) notes.push('the answer does not name a domain');
  return {
    domain,
    outcome: statuses.some((status) => /^(?:registry |server )?reserved$/i.test(status))
      ? 'reserved'
      : 'registered',
    rateLimited: false,
    ...readParties(placed, domain),
    createdOn: eventTime(answer, ['registration'], notes),
    updatedOn: eventTime(answer, ['last changed', 'last update'], notes),
    expiresOn: eventTime(answer, ['expiration', 'registrar expiration', 'soft expiration'], notes),
    nameServers: [...nameServerPlaces.keys()],
    nameServerPlaces,
    statuses,
    dnssec: dnssecOf(answer),
    referral: relatedLink(answer),
    notes,
  };
}

function nameOf(object: JsonObject): Registration['domain'] {
  return (
    normalizeDomainName(jsonText(object['ldhName']) ?? '') ??
    normalizeDomainName(jsonText(object['unicodeName']) ?? '')
  );
}

/** The first event of the best action; "last update of RDAP database" is none of the domain's. */
function eventTime(answer: JsonObject, actions: readonly string[], notes: string[]): string | undefined {
  const events = jsonObjects(answer['events']);
  for (const action of actions) {
    for (const event of events) {
      if (jsonText(event['eventAction'])?.toLowerCase() !== action) continue;
      const text = jsonText(event['eventDate']) ?? '';
      const time = readRegistrationTime(text);
      if (time) return time.value;
      notes.push(`${action}: "${text.slice(0, 80)}" is no date that can be read`);
    }
  }
  return undefined;
}

/** Each with its first place. */
function nameServersOf(answer: PlacedJson<JsonObject>): ReadonlyMap<string, TextPlace> {
  const hosts = new Map<string, TextPlace>();
  const key = answer.value['nameservers'] == null ? 'nameServers' : 'nameservers';
  for (const { value: server, pointer } of placedList(placedMember(answer, key))) {
    const member =
      isJsonObject(server) && jsonText(server['ldhName']) === undefined ? 'unicodeName' : 'ldhName';
    const host = normalizeHostName(jsonText(isJsonObject(server) ? server[member] : server) ?? '');
    if (host !== undefined && !hosts.has(host))
      hosts.set(host, { pointer: isJsonObject(server) ? `${pointer}/${member}` : pointer });
  }
  return hosts;
}

/** Signed where the delegation is, or where DS or key data stand in the answer. */
function dnssecOf(answer: JsonObject): boolean | undefined {
  const secure = answer['secureDNS'];
  if (!isJsonObject(secure)) return undefined;
  const { delegationSigned } = secure;
  if (typeof delegationSigned === 'boolean') return delegationSigned;
  if (typeof delegationSigned === 'string') return delegationSigned.toLowerCase() === 'true';
  return jsonObjects(secure['dsData']).length > 0 || jsonObjects(secure['keyData']).length > 0
    ? true
    : undefined;
}

/** The registrar's own answer about the same name: a `related` link of RDAP's media type that is not this answer. */
function relatedLink(answer: JsonObject): string | undefined {
  const links = jsonObjects(answer['links']);
  const self = links.find((link) => jsonText(link['rel']) === 'self');
  for (const link of links) {
    const href = jsonText(link['href']);
    const isRdap = /rdap\+json/i.test(jsonText(link['type']) ?? '');
    if (
      jsonText(link['rel']) === 'related' &&
      isRdap &&
      href !== undefined &&
      /^https?:\/\//i.test(href) &&
      href !== jsonText(self?.['href'])
    )
      return href;
  }
  return undefined;
}
