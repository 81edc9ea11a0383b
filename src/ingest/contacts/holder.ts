import { disclosedByAuthor, type DisclosedText } from '../../model/disclosed.ts';
import type { ContactInput, NonIdentifyingReason } from '../../model/inputs.ts';

/** Who somebody says a registrant is. What is withheld is only shown; what identifies was disclosed, by its type. */
export interface Holder {
  /** What it is shown by, in whatever state. */
  readonly shown: string;
  readonly name?: DisclosedText | undefined;
  readonly organization?: DisclosedText | undefined;
  readonly email?: DisclosedText | undefined;
  readonly phone?: DisclosedText | undefined;
  readonly address?: DisclosedText | undefined;
  /** As written; by it a national telephone number is read. */
  readonly country?: DisclosedText | undefined;
  /** Who stands in the holder's place: nothing that is said is the holder's. */
  readonly standIn?: NonIdentifyingReason | undefined;
  /** Why nothing is disclosed, where nothing is. */
  readonly hidden?: NonIdentifyingReason | undefined;
}

/** A registrant as the author of a record names it. */
export function holderByAuthor(name: string, contact: ContactInput): Holder {
  const given = (text: string | undefined): DisclosedText | undefined =>
    text === undefined ? undefined : disclosedByAuthor(text);
  return {
    shown: name,
    name: given(name),
    organization: given(contact.organization),
    email: given(contact.email),
    phone: given(contact.phone),
    address: given(contact.address),
    standIn: contact.nonIdentifying,
  };
}
