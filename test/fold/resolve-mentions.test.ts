import fc from 'fast-check';
import { resolveReferences } from '../../src/fold/resolve-mentions.ts';

const reference = fc.record({
  ref: fc.constantFrom('acme', 'bolt', 'company:lei:L1', 'company:~0a', 'domain:d1.com', 'site'),
  keys: fc.subarray(['COMPANY:lei:L1', 'COMPANY:vat:V1', 'COMPANY:vat:V2', 'id:domain:d1.com', 'id:acme']),
});

describe('resolveReferences', () => {
  it('gives the same entities in whatever order the references come, and however often', () => {
    const references = fc.array(reference, { maxLength: 8 });
    const shuffledTwice = references.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
    );
    fc.assert(
      fc.property(shuffledTwice, ([all, again]) => {
        expect(sorted(resolveReferences(again))).toEqual(sorted(resolveReferences(all)));
      }),
    );
  });

  it('ties references over others, and takes the best id', () => {
    const found = resolveReferences([
      { ref: 'company:~0a', keys: ['COMPANY:vat:V1'] },
      { ref: 'company:lei:L1', keys: ['COMPANY:lei:L1', 'COMPANY:vat:V1'] },
      { ref: 'acme', keys: ['COMPANY:lei:L1'] },
      { ref: 'bolt', keys: [] },
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'company:~0a': 'acme',
      'company:lei:L1': 'acme',
      acme: 'acme',
      bolt: 'bolt',
    });
  });

  it('takes a reference for an identifier: a value under an id of its own is still that value', () => {
    const named = { ref: 'site', keys: ['id:domain:d1.com'] };
    expect([...resolveReferences([named]).values()]).toEqual(['site']);
    const both = resolveReferences([named, { ref: 'domain:d1.com', keys: [] }]);
    expect([...both.values()]).toEqual(['domain:d1.com', 'domain:d1.com']);
  });
});

function sorted(found: ReadonlyMap<string, string>): [string, string][] {
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1));
}
