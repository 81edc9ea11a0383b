import type { ContactField } from '../model/registration.ts';
import { organizationKey } from '../normalize/contact/holder-key.ts';
import { isRoleWords } from '../normalize/non-identifying/non-identifying.ts';
import { looksPersonal, mayBePerson } from '../normalize/person/person-name.ts';

type Texts = { readonly [Field in ContactField]?: string | undefined };

/**
 * Whether a block of contact data beside a party names somebody else's company, or another person than the one who is the
 * party: then it is theirs, and nothing in it is the party's. A person beside a company is whom to ask there.
 */
export function namesAnotherParty(party: Texts, block: Texts): boolean {
  const own = party.organization ?? party.name;
  const other = block.organization ?? block.name;
  if (own === undefined || other === undefined || isRoleWords(other)) return false;
  if (sharesName(own, other)) return false;
  const isPerson = block.organization === undefined && mayBePerson(other);
  return isPerson ? looksPersonal(own) && looksPersonal(other) : true;
}

/** All words of the shorter name stand in the longer one, in whatever order. */
function sharesName(left: string, right: string): boolean {
  const [one, two] = [left, right].map((name) => new Set(organizationKey(name).split(' ')));
  const [short, long] = (one?.size ?? 0) <= (two?.size ?? 0) ? [one, two] : [two, one];
  return [...(short ?? [])].every((word) => long?.has(word));
}
