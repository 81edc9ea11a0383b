import type { StoredTimes } from '../../graph/records/open-ledger.ts';
import type { RecordContent } from '../../model/record.ts';

/** When a record was seen first and last. */
export interface Times {
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
}

/** A record with the span in which it was seen. */
export type Seen = RecordContent & Times;

/** The same record twice in one batch is one record observed over the whole span. */
export function mergeRepeated(records: readonly RecordContent[]): Seen[] {
  const merged = new Map<string, Seen>();
  for (const record of records) {
    const before = merged.get(record.id);
    merged.set(
      record.id,
      before ? { ...before, ...span([before, record]) } : { ...record, ...span([record]) },
    );
  }
  return [...merged.values()];
}

function span(times: readonly { observedAt?: string | null; lastObservedAt?: string | null }[]): Times {
  const moments = times.flatMap((time) => [time.observedAt ?? [], time.lastObservedAt ?? []].flat()).sort();
  const [first] = moments;
  const last = moments.at(-1);
  return first === undefined || last === undefined ? {} : { observedAt: first, lastObservedAt: last };
}

/** A record that the store has, if it was now seen outside of the span known so far; one that was erased never is. */
export function seenAgain(record: Seen, present: StoredTimes | undefined): Seen[] {
  if (!present || present.erasedAt !== null) return [];
  const wider = span([record, present]);
  const same =
    wider.observedAt === (present.observedAt ?? undefined) &&
    wider.lastObservedAt === (present.lastObservedAt ?? undefined);
  return same ? [] : [{ ...record, ...wider }];
}

export function timesOf({ id, observedAt, lastObservedAt }: Seen): { id: string } & Times {
  return {
    id,
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(lastObservedAt === undefined ? {} : { lastObservedAt }),
  };
}
