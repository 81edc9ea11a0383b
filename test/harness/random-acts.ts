import { Readable } from 'node:stream';
import fc from 'fast-check';
import { cypher, type Cypher } from '../../src/graph/driver/cypher.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import { importRegistration } from '../../src/ingest/registrations/import-registration.ts';
import { importWhoisCsv } from '../../src/ingest/import/import-whois-csv.ts';
import { judge, undoJudgment } from '../../src/ingest/judgments/judge.ts';
import {
  addRecord,
  addSource,
  prepareSource,
  retractRecord,
  storeAll,
} from '../../src/ingest/records/ledger.ts';
import { keepSource, type Author } from '../../src/ingest/records/ledger.ts';
import { parseAnswer } from '../../src/ingest/registrations/parse-answer.ts';
import { registrationRecords } from '../../src/ingest/registrations/registration-record.ts';
import { ServiceError } from '../../src/lib/errors/service-error.ts';
import { registrableDomain } from '../../src/normalize/domain-name.ts';
import { anyRecord, SOURCES } from './random-ledger.ts';
import { thickAnswer, thinAnswer } from './whois-answers.ts';

/** One thing that somebody does to a store; what the store refuses is simply not done. */
type Act = (store: Store, author: Author) => Promise<unknown>;

const few = <const T>(...items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);
const pick = fc.nat({ max: 1000 });
const day = fc.integer({ min: 1, max: 6 }).map((of) => `2023-02-0${String(of)}`);
const answered = fc.record({
  domain: few('d1.com', 'd2.com', 'bücher.de'),
  organization: few('Vostrom Holdings', 'Acme Ltd', 'Domains By Proxy, LLC', ''),
  email: few('ann@acme.test', 'bob@acme.test', undefined),
  day,
});
type Answered = typeof answered extends fc.Arbitrary<infer T> ? T : never;

const record: fc.Arbitrary<Act> = anyRecord.map(
  (content) => async (store, author) => storeAll(store, [content], author.now()),
);

/** Words as people paste them, about an entity that the store has, without saying of which kind it is. */
const words: fc.Arbitrary<Act> = fc
  .record({
    pick,
    aliases: fc.subarray([' Acme ', '', 'a\r\nb', '\u{1F600} "x"', '\u0000']),
    identifiers: fc.subarray([
      { value: ' R2 ', scheme: 'Registration Number' },
      { scheme: 'vat', value: '' },
    ]),
    subject: few(undefined, '', ' s '),
    raw: few(undefined, '', 'one\r\ntwo', '\uFEFFx'),
    observedAt: few('2023-01-01', '2023-01-02T03:04:05.678+02:00', null, undefined),
    quote: few('', ' q ', null),
  })
  .map(({ pick: at, aliases, identifiers, quote, ...more }) => async (store, author) => {
    const id = await nth(store, ENTITIES, at);
    const source = SOURCES[at % SOURCES.length]?.id ?? '';
    const entity = { id, aliases, identifiers, jurisdiction: null };
    const place = { kind: 'JURISDICTION', jurisdiction: 'pa' } as const;
    const said = { kind: 'INCORPORATED_IN', from: { id }, to: place, status: 'REPORTED', quote } as const;
    await addRecord(store, { ...more, source, entities: [entity], statements: at % 2 ? [said] : [] }, author);
  });

const importedAnswer: fc.Arbitrary<Act> = fc
  .record({ answered, form: few('whois', 'rdap', 'free'), ownSource: fc.boolean() })
  .map(({ answered: about, form, ownSource }) => async (store, author) => {
    const raw =
      form === 'rdap' ? rdapOf(about) : form === 'free' ? `No match for "${about.domain}".` : thick(about);
    const source = ownSource
      ? await addSource(store, { kind: 'ANALYST', title: 'a drive of old answers' })
      : null;
    await importRegistration(store, { domain: about.domain, raw, observedAt: about.day, source }, author);
  });

/** What a worker stores: the registry's answer, the registrar's or its refusal. */
const lookUp: fc.Arbitrary<Act> = fc
  .record({ answered, refused: fc.boolean() })
  .map(({ answered: about, refused }) => async (store, author) => {
    const domain = registrableDomain(about.domain);
    if (domain === undefined) return;
    const said = [thinAnswer(about), refused ? 'Query rate exceeded' : thick(about)].map((raw, hop) => ({
      source: prepareSource({ kind: 'WHOIS', title: `whois.${String(hop)}.test` }),
      protocol: 'WHOIS' as const,
      server: `whois.${String(hop)}.test`,
      raw,
      at: `${about.day}T00:00:0${String(hop)}.000Z`,
      registration: hop === 1 && refused ? undefined : parseAnswer(Buffer.from(raw), { domain }),
    }));
    const merged = said.findLast(({ registration }) => registration !== undefined)?.registration;
    await store.write(async (transaction) => {
      for (const { source } of said) await keepSource(transaction, source);
    });
    await storeAll(
      store,
      registrationRecords({ domain, answers: said, merged, by: undefined }),
      author.now(),
    );
  });

