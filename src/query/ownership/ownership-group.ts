import { openCompanyOwnership } from '../../analysis/ownership/company-ownership.ts';
import { buildOwnershipGraph } from '../../analysis/ownership/ownership-graph.ts';
import { readHoldingsBelow } from '../../graph/reads/ownership-reads.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import type { Store } from '../../graph/driver/store.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { itemKey } from '../../model/answer-keys.ts';
import type { SelectedField } from '../../model/selection.ts';
import type { Group, OwnershipAsked } from './ownership-asked.ts';
import { counts, holdingsFrom, holdsIn } from './holdings-from-links.ts';
import type { OpenedOwnership } from './open-ownership.ts';

/** `group`: everything under the same top, a page of it by id. */
export function groupAnswer(asked: OwnershipAsked, field: SelectedField): Answer {
  const members = asked.group?.members ?? [];
  const after = afterOf(field);
  const first = Number(field.args['first']);
  const rest = after === undefined ? members : members.filter((id) => id > after);
  return {
    rows: rest.slice(0, first + 1).map((id) => ({ sort: [id], ...rowOf(asked, field, id) })),
    total: members.length,
    first,
    after: after !== undefined,
  };
}

/** What the tops control lies below them, which the closure of the company does not reach. */
export async function readGroup(store: Store, opened: OpenedOwnership): Promise<Group> {
  const { company, frame, answers } = opened;
  const tops = answers?.ultimateParents() ?? [];
  const heads = tops.length > 0 ? tops : [company.id];
  const below = await readHoldingsBelow(store, frame, heads);
  const links = below.links.filter((link) => counts(link) && holdsIn(link, frame.asOf));
  const { holdings } = holdingsFrom(links);
  const graph = buildOwnershipGraph({ holdings });
  const members = heads.flatMap((head) => openCompanyOwnership(graph, head)?.controlled() ?? []);
  return { members: [...new Set([...heads, ...members])].sort(), stoppedBy: below.stoppedBy };
}

function afterOf({ args }: SelectedField): string | undefined {
  const after = args['after'] as readonly unknown[] | null | undefined;
  if (after == null) return undefined;
  const [id] = after;
  if (after.length !== 1 || typeof id !== 'string')
    throw new BadInput('after', 'this cursor is of another list');
  return id;
}

/** The member under every place in the question that asks for it. */
function rowOf({ parts }: OwnershipAsked, { selection }: SelectedField, id: string): Answer {
  const row: Record<string, unknown> = {};
  for (const field of selection?.fields ?? []) {
    if (field.name === 'nodes') row[itemKey(field.key)] = parts.entity(field, id);
    if (field.name !== 'edges') continue;
    for (const part of field.selection?.fields ?? [])
      if (part.name === 'node') row[itemKey(field.key, part.key)] = parts.entity(part, id);
  }
  return row;
}
