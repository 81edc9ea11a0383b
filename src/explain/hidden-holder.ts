import type { LinkKind } from '../model/kinds.ts';
import { listed } from './dates.ts';
import { tenseOf, type ToldPeriod } from './period.ts';

/** A registrant that identifies nobody, beside its domain. */
interface HiddenHolder extends ToldPeriod {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly qualifier?: string | null;
  readonly hiddenBy: string;
}

/** Rules of texts that stand where a value was withheld. */
const WITHHELD: ReadonlySet<string> = new Set([
  ...['redaction-text', 'no-value-text', 'no-value', 'relay-address'],
  ...['redaction-remark', 'contact-form', 'not-an-email'],
]);
/** Rules of those who stand in for somebody else. */
const STANDS_IN: ReadonlySet<string> = new Set([
  ...['privacy-service', 'brand-protection-agent', 'registrar-contact', 'trustee', 'marketplace'],
]);
/** What a contact without any text is called. */
const NOBODY: ReadonlySet<string> = new Set(['withheld', 'nobody named']);

/** "the registrant of acme.com was withheld"; undefined where somebody is named after all, if by a bare name. */
export function hiddenPhrase({
  kind,
  from,
  to,
  qualifier,
  hiddenBy,
  ...period
}: HiddenHolder): string | undefined {
  if (kind !== 'REGISTERED_BY') return undefined;
  const holder = `the ${roleOf(qualifier)} of ${from.replace(/,$/, '')}`;
  const [is, stands] = tenseOf(period) === 'past' ? ['was', 'stood'] : ['is', 'stands'];
  if (STANDS_IN.has(hiddenBy)) return `${to} ${stands} in for ${holder}, who ${is} hidden`;
  if (hiddenBy === 'role-name') return `${holder} ${is} given by a role only ("${to}")`;
  return WITHHELD.has(hiddenBy) ? `${holder} ${is} withheld${words(to)}` : undefined;
}

/** The same, as one observation tells it: "WHOIS of 8 November 2021 withheld the registrant of acme.com". */
export function hiddenInObservation(
  { from, to, qualifier, hiddenBy }: HiddenHolder,
  observation: string,
): string | undefined {
  const holder = `the ${roleOf(qualifier)} of ${from.replace(/,$/, '')}`;
  if (STANDS_IN.has(hiddenBy)) return `${observation} named ${to} in place of ${holder}, who was hidden`;
  if (hiddenBy === 'role-name') return `${observation} gave ${holder} by a role only ("${to}")`;
  return WITHHELD.has(hiddenBy) ? `${observation} withheld ${holder}${words(to)}` : undefined;
}

function words(text: string): string {
  return NOBODY.has(text) ? '' : ` ("${text}")`;
}

/** Several roles as one qualifier, the holder first: "registrant and admin". */
export function rolesTogether(roles: Iterable<string>): string {
  const all = new Set(roles);
  return listed(all.delete('registrant') ? ['registrant', ...all] : [...all]);
}

/** "registrant", "admin contact"; several roles come as a list that ends in the word of the last. */
export function roleOf(qualifier: string | null | undefined): string {
  return qualifier && qualifier !== 'registrant' ? `${qualifier} contact` : 'registrant';
}
