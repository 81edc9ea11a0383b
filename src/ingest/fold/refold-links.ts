import type { StatedFact } from '../../fold/evidence.ts';
import { extendLinks } from '../../fold/extend-links.ts';
import { foldLinks, type LinkState } from '../../fold/fold-links.ts';
import { foldRegistrationHistory, type ObservedPeriod } from '../../fold/registration-history.ts';
import { distinctSorted } from '../../lib/compare.ts';
import { groupBy } from '../../lib/group.ts';
import { isSameContent } from '../../lib/text/same-content.ts';
import {
  countNewOrigins,
  readFacts,
  readLinks,
  readObservations,
  type PresentLink,
} from '../../graph/fold/fold-reads.ts';
import { bundleOf, endsOfBundle, linkProperties, linkState, linkType } from '../../graph/fold/fold-rows.ts';
import { changeLinks, createLinks, deleteLinks } from '../../graph/fold/link-writes.ts';
import type { Transaction } from '../../graph/driver/store.ts';

/** What to fold afresh: bundles of statements, and domains whose observations changed. */
export interface Touched {
  readonly bundles: readonly string[];
  readonly domains: readonly string[];
  readonly added?: Added;
}

/** Bundles of which nothing changed but that new records state them. */
interface Added {
  /** What these records say, by bundle. */
  readonly facts: ReadonlyMap<string, readonly StatedFact[]>;
  /** The number of the last record before them. */
  readonly storedUpTo: number;
}

/** Folds the touched bundles again and writes what differs. Returns how many links are new. */
export async function refoldLinks(transaction: Transaction, touched: Touched): Promise<number> {
  const { added } = touched;
  const extended = added?.facts.size ? await extendBundles(transaction, added) : { others: [], newLinks: 0 };
  const bundles = [...touched.bundles, ...extended.others];
  return (await refoldWholly(transaction, { ...touched, bundles })) + extended.newLinks;
}

/** Adds to bundles what is new about them, where that tells enough; returns those that it does not. */
async function extendBundles(
  transaction: Transaction,
  { facts, storedUpTo }: Added,
): Promise<{ readonly others: readonly string[]; readonly newLinks: number }> {
  const present = await readLinks(transaction, [...facts.keys()].map(endsOfBundle));
  const there = groupBy(present, ({ from, to, properties }) =>
    bundleOf(String(properties['kind']), from, to),
  );
  const extended = [...facts].map(([bundle, added]) => ({
    bundle,
    links: extendLinks((there.get(bundle) ?? []).map(linkState), added),
  }));
  const found = extended.flatMap(({ bundle, links = [] }) => links.map((each) => ({ ...each, bundle })));
  const further = await countNewOrigins(
    transaction,
    found.flatMap(({ isNew, bundle, origins, link: { id, qualifier } }) =>
      isNew ? [] : { id, qualifier, bundle, origins },
    ),
    storedUpTo,
  );
  const wanted = found.map(({ link }) => ({ ...link, sources: link.sources + (further.get(link.id) ?? 0) }));
  const ids = new Set(wanted.map(({ id }) => id));
  const twins = present.filter(({ properties }) => ids.has(String(properties['id'])));
  const newLinks = await writeDifference(transaction, wanted, twins);
  return { others: extended.flatMap(({ bundle, links }) => (links ? [] : bundle)), newLinks };
}

async function refoldWholly(transaction: Transaction, touched: Touched): Promise<number> {
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
