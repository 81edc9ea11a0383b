import { emailHost, mailboxOf, normalizeEmail } from '../../normalize/contact/email.ts';
import { nonIdentifyingValue } from '../../normalize/non-identifying/non-identifying.ts';
import { normalizePhone } from '../../normalize/contact/phone.ts';

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
/**
 * Words of hiding that are no proof of it, as in `proxy-contact@masked-names.example`: the owner of such a mailbox is not
 * to be hidden for them, but sharing it proves nothing either, and a wrong merge is worse than a missed one.
 */
const HIDING = /privacy|proxy|masked|redacted|whoisguard|protect|withheld|anonymi[sz]e|contact-form|whois/;
/** An address somewhere in a longer text: `Jan Novak <jan@x.org>`. */
const ENCLOSED = /[\w.%+'-]+@[a-z0-9.-]+\.[a-z0-9-]{2,}/i;

export function readMailbox(text: string): Mailbox | undefined {
  const given = normalizeEmail(text) ?? normalizeEmail(ENCLOSED.exec(text)?.[0] ?? '');
  if (given === undefined) return undefined;
  const address = mailboxOf(given);
  const domain = emailHost(address);
  const local = address.slice(0, -domain.length - 1);
  return {
    address,
    local,
    domain,
    role: ROLE_LOCALS.has(local.replace(/[._-]?\d*$/, '')),
    masked: nonIdentifyingValue('email', given) !== undefined || HIDING.test(address),
  };
}

const FEWEST_DIGITS = 5;
/** An extension behind the number, in the languages that write one. */
const EXTENSION =
  /\s*(?:[,;]\s*)?(?:ext(?:ension)?|x|poste|durchwahl|dw|int(?:erno)?|anexo|ramal|wew|toestel|tst|linka|lok|доб)[.:\s]*\d{1,6}\s*$/i;

/** The central line of a house, as Austria and Germany write it: "+43 1 5550123 - 0". */
const CENTRAL = /(?<=\d)\s*[-–/]\s*0\s*$/;
/** What is dialled before a national number: zeros, and an eight before ten digits in the countries of +7. */
const TRUNK = /^(?:0+|8(?=[3489]\d{9}$))/;

/** Digits of a phone number as dialled from abroad where the country is known, else as written without trunk zeros. */
export function readPhone(written: string, country: string | undefined): string | undefined {
  const text = written.replace(EXTENSION, '').replace(CENTRAL, '');
  const digits = text.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return undefined;
  return normalizePhone(text, country?.slice(0, 2))?.slice(1) ?? digits.replace(TRUNK, '');
}
