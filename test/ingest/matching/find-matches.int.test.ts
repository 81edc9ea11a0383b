import { cypher } from '../../../src/graph/driver/cypher.ts';
import { readMatchingLag } from '../../../src/graph/matching/matching-state.ts';
import { findMatches } from '../../../src/ingest/matching/find-matches.ts';
import { addRecord, addSource, retractRecord } from '../../../src/ingest/records/ledger.ts';
import type { EntityInput, StatementInput } from '../../../src/model/inputs.ts';
import { randomNumbers } from '../../harness/random-numbers.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
beforeAll(async () => (test = await openTestStore()));
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

const author = { by: 'test', now: tickingClock() };

const MATCHES = cypher`MATCH (m:_Match) RETURN m {.*} AS found ORDER BY m.left, m.right`;
const ENTRIES = cypher`MATCH (e:_MatchEntry) RETURN e {.*} AS found ORDER BY e.id`;
const DRAWN = cypher`MATCH (a)-[link:SUGGESTED_LINK]->(b) RETURN a.id AS from, b.id AS to, link {.*} AS found ORDER BY link.id`;

async function found(): Promise<Readonly<Record<'matches' | 'entries' | 'drawn', unknown[]>>> {
  return {
    matches: await test.store.read(MATCHES),
    entries: await test.store.read(ENTRIES),
    drawn: await test.store.read(DRAWN),
  };
}

const WORDS = ['Vostrom', 'Packet', 'Forensics', 'Trustcor', 'Measurement', 'Global', 'Resource', 'Saulino'];

/** Who holds some domains and who uses them, so that registrants come to be found by what companies use. */
function inventStatement(random: () => number): StatementInput {
  const nth = (count: number): string => String(Math.floor(random() * count));
  const domain: EntityInput = { kind: 'DOMAIN', name: `d${nth(9)}.com` };
  const name = [WORDS[Number(nth(8))], WORDS[Number(nth(4))]].join(' ');
  const holder: EntityInput = { id: `r/${nth(12)}`, kind: 'REGISTRANT', name };
  const company: EntityInput = { id: `${random() < 0.5 ? 'a' : 'y'}/${nth(12)}`, kind: 'COMPANY', name };
  return random() < 0.5
    ? { kind: 'REGISTERED_BY', qualifier: 'registrant', from: domain, to: holder, status: 'REPORTED' }
    : { kind: 'USES_DOMAIN', from: company, to: domain, status: 'REPORTED' };
}

/** Companies and persons of few words, so that keys come to be shared by too many while records come in. */
function inventEntity(number: number, random: () => number): EntityInput {
  const word = (): string => WORDS[Math.floor(random() ** 2 * WORDS.length)] ?? '';
  const kind = number % 3 > 0 ? 'COMPANY' : 'PERSON';
  const name = [word(), word(), ...(random() < 0.3 ? [word()] : [])].join(' ');
  return {
    id: `x/${String(number)}`,
    kind,
    name: kind === 'COMPANY' && random() < 0.5 ? `${name} Ltd` : name,
    ...(kind === 'PERSON' && random() < 0.3
      ? { birthDate: `19${String(60 + Math.floor(random() * 3))}` }
      : {}),
    ...(kind === 'COMPANY' && random() < 0.3 ? { jurisdiction: random() < 0.5 ? 'pa' : 'us_va' } : {}),
  };
}

async function storeBatches(afterEach: () => Promise<unknown>): Promise<void> {
  const random = randomNumbers(7);
  const source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
  const kept: string[] = [];
  for (let batch = 0; batch < 6; batch++) {
    for (let record = 0; record < 9; record++) {
      const entities = [0, 1, 2].map(() => inventEntity(Math.floor(random() * 90), random));
      const statements = [inventStatement(random)];
      kept.push(await addRecord(test.store, { source, entities, statements }, author));
    }
    for (let count = 0; count < 2; count++) {
      const [id = ''] = kept.splice(Math.floor(random() * kept.length), 1);
      await retractRecord(test.store, id, 'wrong', author);
    }
    await afterEach();
  }
}

