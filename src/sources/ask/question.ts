import { queryFor } from './servers/query-forms.ts';
import { serverName, serverOfUrl, WHOIS_PORT, type WhoisServer } from './servers/server-address.ts';

/** One request to one server; plain data, so that it can wait in a queue. */
export type Question =
  | {
      readonly protocol: 'WHOIS';
      readonly server: string;
      readonly host: string;
      readonly port: number;
      readonly query: string;
    }
  | { readonly protocol: 'RDAP'; readonly server: string; readonly url: string };

/** What came back from one request. `raw` is the answer, decoded; `cut` says that it seems to have broken off. */
export type Answer =
  | { readonly kind: 'answered'; readonly raw: string; readonly notFound?: boolean; readonly cut?: boolean }
  | { readonly kind: 'redirected'; readonly to: string }
  | {
      readonly kind: 'throttled';
      readonly reason: string;
      readonly retryAfterMs?: number;
      /** So often in a row that the run goes on without this server. */
      readonly gaveUp?: true;
    }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly lasting: boolean };

export function whoisQuestion({ host, port }: WhoisServer, domain: string): Question {
  return {
    protocol: 'WHOIS',
    server: serverName(host, port, WHOIS_PORT),
    host,
    port,
    query: queryFor(host, domain),
  };
}

/** The look-up of a domain at an RDAP service (RFC 9082, 3.1.3). */
export function rdapQuestion(base: string, domain: string): Question | undefined {
  return rdapUrlQuestion(`${base.replace(/\/*$/, '/')}domain/${domain}`);
}

/** An RDAP address given by a server; undefined for anything but http and https. */
export function rdapUrlQuestion(text: string): Question | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  url.hash = '';
  return { protocol: 'RDAP', server: serverOfUrl(url), url: url.href };
}

/** Whether two requests are the same one. */
export function isSameQuestion(left: Question, right: Question): boolean {
  return questionKey(left) === questionKey(right);
}

export function questionKey(question: Question): string {
  return question.protocol === 'RDAP' ? question.url : `${question.server} ${question.query}`;
}
