import type { StatedFact } from '../fold/evidence.ts';
import { foldLinks, type LinkState } from '../fold/fold-links.ts';
import { foldRegistrationHistory, type ObservedPeriod } from '../fold/registration-history.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { distinctSorted } from '../lib/compare.ts';
import { groupBy } from '../lib/group.ts';
import { readFacts, readLinks, readObservations } from '../graph/fold-reads.ts';
import { endsOfBundle, linkProperties } from '../graph/fold-rows.ts';
import { createLinks, deleteLinks } from '../graph/fold-writes.ts';
import type { Row, Transaction } from '../graph/store.ts';

/** What to fold afresh: bundles of statements, and domains whose observations changed. */
export interface Touched {
  readonly bundles: readonly string[];
  readonly domains: readonly string[];
}

/** Folds the touched bundles again and writes what differs. Returns how many links are new. */
export async function refoldLinks(transaction: Transaction, touched: Touched): Promise<number> {
  const ofDomains = await readObservations(transaction, distinctSorted(touched.domains));
  const bundles = distinctSorted([
    ...touched.bundles,
    ...[...ofDomains.values()].flatMap((history) => history.bundles),
  ]);
  if (bundles.length === 0) return 0;
  const facts = await readFacts(transaction, bundles);
  const others = observedDomains(facts.values()).filter((domain) => !ofDomains.has(domain));
  const histories = new Map([...ofDomains, ...(await readObservations(transaction, others))]);
  const periods = new Map<string, readonly ObservedPeriod[]>();
  for (const { observations } of histories.values()) {
    for (const [id, found] of foldRegistrationHistory(observations)) periods.set(id, found);
  }
  const wanted = [...facts.values()].flatMap((bundle) => foldLinks(bundle, periods));
  const present = await readLinks(transaction, bundles.map(endsOfBundle));
  return writeDifference(transaction, wanted, present);
}

function observedDomains(bundles: Iterable<readonly StatedFact[]>): string[] {
  return distinctSorted(
    [...bundles].flatMap((facts) => facts.filter((fact) => fact.observed).map((fact) => fact.from)),
  );
}

interface PresentLink {
  readonly from: string;
  readonly to: string;
  readonly properties: Row;
}

async function writeDifference(
  transaction: Transaction,
  wanted: readonly LinkState[],
  present: readonly PresentLink[],
): Promise<number> {
  const there = groupBy(present, ({ properties }) => String(properties['id']));
  const kept = new Set<string>();
  const toCreate: LinkState[] = [];
  for (const link of wanted) {
    const [twin, ...more] = there.get(link.id) ?? [];
    if (twin && more.length === 0 && isSameLink(link, twin)) kept.add(link.id);
    else toCreate.push(link);
  }
  await deleteLinks(
    transaction,
    present
      .filter(({ properties }) => !kept.has(String(properties['id'])))
      .map(({ from, to, properties }) => ({ id: String(properties['id']), from, to })),
  );
  await createLinks(transaction, toCreate);
  return toCreate.filter((link) => link.knownUntil === undefined && !there.has(link.id)).length;
}

/** Whether a link's relationship already says what the fold says. */
function isSameLink(link: LinkState, { from, to, properties }: PresentLink): boolean {
  return (
    from === link.from && to === link.to && canonicalJson(linkProperties(link)) === canonicalJson(properties)
  );
}
