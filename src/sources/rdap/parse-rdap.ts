import { boundRegistration } from '../bound-registration.ts';
import {
  isJsonObject,
  jsonList,
  jsonObjects,
  jsonText,
  placedList,
  placedMember,
} from '../../lib/json-value.ts';
import type { JsonObject, PlacedJson } from '../../lib/json-value.ts';
import type { Registration, TextPlace } from '../../model/registration.ts';
import { normalizeHostName } from '../../normalize/domain-name.ts';
import { normalizeStatus } from '../../normalize/epp-status.ts';
import { readRegistrationTime } from '../../normalize/registration-time.ts';
import { readParties } from './rdap-entities.ts';
import { domainNameOf, readRdapError } from './rdap-error.ts';

/**
 * Reads one RDAP answer about a domain (RFC 9083), leniently: unknown members are passed over, missing ones are absent.
 * An error object tells its outcome by `errorCode`. Undefined where the JSON is not an RDAP answer about a domain at all.
 */
export function parseRdap(answer: unknown): Registration | undefined {
  const [first] = placedList({ value: answer, pointer: '' });
  if (!isJsonObject(first?.value)) return undefined;
  const { value: object, pointer } = { ...first, value: first.value };
  const code = Number(jsonText(object['errorCode']) ?? Number.NaN);
  if (Number.isInteger(code)) return readRdapError(object, code);
  const isDomain =
    object['objectClassName'] === 'domain' ||
    object['ldhName'] !== undefined ||
    object['unicodeName'] !== undefined;
  return isDomain ? boundRegistration(readDomain({ value: object, pointer })) : undefined;
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
  const domain = domainNameOf(answer);
  if (domain === undefined) notes.push('the answer does not name a domain');
  return {
    domain,
    outcome: statuses.some((status) => /^(?:registry |server )?reserved$/i.test(status))
      ? 'reserved'
      : 'registered',
    rateLimited: false,
    ...readParties(placed, domain),
    createdOn: eventTime(answer, EVENTS.created, notes),
    updatedOn: eventTime(answer, EVENTS.updated, notes),
    expiresOn: eventTime(answer, EVENTS.expires, notes),
    nameServers: [...nameServerPlaces.keys()],
    nameServerPlaces,
    statuses,
    dnssec: dnssecOf(answer),
    referral: relatedLink(answer),
    notes,
  };
}

const RECORD = '(?:(?:the )?(?:domain|record|registration|object)(?: name)? )?';
const DATE = '(?: date| time| on| at| of (?:the )?(?:domain|record|object))?';

/** Actions of RFC 9083, 10.2.3, best first, then what servers call them instead. */
const EVENTS = {
  created: [/^registration$/, new RegExp(`^${RECORD}(?:created?|creation|registered|registration)${DATE}$`)],
  updated: [
    /^last changed$/,
    new RegExp(`^${RECORD}(?:last )?(?:changed?|updated?|modified|modification)${DATE}$`),
  ],
  expires: [
    /^expiration$/,
    new RegExp(`^${RECORD}(?:expires?|expiry|expiration|expired|paid till|valid until|renewal due)${DATE}$`),
    /^registrar expir/,
    /^soft expir/,
  ],
} as const;

/** The first event of the best action; "last update of RDAP database" is none of the domain's. */
function eventTime(answer: JsonObject, actions: readonly RegExp[], notes: string[]): string | undefined {
  const events = jsonObjects(answer['events']);
  for (const action of actions) {
    for (const event of events) {
      const name = (jsonText(event['eventAction']) ?? '')
        .toLowerCase()
        .replace(/[^a-z]+/g, ' ')
        .trim();
      if (!action.test(name)) continue;
      const text = jsonText(event['eventDate']) ?? '';
      const time = readRegistrationTime(text);
      if (time) return time.value;
      const note = `${name}: "${text.slice(0, 80)}" is not a date that can be read`;
      if (!notes.includes(note)) notes.push(note);
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