const csv: fc.Arbitrary<Act> = fc
  .array(answered, { minLength: 1, maxLength: 3 })
  .map((rows) => (store, author) => {
    const header =
      'domainName,registrant_organization,registrant_email,createdDate,standardRegCreatedDate,Audit_auditUpdatedDate';
    const lines = rows.map(({ domain, organization, email, day: seen }) =>
      [domain, `"${organization}"`, email ?? '', '2012-03-01', '2012-03-01', seen].join(','),
    );
    const source = prepareSource({ kind: 'DATASET', title: 'dump.csv' });
    const options = { source, observedAt: '2023-02-01', onRejected: () => undefined };
    return importWhoisCsv(
      store,
      Readable.from([Buffer.from([header, ...lines].join('\n'))]),
      options,
      author,
    );
  });

const retract: fc.Arbitrary<Act> = fc
  .record({ pick, reason: few('wrong', ' wrong ', 'no such thing') })
  .map(({ pick: at, reason }) => async (store, author) => {
    await retractRecord(store, await nth(store, RECORDS, at), reason, author);
  });

const NOTHING_SHOWN = { after: () => Promise.resolve({}), before: () => Promise.resolve({}) };

const verdict: fc.Arbitrary<Act> = fc
  .record({
    left: pick,
    right: pick,
    judgment: few('SAME', 'DIFFERENT', 'UNSURE'),
    reason: few('so', ' so '),
  })
  .map(({ left, right, judgment, reason }) => async (store, author) => {
    const pair = { left: await nth(store, JUDGED, left), right: await nth(store, JUDGED, right) };
    await judge({ store, author }, { ...pair, judgment, reason }, NOTHING_SHOWN);
  });

const undo: fc.Arbitrary<Act> = pick.map((at) => async (store, author) => {
  await undoJudgment(
    { store, author },
    { id: await nth(store, JUDGMENTS, at), reason: 'not so' },
    NOTHING_SHOWN,
  );
});

/** Acts of every sort that a store takes, in any order. */
export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { arbitrary: record, weight: 6 },
    { arbitrary: words, weight: 3 },
    { arbitrary: importedAnswer, weight: 3 },
    { arbitrary: lookUp, weight: 2 },
    { arbitrary: csv, weight: 1 },
    { arbitrary: retract, weight: 4 },
    { arbitrary: verdict, weight: 3 },
    { arbitrary: undo, weight: 2 },
  ),
  { minLength: 4, maxLength: 24 },
);

/** Does them one after the other; returns how many the store took. */
export async function perform(store: Store, all: readonly Act[], author: Author): Promise<number> {
  await store.write(async (transaction) => {
    for (const source of SOURCES) await keepSource(transaction, source);
  });
  let done = 0;
  for (const act of all) {
    try {
      await act(store, author);
      done += 1;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
    }
  }
  return done;
}

const ENTITIES = cypher`MATCH (n:Entity) RETURN n.id AS id ORDER BY n.id`;
const JUDGED = cypher`MATCH (n:Company|Registrant|Person) RETURN n.id AS id ORDER BY n.kind, n.id`;
const RECORDS = cypher`MATCH (n:Record) RETURN n.id AS id ORDER BY n.seq`;
const JUDGMENTS = cypher`MATCH (n:Record) WHERE n.judgment IS NOT NULL RETURN n.id AS id ORDER BY n.seq`;

async function nth(store: Store, list: Cypher, at: number): Promise<string> {
  const rows = await store.read(list);
  return String(rows[at % Math.max(1, rows.length)]?.['id'] ?? 'nothing');
}

function thick({ domain, organization, email }: Answered): string {
  const registrant = { organization, country: 'PA', ...(email === undefined ? {} : { email }) };
  return thickAnswer({ domain, registrant, admin: { name: 'Ann Archer' } });
}

function rdapOf({ domain, organization, day: seen }: Answered): string {
  return JSON.stringify({
    objectClassName: 'domain',
    ldhName: registrableDomain(domain),
    events: [{ eventAction: 'last update of RDAP database', eventDate: `${seen}T01:00:00Z` }],
    entities: [
      {
        objectClassName: 'entity',
        roles: ['registrant'],
        vcardArray: ['vcard', [['fn', {}, 'text', organization]]],
      },
    ],
    nameservers: [{ objectClassName: 'nameserver', ldhName: `ns1.${String(registrableDomain(domain))}` }],
  });
}
