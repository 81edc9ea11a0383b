import { accountFor, sharesIn } from '../../../src/analysis/ownership/solver/effective.ts';
import { buildOwnershipGraph } from '../../../src/analysis/ownership/ownership-graph.ts';
import { controlledBy } from '../../../src/analysis/ownership/control/control.ts';
import type { Holding } from '../../../src/model/ownership.ts';

function holding(owner: string, owned: string, share: Holding['share']): Holding {
  const ownerKind = owner.startsWith('p') ? 'person' : 'company';
  return { id: `${owner}>${owned}`, owner, ownerKind, owned, interest: 'economic', share };
}

function shareOf(holdings: readonly Holding[], owner: string, company: string) {
  const graph = buildOwnershipGraph({ holdings });
  return sharesIn(graph.economic, graph.indexOf.get(company) ?? -1).of(graph.indexOf.get(owner) ?? -1);
}

describe('loops that are hard', () => {
  it.each([99.99, 99.999999, 99.99999999])('keep their digits when %d %% of each other is held', (share) => {
    const rest = 100 - share;
    const loop = [
      holding('B', 'A', share),
      holding('A', 'B', share),
      holding('p', 'A', rest),
      holding('q', 'B', rest),
    ];
    const inner = share / 100;
    expect(shareOf(loop, 'p', 'A').min).toBeCloseTo(100 / (1 + inner), 6);
    expect(shareOf(loop, 'q', 'A').min).toBeCloseTo((100 * inner) / (1 + inner), 6);
  });

  it('have exact bounds when they are nearly closed and their shares are bands', () => {
    const loop = [
      holding('B', 'A', { min: 90, max: 99.999 }),
      holding('A', 'B', 99.999),
      holding('p', 'A', 0.001),
      holding('q', 'B', 0.001),
    ];
    const [a, b] = [0.99999, 0.99999];
    expect(shareOf(loop, 'q', 'A').max).toBeCloseTo((100 * a * 0.00001) / (1 - a * b), 6);
    expect(shareOf(loop, 'q', 'A').min).toBeCloseTo((100 * 0.9 * 0.00001) / (1 - 0.9 * b), 6);
  });

  it('give up to all of a company when only circles stand in the way', () => {
    const holdings = [
      holding('C', 'D', undefined),
      holding('E', 'D', 5),
      holding('D', 'C', undefined),
      holding('C', 'C', undefined),
    ];
    expect(shareOf(holdings, 'E', 'C')).toEqual({ min: 0, max: expect.closeTo(100, 6) });
  });

  it('solve a ring of 50,000 companies, which a walk step by step would not', () => {
    const size = 50_000;
    const ring = Array.from({ length: size }, (_, at) => holding(`C${(at + 1) % size}`, `C${at}`, 99.9999));
    const graph = buildOwnershipGraph({ holdings: [...ring, holding('p', 'C40000', 0.0001)] });
    const found = sharesIn(graph.economic, graph.indexOf.get('C0') ?? -1).of(graph.indexOf.get('p') ?? -1);
    const step = 0.999999;
    expect(found.min).toBeCloseTo((100 * 1e-6 * step ** 40_000) / (1 - step ** size), 9);
  });

  it('follow a chain of 100,000 companies', () => {
    const size = 100_000;
    const chain = Array.from({ length: size }, (_, at) => holding(`C${at}`, `C${at + 1}`, 100));
    const graph = buildOwnershipGraph({ holdings: [holding('p', 'C0', 51), ...chain] });
    const [top, bottom] = [graph.indexOf.get('p') ?? -1, graph.indexOf.get(`C${size}`) ?? -1];
    expect(sharesIn(graph.economic, bottom).of(top).min).toBeCloseTo(51, 9);
    expect(controlledBy(graph.control, [top], 'definite')).toHaveLength(size + 1);
  });

  it('agree with a dense solve when they are a knot of hundreds', () => {
    const size = 300;
    const holdings = Array.from({ length: size * 6 }, (_, k) =>
      holding(`C${(k * k * 7 + k * 13 + 5) % size}`, `C${k % size}`, 5 + ((k * 31) % 11)),
    );
    const outside = Array.from({ length: size }, (_, at) => holding(`p${at % 5}`, `C${at}`, 1 + (at % 9)));
    const { economic, indexOf } = buildOwnershipGraph({ holdings: [...holdings, ...outside] });
    const target = indexOf.get('C0') ?? -1;
    const visits = visitsByPower(economic.walk.columns, target);
    const persons = [0, 1, 2, 3, 4].map((at) => indexOf.get(`p${at}`) ?? -1);
    const shares = sharesIn(economic, target);
    for (const person of persons) expect(shares.of(person).min).toBeCloseTo(100 * (visits[person] ?? 0), 8);
    expect(accountFor(economic.walk, target)?.selfOwnershipPct).toBeCloseTo(
      100 * (1 - 1 / (visits[target] ?? 1)),
      8,
    );
  });
});

/** Expected visits to every node by a walk from the target: the power series, which converges where much leaks. */
function visitsByPower(
  { size, start, owner, min }: { size: number; start: Int32Array; owner: Int32Array; min: Float64Array },
  target: number,
): Float64Array {
  const visits = new Float64Array(size);
  let mass = new Float64Array(size);
  mass[target] = 1;
  for (let step = 0; step < 400; step++) {
    const next = new Float64Array(size);
    for (let node = 0; node < size; node++) {
      visits[node] = (visits[node] ?? 0) + (mass[node] ?? 0);
      for (let entry = start[node] ?? 0; entry < (start[node + 1] ?? 0); entry++)
        next[owner[entry] ?? 0] = (next[owner[entry] ?? 0] ?? 0) + (mass[node] ?? 0) * (min[entry] ?? 0);
    }
    mass = next;
  }
  return visits;
}
