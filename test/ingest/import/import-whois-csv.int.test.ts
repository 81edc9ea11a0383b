import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { cypher } from '../../../src/graph/driver/cypher.ts';
import {
  importWhoisCsv,
  type RejectedRow,
  type WhoisCsvImported,
} from '../../../src/ingest/import/import-whois-csv.ts';
import { prepareSource, type Author } from '../../../src/ingest/records/ledger.ts';
import { rebuild } from '../../../src/ingest/rebuild/rebuild.ts';
import { emptyStore, openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(() => test.close());
beforeEach(() => emptyStore(test.store));

const author: Author = { by: 'ann', now: tickingClock() };
const FIXTURES = new URL('../../fixtures/whois-csv/', import.meta.url);

async function load(
  file: Readable | string,
  observedAt?: string,
): Promise<WhoisCsvImported & { rejects: RejectedRow[] }> {
  const rejects: RejectedRow[] = [];
  const input = typeof file === 'string' ? createReadStream(new URL(file, FIXTURES)) : file;
  const source = prepareSource({ kind: 'DATASET', title: 'dump' });
  const imported = await importWhoisCsv(
    test.store,
    input,
    { source, observedAt, onRejected: (row) => rejects.push(row) },
    author,
  );
  return { ...imported, rejects };
}

const SHARED = cypher`
  MATCH (d:Domain)-[l:REGISTERED_BY {qualifier: 'registrant'}]->(r:Registrant)
  WITH r, collect(DISTINCT d.name) AS domains, min(l.since) AS since
  WHERE size(domains) > 1
  RETURN r.id AS registrant, r.nonIdentifyingRule AS rule, since, size(domains) AS domains ORDER BY registrant
`;

const SAID = cypher`
  MATCH (r:Record)-[:STATES]->(s:Statement)
  RETURN s.kind AS kind, s.to AS to, s.quote AS quote, s.locator AS locator, r.raw AS raw
`;

describe('import whois-csv', () => {
  it.each(['whoisxmlapi-full-layout.csv', 'num-domain-layout.csv'])(
    'finds the shared registrant in %s',
    async (file) => {
      const { rejects, rejected } = await load(file);
      expect([rejects, rejected]).toEqual([[], 0]);
      const ties = await test.store.read(SHARED);
      expect(ties).toContainEqual(
        expect.objectContaining({
          registrant: 'registrant:org:vela ridge holdings',
          rule: null,
          since: '2015-06-02',
        }),
      );
      expect(ties.filter(({ rule }) => rule === null)).toHaveLength(1);
    },
  );

  it.each(['whoisxmlapi-full-layout.csv', 'num-domain-layout.csv'])(
    'leads from every link of %s to the line that says it, if the answer that the dump keeps does',
    async (file) => {
      await load(file);
      const said = await test.store.read(SAID);
      // The answers kept in the first dump have neither hosts nor addresses, which its columns have.
      const unsaid = file.startsWith('whoisxml') ? ['SERVED_BY', 'HAS_ADDRESS'] : [];
      const lost = said.filter(({ kind, quote, locator, raw }) => {
        if (locator === null) return !unsaid.includes(String(kind));
        const [, first = '', last = first] = /^lines? (\d+)(?:-(\d+))?$/.exec(String(locator)) ?? [];
        const lines = String(raw)
          .split(/\r?\n/)
          .slice(Number(first) - 1, Number(last));
        return first === '' || !lines.join('\n').includes(String(quote));
      });
      expect([said.length > 10, lost]).toEqual([true, []]);
    },
  );

  it('gives the same history from both layouts, loaded twice and in any order', async () => {
    await load('num-domain-layout.csv');
    await load('whoisxmlapi-full-layout.csv');
    const again = await load('num-domain-layout.csv');
    expect(again.newRecords).toBe(0);
    expect((await rebuild(test.store, { check: true })).differences).toBe(0);
  });

  it('reports rows that cannot be read with their line and loads the rest', async () => {
    const text =
      'num,domain_name,query_time,registrant_company\n1,10.0.0.1,2015-01-02,A\n2,good.com,2015-01-02,Acme Ltd\n3,late.com,,B\n';
    const { rows, rejects } = await load(Readable.from([Buffer.from(text)]));
    expect([rows, rejects]).toEqual([
      3,
      [
        { line: 2, reason: 'domain_name: "10.0.0.1" is not a domain that can be registered' },
        { line: 4, reason: 'nothing says when this was seen; give --observed-at' },
      ],
    ]);
    expect((await load(Readable.from([Buffer.from(text)]), '2015-01-03')).rejects).toHaveLength(1);
  });

  it('says what a file without known columns lacks', async () => {
    await expect(load(Readable.from([Buffer.from('a,b\n1,2\n')]))).rejects.toThrow(
      'line 1 has the columns of no known WHOIS dump',
    );
  });
});
