import { isIP } from 'node:net';
import type { DomainName } from '../model/ids.ts';
import { registrableDomain } from '../normalize/domain-name.ts';

/** A line of a list that names nothing that can be registered. */
export interface RejectedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** The names of a list, each once in the order of first appearance. */
export interface DomainList {
  readonly domains: readonly DomainName[];
  readonly duplicates: number;
  readonly rejected: readonly RejectedLine[];
}

const LONGEST_SHOWN = 80;

/**
 * Reads a list of domains as people keep them: one or more a line, also as URLs, hosts, e-mail addresses and
 * internationalized names, with blank lines and comments (`#` at the start or after a blank). Each is reduced to the
 * name that somebody registered, by the public suffix list.
 */
export function parseDomainList(text: string): DomainList {
  const domains = new Set<DomainName>();
  const rejected: RejectedLine[] = [];
  let named = 0;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    for (const word of wordsOf(line)) {
      const domain = registrableDomain(word);
      if (domain === undefined) {
        rejected.push({ line: index + 1, text: word.slice(0, LONGEST_SHOWN), reason: whyNot(word) });
        continue;
      }
      named += 1;
      domains.add(domain);
    }
  }
  return { domains: [...domains], duplicates: named - domains.size, rejected };
}

function wordsOf(line: string): string[] {
  const content = line.replace(/(?:^|\s)#.*$/, '');
  return content.split(/[\s,;|"'<>]+/).filter((word) => word !== '');
}

function whyNot(word: string): string {
  const host = word.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/?#]/, 1)[0] ?? '';
  const address = host.replace(/^\[|\](?::\d+)?$/g, '');
  if (isIP(address) !== 0 || isIP(address.replace(/:\d+$/, '')) !== 0) return 'an IP address, not a domain';
  if (!host.includes('.')) return 'no domain name';
  return 'not a name that can be registered';
}
