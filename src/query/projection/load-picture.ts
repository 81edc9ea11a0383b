import { setImmediate } from 'node:timers/promises';
import { Hubs } from '../../analysis/hubs.ts';
import { Projection } from '../../analysis/projection/projection.ts';
import { KeptSharing } from '../../analysis/sharing/kept-sharing.ts';
import {
  readLastLookup,
  readPosition,
  streamEntityRows,
  streamLinkRows,
  type Position,
} from '../../graph/projection-reads.ts';
import type { Store } from '../../graph/store.ts';
import { projectedEntity, projectedLink } from './rows.ts';

/** All links in memory, and what ties nobody among them. */
export interface Picture {
  readonly projection: Projection;
  readonly hubs: Hubs;
  readonly sharing: KeptSharing;
}

/** A picture, and from where on it lacks what changes. */
export interface LoadedPicture {
  readonly picture: Picture;
  readonly position: Position;
  /** When the last look-up ended that it knows of. */
  readonly lookupsSince: string;
}

/** Reads everything. What changes meanwhile is taken in afterwards, since changes say what to read, not what it was. */
export async function loadPicture(store: Store): Promise<LoadedPicture> {
  const position = await readPosition(store);
  const lookupsSince = await readLastLookup(store);
  const projection = new Projection();
  for await (const row of streamEntityRows(store)) projection.putEntity(projectedEntity(row));
  for await (const row of streamLinkRows(store)) projection.addLink(projectedLink(row));
  projection.settle(true);
  const hubs = new Hubs(projection);
  hubs.refresh();
  const sharing = new KeptSharing(projection, hubs);
  for (const _ of sharing.prepare()) await setImmediate();
  return { picture: { projection, hubs, sharing }, position, lookupsSince };
}
