import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
} from 'graphql';
import { makeSchema } from '../../src/graphql/schema.ts';
import { addKey } from '../../src/ingest/keys.ts';
import type { Role } from '../../src/model/role.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { socketTo, toldBy } from '../harness/socket.ts';
import { openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
let server: TestServer;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  test = await openTestStore();
  for (const role of ['READER', 'ANALYST', 'ADMIN'] as const)
    tokens.set(role, (await addKey(test.store, { name: role.toLowerCase(), role }, new Date())).token);
  server = await startTestServer(test.store);
}, 60_000);
afterAll(async () => {
  await server.close();
  await test.close();
});

const schema = makeSchema();

/** The least role of each root field, written down here so that a new field is looked at by somebody. */
const LEAST: Readonly<Record<string, Role>> = {
  Query: 'READER',
  Mutation: 'ANALYST',
  Subscription: 'READER',
};
const ADMINS_ONLY: ReadonlySet<string> = new Set(['audit']);

const FIELDS = Object.keys(LEAST).flatMap((root) => {
  const type = schema.getType(root);
  return isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ root, field })) : [];
});

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return '[]';
  const named = getNamedType(type);
  if ('getValues' in named) return named.getValues()[0]?.name ?? '';
  if ('getFields' in named)
    return `{${Object.values(named.getFields())
      .filter(({ type: of }) => isNonNullType(of))
      .map((input) => `${input.name}: ${literal(input.type)}`)
      .join(', ')}}`;
  if (named.name === 'DateTime') return '"2020-01-01T00:00:00Z"';
  return named.name === 'Date' ? '"2020"' : named.name === 'Int' ? '1' : '"nothing"';
}

const OPERATIONS = FIELDS.map(({ root, field }) => {
  const args = field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${literal(type)}`);
  const selected = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const query = `${root.toLowerCase()} { ${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}${selected} }`;
  return {
    name: `${root}.${field.name}`,
    root,
    least: ADMINS_ONLY.has(field.name) ? ('ADMIN' as const) : (LEAST[root] ?? 'ADMIN'),
    query,
  };
});

const ROLES = ['READER', 'ANALYST', 'ADMIN'] as const;
const DENIALS: ReadonlySet<unknown> = new Set(['UNAUTHENTICATED', 'FORBIDDEN']);

/** The code with which the key, or none, is turned away; undefined where it is let in. */
async function denial(
  { root, query }: { root: string; query: string },
  token: string | undefined,
): Promise<unknown> {
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  if (root !== 'Subscription') {
    const { errors } = await server.ask(query, {}, authorization === undefined ? {} : { authorization });
    return errors?.map(({ extensions }) => extensions?.['code']).find((code) => DENIALS.has(code));
  }
  const client = socketTo(server.address, authorization === undefined ? {} : { authorization });
  const told = toldBy(client, query).then(({ errors }) =>
    errors.map(({ extensions }) => extensions?.['code']).find((code) => DENIALS.has(code)),
  );
  // Who is let in may hear nothing for long.
  const letIn = new Promise<undefined>((resolve) =>
    setTimeout(() => {
      resolve(undefined);
    }, 1500).unref(),
  );
  try {
    return await Promise.race([told, letIn]);
  } finally {
    await client.dispose();
  }
}

describe('every field of the root lets in who may', () => {
  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s',
    async (_name, operation) => {
      const denied = await Promise.all(
        [undefined, ...ROLES].map((role) => denial(operation, role && tokens.get(role))),
      );
      const wanted = ROLES.map((role) =>
        ROLES.indexOf(role) < ROLES.indexOf(operation.least) ? 'FORBIDDEN' : undefined,
      );
      expect(denied).toEqual(['UNAUTHENTICATED', ...wanted]);
    },
  );

  it('and no wrong key', async () => {
    for (const operation of OPERATIONS.filter(({ root }) => root !== 'Subscription').slice(0, 15))
      expect(await denial(operation, `${tokens.get('ADMIN') ?? ''}x`)).toBe('UNAUTHENTICATED');
  });
});

describe('every address', () => {
  it('/metrics answers readers, and nobody without a key', async () => {
    const statuses = await Promise.all(
      [undefined, ...ROLES].map(async (role) => {
        const headers: Record<string, string> = role
          ? { authorization: `Bearer ${tokens.get(role) ?? ''}` }
          : {};
        return (await fetch(`${server.address}/metrics`, { headers })).status;
      }),
    );
    expect(statuses).toEqual([401, 200, 200, 200]);
  });

  it.each([
    ['/healthz', 200],
    ['/readyz', 200],
  ] as const)('%s answers without a key and tells nothing of the data', async (path, status) => {
    const response = await fetch(server.address + path);
    expect(response.status).toBe(status);
  });
});
