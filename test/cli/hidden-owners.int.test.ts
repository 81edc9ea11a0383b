import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, whoisServer } from '../harness/registry-world.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';
import { thickAnswer, type MadeUpContact } from '../harness/whois-answers.ts';
import { outcomeOf, spawnInterlock, worldSettings } from '../harness/worker-process.ts';

/** These tests wait for servers and processes; a busy machine takes its time. */
const TIMEOUT_MS = 120_000;

let test: TestStore;
let folder: string;

beforeAll(async () => {
  test = await openTestStore();
  folder = await mkdtemp(join(tmpdir(), 'interlock-owners-'));
});
beforeEach(() => emptyStore(test.store));
afterAll(async () => {
  await rm(folder, { recursive: true });
  await test.close();
});

/** Three shell companies of one owner, each with two domains, and what their registrations have in common. */
interface Hiding {
  readonly owner: string;
  /** What the registrations say, where it is not the shell's own. */
  readonly contact: (shell: number, domain: string) => MadeUpContact;
  /** What ties the shells, as `shared` names it; undefined: nothing may. */
  readonly tiedBy: string | undefined;
}

const HIDINGS: readonly Hiding[] = [
  {
    owner: 'holding',
    contact: (shell) => ({
      name: 'Domain Administrator',
      organization:
        ['Vega Meridian Holdings, Inc.', 'VEGA MERIDIAN HOLDINGS INC', 'Vega Meridian Holdings'][shell] ?? '',
    }),
    tiedBy: 'Registrant',
  },
  { owner: 'mailbox', contact: () => ({ email: 'kestrel.quill@mail.example' }), tiedBy: 'Email' },
  { owner: 'telephone', contact: () => ({ phone: '+1.2025550143' }), tiedBy: 'Phone' },
  {
    owner: 'office',
    contact: () => ({ street: '77 Marsh Lane, Suite 4', city: 'Dover' }),
    tiedBy: 'Address',
  },
  {
    owner: 'proxy',
    contact: (_shell, domain) => ({
      name: 'Registration Private',
      organization: 'Domains By Proxy, LLC',
      street: 'DomainsByProxy.com',
      city: 'Tempe',
      phone: '+1.4806242599',
      email: `${domain}@domainsbyproxy.com`,
    }),
    tiedBy: undefined,
  },
  {
    owner: 'redacted',
    contact: () => ({
      name: 'REDACTED FOR PRIVACY',
      organization: 'REDACTED FOR PRIVACY',
      street: 'REDACTED FOR PRIVACY',
      city: 'REDACTED FOR PRIVACY',
      phone: 'REDACTED FOR PRIVACY',
      email: 'Please query the RDDS service of the Registrar of Record',
    }),
    tiedBy: undefined,
  },
];

const SHELLS = HIDINGS.flatMap((hiding, owner) =>
  [0, 1, 2].map((shell) => ({
    ...hiding,
    shell,
    number: owner * 3 + shell,
    name: `${['Ash', 'Birch', 'Cedar'][shell] ?? ''} ${hiding.owner} Trading Ltd`,
    domains: [0, 1].map((domain) => `${hiding.owner}${String(shell)}${String(domain)}.com`),
  })),
);

function answer(domain: string): string {
  const shell = SHELLS.find(({ domains }) => domains.includes(domain));
  if (!shell) return `No match for "${domain}".\r\n`;
  const registrant = {
    name: `Agent ${String.fromCharCode(65 + shell.number)} Smithson`,
    organization: shell.name,
    street: `${String(10 + shell.number)} Elm Street`,
    city: 'Tulsa',
    country: 'US',
    phone: `+1.91855510${String(10 + shell.number)}`,
    email: `office${String(shell.number)}@${domain}`,
    ...shell.contact(shell.shell, domain),
  };
  return thickAnswer({
    domain,
    registrant,
    admin: registrant,
    nameServers: ['ns1.dan.com', 'ns2.dan.com'],
  });
}

async function addShells(api: TestServer): Promise<void> {
  const source = await api.ask('mutation { addSource(input: { kind: ARTICLE, title: "A list" }) { id } }');
  for (const { name, domains } of SHELLS) {
    const statements = domains.map((domain) => ({
      kind: 'USES_DOMAIN',
      status: 'REPORTED',
      from: { kind: 'COMPANY', name },
      to: { kind: 'DOMAIN', name: domain },
    }));
    const input = { source: (source.data?.['addSource'] as { id: string }).id, statements };
    const added = await api.ask('mutation ($input: RecordInput!) { addRecord(input: $input) { id } }', {
      input,
    });
    expect(added.errors).toBeUndefined();
  }
}

interface SharedAnswer {
  readonly nodes: readonly {
    readonly shared: { readonly __typename: string };
    readonly companies: readonly { readonly name: string }[];
  }[];
  readonly explored: {
    readonly notLookedUp: number;
    readonly redacted: number;
    readonly hubsSkipped: readonly { readonly rule: string; readonly degree: number }[];
  };
}

const ASK = `{ shared(kinds: [REGISTRANT, EMAIL, PHONE, ADDRESS, NAME_SERVER], first: 100) {
  nodes { shared { __typename } companies { name } }
  explored { notLookedUp redacted hubsSkipped { rule degree } }
} }`;

async function shared(api: TestServer): Promise<SharedAnswer> {
  const { data, errors } = await api.ask(ASK);
  expect(errors).toBeUndefined();
  return data?.['shared'] as SharedAnswer;
}

describe('owners behind shell companies', () => {
  it(
    'are revealed by what their registrations share, and by no proxy, redaction or parking page',
    async () => {
      const server = await whoisServer(answering(answer));
      const api = await startTestServer(test.store);
      try {
        await addShells(api);
        const before = await shared(api);
        expect(before.nodes).toEqual([]);
        expect(before.explored.notLookedUp).toBe(36);

        const list = join(folder, 'domains.txt');
        await writeFile(list, SHELLS.flatMap(({ domains }) => domains).join('\n'));
        const settings = worldSettings(test.connection, server, { [server.name]: 200 });
        expect(await outcomeOf(spawnInterlock(['seed', list, '--json'], settings))).toMatchObject({
          code: 0,
        });

        const { nodes, explored } = await shared(api);
        for (const { owner, tiedBy } of HIDINGS) {
          const shells = SHELLS.filter((shell) => shell.owner === owner).map(({ name }) => name);
          const ties = nodes.filter(({ companies }) => companies.some(({ name }) => shells.includes(name)));
          expect(
            ties
              .flatMap(({ companies }) => companies.map(({ name }) => name))
              .filter((name) => !shells.includes(name)),
          ).toEqual([]);
          if (tiedBy === undefined) expect(ties).toEqual([]);
          else
            expect(
              ties
                .find(({ shared: { __typename } }) => __typename === tiedBy)
                ?.companies.map(({ name }) => name)
                .sort(),
            ).toEqual(shells);
        }
        expect(explored).toMatchObject({ notLookedUp: 0, redacted: 12 });
        expect(new Set(explored.hubsSkipped.map(({ rule }) => rule))).toEqual(
          new Set(['privacy-service', 'redaction-text', 'hosting-name-server']),
        );
        const { data } = await api.ask(
          '{ node(id: "name-server:ns1.dan.com") { ... on NameServer { nonIdentifying { rule } } } }',
        );
        expect(data).toEqual({ node: { nonIdentifying: { rule: 'hosting-name-server' } } });
      } finally {
        await api.close();
        await server.close();
      }
    },
    TIMEOUT_MS,
  );
});
