import { getNamedType, isInterfaceType, isObjectType, type GraphQLResolveInfo } from 'graphql';
import type { SelectedField, Selection } from '../../model/selection.ts';
import { readField, readRootSelection, type SelectionReading } from './read-selection.ts';

/**
 * What an operation selects below a root field, with aliases, fragments, @skip and @include resolved. `as` narrows an
 * abstract type to what the object is known to be. The door has read and priced the same before the operation began.
 */
export function selectionFromInfo(info: GraphQLResolveInfo, as?: string): Selection {
  const type = as === undefined ? getNamedType(info.returnType) : info.schema.getType(as);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new TypeError(`${String(type)} has no fields`);
  return readRootSelection(type, info.fieldNodes, readingOf(info));
}

/** The root field itself, as it is asked. */
export function fieldFromInfo(info: GraphQLResolveInfo): SelectedField {
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) throw new TypeError(`${info.parentType.name} has no field ${info.fieldName}`);
  const asked = { key: String(info.path.key), field, nodes: info.fieldNodes };
  return readField(info.parentType, asked, readingOf(info));
}

function readingOf({ schema, fragments, variableValues }: GraphQLResolveInfo): SelectionReading {
  return { schema, fragments, variableValues, budget: { fields: 0 } };
}
