import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isInterfaceType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { randomNumbers } from './random-numbers.ts';

/** One request to the server, as bytes go over the line. */
export interface HostileRequest {
  /** What is hostile about it. */
  readonly what: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

type Random = () => number;

/** What a generator makes requests of. */
interface Maker {
  readonly schema: GraphQLSchema;
  readonly random: Random;
}

/** Requests that follow from the schema and a seed: the same seed makes the same ones. */
export function* hostileRequests(schema: GraphQLSchema, seed: number): Generator<HostileRequest> {
  const maker = { schema, random: randomNumbers(seed) };
  const makers = Object.entries(KINDS);
  for (;;) {
    const [what, make] = pick(maker.random, makers);
    yield { what, ...make(maker) };
  }
}

type Made = Omit<HostileRequest, 'what'>;

const KINDS: Readonly<Record<string, (maker: Maker) => Made>> = {
  deep: (maker) => post(operation(maker, { depth: 3 + size(maker, 30), width: 1 })),
  wide: (maker) => post(operation(maker, { depth: 1 + size(maker, 4), width: 2 + size(maker, 8) })),
  aliased: (maker) =>
    post(
      `{ ${times(size(maker, 300), (n) => `a${String(n)}: ${rootField(maker, 'Query', { depth: 2, width: 2 })}`).join(' ')} }`,
    ),
  mutation: (maker) => post(`mutation { ${rootField(maker, 'Mutation', { depth: 2, width: 2 })} }`),
  subscription: (maker) =>
    post(`subscription { ${rootField(maker, 'Subscription', { depth: 4, width: 3 })} }`),
  'fragment web': fragmentWeb,
  'branches by type': branches,
  introspection: (maker) =>
    post(
      `{ __schema { types ${'{ fields { type { ofType '.repeat(1 + size(maker, 15))} { name } ${'} } }'.repeat(1)}`,
    ),
  'huge variables': hugeVariables,
  'wrong types': (maker) => withVariables(maker, () => junk(maker, 4)),
  'forged cursors': (maker) =>
    post(
      'query ($after: String) { companies(after: $after) { nodes { id } } sources(after: $after) { nodes { id } } search(text: "a", after: $after) { totalCount } }',
      {
        after: Buffer.from(
          JSON.stringify(
            pick(maker.random, [
              [],
              [junk(maker, 1)],
              ['a', 'b'],
              [1e308, 'x'],
              ['a', null],
              {},
              'x',
              [['a']],
              ['x'.repeat(9000), 'y'],
            ]),
          ),
        ).toString('base64url'),
      },
    ),
  'forged ids': (maker) => withVariables(maker, () => pick(maker.random, FORGED_IDS)),
  directives: (maker) => post(`{ stats { records ${'@include(if: true) '.repeat(size(maker, 200))} } }`),
  'bad bytes': ({ random }) => ({
    ...post('{ stats { records } }'),
    body: Uint8Array.from(times(1 + Math.floor(random() * 500), () => Math.floor(random() * 256))),
  }),
  'bad UTF-8 in JSON': () => ({
    ...post(''),
    body: Buffer.concat([
      Buffer.from('{"query":"{ search(text: \\"'),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
      Buffer.from('\\") { totalCount } }"}'),
    ]),
  }),
  'mutated text': mutated,
  'nested JSON': (maker) => ({
    ...post(''),
    body: `{"query":"{ stats { records } }","variables":${'['.repeat(size(maker, 50_000))}`,
  }),
  'wrong envelope': (maker) => ({
    ...post(''),
    body: JSON.stringify(
      pick(maker.random, [
        [],
        [{ query: '{ stats { records } }' }],
        null,
        7,
        'x',
        { query: 7 },
        { query: ['a'] },
        { query: '{ a }', variables: [] },
        { query: '{ stats { records } }', variables: 'x' },
        { query: '{ stats { records } }', operationName: 7 },
        { query: '{ stats { records } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      ]),
    ),
  }),
  'by GET': (maker) => ({
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent(operation(maker, { depth: 4, width: 2 }))}&variables=${encodeURIComponent(JSON.stringify(junk(maker, 2)))}`,
    headers: { 'apollo-require-preflight': 'true' },
  }),
  addresses: ({ random }) => ({
    method: 'GET',
    path: pick(random, [
      '/%E0%A4%A',
      '/graphql?query=%00',
      '/../../etc/passwd',
      '/readyz?x[__proto__]=1',
      '/graphql/x',
      '//',
      `/${'a'.repeat(8000)}`,
    ]),
    headers: {},
  }),
  nesting: (maker) =>
    post(`{ ${pick(maker.random, ['...{', '{', 'a(b:[', 'a(b:{c:'])}`.repeat(1 + size(maker, 5000))),
  repetition: (maker) => post(`{ companies { nodes { ${'id '.repeat(size(maker, 3000))} } } }`),
};

const FORGED_IDS = [
  '',
  ' ',
  '\u0000',
  'record:',
  'record:x',
  'link:x',
  'owns-',
  'owns-x',
  'match:~',
  'lookup:\n',
  'company:\ud800',
  'id:company:x',
  "') MATCH (n) DETACH DELETE n //",
  '$p0',
  '`',
  '\\',
  'x'.repeat(1001),
  '\u202ex',
  '__proto__',
  'constructor',
  '%00',
  '../../x',
  'enrichment:x',
  'domain:',
  'domain:a.com',
  '🦊'.repeat(300),
];

function post(query: string, variables: unknown = {}): Made {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  };
}

interface Shape {
  readonly depth: number;
  readonly width: number;
}

function operation(maker: Maker, shape: Shape): string {
  return `{ ${times(1 + size(maker, 2), (n) => `r${String(n)}: ${rootField(maker, 'Query', shape)}`).join(' ')} }`;
}

function rootField(maker: Maker, root: string, shape: Shape): string {
  const type = maker.schema.getType(root);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return field(maker, pick(maker.random, fields), shape);
}

interface AnyField {
  readonly name: string;
  readonly args: readonly GraphQLArgument[];
  readonly type: unknown;
}

function field(maker: Maker, { name, args, type }: AnyField, shape: Shape): string {
  const given = args.filter(({ type: of }) => getNullableType(of) !== of || maker.random() < 0.4);
  const text = given.map((argument) => `${argument.name}: ${literal(maker, argument.type)}`).join(', ');
  const selected = selection(maker, getNamedType(type as GraphQLOutputType), shape);
  return `${name}${text === '' ? '' : `(${text})`}${selected}`;
}

function selection(maker: Maker, type: GraphQLNamedType, { depth, width }: Shape): string {
  if (!isCompositeType(type)) return '';
  if (depth <= 0 || !(isObjectType(type) || isInterfaceType(type))) return ' { __typename }';
  const fields = Object.values(type.getFields());
  const deeper = fields.filter(({ type: of }) => isCompositeType(getNamedType(of)));
  const chosen = times(
    width,
    (n) =>
      `f${String(n)}: ${field(maker, pick(maker.random, deeper.length > 0 ? deeper : fields), { depth: depth - 1, width })}`,
  );
  return ` { __typename ${chosen.join(' ')} }`;
}

/** A value as it stands in the text of an operation; now and then one that does not fit. */
function literal(maker: Maker, type: GraphQLInputType): string {
  const { random } = maker;
  if (random() < 0.05)
    return pick(random, [
      'null',
      '-1',
      '99999999999',
      '""',
      '[]',
      '{}',
      '1e400',
      'true',
      '"\\u0000"',
      '$none',
    ]);
  const nullable = getNullableType(type);
  if (isListType(nullable))
    return `[${times(1 + size(maker, 3), () => literal(maker, nullable.ofType as GraphQLInputType)).join(', ')}]`;
  if (isEnumType(nullable)) return pick(random, nullable.getValues()).name;
  if (isInputObjectType(nullable))
    return `{${Object.values(nullable.getFields())
      .filter(({ type: of }) => getNullableType(of) !== of || random() < 0.2)
      .map((input) => `${input.name}: ${literal(maker, input.type)}`)
      .join(', ')}}`;
  switch (getNamedType(nullable).name) {
    case 'Int':
      return pick(random, ['1', '0', '-5', '2', '100', '101', '2000', '2147483647']);
    case 'Float':
      return pick(random, ['0', '-1.5', '1e308', '50']);
    case 'Boolean':
      return pick(random, ['true', 'false']);
    case 'Date':
      return pick(random, ['"2020"', '"2020-02-30"', '"0000"', '"9999-12-31"', '"x"']);
    case 'DateTime':
      return pick(random, ['"2020-01-01T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"x"', '"2020"']);
    default:
      return JSON.stringify(
        pick(random, ['a', 'pa', 'x.com', 'company:x', 'REGISTRANT', '*', '"', ...FORGED_IDS]),
      );
  }
}

function fragmentWeb(maker: Maker): Made {
  const levels = 2 + size(maker, 40);
  const spread = (from: number) =>
    maker.random() < 0.5
      ? `...F${String(from)} ...F${String(from)}`
      : times(Math.max(0, levels - from), (n) => `...F${String(from + n)}`).join(' ');
  const fragments = times(
    levels,
    (n) =>
      `fragment F${String(n)} on Entity { id x${String(n)}: links { nodes { from { id } } } ${n + 1 < levels ? spread(n + 1) : 'name'} }`,
  );
  const loop = maker.random() < 0.1 ? 'fragment L on Entity { ...L }' : '';
  return post(
    `{ sharedRegistrants { nodes { shared { ...F0 ...F0 ${loop === '' ? '' : '...L'} } } } } ${fragments.join(' ')} ${loop}`,
  );
}

function branches(maker: Maker): Made {
  const kinds = maker.schema
    .getPossibleTypes(maker.schema.getType('Entity') as never)
    .map(({ name }) => name);
  const level = (depth: number): string =>
    kinds
      .map(
        (kind) =>
          `... on ${kind} { k${kind}: links { nodes { to { ${depth === 0 ? 'id' : `...B${String(depth - 1)}`} } } } }`,
      )
      .join(' ');
  const depth = 1 + size(maker, 3);
  return post(
    `{ entity(id: "company:x") { ...B${String(depth - 1)} } } ${times(depth, (n) => `fragment B${String(n)} on Entity { ${level(n)} }`).join(' ')}`,
  );
}

/** Every scalar argument of a random root field as a variable of the right type and a value of the caller's. */
function withVariables(maker: Maker, value: (type: GraphQLInputType) => unknown): Made {
  const root = maker.schema.getType(pick(maker.random, ['Query', 'Query', 'Mutation']));
  const chosen = pick(maker.random, isObjectType(root) ? Object.values(root.getFields()) : []);
  const names = chosen.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const args = chosen.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selected = selection(maker, getNamedType(chosen.type), { depth: 2, width: 2 });
  const query = `${root?.name.toLowerCase() ?? 'query'} ${names === '' ? '' : `(${names})`} { ${chosen.name}${args === '' ? '' : `(${args})`}${selected} }`;
  return post(query, Object.fromEntries(chosen.args.map(({ name, type }) => [name, value(type)])));
}

function hugeVariables(maker: Maker): Made {
  return withVariables(maker, (type) => {
    const length = 1 + size(maker, 100_000);
    const item = isEnumType(getNamedType(type))
      ? 'OWNS'
      : pick(maker.random, ['x', 'company:x', 'a.com', 'x'.repeat(100)]);
    return isListType(getNullableType(type))
      ? times(Math.min(length, 40_000), (n) => `${item}${isEnumType(getNamedType(type)) ? '' : String(n)}`)
      : 'y'.repeat(length);
  });
}

function mutated(maker: Maker): Made {
  const letters = [...operation(maker, { depth: 4, width: 2 })];
  for (let changes = 1 + size(maker, 6); changes > 0; changes--)
    letters.splice(
      Math.floor(maker.random() * letters.length),
      1,
      pick(maker.random, [
        '{',
        '}',
        '(',
        ')',
        '"',
        '"""',
        '$',
        '@',
        '...',
        '\u0000',
        '\ufeff',
        '#',
        '!',
        '&',
        ' ',
      ]),
    );
  return post(letters.join(''));
}

function junk(maker: Maker, depth: number): unknown {
  const { random } = maker;
  const leaf = [null, true, -1, 1e308, 0.1, '', 'x', '\ud800', '\u0000', 'OWNS', '2020'];
  if (depth === 0 || random() < 0.5) return pick(random, leaf);
  return random() < 0.5
    ? times(size(maker, 4), () => junk(maker, depth - 1))
    : Object.fromEntries(
        times(size(maker, 4), (n) => [
          pick(random, ['id', '__proto__', 'constructor', 'name', `k${String(n)}`]),
          junk(maker, depth - 1),
        ]),
      );
}

/** Mostly small, now and then as large as may be. */
function size({ random }: Maker, most: number): number {
  return Math.floor(random() ** 2 * (most + 1));
}

function times<T>(number: number, make: (index: number) => T): T[] {
  return Array.from({ length: number }, (_, index) => make(index));
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}
