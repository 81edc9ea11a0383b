import { setTimeout as sleep } from 'node:timers/promises';
import type { Served } from '../../test/harness/server-process.ts';
import { socketTo } from '../../test/harness/socket.ts';

/** What a server was asked for a while. */
export interface Traffic {
  /** When each question was asked and how long it took, milliseconds. */
  readonly times: { readonly at: number; readonly ms: number }[];
  readonly errors: string[];
  writes: number;
  runs: number;
  subscriptions: number;
}

/** Where it goes, and until when. */
export interface TrafficOptions {
  readonly server: Served;
  readonly domains: readonly string[];
  readonly end: AbortSignal;
}

const QUESTIONS: readonly string[] = [
  '{ sharedRegistrants { nodes { shared { name } companies { name } links { kind status } explanation } } }',
  '{ shared(kinds: [PERSON], first: 10) { nodes { shared { name } strength companies { name } } explored { links } } }',
  '{ companies(first: 20) { nodes { id name links(first: 5) { nodes { kind to { name } evidence { record { source { title } } } } } } } }',
  '{ search(text: "trustcor") { nodes { entity { name } } } stats { records links } }',
  '{ domain(name: "trustcor.co") { name timeline(first: 5) { nodes { __typename } } companies { nodes { name } } } }',
  '{ paths(from: "company:trustcor-systems", to: "company:measurement-systems") { paths { strength explanation } } }',
];
const ADD = `mutation($source: ID!, $statements: [StatementInput!]!) {
  addRecord(input: {source: $source, statements: $statements}) { id } }`;
const RETRACT = 'mutation($id: ID!) { retractRecord(id: $id, reason: "soak") { id } }';
const ENRICH =
  'mutation($domains: [String!]) { enrich(domains: $domains, refresh: true) { enrichment { id } } }';
const DOMAINS_A_RUN = 20;
const KEPT_RECORDS = 100;
const NAMES = 200;

/** Asks, writes, looks up and subscribes all at once, each at a pace of its own. */
export async function keepBusy(options: TrafficOptions): Promise<Traffic> {
  const traffic: Traffic = { times: [], errors: [], writes: 0, runs: 0, subscriptions: 0 };
  await Promise.all([ask(options, traffic), ask(options, traffic), write(options, traffic), enrich(options, traffic), subscribe(options, traffic)]); // prettier-ignore
  return traffic;
}

/** What a question answers; undefined, and an error more, where it answers with an error. */
async function answer(
  { server, end }: TrafficOptions,
  { errors }: Traffic,
  [query, variables]: readonly [string, object],
): Promise<Record<string, never> | undefined> {
  try {
    const given = (await server.ask(query, variables)) as { data?: Record<string, never>; errors?: unknown };
    if (given.errors) errors.push(JSON.stringify(given.errors).slice(0, 300));
    return given.errors ? undefined : given.data;
  } catch (error) {
    if (!end.aborted) errors.push(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

async function ask(options: TrafficOptions, traffic: Traffic): Promise<void> {
  for (let turn = 0; !options.end.aborted; turn++) {
    const at = performance.now();
    await answer(options, traffic, [QUESTIONS[turn % QUESTIONS.length] ?? '', {}]);
    traffic.times.push({ at, ms: performance.now() - at });
    await sleep(50);
  }
}

/** Writes and takes back, so that the graph stays as large as it is. */
async function write(options: TrafficOptions, traffic: Traffic): Promise<void> {
  const made = await answer(options, traffic, ['mutation { addSource(input: {kind: DATASET, title: "Soak"}) { id } }', {}]); // prettier-ignore
  const source = (made?.['addSource'] as { id: string } | undefined)?.id;
  const kept: string[] = [];
  for (let turn = 0; !options.end.aborted; turn++) {
    const officer = `Officer ${String(turn % NAMES)}`;
    const statements = [turn, turn + 1].map((number) => ({
      kind: 'OFFICER_OF',
      from: { kind: 'PERSON', name: officer },
      to: { kind: 'COMPANY', name: `Company ${String(number % NAMES)}` },
      qualifier: `of turn ${String(turn)}`,
      status: 'REPORTED',
    }));
    const added = await answer(options, traffic, [ADD, { source, statements }]);
    const id = (added?.['addRecord'] as { id: string } | undefined)?.id;
    if (id !== undefined) kept.push(id);
    const oldest = kept.length > KEPT_RECORDS ? kept.shift() : undefined;
    if (oldest !== undefined) await answer(options, traffic, [RETRACT, { id: oldest }]);
    traffic.writes += 1;
    await sleep(500);
  }
}

/** Asks the registries again and again about the same domains, of which nothing new is heard. */
async function enrich(options: TrafficOptions, traffic: Traffic): Promise<void> {
  const { domains, end } = options;
  for (let turn = 0; !end.aborted; turn++) {
    const from = (turn * DOMAINS_A_RUN) % domains.length;
    await answer(options, traffic, [ENRICH, { domains: domains.slice(from, from + DOMAINS_A_RUN) }]);
    traffic.runs += 1;
    await sleep(5_000, undefined, { signal: end }).catch(() => undefined);
  }
}

/** A client comes every second, subscribes to all there is ten times, and goes. */
async function subscribe({ server, end }: TrafficOptions, traffic: Traffic): Promise<void> {
  while (!end.aborted) {
    const client = socketTo(server.address);
    for (let count = 0; count < 10; count++) {
      client.subscribe(
        { query: 'subscription { sharedFound { shared { name } companies { name } } }' },
        { next: () => undefined, error: () => undefined, complete: () => undefined },
      );
      traffic.subscriptions += 1;
    }
    await sleep(1_000);
    await client.dispose();
  }
}
