import { Kind, visit, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { Selection } from '../model/selection.ts';

/** Of one field of a document, by the values of the variables that stand below it. */
type Remembered = Map<string, Selection>;

const remembered = new WeakMap<FieldNode, Remembered>();
const variablesBelow = new WeakMap<FieldNode, readonly string[]>();
const MOST_BY_FIELD = 50;

/**
 * What a field of a document selects as the given type, read once: Apollo parses a text once, so that the same question
 * comes with the same nodes. Only the variables used below the field can make a difference, so the id or name that a
 * question is about does not; where cursors come as variables, few selections are kept.
 */
export function rememberSelection(info: GraphQLResolveInfo, type: string, read: () => Selection): Selection {
  const [node, another] = info.fieldNodes;
  if (!node || another) return read();
  const known = remembered.get(node) ?? new Map<string, Selection>();
  remembered.set(node, known);
  const { variableValues } = info;
  const values = variablesOf(node, info).map((name) =>
    name in variableValues ? [variableValues[name]] : [],
  );
  const key = values.length === 0 ? type : JSON.stringify([type, ...values]);
  const before = known.get(key);
  if (before) return before;
  const selection = read();
  if (known.size >= MOST_BY_FIELD) known.clear();
  known.set(key, selection);
  return selection;
}

/** The names of the variables in the selection below a field, fragments included. */
function variablesOf(node: FieldNode, { fragments }: GraphQLResolveInfo): readonly string[] {
  const before = variablesBelow.get(node);
  if (before) return before;
  const names = new Set<string>();
  const spread = new Set<string>();
  const look = (from: FieldNode | GraphQLResolveInfo['fragments'][string]): void => {
    visit(from.kind === Kind.FIELD ? (from.selectionSet ?? from) : from, {
      Variable: ({ name }) => {
        names.add(name.value);
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || spread.has(name.value)) return;
        spread.add(name.value);
        look(fragment);
      },
    });
  };
  look(node);
  const below = [...names];
  variablesBelow.set(node, below);
  return below;
}
