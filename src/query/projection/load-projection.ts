import { setImmediate } from 'node:timers/promises';
import { Hubs } from '../../analysis/strength/hubs.ts';
import { Projection } from '../../analysis/projection/projection.ts';
import { KeptSharing } from '../../analysis/sharing/kept-sharing.ts';
import { markPosition } from '../../graph/records/change-gate.ts';
import { bundleOf } from '../../graph/fold/fold-rows.ts';
import { readProjectedCounts } from '../../graph/projection/projection-counts.ts';
import {
  readNews,
  streamEntityRows,
  streamLinkRows,
  type Change,
  type Position,
} from '../../graph/projection/projection-reads.ts';
import type { Store } from '../../graph/driver/store.ts';
import { applyParts, describeStrays, findStrays, withoutLinks } from './changed-parts.ts';
import { findDifference } from './differences.ts';
import { projectedEntity, projectedLink } from './project-rows.ts';
import { readSettledNews } from './settled-news.ts';

/** All links in memory, and what ties nobody among them. */
export interface ProjectionView {
  readonly projection: Projection;
  readonly hubs: Hubs;
  readonly sharing: KeptSharing;
}

/** A view, and where in the order of changes it stands. */
export interface LoadedProjection {
  readonly view: ProjectionView;
  readonly position: Position;
  /** Why what was read does not fit together, in words. */
  readonly misfit: string | undefined;
}

/**
 * Reads everything. A commit is seen piece by piece, so what is read while others write may be torn; what they changed is
 * therefore read once more between two changes, and then all is counted. Undefined where all was changed meanwhile.
 */
export async function loadProjection(store: Store): Promise<LoadedProjection | undefined> {
  const began = await markPosition(store);
  const heard = new HeardChanges(store, began.change);
  const projection = new Projection();
  const torn = await readAll(store, projection, () => heard.listen());
  projection.settle(true);
  const news = await readSettledNews(store, {
    after: began.change,
    heard: heard.changes,
    bundles: [...torn],
    look: readProjectedCounts,
  });
  if (!news) return undefined;
  const { end, parts, seen } = news;
  const strays = findStrays(projection, parts);
  applyParts(projection, withoutLinks(parts, strays));
  projection.settle();
  return {
    view: await viewOf(projection),
    position: end,
    misfit: describeStrays(strays) ?? findDifference(projection, { counts: seen }),
  };
}

async function viewOf(projection: Projection): Promise<ProjectionView> {
  const hubs = new Hubs(projection);
  hubs.refresh();
  const sharing = new KeptSharing(projection, hubs);
  for (const _ of sharing.prepare()) await setImmediate();
  return { projection, hubs, sharing };
}

/** Returns the bundles of links that could not be added, since one of their ends was not seen. */
async function readAll(
  store: Store,
  projection: Projection,
  onRow: () => Promise<void> | undefined,
): Promise<Set<string>> {
  const strays = new Set<string>();
  for await (const row of streamEntityRows(store)) {
    const entity = projectedEntity(row);
    if (entity) projection.putEntity(entity);
    const listening = onRow();
    if (listening) await listening;
  }
  for await (const row of streamLinkRows(store)) {
    const link = projectedLink(row);
    const isTied = projection.entities.knows(row.from) && projection.entities.knows(row.to);
    if (link && isTied) projection.addLink(link);
    else strays.add(bundleOf(row.kind, row.from, row.to));
    const listening = onRow();
    if (listening) await listening;
  }
  return strays;
}

const LISTEN_EVERY_MS = 500;
const AT_ONCE = 512;

/** Hears of changes while something long is done: the store keeps only the last thousand. */
class HeardChanges {
  readonly changes: Change[] = [];
  readonly #store: Store;
  #after: number;
  #due = performance.now() + LISTEN_EVERY_MS;

  constructor(store: Store, after: number) {
    this.#store = store;
    this.#after = after;
  }

  listen(): Promise<void> | undefined {
    return performance.now() < this.#due ? undefined : this.#take();
  }

  /** All but the newest, which may not be wholly visible yet. */
  async #take(): Promise<void> {
    const { end, changes } = await readNews(this.#store, this.#after, AT_ONCE);
    for (const change of changes) {
      if (change.number !== this.#after + 1 || change.number >= end.change) break;
      this.changes.push(change);
      this.#after = change.number;
    }
    this.#due = performance.now() + LISTEN_EVERY_MS;
  }
}
