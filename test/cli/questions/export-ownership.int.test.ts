import { readFileSync } from 'node:fs';
import { exportCommand } from '../../../src/cli/questions/export.ts';
import type { StoreOpener } from '../../../src/cli/open-store.ts';
import { addRecord, addSource } from '../../../src/ingest/records/ledger.ts';
import { idIn, loadOwnershipCase, type CaseFile } from '../../harness/ownership-case.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

const author = { by: 'test', now: tickingClock() };
let test: TestStore;
const open: StoreOpener = () => Promise.resolve({ store: test.store, close: () => Promise.resolve() });
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

/** Loads a case and returns it. */
async function load(name: string): Promise<CaseFile> {
  const url = new URL(`../../fixtures/ownership/${name}.json`, import.meta.url);
  const file = JSON.parse(readFileSync(url, 'utf8')) as CaseFile;
  await loadOwnershipCase(test.store, file, author);
  return file;
}

/** Runs the command and returns the lines it wrote. */
async function run(...words: string[]): Promise<string[]> {
  let output = '';
  const { write } = process.stdout;
  process.stdout.write = (chunk: unknown) => {
    output += String(chunk);
    return true;
  };
  try {
    await exportCommand(open).parseAsync(['ownership', ...words], { from: 'user' });
  } finally {
    process.stdout.write = write;
  }
  return output.trimEnd().split('\n');
}

describe('export ownership', () => {
  it('writes a line for every beneficial owner of every company', async () => {
    const file = await load('00-worked-example');
    const source = await addSource(test.store, { kind: 'REGISTER', title: 'Names' });
    const lone = { id: 'lone', kind: 'COMPANY' as const, name: '=Lone, "Ltd"' };
    await addRecord(test.store, { source, entities: [lone], statements: [] }, author);
    const id = (node: string) => idIn(file, node);
    const [head, ...lines] = await run();
    expect(head).toBe(
      'company,company_name,ultimate_parents,ultimate_parent_companies,unknown_pct,beneficial_owner,beneficial_owner_name,' +
        'certainty,grounds,economic_min_pct,economic_max_pct,voting_min_pct,voting_max_pct',
    );
    const parents = `${id('P')},${id('A')},0`;
    expect(lines.filter((line) => !line.startsWith(id('A')) && !line.startsWith(id('B')))).toEqual([
      `${id('T')},T,${parents},${id('P')},P,definite,art54a art54b control economic voting,40.909090909,40.909090909,40.909090909,40.909090909`,
      `${id('T')},T,${parents},${id('R')},R,definite,art54a economic voting,45,45,45,45`,
      `lone,"'=Lone, ""Ltd""",,,100,,,,,,,,`,
    ]);
    expect((await run('--regime', 'psc')).find((line) => line.includes(`,${id('R')},`))).toContain(
      'definite,shares votes,45',
    );
  });

  it('writes statements of companies, persons and relationships of a day', async () => {
    const file = await load('16-as-of-and-timeline');
    const lines = await run('--format', 'bods', '--as-of', '2019-07-01');
    const statements = lines.map((line) => JSON.parse(line) as Record<string, never>);
    const told = statements.map(({ recordType, recordId }) => `${String(recordType)} ${String(recordId)}`);
    const [h, q, t] = ['H', 'Q', 'T'].map((node) => idIn(file, node));
    expect(told.sort()).toEqual(
      [
        `entity ${String(h)}`,
        `entity ${String(t)}`,
        `person ${String(q)}`,
        `relationship ${String(h)}/${String(q)}`,
        `relationship ${String(t)}/${String(q)}`,
      ].sort(),
    );
    expect(statements.find(({ recordId }) => recordId === `${String(t)}/${String(q)}`)).toMatchObject({
      declarationSubject: t,
      recordDetails: {
        subject: t,
        interestedParty: q,
        interests: [
          { type: 'shareholding', beneficialOwnershipOrControl: true, share: { exact: 80 } },
          { type: 'votingRights', share: { exact: 80 } },
        ],
      },
    });
    expect(await run('--format', 'bods', '--as-of', '2019-07-01')).toEqual(lines);
    await expect(run('--as-of', 'then')).rejects.toThrow('is not a date');
  });
});
