import { disclosed } from '../../model/disclosed.ts';
import type { NonIdentifyingReason } from '../../model/inputs.ts';
import type { RegistrationContact } from '../../model/registration.ts';
import { isServiceAddress } from '../../normalize/non-identifying/service-address.ts';
import {
  nonIdentifyingValue,
  type NonIdentifyingRule,
} from '../../normalize/non-identifying/non-identifying.ts';
import { isRegistrarName, type RegistrarParty } from './registrar-party.ts';

/** Rules by which a party is somebody, but stands in for many. */
const STAND_IN_RULES: ReadonlySet<NonIdentifyingRule> = new Set([
  ...(['privacy-service', 'brand-protection-agent', 'registrar-contact', 'trustee', 'marketplace'] as const),
  ...(['formation-agent', 'agent', 'in-care-of'] as const),
]);

/**
 * Who stands in the holder's place in a contact, so that nothing it says is the holder's: a privacy service, an agent, a
 * trustee, a marketplace, the registrar or its reseller. Undefined where the holder speaks, if only by an organization.
 */
export function standInOf(
  contact: RegistrationContact,
  registrar: RegistrarParty,
): NonIdentifyingReason | undefined {
  return serviceRule(contact) ?? partyRule(contact, registrar) ?? addressRule(contact);
}

/** A service or proxy that the parser saw in the place of the holder; an organization disclosed beside it is the holder. */
function serviceRule({ organization, name }: RegistrationContact): NonIdentifyingReason | undefined {
  const proxies = [organization, name].filter(({ state }) => state === 'PROXY');
  if (proxies.length === 0 || organization.state === 'DISCLOSED') return undefined;
  const service = proxies.find(({ value = '' }) => nonIdentifyingValue('organization', value)) ?? proxies[0];
  return {
    rule: service?.rule ?? 'privacy-service',
    reason: `"${service?.value ?? ''}" stands in for the holder`,
  };
}

/** The organization, else the name, as one of those who stand in for many. */
function partyRule(
  { organization, name }: RegistrationContact,
  registrar: RegistrarParty,
): NonIdentifyingReason | undefined {
  for (const text of [disclosed(organization), disclosed(name)]) {
    if (text === undefined) continue;
    const found = standInNamed(text, registrar);
    if (found !== undefined) return found;
    if (nonIdentifyingValue('organization', text) === undefined) return undefined;
  }
  return undefined;
}

/** Whether a name is that of somebody who stands in for many. */
export function standInNamed(text: string, registrar: RegistrarParty): NonIdentifyingReason | undefined {
  const found = nonIdentifyingValue('organization', text);
  if (found !== undefined && STAND_IN_RULES.has(found.rule)) return found;
  return isRegistrarName(text, registrar)
    ? { rule: 'registrar-contact', reason: `"${text}" is the registrar of the domain or sells for it` }
    : undefined;
}

/** A person at a service's address is a mask of the service's; an organization may only be reached there. */
function addressRule({
  organization,
  street,
  city,
  postalCode,
}: RegistrationContact): NonIdentifyingReason | undefined {
  if (organization.state === 'DISCLOSED') return undefined;
  const text = [street, city, postalCode].flatMap(({ value }) => value ?? []).join(', ');
  return street.value !== undefined && isServiceAddress(text)
    ? { rule: 'privacy-service', reason: `"${street.value}" is the address of a privacy or proxy service` }
    : undefined;
}
