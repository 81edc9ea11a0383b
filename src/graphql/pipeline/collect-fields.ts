import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What of a running operation, or of one that is about to run, is needed to read its selections. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * The field nodes by answer key that apply to an object of this type, in order. As in graphql-js, a fragment counts once
 * however often it is spread; anything else would take time that doubles with every level.
 */
export function collectFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  operation: Operation,
): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (isLeftOut(node, operation)) continue;
      if (node.kind === Kind.FIELD) {
        // GraphQL answers this one from the type alone.
        if (node.name.value === '__typename') continue;
        const key = node.alias?.value ?? node.name.value;
        const same = found.get(key);
        if (same) same.push(node);
        else found.set(key, [node]);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (visited.has(node.name.value)) continue;
        visited.add(node.name.value);
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? operation.fragments[node.name.value] : node;
      if (fragment && applies(type, fragment.typeCondition, operation))
        collect(fragment.selectionSet.selections);
    }
  };
  for (const { selections } of sets) collect(selections);
  return found;
}

function isLeftOut(node: SelectionNode, { variableValues }: Operation): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] === false
  );
}

function applies(
  type: GraphQLObjectType,
  condition: { readonly name: { readonly value: string } } | undefined,
  { schema }: Operation,
): boolean {
  if (!condition || condition.name.value === type.name) return true;
  const wanted = schema.getType(condition.name.value);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
