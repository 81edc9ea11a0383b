import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';

/** A mailbox read from any spelling, with what it can prove. */
export interface Mailbox {
  readonly address: string;
  readonly local: string;
  readonly domain: string;
  /** A function or desk, not a person. */
  readonly role: boolean;
  /** A privacy service's mask. */
  readonly masked: boolean;
}

const ROLE_LOCALS = new Set(
  'abuse accounting accounts admin administration administrator ap billing board careers compliance contact contacts contactus customerservice desk dns dnsadmin dnsmaster domain domainadmin domainmaster domainname domainnames domains enquiries enquiry feedback finance ftp hello help helpdesk hostmaster hr info information inquiries inquiry invoice invoices it jobs kontakt legal mail mailbox marketing media moderator network noc noreply office ops orders postmaster press privacy purchasing reception registrar registry root sales secretary security service services soporte staff support sysadmin team tech technical usenet web webadmin webmaster whois'.split(
    ' ',
  ),
);
const MASK =
  /privacy|proxy|masked|redacted|whoisguard|protect|withheld|anonymi[sz]e|domainsbyproxy|contact-form|whois/;
const MAILBOX = /([a-z0-9._%+'-]+)@([a-z0-9.-]+\.[a-z0-9-]{2,})/;

export function readMailbox(text: string): Mailbox | undefined {
  const found = MAILBOX.exec(text.toLowerCase().replace(/^\s*mailto:/, ''));
  const local = found?.[1];
  const domain = found?.[2];
  if (local === undefined || domain === undefined) return undefined;
  const bare = local.replace(/[._-]?\d*$/, '');
  return {
    address: `${local}@${domain}`,
    local,
    domain,
    role: ROLE_LOCALS.has(bare),
    masked: MASK.test(`${local}@${domain}`),
  };
}

const FEWEST_DIGITS = 5;

/** Digits of a phone number as dialled from abroad where the country is known, else as written without trunk zeros. */
export function readPhone(text: string, country: string | undefined): string | undefined {
  const digits = text.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return undefined;
  const parsed = parsePhoneNumberFromString(text.replace(/^\s*00/, '+'), asCountry(country));
  if (parsed?.isPossible()) return parsed.number.slice(1);
  return digits.replace(/^0+/, '');
}

function asCountry(jurisdiction: string | undefined): CountryCode | undefined {
  const code = jurisdiction?.slice(0, 2).toUpperCase();
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? (code as CountryCode) : undefined;
}
