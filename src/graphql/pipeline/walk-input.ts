import {
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';

/** An argument, or a field of an input object. */
export type Slot = GraphQLArgument | GraphQLInputField;

/** Sees a value that somebody sent for a slot, lists as a whole too, outermost first; returns what is to stand for it. */
export type Visit = (value: unknown, place: InputPlace) => unknown;

export interface InputPlace {
  /** The argument or input field itself. */
  readonly slot: Slot;
  /** As an error names it: `input.statements[3].from.name`. */
  readonly path: string;
  /** The type of what stands here: of a list itself, then of its items. */
  readonly type: GraphQLInputType;
}

/** Walks over the values of arguments down to the last field of their input objects. */
export function mapArguments(
  slots: readonly Slot[],
  values: Readonly<Record<string, unknown>>,
  visit: Visit,
): Record<string, unknown> {
  return mapSlots(slots, values, { visit, path: '' });
}

interface Walk {
  readonly visit: Visit;
  readonly path: string;
}

function mapSlots(
  slots: readonly Slot[],
  values: Readonly<Record<string, unknown>>,
  { visit, path }: Walk,
): Record<string, unknown> {
  const mapped = { ...values };
  for (const slot of slots) {
    const value = values[slot.name];
    if (value === undefined || value === null) continue;
    const place = { slot, path: path === '' ? slot.name : `${path}.${slot.name}`, type: slot.type };
    mapped[slot.name] = mapValue(value, place, visit);
  }
  return mapped;
}

function mapValue(value: unknown, place: InputPlace, visit: Visit): unknown {
  if (value === null || value === undefined) return value;
  const seen = visit(value, place);
  const type = getNullableType(place.type);
  if (isListType(type) && Array.isArray(seen)) {
    const items = type.ofType as GraphQLInputType;
    return seen.map((item, index) =>
      mapValue(item, { ...place, path: `${place.path}[${String(index)}]`, type: items }, visit),
    );
  }
  if (!isInputObjectType(type)) return seen;
  return mapSlots(Object.values(type.getFields()), seen as Readonly<Record<string, unknown>>, {
    visit,
    path: place.path,
  });
}
