import { cypher } from '../../../src/graph/driver/cypher.ts';
import { importRegistration } from '../../../src/ingest/registrations/import-registration.ts';
import { addRecord, keepSource, storeAll, type Author } from '../../../src/ingest/records/ledger.ts';
import { prepareSource } from '../../../src/ingest/records/ledger.ts';
import { rebuild } from '../../../src/ingest/rebuild/rebuild.ts';
import { nameRegistrantsByForm } from '../../../src/ingest/records/registrants-by-form.ts';
import type { Mention, RecordContent } from '../../../src/model/record.ts';
import { openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

const author: Author = { by: 'ann', now: tickingClock() };
const WHOIS = prepareSource({ kind: 'WHOIS', title: 'whois.test' });
const OLD_ID = 'registrant:org:gannet trading';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  await test.store.write((transaction) => keepSource(transaction, WHOIS));
});
afterAll(() => test.close());

/** What a version that put legal forms aside stored of an answer. */
function oldAnswer(domain: string, name: string): RecordContent {
  const registrant: Mention = mention(OLD_ID, 'REGISTRANT', name);
  const person = mention('person:contact:ann reed|org:gannet trading', 'PERSON', 'Ann Reed');
  return {
    id: `record:${domain}`,
    source: WHOIS.id,
    subject: domain,
    raw: domain,
    sha256: domain,
    observedAt: '2020-01-01T00:00:00Z',
    mentions: [mention(`domain:${domain}`, 'DOMAIN', domain), person, registrant],
    statements: [
      {
        ...{ kind: 'REGISTERED_BY', from: `domain:${domain}`, to: OLD_ID, qualifier: 'registrant' },
        ...{ status: 'CONFIRMED', conclusion: false, observed: true },
      },
      {
        ...{ kind: 'ASSOCIATED_WITH', from: person.ref, to: OLD_ID, qualifier: 'contact' },
        ...{ status: 'CONFIRMED', conclusion: false },
      },
    ],
    registration: {
      domain,
      protocol: 'WHOIS',
      server: 'whois.test',
      covers: ['REGISTERED_BY/registrant'],
      details: JSON.stringify({ contacts: [{ role: 'registrant', registrant: OLD_ID }] }),
    },
  };
}

function mention(ref: string, kind: Mention['kind'], name: string): Mention {
  return { ref, kind, keys: [], attributes: { name }, aliases: [], identifiers: [] };
}

const HOLDERS = cypher`
  MATCH (domain:Domain)-[:REGISTERED_BY]->(registrant:Registrant)
  RETURN domain.name AS domain, registrant.id AS holder ORDER BY domain`;

describe('a store whose registrants were named with the legal form put aside', () => {
  it('tells them apart once it is opened, and meets new answers', async () => {
    for (const [domain, name] of [
      ['one.com', 'Gannet Trading Ltd'],
      ['two.com', 'GANNET TRADING LIMITED'],
      ['three.com', 'Gannet Trading GmbH'],
    ] as const)
      await storeAll(test.store, [oldAnswer(domain, name)], new Date('2020-02-01'));
    const of = { kind: 'REGISTRANT' as const, id: OLD_ID };
    const company = { kind: 'COMPANY' as const, id: 'company:gannet', name: 'Gannet Trading Ltd' };
    await addRecord(
      test.store,
      {
        source: WHOIS.id,
        statements: [{ kind: 'IDENTIFIED_AS', from: of, to: company, status: 'CONFIRMED' }],
      },
      author,
    );
    await test.store.runAlone(cypher`MATCH (ledger:Ledger {id: 'ledger'}) SET ledger.idsAsOf = 13`);
    await nameRegistrantsByForm(test.store);
    const raw = 'Domain Name: four.com\nRegistrar: R\nRegistrant Organization: Gannet Trading Ltd.\n';
    await importRegistration(test.store, { domain: 'four.com', raw, observedAt: '2024-01-01' }, author);
    const [ltd, gmbh] = [`${OLD_ID}|ltd`, `${OLD_ID}|gmbh`];
    expect(await test.store.read(HOLDERS)).toEqual([
      { domain: 'four.com', holder: expect.stringMatching('gannet trading') as unknown },
      { domain: 'one.com', holder: expect.any(String) as unknown },
      { domain: 'three.com', holder: gmbh },
      { domain: 'two.com', holder: expect.any(String) as unknown },
    ]);
    const holders = (await test.store.read(HOLDERS)).map(({ holder }) => holder);
    expect(new Set(holders)).toEqual(new Set([holders[0], gmbh]));
    const [found] = await test.store.read(
      cypher`MATCH (registrant:Registrant)-[:IDENTIFIED_AS]->(company) RETURN registrant.id AS id, company.id AS company`,
    );
    expect(found).toEqual({ id: holders[0], company: 'company:gannet' });
    expect([ltd, OLD_ID]).toContain(holders[0]);
    expect(await rebuild(test.store, { check: true })).toMatchObject({ differences: 0, sound: true });
    const before = await test.store.read(
      cypher`MATCH (ledger:Ledger {id: 'ledger'}) RETURN properties(ledger) AS l`,
    );
    await nameRegistrantsByForm(test.store);
    expect(
      await test.store.read(cypher`MATCH (ledger:Ledger {id: 'ledger'}) RETURN properties(ledger) AS l`),
    ).toEqual(before);
  });
});
