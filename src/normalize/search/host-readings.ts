import { normalizeHostName, registrableDomain } from '../domain-name.ts';
import { normalizeEmail } from '../contact/email.ts';

/** Ids that a text may stand for, best first, and the text by whose words names are found beside them. */
export interface IdReadings {
  readonly ids: readonly string[];
  readonly words: string;
}

/** A host name, URL or domain: the name server of that name, and the domain that somebody registered. */
export function hostReadings(text: string): IdReadings | undefined {
  if (/\s/.test(text)) return undefined;
  const host = normalizeHostName(hostOf(text));
  const domain = host === undefined ? undefined : registrableDomain(host);
  if (domain === undefined || host === undefined) return undefined;
  const isItself = host === domain || host === `www.${domain}`;
  const server = `name-server:${host}`;
  return { ids: isItself ? [`domain:${domain}`, server] : [server, `domain:${domain}`], words: host };
}

function hostOf(text: string): string {
  const authority = text.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//i, '').split(/[/?#\\]/, 1)[0] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
}

/** An e-mail address: itself, without its tag, a registrant known by it, and the domain of its host. */
export function emailReadings(text: string): IdReadings | undefined {
  const address = normalizeEmail(addressIn(text));
  if (address === undefined) return undefined;
  const untagged = address.replace(/\+[^@]*@/, '@');
  const domain = registrableDomain(address);
  const mailboxes = [...new Set([address, untagged])];
  return {
    ids: [
      ...mailboxes.map((mailbox) => `email:${mailbox}`),
      ...mailboxes.map((mailbox) => `registrant:email:${mailbox}`),
      ...(domain === undefined ? [] : [`domain:${domain}`]),
    ],
    words: address,
  };
}

/** `Jan Doe <jan@x.org>`, `mailto:jan%2Bshop@x.org?subject=…`, `jan @ x.org`. */
function addressIn(text: string): string {
  const inside = /<([^<>\s]+@[^<>\s]+)>/.exec(text)?.[1] ?? text;
  const bare = inside.replace(/^(?:e-?mail|mail)\s*:\s*/i, '');
  if (!/^mailto:/i.test(bare)) return bare.replace(/\s*@\s*/, '@');
  const target = bare.slice('mailto:'.length).split('?', 1)[0] ?? '';
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The part before the host, where that is all that is given: `first.last+tag@`. */
export function mailboxBeginning(text: string): string | undefined {
  return /^[^\s@<>()[\]\\,;:"]{1,64}@$/u.test(text) ? `email:${text.toLowerCase()}` : undefined;
}
