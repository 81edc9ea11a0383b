import { LINK_KINDS } from '../../model/kinds.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

const SERVED_BY = LINK_KINDS.indexOf('SERVED_BY');
const SERVER_PREFIX = 'name-server:';

/** Whether one of the domains that a name server serves is the one it lies below: `ns1.example.com` serves `example.com`. */
export function servesItsOwnDomain(projection: Projection, server: number, test: LinkFilter): boolean {
  const id = projection.entities.idOf(server);
  if (!id.startsWith(SERVER_PREFIX)) return false;
  const labels = id.slice(SERVER_PREFIX.length).split('.');
  return labels.some((_, at) => {
    const zone = at === 0 ? undefined : projection.entities.numberOf(`domain:${labels.slice(at).join('.')}`);
    return zone !== undefined && isServedBy(projection, { zone, server, test });
  });
}

function isServedBy(
  projection: Projection,
  { zone, server, test }: { readonly zone: number; readonly server: number; readonly test: LinkFilter },
): boolean {
  const buffer = new LinkBuffer();
  projection.addLinksFrom(zone, buffer);
  for (let index = 0; index < buffer.length; index++) {
    const link = buffer.at(index);
    const isServer = projection.links.to(link) === server;
    if (isServer && Flags.kindCode(projection.links.flags(link)) === SERVED_BY && test.admits(link))
      return true;
  }
  return false;
}