describe('looking for matches', () => {
  it('finds the same batch after batch and in one survey, also in one that was stopped and begun again', async () => {
    await storeBatches(() => findMatches(test.store));
    const followed = await found();
    expect(followed.matches.length).toBeGreaterThan(50);
    expect(followed.drawn).toHaveLength(followed.matches.length);
    expect(
      followed.drawn.filter((row) => JSON.stringify(row).includes('IDENTIFIED_AS')).length,
    ).toBeGreaterThan(3);
    expect(JSON.stringify(followed.matches)).toContain('domain in use');
    expect(await findMatches(test.store, { afresh: true, entitiesAtOnce: 20 })).toBeGreaterThan(50);
    expect(await found()).toEqual(followed);
    let goingOn = true;
    for (let tries = 0; goingOn; tries++) {
      const options = { afresh: tries === 0, entitiesAtOnce: 20, goesOn: () => Promise.resolve(false) };
      await findMatches(test.store, options);
      goingOn = (await readMatchingLag(test.store)).survey !== undefined;
      expect(tries).toBeLessThan(20);
    }
    expect(await found()).toEqual(followed);
  }, 120_000);

  it('finds a party of another script under its Latin name, whatever the script', async () => {
    const source = await addSource(test.store, { kind: 'REGISTER', title: 'Register' });
    const entities = IN_TWO_SCRIPTS.flatMap(({ kind, names }, number) =>
      names.map((name, side): EntityInput => ({ id: `s/${String(number)}-${String(side)}`, kind, name })),
    );
    await addRecord(test.store, { source, entities, statements: [] }, author);
    await findMatches(test.store);
    const pairs = (await test.store.read(FOUND_PAIRS)).map(({ pair }) => pair);
    const wanted = IN_TWO_SCRIPTS.map((_, number) => `s/${String(number)}-0 s/${String(number)}-1`);
    expect(pairs).toEqual([...wanted].sort());
  }, 120_000);
});

const FOUND_PAIRS = cypher`MATCH (m:_Match) RETURN m.left + ' ' + m.right AS pair ORDER BY pair`;

const IN_TWO_SCRIPTS: readonly { readonly kind: 'COMPANY' | 'PERSON'; readonly names: readonly string[] }[] =
  [
    { kind: 'PERSON', names: ['郭永强', 'Guo Yongqiang'] },
    { kind: 'PERSON', names: ['黎錦輝', 'Lai Kam-fai'] },
    { kind: 'PERSON', names: ['طارق الشامي', 'Tariq Al-Shami'] },
    { kind: 'PERSON', names: ['بهنام صالحی', 'Behnam Salehi'] },
    { kind: 'PERSON', names: ['גדעון רובינשטיין', 'Gideon Rubinstein'] },
    { kind: 'PERSON', names: ['ហេង សុវណ្ណ', 'Heng Sovann'] },
    { kind: 'PERSON', names: ['สมบัติ ทองสุข', 'Sombat Thongsuk'] },
    { kind: 'PERSON', names: ['오세훈', 'Oh Se-hoon'] },
    { kind: 'PERSON', names: ['村上直樹', 'Naoki Murakami'] },
    { kind: 'PERSON', names: ['विनोद सक्सेना', 'Vinod Saxena'] },
    { kind: 'PERSON', names: ['Вячеслав Горбунов', 'Vyacheslav Gorbunov'] },
    { kind: 'PERSON', names: ['Σπύρος Λαμπρόπουλος', 'Spyros Lambropoulos'] },
    { kind: 'PERSON', names: ['ზაზა ლომიძე', 'Zaza Lomidze'] },
    { kind: 'PERSON', names: ['Արամ Ավետիսյան', 'Aram Avetisyan'] },
    { kind: 'COMPANY', names: ['广州宏图物流有限公司', 'Guangzhou Hongtu Logistics Co., Ltd.'] },
    { kind: 'COMPANY', names: ['شركة المنار للتأمين', 'Al Manar Insurance Company'] },
    { kind: 'COMPANY', names: ['ארז הנדסה בע"מ', 'Erez Engineering Ltd'] },
  ];
