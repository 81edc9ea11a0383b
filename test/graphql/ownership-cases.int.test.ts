import { readdirSync, readFileSync } from 'node:fs';
import { answerOwnershipCase } from '../../src/query/ownership-case-answers.ts';
import { parseOwnershipCase } from '../../src/query/ownership-case.ts';
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
interface Ownership extends Readonly<Record<'amlr' | 'psc' | 'fatf', readonly BeneficialOwner[]>> {
  readonly effectiveOwners: readonly Owner[];
  readonly controllers: readonly { controller: Named; certainty: string }[];
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
  amlr: beneficialOwners(regime: AMLR) { ...Person } psc: beneficialOwners(regime: PSC) { ...Person }
  fatf: beneficialOwners(regime: FATF) { ...Person } } } }
  fragment Person on BeneficialOwner { person { name } certainty grounds
    economic { min max } voting { min max } heldShares { min max } heldVotes { min max } }`;

async function ownershipOf(file: CaseFile, company: string): Promise<Ownership> {
  const { data, errors } = await server.ask(QUESTION, { id: idIn(file, company), asOf: file.asOf ?? null });
  expect(errors).toBeUndefined();
  return (data?.['company'] as { ownership: Ownership }).ownership;
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
function answersOf(file: CaseFile): Record<string, never> {
  const { concert: _concert, expected: _expected, ...rest } = file;
  const edges = file.edges.map(({ nomineeFor, ...edge }) =>
    nomineeFor === undefined ? edge : { ...edge, owner: nomineeFor, ownerType: 'person' },
  );
  const text = JSON.stringify({ ...rest, edges });
  return JSON.parse(JSON.stringify(answerOwnershipCase(parseOwnershipCase(text)))) as Record<string, never>;
}

describe('the known-answer cases through GraphQL', () => {
  it.each(FILES)('%s', async (name) => {
    const file = readCase(name);
    const expected = answersOf(file);
    const companies = Object.keys(expected['effective'] as unknown as object);
    const control: Record<string, string[]> = {};
    const possible: Record<string, string[]> = {};
    const found: Record<string, Record<string, unknown>> = {};
    const ubo: unknown[] = [];
    const told: { code: string; names: readonly string[] }[] = [];
    const keep = (key: string, company: string, value: unknown): void => {
      found[key] = { ...found[key], [company]: value };
    };
    for (const company of companies) {
      const ownership = await ownershipOf(file, company);
      ubo.push(...[ownership.amlr, ownership.psc, ownership.fatf].map(persons));
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
      for (const { controller, certainty } of ownership.controllers) {
        (possible[controller.name] ??= []).push(company);
        if (certainty === 'DEFINITE') (control[controller.name] ??= []).push(company);
      }
      const groups = expected['groups'] as unknown as readonly { head: string[]; members: string[] }[];
      const top = names(ownership.ultimateParents);
      const group = groups.find(({ head }) => JSON.stringify(head) === JSON.stringify(top));
      if (group) expect(names(ownership.group.nodes)).toEqual(group.members);
    }
    const asked = expected['ubo'] as unknown as readonly { persons: unknown }[];
    expect(
      differences(asked.map((query) => query.persons) as never, JSON.parse(JSON.stringify(ubo)) as never),
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
