import type { DisclosedText } from '../../model/disclosed.ts';
import { personKey } from '../../normalize/contact/holder-key.ts';
import { nonIdentifyingValue } from '../../normalize/non-identifying/non-identifying.ts';
import { mayBePerson } from '../../normalize/person/person-name.ts';
import type { Holder } from './holder.ts';
import { isRegistrarName, type RegistrarParty } from './registrar-party.ts';

/** The person whom a contact names beside its organization; a role, a service or another company is none. */
export function personBeside(
  { organization, name }: Holder,
  registrar: RegistrarParty,
): DisclosedText | undefined {
  if (organization === undefined || name === undefined || !mayBePerson(name)) return undefined;
  if (nonIdentifyingValue('organization', organization) !== undefined) return undefined;
  if (nonIdentifyingValue('name', name) !== undefined || isRegistrarName(name, registrar)) return undefined;
  return personKey(name) === personKey(organization) ? undefined : name;
}
