import { cypher } from '../../src/graph/driver/cypher.ts';
import { Contradiction } from '../../src/ingest/fold/contradiction.ts';
import { findMatches } from '../../src/ingest/matching/find-matches.ts';
import { importCase } from '../../src/ingest/import/import-case.ts';
import { importRegistration } from '../../src/ingest/registrations/import-registration.ts';
import { judge, undoJudgment, type JudgmentChange, type Showing } from '../../src/ingest/judgments/judge.ts';
import { addRecord, addSource, type Author } from '../../src/ingest/records/ledger.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import type { EntityInput } from '../../src/model/inputs.ts';
import type { Judgment } from '../../src/model/kinds.ts';
import { caseText } from '../harness/case-text.ts';
import { snapshotOf } from '../harness/graph-snapshot.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../harness/store.ts';
import { thickAnswer, type MadeUpContact } from '../harness/whois-answers.ts';

let test: TestStore;
let source: string;
const author: Author = { by: 'ann', now: tickingClock() };

beforeAll(async () => {
  test = await openTestStore();
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  await emptyStore(test.store);
  source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
});

const KESTREL: EntityInput = { id: 'k', kind: 'COMPANY', name: 'Kestrel Marine B.V.' };

async function told(from: EntityInput, domain: string): Promise<void> {
  const to: EntityInput = { kind: 'DOMAIN', name: domain };
  const statement = { kind: 'USES_DOMAIN', from, to, status: 'REPORTED' } as const;
  await addRecord(test.store, { source, statements: [statement] }, author);
}

async function describeOnly(...entities: EntityInput[]): Promise<void> {
  await addRecord(test.store, { source, entities, statements: [] }, author);
}

/** Stores an answer about a domain; returns the id of its registrant. */
async function registered(domain: string, registrant: MadeUpContact): Promise<string> {
  const raw = thickAnswer({ domain, registrant });
  await importRegistration(test.store, { domain, raw, observedAt: '2024-01-02' }, author);
  const [row] = await test.store.read(
    cypher`MATCH (:Domain {id: $id})-[:REGISTERED_BY {qualifier: 'registrant'}]->(r) RETURN r.id AS id`,
    { id: `domain:${domain}` },
  );
  return String(row?.['id']);
}

interface Offered {
  readonly ends: readonly string[];
  readonly score: number;
  readonly features: readonly string[];
}

async function offered(): Promise<Offered[]> {
  await findMatches(test.store);
  const rows = await test.store.read(cypher`MATCH (m:_Match) RETURN m {.*} AS found ORDER BY m.id`);
  return rows.map(({ found }) => {
    const { left, right, score, reasons } = found as Record<string, unknown>;
    const features = (JSON.parse(String(reasons)) as { feature: string }[]).map(({ feature }) => feature);
    return { ends: [String(left), String(right)].sort(), score: Number(score), features };
  });
}

async function drawn(): Promise<unknown[]> {
  await findMatches(test.store);
  return test.store.read(
    cypher`MATCH (a)-[l:SUGGESTED_LINK]->(b) RETURN a.id AS from, l.kind AS kind, b.id AS to ORDER BY from, to`,
  );
}

async function stated(): Promise<unknown[]> {
  return test.store.read(
    cypher`MATCH (a)-[l:IDENTIFIED_AS]->(b) RETURN a.id AS from, b.id AS to, l.sources AS sources, l.status AS status`,
  );
}

const SHOW: Showing<{ change: JudgmentChange }, object> = {
  after: (_reader, change) => Promise.resolve({ change }),
  before: () => Promise.resolve({}),
};

async function say(left: string, judgment: Judgment, right: string, dryRun = false): Promise<JudgmentChange> {
  const verdict = { left, right, judgment, reason: 'compared' };
  return (await judge({ store: test.store, author, dryRun }, verdict, SHOW)).change;
}

async function undo(id: string): Promise<void> {
  await undoJudgment({ store: test.store, author }, { id, reason: 'was wrong' }, SHOW);
}

async function checked(): Promise<void> {
  expect((await rebuild(test.store, { check: true })).lines).toEqual([]);
}

