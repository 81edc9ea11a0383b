import { isKnown } from '../../fold/link-times.ts';
import { readUsedDomains } from '../../graph/changes/read-used-domains.ts';
import { readChanges, type ChangeRow, type LinkPlace } from '../../graph/changes/read-changes.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import type { Store } from '../../graph/driver/store.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import type { ChangeKind, ChangePlace, EventLink } from '../../model/change.ts';
import type { Frame, SelectedField } from '../../model/selection.ts';
import { frameAfter, windowsOf, type WindowArguments } from './change-windows.ts';
import type { FoundChange } from './found-change.ts';
import { streamsOf, type ChangeStream } from './streams.ts';
import { walkChanges } from './walk-changes.ts';

export interface ChangeArguments extends WindowArguments {
  readonly among?: readonly string[] | null | undefined;
  readonly kinds?: readonly ChangeKind[] | null | undefined;
}

const MOST_RECORDS = 100;
const MOST_DOMAINS = 1000;

/** A page of what changed between two days or two moments of knowing. */
export async function findChanges(
  store: Store,
  field: SelectedField,
  asked: ChangeArguments,
): Promise<Answer> {
  const windows = windowsOf(asked);
  const kinds = asked.kinds == null ? undefined : new Set(asked.kinds);
  const among = asked.among && [
    ...new Set([...asked.among, ...(await readUsedDomains(store, asked.among, MOST_DOMAINS))]),
  ];
  const streams = streamsOf(store, { windows, among: among ?? undefined, kinds });
  const frame = frameAfter(windows);
  const fields = new Set(field.selection?.fields.map(({ name }) => name));
  const needsRows = ['nodes', 'edges', 'pageInfo'].some((name) => fields.has(name));
  const found = needsRows
    ? await take(streams, kinds, Number(field.args['first']) + 1, placeAfter(field))
    : [];
  const total = fields.has('totalCount') ? await count(streams, kinds) : null;
  return readChanges(store, field, { rows: found.map((change) => rowOf(change, frame)), total, frame });
}

function placeAfter(field: SelectedField): ChangePlace | undefined {
  const after = field.args['after'] as readonly unknown[] | null | undefined;
  if (!after) return undefined;
  const [key, id] = after;
  if (after.length !== 2 || typeof key !== 'string' || typeof id !== 'string')
    throw new BadInput('after', 'this cursor is of another list');
  return { key, id };
}

async function take(
  streams: readonly ChangeStream[],
  kinds: ReadonlySet<ChangeKind> | undefined,
  most: number,
  after: ChangePlace | undefined,
): Promise<FoundChange[]> {
  const found: FoundChange[] = [];
  for await (const change of walkChanges(streams, after, kinds)) {
    found.push(change);
    if (found.length >= most) break;
  }
  return found;
}

async function count(
  streams: readonly ChangeStream[],
  kinds: ReadonlySet<ChangeKind> | undefined,
): Promise<number> {
  let total = 0;
  for await (const _change of walkChanges(streams, undefined, kinds)) total += 1;
  return total;
}

function rowOf(change: FoundChange, { knownAt }: Frame): ChangeRow {
  const placeOf = (link: EventLink): LinkPlace => ({
    id: link.id,
    from: link.from.id,
    to: link.to.id,
    isThen: isKnown(link, knownAt),
  });
  return {
    ...change.place,
    at: change.at,
    kind: change.kind,
    entity: change.entity,
    link: change.link ? placeOf(change.link) : null,
    links: change.links.map(placeOf),
    summary: change.summary,
    before: change.before ?? null,
    after: change.after ?? null,
    records: [...new Set(change.records)].slice(0, MOST_RECORDS),
  };
}
