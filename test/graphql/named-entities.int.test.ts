import { getNamedType, getNullableType, isListType, isNonNullType, type GraphQLArgument } from 'graphql';
import { namesEntities } from '../../src/graphql/resolvers/entity-arguments.ts';
import { makeSchema } from '../../src/graphql/schema.ts';
import { startTestServer, type GraphQLAnswer, type TestServer } from '../harness/server.ts';
import { openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
let record: string;

const company = (id: string) => ({ id: `company:${id}`, kind: 'COMPANY', name: `${id} Ltd` });
const uses = (from: string, domain: string) => ({
  kind: 'USES_DOMAIN',
  from: company(from),
  to: { kind: 'DOMAIN', name: domain },
  status: 'REPORTED',
});

beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store);
  const { addSource } = await ask<{ addSource: { id: string } }>(
    'mutation { addSource(input: { kind: ARTICLE, title: "Gazette" }) { id } }',
  );
  const add = async (statements: readonly object[]): Promise<string> => {
    const input = { source: addSource.id, statements };
    const added = await ask<{ addRecord: { id: string } }>(
      'mutation ($input: RecordInput!) { addRecord(input: $input) { id } }',
      { input },
    );
    return added.addRecord.id;
  };
  await add([
    uses('alder', 'alder.example'),
    uses('birch', 'alder.example'),
    uses('birch-old', 'birch.example'),
  ]);
  record = await add([uses('gone', 'gone.example')]);
  await ask(
    'mutation { judge(left: "company:birch", right: "company:birch-old", judgment: SAME, reason: "one number") { id } }',
  );
  await ask(`mutation { retractRecord(id: "${record}", reason: "made up") { id } }`);
}, 60_000);
afterAll(async () => {
  await server.close();
  await test.close();
});

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await server.ask(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

const refusal = ({ errors }: GraphQLAnswer) =>
  errors?.map(({ message, extensions }) => ({ message, ...extensions }))[0];

/** Every argument of a root field that names entities, as the schema has it. */
const NAMING = ['Query', 'Mutation', 'Subscription'].flatMap((type) =>
  Object.values((makeSchema().getType(type) as { getFields(): object }).getFields() as Record<string, never>)
    .filter(namesEntities)
    .flatMap((field: { name: string; args: readonly GraphQLArgument[] }) =>
      field.args
        .filter(({ type: of, astNode }) => getNamedType(of).name === 'ID' && !astNode?.directives?.length)
        .map((argument) => ({ type, field, argument })),
    ),
);

describe('an argument that names entities', () => {
  it.each(NAMING.map((each) => [`${each.field.name}.${each.argument.name}`, each] as const))(
    'refuses an id that nobody knows: %s',
    async (_what, { type, field, argument }) => {
      const given = field.args
        .filter((other) => other === argument || isNonNullType(other.type))
        .map((other) => {
          const id = other === argument ? '"company:typo"' : '"company:alder"';
          if (getNamedType(other.type).name !== 'ID') return `${other.name}: [REGISTRANT]`;
          return `${other.name}: ${isListType(getNullableType(other.type)) ? `["company:alder", ${id}]` : id}`;
        });
      const question = `${type.toLowerCase()} { ${field.name}(${given.join(', ')}) { __typename } }`;
      expect(refusal(await server.ask(question))).toEqual({
        message: `${argument.name}: nobody knows an entity by the id "company:typo"; search finds ids by name`,
        code: 'BAD_USER_INPUT',
        argument: argument.name,
      });
    },
  );

  it('covers what questions about the graph take', () => {
    expect(NAMING.map(({ field, argument }) => `${field.name}.${argument.name}`)).toEqual(
      expect.arrayContaining([
        'sharedRegistrants.among',
        'sharedOfficers.among',
        'shared.among',
        'paths.from',
        'paths.to',
        'paths.avoid',
        'network.ids',
        'enrich.around',
      ]),
    );
  });

  it('takes an id that was merged away for the entity it became part of', async () => {
    const both = (a: string, b: string) => `{
      paths(from: "company:alder", to: "${b}") { paths { entities { id } } }
      back: paths(from: "${b}", to: "company:alder") { paths { entities { id } } }
      around: paths(from: "company:alder", to: "${a}", avoid: ["${b}"]) { paths { entities { id } } }
      network(ids: ["${b}"]) { entities { id } }
      shared(kinds: [DOMAIN], among: ["company:alder", "${b}"]) { nodes { shared { name } } }
    }`;
    const present = await ask<Record<string, { paths: unknown[] }>>(both('company:birch', 'company:birch'));
    expect(await ask(both('company:birch', 'company:birch-old'))).toEqual(present);
    expect(await ask(both('company:birch-old', 'company:birch'))).toEqual(present);
    expect(present['paths']?.paths).toHaveLength(1);
    const plan = await ask(
      'mutation { enrich(around: ["company:birch-old"], dryRun: true) { domains { name } } }',
    );
    expect(plan).toEqual({ enrich: { domains: [{ name: 'alder.example' }, { name: 'birch.example' }] } });
  });

  it('tells of an entity that no standing record speaks of, and finds it at the time when one did', async () => {
    const question = (more: string) => `{ network(ids: ["company:gone"]${more}) { entities { id } } }`;
    expect(refusal(await server.ask(question('')))).toMatchObject({
      message: expect.stringContaining('"company:gone"') as string,
      argument: 'ids',
    });
    const { record: stored } = await ask<{ record: { recordedAt: string } }>(
      `{ record(id: "${record}") { recordedAt } }`,
    );
    expect(await ask(question(`, knownAt: "${stored.recordedAt}"`))).toMatchObject({
      network: { entities: [{ id: 'company:gone' }, { id: 'domain:gone.example' }] },
    });
  });

  it('counts a list with two ids of one entity as one', async () => {
    const { errors } = await server.ask(
      '{ shared(kinds: [DOMAIN], among: ["company:birch", "company:birch-old"]) { nodes { shared { name } } } }',
    );
    expect(errors).toBeUndefined();
  });
});

describe('what is asked for by its own id', () => {
  it('is null where nobody knows it, and the survivor where it was merged away', async () => {
    expect(
      await ask(`{ node(id: "company:typo") { id } entity(id: "company:typo") { id } company(id: "company:typo") { id }
        old: entity(id: "company:birch-old") { id } now: entity(id: "company:birch") { id } }`),
    ).toMatchObject({ node: null, entity: null, company: null });
    const { old, now } = await ask<Record<string, { id: string }>>(
      '{ old: entity(id: "company:birch-old") { id } now: entity(id: "company:birch") { id } }',
    );
    expect(old).toEqual(now);
  });

  it('is NOT_FOUND where it would be written about', async () => {
    const answer = await server.ask(
      'mutation { judge(left: "company:alder", right: "company:typo", judgment: SAME, reason: "x") { id } }',
    );
    expect(refusal(answer)).toMatchObject({ code: 'NOT_FOUND', argument: 'right' });
  });
});
