/**
 * What servers want to be asked with, where the bare name is not it (`%s`): DENIC answers only "connect" without a type
 * and takes A-labels by `ace`; JPRS answers in Japanese without `/e`; Verisign searches name servers too; others choose
 * the encoding or show contacts by options.
 */
const QUERY_FORMS: ReadonlyMap<string, string> = new Map([
  ['whois.denic.de', '-T dn,ace %s'],
  ['whois.jprs.jp', '%s/e'],
  ['whois.verisign-grs.com', 'domain %s'],
  ['whois.crsnic.net', 'domain %s'],
  ['whois.nic.name', 'domain=%s'],
  ['whois.punktum.dk', '--charset=utf-8 --show-handles %s'],
  ['whois.dk-hostmaster.dk', '--charset=utf-8 --show-handles %s'],
  ['whois.norid.no', '-c utf-8 %s'],
]);

/** The line to send to a WHOIS server (RFC 3912), without its end. */
export function queryFor(host: string, domain: string): string {
  return (QUERY_FORMS.get(host) ?? '%s').replace('%s', () => domain);
}
