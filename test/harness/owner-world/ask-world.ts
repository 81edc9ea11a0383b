import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestServer } from '../server.ts';
import { outcomeOf, spawnInterlock } from '../worker-process.ts';
import type { OwnedDomain, Population, Shell } from './population.ts';
import type { RegisteredDomain } from './registered.ts';
import { icannText } from './registry-texts.ts';
import type { FoundTie } from './score.ts';
import { SEEN } from './seen.ts';
import type { Post } from './stranger.ts';

const STATEMENTS_AT_ONCE = 200;

/** Tells a store which company uses which domain, and what old answers said. */
export async function tellPopulation(api: TestServer, { shells }: Population): Promise<void> {
  const { addSource } = await asked(
    api,
    'mutation { addSource(input: { kind: ARTICLE, title: "A list" }) { id } }',
  );
  const statements = shells.flatMap((shell) => [
    ...shell.domains.map((domain) => usage(shell, domain)),
    ...(shell.posts ?? []).map((post) => held(shell, post)),
  ]);
  for (let at = 0; at < statements.length; at += STATEMENTS_AT_ONCE)
    await asked(api, 'mutation ($input: RecordInput!) { addRecord(input: $input) { id } }', {
      input: {
        source: (addSource as { id: string }).id,
        statements: statements.slice(at, at + STATEMENTS_AT_ONCE),
      },
    });
  for (const domain of shells.flatMap(({ domains }) => domains)) {
    if (domain.alsoHidden) await importAnswer(api, domain.alsoHidden, SEEN.hidden);
    if (!domain.formerHolder) continue;
    const { formerHolder: holder } = domain;
    const former = { ...domain, holder, admin: holder, tech: holder };
    await importAnswer(api, former, SEEN.before);
    await importAnswer(api, domain, SEEN.sold);
  }
}

async function importAnswer(api: TestServer, domain: RegisteredDomain, at: string): Promise<void> {
  await asked(
    api,
    `mutation ($domain: String!, $raw: String!, $at: DateTime!) {
       importRegistration(domain: $domain, raw: $raw, observedAt: $at) { id } }`,
    { domain: domain.domain, raw: icannText(domain), at },
  );
}

function usage({ name }: Shell, { domain, formerHolder }: OwnedDomain): object {
  return {
    kind: 'USES_DOMAIN',
    status: 'REPORTED',
    from: { kind: 'COMPANY', name },
    to: { kind: 'DOMAIN', name: domain },
    ...(formerHolder ? { since: SEEN.usedSince } : {}),
  };
}

/** A register knows the person by a number of its own. */
function held({ name }: Shell, { person, kind }: Post): object {
  return {
    ...{ kind, status: 'REPORTED' },
    from: { kind: 'PERSON', name: person, id: `person:${person.toLowerCase().replace(/[^a-z]+/g, '-')}` },
    to: { kind: 'COMPANY', name },
  };
}

/** Looks all domains up in a process of its own, as a user would; returns its last line. */
export async function lookUpAll(
  { shells }: Population,
  settings: Readonly<Record<string, string>>,
): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'interlock-owners-'));
  try {
    const list = join(folder, 'domains.txt');
    await writeFile(list, shells.flatMap(({ domains }) => domains.map(({ domain }) => domain)).join('\n'));
    const { code, out, err } = await outcomeOf(spawnInterlock(['seed', list, '--json'], settings));
    if (code !== 0) throw new Error(`seed ended with ${String(code)}: ${err.slice(-2000)}`);
    return JSON.parse(out.trim().split('\n').at(-1) ?? '{}');
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface SharedPage {
  readonly nodes: readonly {
    readonly shared: { readonly __typename: string; readonly name: string };
    readonly companies: readonly { readonly name: string }[];
    readonly lead: boolean;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const SHARED_KINDS = ['REGISTRANT', 'EMAIL', 'PHONE', 'ADDRESS', 'NAME_SERVER', 'PERSON'];

/** All pages of what ties companies, leads among them. */
export async function findTies(api: TestServer): Promise<FoundTie[]> {
  const ties: FoundTie[] = [];
  for (let after: string | null = null; ;) {
    const { shared } = await asked(
      api,
      `query ($kinds: [EntityKind!]!, $after: String) { shared(kinds: $kinds, first: 100, after: $after) {
         nodes { shared { __typename name } companies { name } lead } pageInfo { hasNextPage endCursor } } }`,
      { kinds: SHARED_KINDS, after },
    );
    const { nodes, pageInfo } = shared as SharedPage;
    ties.push(
      ...nodes.map((node) => ({
        companies: node.companies.map(({ name }) => name),
        by: `${node.shared.__typename} ${node.shared.name}`,
        isLead: node.lead,
      })),
    );
    if (!pageInfo.hasNextPage) return ties;
    after = pageInfo.endCursor;
  }
}

async function asked(
  api: TestServer,
  query: string,
  variables: object = {},
): Promise<Record<string, unknown>> {
  const { data, errors } = await api.ask(query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}
