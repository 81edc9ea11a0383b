import { LINK_KINDS } from '../../model/kinds.ts';
import { isMadeMailbox } from '../common/made-mailbox.ts';
import type { LinkFilter } from '../projection/link-filter.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

const HAS_EMAIL = LINK_KINDS.indexOf('HAS_EMAIL');
const PREFIX = 'email:';

/**
 * How many mailboxes at one host a registrant gives that a machine made: a service makes one for each customer, so that
 * mail finds whom it is for. None where fewer than half of those at the host look so.
 */
export function countAliases(projection: Projection, registrant: number, test: LinkFilter): number {
  const { links, entities } = projection;
  const buffer = new LinkBuffer();
  projection.addLinksFrom(registrant, buffer);
  const byHost = new Map<string, { all: Set<string>; made: number }>();
  for (let index = 0; index < buffer.length; index++) {
    const link = buffer.at(index);
    const id = entities.idOf(links.to(link));
    if (Flags.kindCode(links.flags(link)) !== HAS_EMAIL || !id.startsWith(PREFIX) || !test.admits(link))
      continue;
    const at = id.lastIndexOf('@');
    const [local, host] = [id.slice(PREFIX.length, at), id.slice(at)];
    const boxes = byHost.get(host) ?? { all: new Set<string>(), made: 0 };
    if (!boxes.all.has(local) && isMadeMailbox(local)) boxes.made += 1;
    boxes.all.add(local);
    byHost.set(host, boxes);
  }
  const counts = [...byHost.values()].map(({ all, made }) => (made * 2 >= all.size ? all.size : 0));
  return Math.max(0, ...counts);
}
