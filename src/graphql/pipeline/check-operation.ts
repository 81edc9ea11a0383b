import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { ServiceError } from '../../lib/errors/service-error.ts';
import type { Actor } from '../../model/role.ts';
import type { SelectedField } from '../../model/selection.ts';
import { requireRole, roleOf } from './authorize.ts';
import { collectFields } from './collect-fields.ts';
import { checkPrice } from './price.ts';
import { readField, type SelectionReading } from '../selection/read-selection.ts';

/** An operation as it comes to a door, parsed and valid. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly actor: Actor | undefined;
  /** HTTP and the command line answer once; a WebSocket tells as things happen. */
  readonly door: 'once' | 'socket';
}

/** The operation came by a door that does not answer its kind. */
export class WrongDoor extends ServiceError {
  readonly code = 'BAD_REQUEST';
}

/** A list may hold tens of thousands of wrong values, each of which costs a search for what may have been meant. */
const JUST_ONE = { maxErrors: 1 };

/**
 * Decides, before any work is done, whether an operation may run: by the right door, by who may, with arguments that fit,
 * and at a price that one answer may have, which it returns: how many objects. Throws the first fault with the place of the field.
 */
export function checkOperation(asked: Asked): number {
  const { schema, document, door, actor } = asked;
  const operation = getOperationAST(document, asked.operationName);
  if (!operation) return 0;
  if (operation.operation === 'subscription' && door !== 'socket')
    throw new WrongDoor(
      'Subscriptions are told over WebSocket (graphql-transport-ws) at this address, not over HTTP.',
    );
  if (operation.operation !== 'subscription' && door === 'socket')
    throw new WrongDoor(
      `Only subscriptions are told over WebSocket; send this ${operation.operation} by POST.`,
    );
  const type = schema.getRootType(operation.operation);
  if (!type) return 0;
  // What is wrong with the variables is told by GraphQL itself, with the place of each of the first: one is enough to know here.
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    asked.variables ?? {},
    JUST_ONE,
  );
  if (!coerced) return 0;
  const fragments = Object.fromEntries(
    document.definitions
      .filter(
        (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
      )
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const reading: SelectionReading = { schema, fragments, variableValues: coerced, budget: { fields: 0 } };
  const roots = [...collectFields(type, [operation.selectionSet], reading)];
  for (const [key, nodes] of roots)
    placed(key, nodes, () => {
      authorizeRoot(type, nodes, actor);
    });
  const selected = roots.flatMap(([key, nodes]) =>
    placed(key, nodes, () => readRoot(type, key, nodes, reading)),
  );
  return checkPrice(selected);
}

function authorizeRoot(
  type: GraphQLObjectType,
  [node]: readonly FieldNode[],
  actor: Actor | undefined,
): void {
  const field = node && type.getFields()[node.name.value];
  const role = field && roleOf(type, field);
  if (role !== undefined) requireRole(role, field?.name ?? '', actor);
}

/** Fields of the schema's own (`__schema`) cost nothing here; GraphQL bounds them itself. */
function readRoot(
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  reading: SelectionReading,
): SelectedField[] {
  const [node] = nodes;
  const field = node && type.getFields()[node.name.value];
  if (!node || !field) return [];
  return [readField(type, { key, field, nodes }, reading)];
}

/** Tells where in the operation a fault stands. */
function placed<T>(key: string, nodes: readonly FieldNode[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new GraphQLError(error.message, { nodes, path: [key], originalError: error });
  }
}
