import { Kind, visit, type FieldNode } from 'graphql';
import type { Selection } from '../../model/selection.ts';
import type { Operation } from '../pipeline/collect-fields.ts';

/** A selection that was read, and how many fields were read for it. */
export interface ReadSelection {
  readonly selection: Selection;
  readonly fields: number;
}

/** Of one field of a document, by the values of the variables that stand below it. */
type Remembered = Map<string, ReadSelection>;

/** Fields in all that is remembered by this process. */
const MOST_FIELDS = 200_000;

let remembered = new WeakMap<FieldNode, Remembered>();
let fieldsRemembered = 0;
const variablesBelow = new WeakMap<FieldNode, readonly string[]>();

/**
 * What a field of a document selects as the given type, read once: Apollo parses a text once, so that the same question
 * comes with the same nodes. Only the variables used below the field can make a difference, so the id or name that a
 * question is about does not. What is refused throws and is not remembered; past its bound everything is forgotten.
 */
export function rememberSelection(
  operation: Operation,
  { nodes, type }: { readonly nodes: readonly FieldNode[]; readonly type: string },
  read: () => ReadSelection,
): ReadSelection {
  const [node, another] = nodes;
  if (!node || another) return read();
  const { variableValues } = operation;
  const values = variablesOf(node, operation).map((name) =>
    name in variableValues ? [variableValues[name]] : [],
  );
  const key = values.length === 0 ? type : JSON.stringify([type, ...values]);
  const before = remembered.get(node)?.get(key);
  if (before) return before;
  const found = read();
  const weight = found.fields + 1 + key.length / 100;
  if (fieldsRemembered + weight > MOST_FIELDS) {
    remembered = new WeakMap();
    fieldsRemembered = 0;
  }
  fieldsRemembered += weight;
  const known = remembered.get(node) ?? new Map<string, ReadSelection>();
  known.set(key, found);
  remembered.set(node, known);
  return found;
}

/** The names of the variables in the selection below a field, fragments included. */
function variablesOf(node: FieldNode, { fragments }: Operation): readonly string[] {
  const before = variablesBelow.get(node);
  if (before) return before;
  const names = new Set<string>();
  const spread = new Set<string>();
  const look = (from: FieldNode | Operation['fragments'][string]): void => {
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
