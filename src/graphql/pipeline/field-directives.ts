import { getDirectiveValues, type GraphQLDirective, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Join, SelectedField, Step } from '../../model/selection.ts';

type FromDirectives = Pick<SelectedField, 'via' | 'joined' | 'property' | 'orderedBy'>;
const cache = new WeakMap<GraphQLField<unknown, unknown>, FromDirectives>();

/** How the schema says that a field is read from the store. */
export function readDirectives(
  field: GraphQLField<unknown, unknown>,
  named: { readonly astNode?: unknown },
  schema: GraphQLSchema,
): FromDirectives {
  const known = cache.get(field);
  if (known) return known;
  const applied = (name: string, holder: unknown): Record<string, unknown>[] => {
    const directive = schema.getDirective(name);
    return directive ? readApplied(directive, holder) : [];
  };
  const [joined] = applied('joined', field.astNode);
  const [property] = applied('property', field.astNode);
  const [ordered] = [...applied('ordered', field.astNode), ...applied('ordered', named.astNode)];
  const read: FromDirectives = {
    via: applied('via', field.astNode) as unknown as Step[],
    joined: joined as unknown as Join | undefined,
    property: String(property?.['name'] ?? field.name),
    orderedBy: (ordered?.['by'] as string[] | undefined) ?? ['name', 'id'],
  };
  cache.set(field, read);
  return read;
}

/** The arguments of every use of a directive on a definition; `getDirectiveValues` reads only the first. */
function readApplied(directive: GraphQLDirective, holder: unknown): Record<string, unknown>[] {
  const { directives } = (holder ?? {}) as {
    directives?: readonly { readonly name: { readonly value: string } }[];
  };
  return (directives ?? [])
    .filter(({ name }) => name.value === directive.name)
    .map((use) => getDirectiveValues(directive, { directives: [use as never] }) ?? {});
}
