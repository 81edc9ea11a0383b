import fc from 'fast-check';
import { joinStates, stateOf } from '../../src/fold/fold-entity.ts';
import type { Mention } from '../../src/model/record.ts';

const few = fc.constantFrom;
const state = fc
  .record({
    kind: few('COMPANY' as const, 'PERSON' as const),
    attributes: fc.record(
      { name: few('Acme', 'Bolt', ''), status: few('active', 'dissolved'), jurisdiction: few('pa', 'us') },
      { requiredKeys: [] },
    ),
    aliases: fc.subarray(['Acme', 'Old Acme', 'Bolt']),
    identifiers: fc.subarray([
      { scheme: 'lei', value: 'L1' },
      { scheme: 'lei', value: 'L2' },
      { scheme: 'vat', value: 'V:1' },
    ]),
    standing: fc.integer({ min: 0, max: 6 }),
    lastObservedAt: few(undefined, '2023-01-01T00:00:00.000Z', '2023-01-02T00:00:00.000Z'),
  })
  .map(({ standing, lastObservedAt, ...said }) => {
    const mention = { ref: 'x', keys: [], ...said } as Mention;
    return stateOf(mention, { standing, ...(lastObservedAt === undefined ? {} : { lastObservedAt }) });
  });
const sum = fc.array(state, { minLength: 1, maxLength: 3 }).map((states) => states.reduce(joinStates));

describe('joinStates', () => {
  it('does not mind the order', () => {
    fc.assert(
      fc.property(sum, sum, (a, b) => {
        expect(joinStates(a, b)).toEqual(joinStates(b, a));
      }),
    );
  });

  it('does not mind the grouping', () => {
    fc.assert(
      fc.property(sum, sum, sum, (a, b, c) => {
        expect(joinStates(joinStates(a, b), c)).toEqual(joinStates(a, joinStates(b, c)));
      }),
    );
  });

  it('does not mind repetition', () => {
    fc.assert(
      fc.property(sum, sum, (a, b) => {
        const once = joinStates(a, b);
        expect(joinStates(once, once)).toEqual(once);
        expect(joinStates(once, b)).toEqual(once);
      }),
    );
  });

  it('takes each attribute from the best source, then the latest seen', () => {
    const said = (name: string, standing: number, lastObservedAt: string) =>
      stateOf(
        { ref: 'x', kind: 'COMPANY', keys: [], attributes: { name }, aliases: [], identifiers: [] },
        { standing, lastObservedAt },
      );
    const all = [said('Article', 5, '2024'), said('Old register', 0, '2020'), said('Register', 0, '2021')];
    expect(all.reduce(joinStates)).toMatchObject({
      attributes: { name: 'Register' },
      names: ['Article', 'Old register', 'Register'],
    });
  });
});
