import fc from 'fast-check';
import { hashKey, readKey, weightOf } from '../../src/resolve/blocking-key.ts';
import { MOST_UNDER_A_KEY, openBlockingIndex } from '../../src/resolve/blocking-index.ts';

/** Keys by number, the even ones sufficient. */
const keys = Array.from({ length: 12 }, (_, number) => hashKey(`key ${String(number)}`, number % 2 === 0));

describe('a filing', () => {
  it('finds those that share one key that suffices or two others', () => {
    const filing = openBlockingIndex();
    const [enough = '', weak = '', , another = ''] = keys;
    for (const own of [[enough], [enough, weak], [weak], [weak, another], [another, weak]]) filing.add(own);
    const alike = filing.close();
    expect([0, 1, 2, 3, 4].map((record) => alike.candidatesOf(record))).toEqual([[1], [0], [], [4], [3]]);
  });

  it('passes over keys that too many share', () => {
    const others = (count: number): number => {
      const filing = openBlockingIndex();
      for (let record = 0; record < count; record++) filing.add([keys[0] ?? '']);
      return filing.close().candidatesOf(0).length;
    };
    expect([others(MOST_UNDER_A_KEY), others(MOST_UNDER_A_KEY + 1)]).toEqual([MOST_UNDER_A_KEY - 1, 0]);
  });

  it('finds what comparing all pairs finds', () => {
    const records = fc.array(fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 6 }), { maxLength: 80 });
    fc.assert(
      fc.property(records, (filed) => {
        const filing = openBlockingIndex();
        for (const own of filed) filing.add(own);
        const alike = filing.close();
        const count = (key: string): number => filed.filter((own) => own.includes(key)).length;
        const isAlike = (one: readonly string[], other: readonly string[]): boolean =>
          one
            .filter((key) => other.includes(key) && count(key) <= MOST_UNDER_A_KEY)
            .reduce((sum, key) => sum + weightOf(readKey(key)[1]), 0) > 1;
        filed.forEach((own, record) => {
          const expected = filed.flatMap((other, at) => (at !== record && isAlike(own, other) ? [at] : []));
          expect([...alike.candidatesOf(record)].sort((one, other) => one - other)).toEqual(expected);
        });
      }),
    );
  });
});

describe('the hash of a key', () => {
  it('is ten digits that tell texts apart and end in whether the key suffices', () => {
    const texts = Array.from(
      { length: 200_000 },
      (_, number) => `words:${String(number * 7)} name${String(number % 9)}`,
    );
    const hashes = texts.map((text, at) => hashKey(text, at % 2 === 0));
    expect(hashes.every((hash) => /^[0-9a-f]{10}$/.test(hash))).toBe(true);
    expect(hashes.every((hash, at) => (readKey(hash)[1] & 1) === (at % 2 === 0 ? 1 : 0))).toBe(true);
    expect(new Set(hashes).size).toBe(texts.length);
  });
});
