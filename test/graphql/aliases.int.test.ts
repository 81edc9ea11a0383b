import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { makeSchema } from '../../src/graphql/schema.ts';
import { loadCaseIntoEmptyStore } from '../../src/ingest/import/seed-case.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
beforeAll(async () => {
  test = await openTestStore();
  await loadCaseIntoEmptyStore(test.store, { by: 'test', now: () => new Date() });
  server = await startTestServer(test.store);
});
afterAll(async () => {
  await server.close();
  await test.close();
});

const schema = makeSchema();

/** Root fields that cannot be asked without saying of what. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  entity: '(id: "company:trustcor-systems")',
  company: '(jurisdiction: "pa", registrationNumber: "2326L")',
  domain: '(name: "trustcor.co")',
  search: '(text: "trustcor", first: 2)',
  shared: '(kinds: [REGISTRANT, PERSON], first: 2)',
  paths: '(from: "company:trustcor-systems", to: "company:measurement-systems", first: 2)',
  network: '(ids: ["company:trustcor-systems"], limit: 5)',
  changes: '(asOfFrom: "2022", asOfTo: "2023", first: 3)',
  enrich: '(domains: ["trustcor.co", "packetforensics.com"], dryRun: true)',
};
/** What differs from one moment to the next. */
const MOVES = new Set(['comparedAt', 'comparedUpTo', 'comparisons', 'estimatedSeconds']);

type AnyField = GraphQLField<unknown, unknown>;

function fieldsOf(type: GraphQLObjectType): AnyField[] {
  return Object.values(type.getFields()).filter(
    ({ name, args }) => !MOVES.has(name) && !args.some((argument) => isNonNullType(argument.type)),
  );
}

function bounded({ name, args }: AnyField): string {
  return args.some((argument) => argument.name === 'first') ? `${name}(first: 2)` : name;
}

interface Place {
  readonly type: GraphQLObjectType;
  /** What stands before and after the fields of the type in an operation. */
  readonly before: string;
  readonly after: string;
}

/** Every type of object that an operation can reach, at one place where it stands. */
function places(): Place[] {
  const found = new Map<string, Place>();
  const add = (field: AnyField, asked: string, { before, after }: Pick<Place, 'before' | 'after'>): void => {
    const type = getNamedType(field.type);
    if (isObjectType(type) && !found.has(type.name))
      found.set(type.name, { type, before: `${before}${asked} { `, after: ` }${after}` });
  };
  for (const [kind, root] of [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const) // prettier-ignore
    for (const field of Object.values(root?.getFields() ?? {}))
      if (field.name in ARGUMENTS || (kind === 'query' && !field.args.some(({ type }) => isNonNullType(type))))
        add(field, `${bounded(field).split('(')[0] ?? ''}${ARGUMENTS[field.name] ?? ''}`, { before: `${kind} { `, after: ' }' }); // prettier-ignore
  for (const place of found.values())
    for (const field of fieldsOf(place.type)) add(field, bounded(field), place);
  return [...found.values()];
}

/** The fields of a type, each under its own name or under that of the next one. */
function selection(fields: readonly AnyField[], isAliased: boolean): string {
  const texts = fields.map((field, index) => {
    const alias = isAliased ? `${fields[(index + 1) % fields.length]?.name ?? ''}: ` : '';
    return `${alias}${bounded(field)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
  });
  return texts.join(' ');
}

/** All objects of an answer in which a field of these stands, with each value under the name of its field. */
function objectsIn(value: unknown, fields: readonly AnyField[], isAliased: boolean): unknown[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, fields, isAliased));
  const object = value as Record<string, unknown>;
  const named = (index: number): string => fields[(index + (isAliased ? 1 : 0)) % fields.length]?.name ?? '';
  if (Object.keys(object).length === fields.length && fields.every((_, index) => named(index) in object))
    return [Object.fromEntries(fields.map(({ name }, index) => [name, object[named(index)]]))];
  return Object.values(object).flatMap((item) => objectsIn(item, fields, isAliased));
}

describe('what a field answers', () => {
  it.each(places().map((place) => [place.type.name, place] as const))(
    'is the same under the name of another one: %s',
    async (_name, { type, before, after }) => {
      const fields = fieldsOf(type);
      const [plain, aliased] = [false, true].map((isAliased) =>
        server.ask(`${before}${selection(fields, isAliased)}${after}`),
      );
      const [own, other] = [await plain, await aliased];
      expect([own?.errors, other?.errors]).toEqual([undefined, undefined]);
      expect(objectsIn(other?.data, fields, true)).toEqual(objectsIn(own?.data, fields, false));
    },
  );
});
