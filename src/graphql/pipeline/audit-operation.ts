import {
  getArgumentValues,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { recordAudit } from '../../ingest/audit.ts';
import { Forbidden, Unauthenticated } from './authorize.ts';
import type { Asked } from './check-operation.ts';
import type { Context } from '../context.ts';

type Values = Readonly<Record<string, unknown>>;

/** Writes down a mutation before it is done. */
export async function auditMutation(action: string, args: Values, context: Context): Promise<void> {
  const { store, actor, from, now } = context;
  await recordAudit(store, { by: actor?.name, from, now, action, target: targetOf(args) });
}

/** Writes down that mutations were refused to who asks, if that is what the error says. */
export async function auditRefusal(
  error: unknown,
  asked: Pick<Asked, 'schema' | 'document' | 'operationName' | 'variables'>,
  { actor, from, now, refusals }: Context,
): Promise<void> {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  if (!(cause instanceof Forbidden || cause instanceof Unauthenticated)) return;
  for (const { name, args } of mutationsOf(asked).slice(0, MOST_FIELDS))
    await refusals.record({ by: actor?.name, from, now, action: name, target: targetOf(args) });
}

const MOST_FIELDS = 3;

function mutationsOf(asked: Parameters<typeof auditRefusal>[1]): { name: string; args: Values }[] {
  const { schema, document, operationName, variables } = asked;
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.MUTATION) return [];
  const known = schema.getMutationType()?.getFields() ?? {};
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return fieldsOf(operation.selectionSet, fragments).flatMap((node) => {
    const field = known[node.name.value];
    return field ? [{ name: field.name, args: readArguments(field, node, variables) }] : [];
  });
}

/** The fields at the top, each fragment looked at once. */
function fieldsOf(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(node.selectionSet, fragments);
    const fragment = fragments.get(node.name.value);
    fragments.delete(node.name.value);
    return fragment ? fieldsOf(fragment.selectionSet, fragments) : [];
  });
}

/** What was refused may not even have had arguments that fit. */
function readArguments(
  field: Parameters<typeof getArgumentValues>[0],
  node: FieldNode,
  variables: Asked['variables'],
): Values {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

/** Arguments and input fields that name what an act is about; none of them holds a text or a value of somebody's. */
const NAMING: ReadonlySet<string> = new Set([
  ...['id', 'left', 'right', 'judgment', 'domain', 'domains', 'around'],
  ...['record', 'entity', 'source', 'subject', 'title'],
]);
const MOST_OF_LIST = 5;

function targetOf(args: Values): string | undefined {
  const words = Object.entries(args).flatMap(([name, value]) => {
    if (name === 'input' && typeof value === 'object') return targetOf((value ?? {}) as Values) ?? [];
    return NAMING.has(name) ? wordsOf(value) : [];
  });
  if (args['dryRun'] === true) words.push('(dry run)');
  return words.length === 0 ? undefined : words.join(' ');
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  const named = value.slice(0, MOST_OF_LIST).filter((item) => typeof item === 'string');
  return value.length > MOST_OF_LIST ? [...named, `and ${String(value.length - MOST_OF_LIST)} more`] : named;
}
