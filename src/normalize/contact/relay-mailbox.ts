import { parse } from 'tldts';
import { underDomain } from '../domain-name.ts';
import { isFreeMail } from './free-mail.ts';
import { RELAY_HOST_WORDS, RELAY_MAIL_DOMAINS } from '../non-identifying/non-identifying-data.ts';

/** Whether a mailbox is an alias that a privacy service forwards: at a listed host, or made as such aliases are. */
export function isRelayMailbox(local: string, host: string): boolean {
  if (underDomain(host, RELAY_MAIL_DOMAINS) || isUnlistedRelay(local, host)) return true;
  return isGenerated(local) && !isFreeMail(host);
}

/** Whether a host is a privacy service's, as listed or by its name. */
export function isRelayHost(host: string): boolean {
  return underDomain(host, RELAY_MAIL_DOMAINS) || isNamedAfterHiding(host);
}

function isNamedAfterHiding(host: string): boolean {
  return RELAY_HOST_WORDS.some((word) => host.includes(word));
}

/** A generated alias at a host named after hiding: `x7f3k9@privacy.example`, `shop.example.com@whoisproxy.example`. */
function isUnlistedRelay(local: string, host: string): boolean {
  if (!isNamedAfterHiding(host)) return false;
  if (switchesOf(local) >= 2 || /^[0-9a-f]{8,}$|\d{5,}/.test(local)) return true;
  const name = aliasedName(local);
  return name !== undefined && parse(name).isIcann === true;
}

/** The domain that a mailbox is made for: `example.com`, `example.com-owner`, `owner.example.com`. */
export function aliasedName(local: string): string | undefined {
  return /^(?:(?:owner|admin|tech|registrant|contact)[-_.+])?(.+?\.[a-z]{2,})(?:[-_.+](?:owner|admin|tech|registrant|contact|[0-9a-z]{4,10}))?$/.exec(
    local,
  )?.[1];
}

/** A local part that a machine made, whoever's host it is at: `3f9c0b1d7a2e4c58`, `q7x2k9v4m1z8`, a UUID. */
function isGenerated(local: string): boolean {
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(local)) return true;
  const token = /^[a-z]*[-_.]?([0-9a-z]{12,})(?:[-_.][a-z]{1,12})?$/.exec(local)?.[1] ?? '';
  return (/^[0-9a-f]{16,}$/.test(token) && switchesOf(token) >= 3) || switchesOf(token) >= 6;
}

function switchesOf(local: string): number {
  return local.match(/\d(?=[a-z])|[a-z](?=\d)/g)?.length ?? 0;
}
