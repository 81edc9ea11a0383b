import type { ContactInput, EntityInput } from '../model/inputs.ts';
import type { FieldValue, Registration, RegistrationContact } from '../model/registration.ts';
import { normalizeCompanyName } from '../normalize/company-name.ts';
import { nonIdentifyingValue } from '../normalize/non-identifying.ts';

/** The texts by which a contact says who it is, as an entity to be identified. */
export function registrantInput(contact: RegistrationContact, registration: Registration): EntityInput {
  const nonIdentifying = serviceRule(contact) ?? registrarRule(contact, registration);
  const [organization, name, email] = [contact.organization, contact.name, contact.email].map(shown);
  const points: ContactInput = nonIdentifying
    ? { organization, nonIdentifying }
    : { organization, email, phone: disclosed(contact.phone), address: addressOf(contact) };
  return {
    kind: 'REGISTRANT',
    name: name ?? organization ?? email ?? points.phone ?? UNNAMED,
    contact: points,
  };
}

/** What a contact without any text is called. */
const UNNAMED = 'withheld';

type Rule = NonNullable<ContactInput['nonIdentifying']>;

/** A service or proxy that the parser saw in the place of the holder; an organization disclosed beside it is the holder. */
function serviceRule({ organization, name }: RegistrationContact): Rule | undefined {
  const proxies = [organization, name].filter(({ state }) => state === 'PROXY');
  if (proxies.length === 0 || organization.state === 'DISCLOSED') return undefined;
  const service = proxies.find(({ value = '' }) => nonIdentifyingValue('organization', value)) ?? proxies[0];
  return {
    rule: service?.rule ?? 'privacy-service',
    reason: `"${service?.value ?? ''}" stands in for the holder`,
  };
}

/** A registrar that stands in the registration of its own customer. */
function registrarRule(
  { organization, name }: RegistrationContact,
  { registrar }: Registration,
): Rule | undefined {
  const party = disclosed(organization) ?? disclosed(name);
  const core = party === undefined ? undefined : normalizeCompanyName(party);
  if (core === undefined || registrar === undefined || core !== normalizeCompanyName(registrar))
    return undefined;
  return { rule: 'registrar-contact', reason: `"${party ?? ''}" is the registrar of the domain` };
}

/** Whether a contact says anything of who it is, if only that this is withheld. */
export function saysAnything({ name, organization, email, phone }: RegistrationContact): boolean {
  return [name, organization, email, phone].some(
    ({ state }) => state === 'DISCLOSED' || state === 'PROXY' || state === 'REDACTED',
  );
}

export function disclosed({ state, value }: FieldValue): string | undefined {
  return state === 'DISCLOSED' ? value : undefined;
}

/** Also a notice in place of a value: the rules tell it from one. */
function shown({ state, value }: FieldValue): string | undefined {
  const isShown = state === 'DISCLOSED' || state === 'REDACTED' || state === 'PROXY';
  return isShown && value?.trim() !== '' ? value : undefined;
}

/** In one line; a town or country alone is no address. */
export function addressOf(contact: RegistrationContact): string | undefined {
  if (disclosed(contact.street) === undefined) return undefined;
  const { street, city, region, postalCode, country } = contact;
  return [street, city, region, postalCode, country].flatMap((field) => disclosed(field) ?? []).join(', ');
}
