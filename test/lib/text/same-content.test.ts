import fc from 'fast-check';
import { canonicalJson } from '../../../src/lib/text/canonical-json.ts';
import { isSameContent } from '../../../src/lib/text/same-content.ts';

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, undefined, 1, 2, '', 'a', true),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value')),
  ),
}));

describe('isSameContent', () => {
  it('agrees with canonical JSON', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(isSameContent(left, right)).toBe(canonicalJson(left) === canonicalJson(right));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes null for absent and does not mind the order of fields', () => {
    expect(isSameContent({ a: 1, b: { c: null } }, { b: {}, a: 1 })).toBe(true);
    expect(isSameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
