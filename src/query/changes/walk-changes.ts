import { comparePlaces } from '../../graph/changes/read-day-events.ts';
import type { ChangeKind, ChangePlace } from '../../model/change.ts';
import { TooMany } from './too-many.ts';
import type { FoundChange } from './found-change.ts';
import type { ChangeStream } from './streams.ts';

/** Events read at once of each list. */
const STEP = 64;
const LARGEST_STEP = 1024;
/** What one page, or one count, looks at before it gives up. */
const MOST_STEPS = 400;

/** All changes behind a place in the order of their date or moment, then of their id. */
export async function* walkChanges(
  streams: readonly ChangeStream[],
  after: ChangePlace | undefined,
  kinds: ReadonlySet<ChangeKind> | undefined,
): AsyncGenerator<FoundChange> {
  let start = after && { key: after.key, id: linkOrRecordOf(after.id) };
  let last = after;
  let limit = STEP;
  for (let step = 0; step < MOST_STEPS; step++) {
    const place = start;
    const read = await Promise.all(streams.map((stream) => stream({ start: place, limit })));
    const end = firstOf(read.flatMap((stretch) => stretch.end ?? []));
    const ready = read
      .flatMap(({ changes }) => changes)
      .filter((change) => isBetween(change.place, last, end))
      .sort((left, right) => comparePlaces(left.place, right.place));
    for (const change of ready) if (kinds?.has(change.kind) ?? true) yield change;
    if (!end) return;
    last = ready.at(-1)?.place ?? last;
    start = end;
    limit = Math.min(limit * 2, LARGEST_STEP);
  }
  throw new TooMany(
    'Too much happened in this window to look through it at once: ask for a shorter one, for some entities (among), or for other kinds.',
  );
}

function firstOf(places: readonly ChangePlace[]): ChangePlace | undefined {
  return [...places].sort(comparePlaces)[0];
}

/** Behind what was told, and before the place from which on something may be missing. */
function isBetween(place: ChangePlace, last: ChangePlace | undefined, end: ChangePlace | undefined): boolean {
  if (last && comparePlaces(place, last) <= 0) return false;
  return !end || comparePlaces({ key: place.key, id: linkOrRecordOf(place.id) }, end) < 0;
}

/** The id of a change begins with that of the link or record that tells it. */
function linkOrRecordOf(id: string): string {
  return id.split(/[#.]/, 1)[0] ?? id;
}
