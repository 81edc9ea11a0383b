import { openCompanyOwnership, type CompanyOwnership } from '../../analysis/ownership/company-ownership.ts';
import { buildOwnershipGraph } from '../../analysis/ownership/ownership-graph.ts';
import type { NameOf } from '../../explain/ownership.ts';
import {
  CLOSURE_LIMITS,
  type OwnershipClosure,
  type OwnershipLink,
} from '../../graph/reads/ownership-reads.ts';
import { groupBy } from '../../lib/group.ts';
import { counts, holdingsFrom, holdsIn, type Replaced } from './holdings-from-links.ts';

/** The closure of a company in the frame of the question, ready to be asked. */
export interface OpenedOwnership extends OwnershipClosure {
  /** The links that count on the day asked for and lead to the company. */
  readonly links: readonly OwnershipLink[];
  /** Links of all time, where the timeline was asked for. */
  readonly everyLink: readonly OwnershipLink[];
  readonly replaced: readonly Replaced[];
  /** Undefined when nobody is recorded to hold anything of it. */
  readonly answers: CompanyOwnership | undefined;
  readonly nameOf: NameOf;
}

/** Narrows what was read to the day and to what leads to the company, and opens the questions about it. */
export function openOwnership(closure: OwnershipClosure): OpenedOwnership {
  const { company, frame } = closure;
  const standing = closure.links.filter((link) => counts(link) && holdsIn(link, frame.asOf));
  const { links, hops } = leadingTo(company.id, standing);
  const { holdings, replaced } = holdingsFrom(links);
  const names = new Map([[company.id, company.name]]);
  for (const { owner, owned } of closure.links)
    for (const party of [owner, owned]) names.set(party.id, party.name);
  return {
    ...closure,
    stoppedBy: closure.stoppedBy ?? tooFar(hops),
    links,
    everyLink: closure.links,
    replaced,
    answers: openCompanyOwnership(buildOwnershipGraph({ holdings }), company.id),
    nameOf: (id) => names.get(id) ?? id,
  };
}

function tooFar(hops: number): string | undefined {
  return hops > CLOSURE_LIMITS.hops ? `more than ${String(CLOSURE_LIMITS.hops)} links upwards` : undefined;
}

/** All links upstream of a company, and how many of them the longest way to it has at least. */
function leadingTo(company: string, standing: readonly OwnershipLink[]) {
  const byOwned = groupBy(standing, ({ owned }) => owned.id);
  const found = new Set([company]);
  const links: OwnershipLink[] = [];
  let hops = 0;
  for (let level: readonly string[] = [company]; level.length > 0; hops++) {
    const columns = level.flatMap((id) => byOwned.get(id) ?? []);
    for (const link of columns) links.push(link);
    level = [...new Set(columns.map(({ owner }) => owner.id))].filter((id) => !found.has(id));
    for (const id of level) found.add(id);
  }
  return { links, hops: hops - 1 };
}
