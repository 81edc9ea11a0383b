import type { Brand } from '../../model/ids.ts';
import { normalizeHostName } from '../domain-name.ts';
import { spellOutEmail } from './hidden-email.ts';

/** An address in lower case with its domain as A-labels: `jan@xn--mnchen-3ya.de`. */
export type EmailAddress = Brand<string, 'EmailAddress'>;

const LOCAL_PART = /^[^\s@<>()[\]\\,;:"]{1,64}$/u;

const MAX_ADDRESSES = 8;
const NAMED_MAILBOX = /^[^<>]*<([^<>\s]+)>$/;

/**
 * Reads one e-mail address, also as people and registries hide it: `Jan <jan@x.org>`, `mailto:jan@x.org`, `jan at x.org`,
 * `jan(at)x(dot)org`; see `spellOutEmail`. Undefined for text that is not one whole address. Local parts are compared without case, as mail
 * systems do in practice; tags (`jan+shop`) stay, since they are part of what was said: see `mailboxOf`.
 */
export function normalizeEmail(text: string): EmailAddress | undefined {
  const named = text.normalize('NFKC').trim();
  const plain = spellOutEmail(NAMED_MAILBOX.exec(named)?.[1] ?? named);
  const at = plain.lastIndexOf('@');
  if (at < 1) return undefined;
  const local = plain.slice(0, at);
  const host = normalizeHostName(plain.slice(at + 1));
  return host !== undefined && LOCAL_PART.test(local)
    ? (`${local.toLowerCase()}@${host}` as EmailAddress)
    : undefined;
}

/** The host after the `@`. */
export function emailHost(address: EmailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The first of several addresses in one field: `a@x.org, b@x.org`. */
export function firstEmail(text: string): EmailAddress | undefined {
  const whole = normalizeEmail(text);
  if (whole !== undefined || !/[,;|/\s]/.test(text)) return whole;
  return text
    .split(/[,;|/\s]+/, MAX_ADDRESSES)
    .map(normalizeEmail)
    .find((address) => address !== undefined);
}

/** What its owner puts behind a plus sign to sort mail by; all large hosts deliver to the box before it (RFC 5233). */
const TAG = /(?<=.)\+.*$/;

/** Google's mail passes over points, and has two names in some countries. */
const GOOGLE_HOSTS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/** The box that mail to an address lands in: `ab@gmail.com` for `a.b+x@googlemail.com`. Who has the one has the other. */
export function mailboxOf(address: EmailAddress): EmailAddress {
  const host = emailHost(address);
  const untagged = address.slice(0, -host.length - 1).replace(TAG, '');
  if (!GOOGLE_HOSTS.has(host)) return `${untagged}@${host}` as EmailAddress;
  return `${untagged.replaceAll('.', '') || untagged}@gmail.com` as EmailAddress;
}
