import { storeAll, addSource } from '../../src/ingest/ledger.ts';
import { prepareRecord } from '../../src/ingest/prepare-record.ts';
import { connectStore } from '../../src/graph/connect.ts';
import { openStore, type Store, type Transaction } from '../../src/graph/store.ts';
import { migrate } from '../../src/graph/migrate.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { rebuild } from '../../src/ingest/rebuild.ts';
import { emptyStore } from '../harness/store.ts';
import { readFileSync, readdirSync } from 'node:fs';

function neo4jCpu(): number {
  const pid = readFileSync('/tmp/neo/home-17720/pid', 'utf8').trim();
  const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(f[13]) + Number(f[14])) * 10;
}
const cpu = (): { node: number; neo: number } => {
  const u = process.cpuUsage();
  return { node: (u.user + u.system) / 1000, neo: neo4jCpu() };
};

function records(source: string, from: number, count: number): RecordContent[] {
  return Array.from({ length: count }, (_, k) => {
    const i = from + k;
    if (i % 2)
      return prepareRecord(
        {
          source,
          observedAt: '2023-01-01',
          raw: `r${i}`,
          statements: [
            {
              kind: 'OFFICER_OF',
              from: { id: `p${i % 5000}`, kind: 'PERSON', name: `Person ${i % 5000}` },
              to: {
                kind: 'COMPANY',
                name: `Company ${i}`,
                jurisdiction: 'pa',
                identifiers: [{ scheme: 'registration-number', value: `N${i}` }],
              },
              status: 'CONFIRMED',
              since: '2020-01-01',
            },
            {
              kind: 'INCORPORATED_IN',
              from: {
                kind: 'COMPANY',
                name: `Company ${i}`,
                jurisdiction: 'pa',
                identifiers: [{ scheme: 'registration-number', value: `N${i}` }],
              },
              to: { name: 'pa' },
              status: 'CONFIRMED',
            },
            {
              kind: 'OWNS',
              from: { id: `p${i % 5000}`, kind: 'PERSON', name: `Person ${i % 5000}` },
              to: {
                kind: 'COMPANY',
                name: `Company ${i}`,
                jurisdiction: 'pa',
                identifiers: [{ scheme: 'registration-number', value: `N${i}` }],
              },
              status: 'CONFIRMED',
              interest: { kind: 'VOTING', exact: 50 },
            },
          ],
        },
        { kinds: new Map() },
        undefined,
      );
    const name = `d${i}.com`;
    const site = { kind: 'DOMAIN' as const, name };
    const holder = { kind: 'REGISTRANT' as const, name: `Holder ${i % 3000} Ltd` };
    return {
      ...prepareRecord(
        {
          source,
          observedAt: '2023-01-01',
          raw: `w${i}`,
          statements: [
            {
              kind: 'REGISTERED_BY',
              from: site,
              to: holder,
              qualifier: 'registrant',
              status: 'CONFIRMED',
              observed: true,
            },
            {
              kind: 'HAS_EMAIL',
              from: holder,
              to: { name: `mail${i % 3000}@example.com` },
              status: 'CONFIRMED',
            },
            {
              kind: 'SPONSORED_BY',
              from: site,
              to: { name: `Registrar ${i % 20}` },
              status: 'CONFIRMED',
              observed: true,
            },
            {
              kind: 'SERVED_BY',
              from: site,
              to: { name: `ns1.host${i % 50}.net` },
              status: 'CONFIRMED',
              observed: true,
            },
            {
              kind: 'SERVED_BY',
              from: site,
              to: { name: `ns2.host${i % 50}.net` },
              status: 'CONFIRMED',
              observed: true,
            },
          ],
        },
        { kinds: new Map() },
        undefined,
      ),
      registration: {
        domain: name,
        protocol: 'WHOIS' as const,
        server: 's',
        covers: ['REGISTERED_BY/registrant', 'SERVED_BY', 'SPONSORED_BY'],
        details: '{}',
      },
    };
  });
}

it('measures', async () => {
  const { driver, close } = await connectStore(JSON.parse(process.env['INTERLOCK_TEST_NEO4J'] ?? '{}'));
  const plain = openStore(driver);
  await migrate(plain);
  await emptyStore(plain);
  let stats = new Map<string, { n: number; ms: number; max: number }>();
  const note = (name: string, ms: number): void => {
    const s = stats.get(name) ?? { n: 0, ms: 0, max: 0 };
    s.n++;
    s.ms += ms;
    s.max = Math.max(s.max, ms);
    stats.set(name, s);
  };
  const store: Store = {
    ...plain,
    write: async (work, o) => {
      let end = 0;
      const out = await plain.write(async (tx) => {
        const timed: Transaction = {
          ...tx,
          run: async (q, p) => {
            const t0 = performance.now();
            const r = await tx.run(q, p);
            note(/\/\/ (\w+)/.exec(q)?.[1] ?? '?', performance.now() - t0);
            return r;
          },
        };
        const r = await work(timed);
        end = performance.now();
        return r;
      }, o);
      note('commit', performance.now() - end);
      return out;
    },
  };
  const source = await addSource(store, { kind: 'WHOIS', title: 'x' });
  const phase = async (label: string, from: number, count: number, size: number): Promise<void> => {
    const all = records(source, from, count);
    stats = new Map();
    const c0 = cpu();
    const t = performance.now();
    for (let at = 0; at < count; at += size) await storeAll(store, all.slice(at, at + size), new Date());
    const ms = performance.now() - t;
    const c1 = cpu();
    process.stdout.write(
      `${label}: ${count} records in ${ms.toFixed(0)} ms = ${((count / ms) * 1000).toFixed(0)}/s; CPU/record node ${((c1.node - c0.node) / count).toFixed(2)} ms, neo4j ${((c1.neo - c0.neo) / count).toFixed(2)} ms\n`,
    );
    process.stdout.write(
      [...stats]
        .sort((a, b) => b[1].ms - a[1].ms)
        .slice(0, 16)
        .map(
          ([k, s]) =>
            `   ${k.padEnd(20)} n=${s.n} ms=${s.ms.toFixed(0)} avg=${(s.ms / s.n).toFixed(2)} max=${s.max.toFixed(0)}`,
        )
        .join('\n') + '\n',
    );
  };
  await phase('warm batches of 200', 0, 4000, 200);
  await phase('warm single', 10000, 500, 1);
  await phase('single', 20000, 1000, 1);
  await phase('batches of 200', 30000, 6000, 200);
  const t = performance.now();
  const c0 = cpu();
  const { lines: _l, ...r } = await rebuild(plain, { check: true });
  const c1 = cpu();
  process.stdout.write(
    `check ${(performance.now() - t).toFixed(0)} ms, node cpu ${(c1.node - c0.node).toFixed(0)} neo ${(c1.neo - c0.neo).toFixed(0)} ${JSON.stringify(r)} rss ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
  );
  await emptyStore(plain);
  await close();
}, 600000);
