import type { StatedFact } from '../../src/fold/evidence.ts';
import { extendLinks } from '../../src/fold/extend-links.ts';
import { foldLinks } from '../../src/fold/fold-links.ts';
import { randomNumbers } from '../harness/random-numbers.ts';

function fact(number: number, fields: Partial<StatedFact> = {}): StatedFact {
  const record = `record:${String(number).padStart(4, '0')}`;
  return {
    id: `${record}#0`,
    record,
    recordedAt: `2026-01-01T00:00:${String(number % 60).padStart(2, '0')}Z`,
    origin: 'source:a',
    standing: 0,
    kind: 'HAS_EMAIL',
    from: 'registrant:one',
    to: 'email:shared@mail.example',
    status: 'CONFIRMED',
    conclusion: false,
    ...fields,
  };
}

describe('extendLinks', () => {
  it('comes to what a fold of all statements comes to, but for sources that it names', () => {
    const random = randomNumbers(12);
    const pick = <T>(items: readonly [T, ...T[]]): T =>
      items[Math.floor(random() * items.length)] ?? items[0];
    for (let round = 0; round < 200; round++) {
      const facts = Array.from({ length: 12 }, (_, number) =>
        fact(number, {
          origin: pick(['source:a', 'source:b', 'source:c']),
          status: pick(['CONFIRMED', 'REPORTED', 'ALLEGED']),
          conclusion: random() < 0.5,
          ...(random() < 0.4 ? { qualifier: 'admin' } : {}),
        }),
      );
      const cut = Math.floor(random() * 11) + 1;
      const old = foldLinks(facts.slice(0, cut));
      const extended = extendLinks(old, facts.slice(cut)) ?? [];
      const whole = foldLinks(facts).filter(({ id }) => extended.some(({ link }) => link.id === id));
      expect(extended).toHaveLength(whole.length);
      for (const { link, origins, isNew } of extended) {
        const before = new Set(
          facts
            .slice(0, cut)
            .flatMap((each) =>
              old.find(({ id, evidence }) => id === link.id && evidence.includes(each.id)) ? each.origin : [],
            ),
        );
        const further = isNew ? 0 : origins.filter((origin) => !before.has(origin)).length;
        expect({ ...link, sources: link.sources + further }).toEqual(whole.find(({ id }) => id === link.id));
      }
    }
  });

  it('leaves to a whole fold what dates, sizes, denials, looks and earlier moments may change', () => {
    const old = foldLinks([fact(10)]);
    for (const fields of [
      { since: '2020' },
      { status: 'DENIED' },
      { observed: true },
      { interest: { kind: 'shareholding' } as never },
      { recordedAt: '2025-01-01T00:00:00Z' },
    ] as readonly Partial<StatedFact>[])
      expect(extendLinks(old, [fact(11, fields)])).toBeUndefined();
    expect(extendLinks(foldLinks([fact(10), fact(11, { status: 'DENIED' })]), [fact(12)])).toBeUndefined();
  });
});
