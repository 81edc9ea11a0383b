import { keyOfRef } from '../../fold/resolve-mentions.ts';
import type { NonIdentifyingReason } from '../../model/inputs.ts';
import type { Mention } from '../../model/record.ts';
import type { DisclosedText } from '../../model/disclosed.ts';
import { mailboxOf, normalizeEmail } from '../../normalize/contact/email.ts';
import { organizationKey, personKey } from '../../normalize/contact/holder-key.ts';
import type { ContactReading } from './read-contact.ts';
import { identifyRegistrant, organizationIds } from '../records/registrant-identity.ts';

/**
 * The registrant of a contact. Who stands in for many is also every registrant that is known by its mailbox or telephone
 * number alone, or by the name that only this answer gives away (of its registrar, beside a form filled with the domain):
 * where another answer gives only these, it names the same party.
 */
export function registrantMention({ holder, points, standInName }: ContactReading): Mention {
  const { ref, name, attributes, keys } = identifyRegistrant(holder);
  const ofStandIn = points.flatMap(({ kind, value, nonIdentifying }) => {
    if (holder.standIn === undefined || nonIdentifying === undefined || kind === 'ADDRESS') return [];
    const values = kind === 'EMAIL' ? mailboxesOf(value) : [value];
    return values.map((each) => keyOfRef(`registrant:${kind.toLowerCase()}:${each}`));
  });
  return {
    ref,
    kind: 'REGISTRANT',
    keys: [...keys, ...ofStandIn, ...(standInName === undefined ? [] : organizationKeys(standInName))],
    attributes: { name, ...attributes },
    aliases: [],
    identifiers: [],
  };
}

function mailboxesOf(address: string): string[] {
  const read = normalizeEmail(address);
  return read === undefined ? [address] : [...new Set([mailboxOf(read), read])];
}

/** With its legal form and without: whoever stands in for many is called by either. */
function organizationKeys(name: string): string[] {
  return [...new Set([...organizationIds(name), `org:${organizationKey(name)}`])].map((id) =>
    keyOfRef(`registrant:${id}`),
  );
}

/**
 * The person to ask, named beside an organization: known only as this organization's, since a name alone is borne by many,
 * and so tying nobody else to it.
 */
export function personMention(name: DisclosedText, registrant: Mention): Mention {
  const of = registrant.ref.replace(/^registrant:/, '');
  return {
    ref: `person:contact:${personKey(name)}|${of}`,
    kind: 'PERSON',
    keys: [],
    attributes: {
      name,
      nonIdentifyingRule: 'personal-name-alone',
      nonIdentifyingReason: `"${name}" is named as a contact only; many people may bear the name`,
    },
    aliases: [],
    identifiers: [],
  };
}

/** A mention of a value that is somebody's who stands in for many. */
export function withRule(mention: Mention, { rule, reason }: NonIdentifyingReason): Mention {
  return {
    ...mention,
    attributes: { ...mention.attributes, nonIdentifyingRule: rule, nonIdentifyingReason: reason },
  };
}
