import { readKinds } from '../../graph/fold/entity-kinds.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { EntityInput } from '../../model/inputs.ts';
import type { EntityKind } from '../../model/kinds.ts';
import {
  isJudgment,
  isRetraction,
  isStored,
  type ParsedCase,
  type ParsedRecord,
} from '../../sources/case/parse-case.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';

/**
 * The kind of every entity that a case file names by an id, from the file itself or from the store. Throws BadInput
 * where the file calls an id one thing here and another there, or something else than the store does.
 */
export async function readCaseKinds(store: Store, file: ParsedCase): Promise<Map<string, EntityKind>> {
  const mentions = mentionsOf(file);
  const kinds = await readKinds(store, [
    ...new Set(mentions.flatMap(({ entity }) => entity.id?.trim() ?? [])),
  ]);
  for (const { entity, place } of mentions) {
    const id = entity.id?.trim();
    if (id !== undefined && entity.kind != null)
      noteKind(kinds, { id, kind: entity.kind, place: `${place}.kind` });
  }
  return kinds;
}

/** Keeps the kind of an entity; throws BadInput where it has another one. */
export function noteKind(
  kinds: Map<string, EntityKind>,
  { id, kind, place }: { readonly id: string; readonly kind: EntityKind; readonly place: string },
): void {
  const known = kinds.get(id);
  if (known !== undefined && known !== kind)
    throw new BadInput(place, `${id} is a ${known} and cannot be a ${kind} too`);
  kinds.set(id, kind);
}

interface PlacedEntity {
  readonly entity: EntityInput;
  readonly place: string;
}

function mentionsOf(file: ParsedCase): PlacedEntity[] {
  return file.records.flatMap((record, index) => namedIn(record, `records[${String(index)}]`));
}

/** The entities that a record of a file describes in words, each with its place. */
export function namedIn(record: ParsedRecord, place: string): PlacedEntity[] {
  if (isStored(record) || isRetraction(record)) return [];
  if (isJudgment(record)) {
    const { kind, rightKind = kind, left, right } = record;
    return [
      { entity: { id: left, kind }, place: `${place}.left` },
      { entity: { id: right, kind: rightKind }, place: `${place}.right` },
    ];
  }
  const entities = (record.entities ?? []).map((entity, at) => ({
    entity,
    place: `${place}.entities[${String(at)}]`,
  }));
  const ends = record.statements.flatMap(({ from, to }, at) => [
    { entity: from, place: `${place}.statements[${String(at)}].from` },
    { entity: to, place: `${place}.statements[${String(at)}].to` },
  ]);
  return [...entities, ...ends];
}
