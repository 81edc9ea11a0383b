import { watchEnrichment } from '../../src/ingest/enrichment-progress.ts';
import type { EnrichmentProgress } from '../../src/model/lookup.ts';

function run(done: number, estimatedEnd?: string): EnrichmentProgress {
  return {
    id: 'enrichment:1',
    total: 2,
    done,
    failed: 0,
    remaining: 2 - done,
    newLinks: done,
    startedAt: '2024-01-01T00:00:00.000Z',
    ...(estimatedEnd === undefined ? {} : { estimatedEnd }),
    finished: done === 2,
  };
}

async function told(looks: (EnrichmentProgress | undefined)[]): Promise<number[]> {
  const counts: number[] = [];
  const left = [...looks];
  for await (const { done } of watchEnrichment(() => Promise.resolve(left.shift()), 1)) counts.push(done);
  expect(left).toEqual([]);
  return counts;
}

describe('watchEnrichment', () => {
  it('tells each change once and ends with the run', async () => {
    expect(await told([run(0, 'a'), run(0, 'b'), run(1), run(1), run(2)])).toEqual([0, 1, 2]);
  });

  it('tells nothing where there is no such run', async () => {
    expect(await told([undefined])).toEqual([]);
  });
});
