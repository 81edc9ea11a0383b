import { readdirSync, readFileSync } from 'node:fs';
import { answerOwnershipCase } from '../../src/query/ownership-file/ownership-case-answers.ts';
import { parseOwnershipCase } from '../../src/query/ownership-file/ownership-case.ts';
import { idIn, loadOwnershipCase, type CaseFile } from '../harness/ownership-case.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';
import { differences } from '../query/close-answers.ts';

const FOLDER = new URL('../fixtures/ownership/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

let test: TestStore;
let server: TestServer;
beforeAll(async () => {
  test = await openTestStore();
  server = await startTestServer(test.store);
  const author = { by: 'test', now: tickingClock() };
  for (const file of FILES) await loadOwnershipCase(test.store, readCase(file), author);
});
afterAll(async () => {
  await server.close();
  await test.close();
});

function readCase(file: string): CaseFile {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as CaseFile;
}

interface Named {
  readonly name: string;
}
interface Range {
  readonly min: number;
  readonly max: number;
}
interface Owner {
  readonly owner: Named;
  readonly economic: Range;
  readonly voting: Range;
}
interface BeneficialOwner {
  readonly person: Named;
  readonly certainty: string;
  readonly grounds: readonly string[];
  readonly economic: Range;
  readonly voting: Range;
  readonly heldShares: Range;
  readonly heldVotes: Range;
}
interface Ownership {
  readonly effectiveOwners: readonly Owner[];
  readonly controllers: readonly { controller: Named; certainty: string; over: readonly Named[] }[];
  readonly ultimateParents: readonly Named[];
  readonly ultimateParentCompanies: readonly Named[];
  readonly group: { readonly nodes: readonly Named[]; readonly totalCount: number };
  readonly accounting: object | null;
  readonly timeline: readonly { from: string | null; to: string | null; owners: readonly Owner[] }[];
  readonly issues: readonly { code: string; entities: readonly Named[] }[];
}

const OWNER = 'owner { name } economic { min max } voting { min max }';
const QUESTION = `query ($id: ID!, $asOf: Date) { company(id: $id, asOf: $asOf) { ownership {
  effectiveOwners(first: 1000) { ${OWNER} }
  controllers { controller { name } certainty over { name } }
  ultimateParents { name } ultimateParentCompanies { name } group(first: 100) { nodes { name } totalCount }
  accounting { terminalPct unknownPct trappedPct selfOwnershipPct }
  timeline { from to owners { ${OWNER} } }
  issues { code entities { name } }
  } } }`;
const PERSONS = `query ($id: ID!, $asOf: Date, $regime: OwnershipRegime!, $thresholdPct: Float, $inclusive: Boolean) {
  company(id: $id, asOf: $asOf) { ownership {
    beneficialOwners(regime: $regime, thresholdPct: $thresholdPct, inclusive: $inclusive) { ...Person } } } }
  fragment Person on BeneficialOwner { person { name } certainty grounds
    economic { min max } voting { min max } heldShares { min max } heldVotes { min max } }`;

async function ownershipOf(file: CaseFile, company: string): Promise<Ownership> {
  const { data, errors } = await server.ask(QUESTION, { id: idIn(file, company), asOf: file.asOf ?? null });
  expect(errors).toBeUndefined();
  return (data?.['company'] as { ownership: Ownership }).ownership;
}

/** A query of a case as GraphQL can put it: a law, with another threshold where the case has its own. */
interface LawQuery {
  readonly company: string;
  readonly mode: string;
  readonly regime: string;
  readonly thresholdPct: number;
  readonly inclusive: boolean;
}

const REGIMES = [
  { regime: 'AMLR', mode: 'amlr', thresholdPct: 25, inclusive: true },
  { regime: 'AMLD', mode: 'ownership+control', thresholdPct: 25, inclusive: false },
  { regime: 'PSC', mode: 'psc', thresholdPct: 25, inclusive: false },
  { regime: 'FATF', mode: 'ownership+control', thresholdPct: 25, inclusive: true },
];

/** Every company under every law, and what the case itself asks; no law looks at ownership or at control alone. */
function queriesOf({ expected }: CaseFile, companies: readonly string[]): LawQuery[] {
  const own = (expected['ubo'] ?? []) as readonly Omit<LawQuery, 'regime'>[];
  return [
    ...companies.flatMap((company) => REGIMES.map((regime) => ({ company, ...regime }))),
    ...own.map(({ company, mode, thresholdPct, inclusive }) => {
      const law = REGIMES.find((one) => one.mode.split('+').includes(mode) || one.mode === mode);
      if (!law) throw new Error(`no law asks for ${mode}`);
      return { company, ...law, thresholdPct, inclusive };
    }),
  ];
}

async function personsBehind(file: CaseFile, { company, ...query }: LawQuery): Promise<unknown[]> {
  const { mode: _mode, ...law } = query;
  const asked = { id: idIn(file, company), asOf: file.asOf ?? null, ...law };
  const { data, errors } = await server.ask(PERSONS, asked);
  expect(errors).toBeUndefined();
  return persons(
    (data?.['company'] as { ownership: { beneficialOwners: BeneficialOwner[] } }).ownership.beneficialOwners,
  );
}

/** In the form of a case's `ubo`. */
function persons(owners: readonly BeneficialOwner[]): unknown[] {
  return owners.map((owner) => ({
    person: owner.person.name,
    status: owner.certainty.toLowerCase(),
    grounds: owner.grounds,
    economicPct: owner.economic,
    votingPct: owner.voting,
    heldSharesPct: owner.heldShares,
    heldVotesPct: owner.heldVotes,
  }));
}

/** Codes that only the links of a store give rise to. */
const OF_SOURCES = ['UNKNOWN_SIZE', 'ENDED_HOLDINGS'];

function issueLines(found: readonly { code: string; names: readonly string[] }[]): string[] {
  const lines = found.map((issue) => [issue.code, ...[...issue.names].sort()].join(' '));
  return [...new Set(lines)].filter((line) => !OF_SOURCES.includes(line.split(' ')[0] ?? '')).sort();
}

interface PlainIssue {
  readonly code: string;
  readonly company?: string;
  readonly members?: readonly string[];
}

function names(list: readonly Named[]): string[] {
  return list.map(({ name }) => name).sort();
}

function parts(owners: readonly Owner[], of: 'economic' | 'voting'): Record<string, Range> {
  return Object.fromEntries(
    owners.filter((one) => one[of].max > 1e-6).map((one) => [one.owner.name, one[of]]),
  );
}

/** What `interlock ownership` answers for the whole case, without what no link can say (concert groups, nominees). */
function answersOf(file: CaseFile, asked?: object): Record<string, never> {
  const { concert: _concert, expected: _expected, ...rest } = file;
  const edges = file.edges.map(({ nomineeFor, ...edge }) =>
    nomineeFor === undefined ? edge : { ...edge, owner: nomineeFor, ownerType: 'person' },
  );
  const text = JSON.stringify({ ...rest, edges, expected: asked });
  return JSON.parse(JSON.stringify(answerOwnershipCase(parseOwnershipCase(text)))) as Record<string, never>;
}

/** The company and everything above it on the case's day. */
function companiesAbove({ edges, asOf }: CaseFile, company: string): Set<string> {
  const holds = ({ from, to }: { from?: string; to?: string }) =>
    asOf === undefined || ((from === undefined || from <= asOf) && (to === undefined || asOf < to));
  const found = new Set([company]);
  for (const name of found)
    for (const edge of edges)
      if (edge.owned === name && holds(edge)) found.add(edge.nomineeFor ?? edge.owner);
  return found;
}

describe('the known-answer cases through GraphQL', () => {
  it.each(FILES)('%s', async (name) => {
    const file = readCase(name);
    const expected = answersOf(file);
    const companies = Object.keys(expected['effective'] as unknown as object);
    const control: Record<string, string[]> = {};
    const possible: Record<string, string[]> = {};
    const found: Record<string, Record<string, unknown>> = {};
    const told: { code: string; names: readonly string[] }[] = [];
    const keep = (key: string, company: string, value: unknown): void => {
      found[key] = { ...found[key], [company]: value };
    };
    for (const company of companies) {
      const ownership = await ownershipOf(file, company);
      told.push(...ownership.issues.map(({ code, entities }) => ({ code, names: names(entities) })));
      keep('effective', company, parts(ownership.effectiveOwners, 'economic'));
      keep('effectiveVoting', company, parts(ownership.effectiveOwners, 'voting'));
      keep('ultimateParents', company, names(ownership.ultimateParents));
      keep('ultimateParentCompanies', company, names(ownership.ultimateParentCompanies));
      if (ownership.accounting) keep('accounting', company, ownership.accounting);
      keep(
        'timeline',
        company,
        ownership.timeline.map(({ owners, ...period }) => ({
          ...period,
          effective: parts(owners, 'economic'),
        })),
      );
      for (const { controller, certainty, over } of ownership.controllers) {
        const controlled = expected[certainty === 'DEFINITE' ? 'control' : 'controlPossible']?.[
          controller.name
        ] as unknown as readonly string[];
        const between = companiesAbove(file, company);
        expect(names(over)).toEqual(controlled.filter((name) => between.has(name)));
        (possible[controller.name] ??= []).push(company);
        if (certainty === 'DEFINITE') (control[controller.name] ??= []).push(company);
      }
      const groups = expected['groups'] as unknown as readonly { head: string[]; members: string[] }[];
      const top = names(ownership.ultimateParents);
      const group = groups.find(({ head }) => JSON.stringify(head) === JSON.stringify(top));
      if (group) expect(names(ownership.group.nodes)).toEqual(group.members);
    }
    const queries = queriesOf(file, companies);
    const ubo = answersOf(file, { ubo: queries })['ubo'] as unknown as readonly { persons: unknown }[];
    const behind = [];
    for (const query of queries) behind.push(await personsBehind(file, query));
    expect(
      differences(ubo.map((query) => query.persons) as never, JSON.parse(JSON.stringify(behind)) as never),
    ).toEqual([]);
    const plain = expected['issues'] as unknown as readonly PlainIssue[];
    expect(issueLines(told)).toEqual(
      issueLines(plain.map(({ code, company, members }) => ({ code, names: members ?? [company ?? ''] }))),
    );
    const all = { ...found, control: sorted(control), controlPossible: sorted(possible) };
    const wanted = Object.fromEntries(Object.keys(all).map((key) => [key, expected[key] ?? {}]));
    expect(differences(wanted as never, JSON.parse(JSON.stringify(all)) as never)).toEqual([]);
  });

  function sorted(map: Readonly<Record<string, string[]>>): Record<string, string[]> {
    return Object.fromEntries(Object.entries(map).map(([name, list]) => [name, list.sort()]));
  }
});
