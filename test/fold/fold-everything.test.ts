import fc from 'fast-check';
import { foldEverything, type LedgerRecord } from '../../src/fold/fold-everything.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { ledger, retraction, SAMPLE_RECORDS, shuffled } from '../harness/random-ledger.ts';

/** As the ledger would have stored it; when depends on the record alone. */
function stored(record: RecordContent): LedgerRecord {
  const { source, observedAt, ...rest } = record;
  const times = observedAt === undefined ? {} : { observedAt, lastObservedAt: observedAt };
  return { ...rest, ...times, origin: source, standing: source.length % 7, recordedAt: `at ${record.id}` };
}

function distinct(records: readonly RecordContent[]): LedgerRecord[] {
  return [...new Map(records.map((record) => [record.id, stored(record)])).values()];
}

function graphOf(records: readonly LedgerRecord[]): unknown {
  const { entities, formerEntities, keys, links } = foldEverything(records);
  const byId = [...links].sort((left, right) => (left.id < right.id ? -1 : 1));
  return { entities, formerEntities, keys, links: byId };
}

describe('foldEverything', () => {
  it('does not mind the order of the records', () => {
    fc.assert(
      fc.property(ledger(10), fc.nat(), (chains, seed) => {
        const records = distinct(chains.flat());
        const places = shuffled(
          chains.map((acts) => acts.slice(0, 1)),
          seed,
        ).map(({ id }) => id);
        const again = [...records].sort((left, right) => places.indexOf(left.id) - places.indexOf(right.id));
        expect(graphOf(again)).toEqual(graphOf(records));
      }),
    );
  });

  it('gives what was before when a retraction is retracted', () => {
    fc.assert(
      fc.property(ledger(6), (chains) => {
        const before = chains.flat();
        const lost = before.find(({ retracts }) => retracts === undefined);
        const out = retraction(lost?.id ?? '', 'by mistake');
        const after = [...before, out, retraction(out.id, 'not so')];
        expect(graphOf(distinct(after))).toEqual(graphOf(distinct(before)));
      }),
    );
  });

  it('takes what only a retracted record says out of the graph, and keeps it beside', () => {
    const { entities, formerEntities, links } = foldEverything(SAMPLE_RECORDS.map(stored));
    expect([...entities.keys()].sort()).toEqual([
      'acme',
      'ann',
      'company:lei:L2',
      'domain:d1.com',
      'registrant:org:acme|ltd',
      'registrant:org:bolt',
    ]);
    expect([...formerEntities.keys()]).toEqual(['carl']);
    const lines = links.map(({ kind, from, to, knownUntil }) =>
      [from, kind, to, ...(knownUntil === undefined ? [] : ['formerly'])].join(' '),
    );
    expect(lines.sort()).toEqual([
      'acme OWNS company:lei:L2',
      'ann OFFICER_OF acme',
      'carl OFFICER_OF acme formerly',
      'domain:d1.com REGISTERED_BY registrant:org:acme|ltd',
      'domain:d1.com REGISTERED_BY registrant:org:bolt',
    ]);
  });
});
