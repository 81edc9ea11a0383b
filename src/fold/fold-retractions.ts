import { byCodeUnit } from '../lib/compare.ts';
import { groupBy } from '../lib/group.ts';

/** A record that says of another that it does not stand. */
export interface RetractionRecord {
  readonly id: string;
  readonly retracts: string;
  readonly recordedAt: string;
  readonly by?: string;
  readonly reason?: string;
}

/** Since when, by whom and why a record does not stand. */
export interface Retraction {
  readonly at: string;
  readonly by?: string;
  readonly reason?: string;
}

/**
 * Which records do not stand. A retraction may be retracted like any record, and that one too; a record is out as long
 * as at least one retraction of it stands, since the earliest such.
 */
export function foldRetractions(retractions: Iterable<RetractionRecord>): Map<string, Retraction> {
  const byTarget = groupBy(retractions, ({ retracts }) => retracts);
  for (const said of byTarget.values()) said.sort(byTime);
  const out = new Map<string, RetractionRecord | undefined>();
  for (const target of byTarget.keys()) settle(target, byTarget, out);
  return new Map([...out].flatMap(([id, said]) => (said ? [[id, retractionOf(said)] as const] : [])));
}

/** Works from the last retraction of a chain to its first, without a recursion that a long chain could exhaust. */
function settle(
  target: string,
  byTarget: ReadonlyMap<string, readonly RetractionRecord[]>,
  out: Map<string, RetractionRecord | undefined>,
): void {
  const open = [target];
  const begun = new Set<string>();
  for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
    const said = byTarget.get(id) ?? [];
    const due = begun.has(id) ? [] : said.filter((retraction) => !out.has(retraction.id));
    begun.add(id);
    if (due.length > 0) {
      open.push(...due.map((retraction) => retraction.id));
      continue;
    }
    const standing = said.find((retraction) => out.get(retraction.id) === undefined);
    out.set(id, standing);
    open.pop();
  }
}

function byTime(left: RetractionRecord, right: RetractionRecord): number {
  return byCodeUnit(left.recordedAt, right.recordedAt) || byCodeUnit(left.id, right.id);
}

function retractionOf({ recordedAt, by, reason }: RetractionRecord): Retraction {
  return {
    at: recordedAt,
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
  };
}
