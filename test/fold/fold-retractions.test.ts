import fc from 'fast-check';
import { foldRetractions, type RetractionRecord } from '../../src/fold/fold-retractions.ts';

function retraction(id: string, retracts: string, recordedAt = id): RetractionRecord {
  return { id, retracts, recordedAt, by: 'ann', reason: `${id} says so` };
}

/** Each retracts the first record or one of the retractions before it. */
const retractions = fc.array(fc.nat(), { maxLength: 8 }).map((targets) =>
  targets.map((target, index) => {
    const at = target % (index + 1);
    return retraction(`r${String(index)}`, at === 0 ? 'record' : `r${String(at - 1)}`);
  }),
);

describe('foldRetractions', () => {
  it('lets a record stand again when its retraction is retracted, and fall when that is', () => {
    const chain = [retraction('r1', 'record'), retraction('r2', 'r1'), retraction('r3', 'r2')];
    expect([...foldRetractions(chain.slice(0, 1)).keys()]).toEqual(['record']);
    expect([...foldRetractions(chain.slice(0, 2)).keys()]).toEqual(['r1']);
    expect([...foldRetractions(chain).keys()].sort()).toEqual(['r2', 'record']);
  });

  it('keeps a record out as long as one retraction of it stands, since the earliest such', () => {
    const [one, two] = [retraction('r1', 'record'), retraction('r2', 'record')];
    expect(foldRetractions([two, one]).get('record')).toEqual({ at: 'r1', by: 'ann', reason: 'r1 says so' });
    expect(foldRetractions([one, two, retraction('r3', 'r1')]).get('record')?.at).toBe('r2');
  });

  it('does not mind the order', () => {
    const both = retractions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(both, ([all, again]) => {
        expect(new Map(foldRetractions(again))).toEqual(new Map(foldRetractions(all)));
      }),
    );
  });

  it('settles chains of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      retraction(`r${String(index)}`, index === 0 ? 'record' : `r${String(index - 1)}`),
    );
    expect(foldRetractions(chain).has('record')).toBe(false);
    expect(foldRetractions(chain.slice(1)).has('r0')).toBe(true);
  });
});