describe('a registrant and the company of the same name', () => {
  it('are offered with reasons and drawn as a suggestion of their kind', async () => {
    await told(KESTREL, 'kestrel-marine.nl');
    const holder = await registered('kestrel-marine.nl', {
      organization: 'Kestrel Marine',
      email: 'ann@kestrel-marine.nl',
    });
    const [match, ...more] = await offered();
    expect(more).toEqual([]);
    expect(match).toMatchObject({ ends: [holder, 'k'].sort() });
    expect(match?.score).toBeGreaterThan(0.9);
    expect(match?.features[0]).toBe('identification');
    expect(match?.features).toEqual(expect.arrayContaining(['equal name', 'e-mail host', 'domain in use']));
    expect(await drawn()).toEqual([{ from: holder, kind: 'IDENTIFIED_AS', to: 'k' }]);
  });

  it('are offered whichever was stored first, also where only the domain brings them together', async () => {
    const early = await registered('heron-web.nl', { organization: 'Heron Websites' });
    await findMatches(test.store);
    await told({ id: 'h', kind: 'COMPANY', name: 'Heron Websites Nederland B.V.' }, 'heron-web.nl');
    expect((await offered()).map(({ ends }) => ends)).toEqual([[early, 'h'].sort()]);
    await told({ id: 'a', kind: 'COMPANY', name: 'Avocet Films Nederland B.V.' }, 'avocet.nl');
    await findMatches(test.store);
    const late = await registered('avocet.nl', { organization: 'Avocet Films' });
    expect((await offered()).map(({ ends }) => ends)).toContainEqual([late, 'a'].sort());
    const followed = await offered();
    await findMatches(test.store, { afresh: true });
    expect(await offered()).toEqual(followed);
  });

  it('score low by a common name alone, and a registrant that identifies nobody is never offered', async () => {
    await describeOnly(
      { id: 'g', kind: 'COMPANY', name: 'Global Services LLC' },
      { id: 'd', kind: 'COMPANY', name: 'Domains By Proxy, LLC' },
      { id: 'j', kind: 'PERSON', name: 'John Smith' },
    );
    await registered('one.com', { organization: 'Global Services' });
    await registered('two.com', { organization: 'Domains By Proxy, LLC' });
    await registered('three.com', { name: 'John Smith', email: 'js77@gmail.com' });
    const found = await offered();
    expect(found.filter(({ score }) => score >= 0.3)).toEqual([]);
    expect(found.filter(({ ends }) => ends.includes('d') || ends.includes('j'))).toEqual([]);
  });

  it('are one link of the analyst’s record when judged the same, in either order, and stay two', async () => {
    await describeOnly(KESTREL);
    const holder = await registered('kestrel.nl', { organization: 'Kestrel Marine' });
    await findMatches(test.store);
    const before = await snapshotOf(test.store);
    const preview = await say('k', 'SAME', holder, true);
    expect(preview.gained).toMatchObject([{ kind: 'IDENTIFIED_AS', from: holder, to: 'k' }]);
    expect([preview.lost, preview.entity]).toEqual([[], 'k']);
    expect([await snapshotOf(test.store), await stated()]).toEqual([before, []]);
    const { judgment } = await say('k', 'SAME', holder);
    expect(await stated()).toEqual([{ from: holder, to: 'k', sources: 1, status: 'REPORTED' }]);
    expect((await say(holder, 'SAME', 'k')).judgment).toBe(judgment);
    expect(await drawn()).toEqual([]);
    await checked();
    await undo(judgment);
    expect([await stated(), (await drawn()).length]).toEqual([[], 1]);
    await checked();
  });

  it('are asked about no more when judged different or unsure, until that is undone', async () => {
    await describeOnly(KESTREL);
    const holder = await registered('kestrel.nl', { organization: 'Kestrel Marine' });
    expect(await drawn()).toHaveLength(1);
    for (const judgment of ['DIFFERENT', 'UNSURE'] as const) {
      const said = await say(holder, judgment, 'k');
      expect([said.gained, said.lost, await drawn(), await stated()]).toEqual([[], [], [], []]);
      await undo(said.judgment);
      expect(await drawn()).toHaveLength(1);
    }
    await checked();
  });

  it('are not judged one way and the other at once', async () => {
    await describeOnly(KESTREL);
    const holder = await registered('kestrel.nl', { organization: 'Kestrel Marine' });
    const { judgment } = await say(holder, 'DIFFERENT', 'k');
    await expect(say(holder, 'SAME', 'k')).rejects.toThrow(Contradiction);
    await expect(say(holder, 'SAME', 'k')).rejects.toThrow(/undo that first/);
    await undo(judgment);
    await say(holder, 'SAME', 'k');
    await expect(say('k', 'DIFFERENT', holder)).rejects.toThrow(Contradiction);
  });

  it('are not offered where a source says it already', async () => {
    await describeOnly(KESTREL);
    const holder = await registered('kestrel.nl', { organization: 'Kestrel Marine' });
    const statement = {
      kind: 'IDENTIFIED_AS',
      from: { id: holder },
      to: { id: 'k' },
      status: 'REPORTED',
    } as const;
    await addRecord(test.store, { source, statements: [statement] }, author);
    expect(await drawn()).toEqual([]);
  });

  it('leave every other pair of two kinds refused, with what can be done', async () => {
    await describeOnly(KESTREL, { id: 'p', kind: 'PERSON', name: 'Kestrel Marine' });
    const holder = await registered('kestrel.nl', { organization: 'Kestrel Marine' });
    const remedy = /REGISTRANT is identified as a COMPANY or PERSON.*addRecord/;
    await expect(say('k', 'SAME', 'p')).rejects.toThrow(remedy);
    await expect(say('domain:kestrel.nl', 'SAME', 'k')).rejects.toThrow(remedy);
    await expect(say(holder, 'SAME', 'domain:kestrel.nl')).rejects.toThrow(remedy);
    expect((await say('p', 'SAME', holder)).gained).toMatchObject([{ from: holder, to: 'p' }]);
  });

  it('come back from a case file as they were judged', async () => {
    await describeOnly(KESTREL);
    const holder = await registered('kestrel.nl', { organization: 'Kestrel Marine' });
    const { judgment } = await say(holder, 'SAME', 'k');
    await undo(judgment);
    await say(holder, 'UNSURE', 'k');
    await say(holder, 'SAME', 'k');
    const [before, file] = [await snapshotOf(test.store), await caseText(test.store)];
    expect(file).toContain('rightKind');
    await emptyStore(test.store);
    await importCase(test.store, file, author);
    expect(await snapshotOf(test.store)).toEqual(before);
    expect(await caseText(test.store)).toBe(file);
    await checked();
  });
});
