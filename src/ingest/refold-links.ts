import type { StatedFact } from '../fold/evidence.ts';
import { foldLinks, type LinkState } from '../fold/fold-links.ts';
import { foldRegistrationHistory, type ObservedPeriod } from '../fold/registration-history.ts';
import { distinctSorted } from '../lib/compare.ts';
import { groupBy } from '../lib/group.ts';
import { isSameContent } from '../lib/same-content.ts';
import { readFacts, readLinks, readObservations, type PresentLink } from '../graph/fold-reads.ts';
import { endsOfBundle, linkProperties, linkType } from '../graph/fold-rows.ts';
import { changeLinks, createLinks, deleteLinks } from '../graph/link-writes.ts';
import type { Transaction } from '../graph/store.ts';

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

/** Links keep their relationship where only what it says changes. */
async function writeDifference(
  transaction: Transaction,
  wanted: readonly LinkState[],
  present: readonly PresentLink[],
): Promise<number> {
  const there = groupBy(present, ({ properties }) => String(properties['id']));
  const gone = new Set(present);
  const [created, changed]: [LinkState[], LinkState[]] = [[], []];
  for (const link of wanted) {
    const twin = there.get(link.id)?.find((candidate) => isSamePlace(link, candidate));
    if (!twin) created.push(link);
    else if (!isSameContent(linkProperties(link), twin.properties)) changed.push(link);
    if (twin) gone.delete(twin);
  }
  await deleteLinks(
    transaction,
    [...gone].map(({ from, to, type, properties }) => ({ id: String(properties['id']), from, to, type })),
  );
  await createLinks(transaction, created);
  await changeLinks(transaction, changed);
  return created.filter((link) => link.knownUntil === undefined && !there.has(link.id)).length;
}

function isSamePlace(link: LinkState, { from, to, type }: PresentLink): boolean {
  return from === link.from && to === link.to && type === linkType(link);
}
