import { LinkStrength } from '../../../src/analysis/strength/link-strength.ts';
import { LinkFilter } from '../../../src/analysis/projection/link-filter.ts';
import type { ProjectedLink } from '../../../src/analysis/projection/projected.ts';
import { Projection } from '../../../src/analysis/projection/projection.ts';
import { rarityOf } from '../../../src/analysis/strength/strength.ts';

const PERSONS = 60;

function post(person: number, parts: Partial<ProjectedLink> = {}): ProjectedLink {
  return {
    id: `officer_of-${String(person).padStart(8, '0')}`,
    kind: 'OFFICER_OF',
    from: `person:${String(person)}`,
    to: 'company:0',
    status: 'REPORTED',
    disputed: false,
    conclusion: false,
    independentSources: 1,
    records: ['record:1'],
    knownFrom: 1,
    ...parts,
  };
}

describe('the rarity of what many share', () => {
  it('follows every change of who shares it', () => {
    const projection = new Projection();
    const company = projection.putEntity({ id: 'company:0', kind: 'COMPANY' });
    for (let person = 0; person < PERSONS; person++) {
      projection.putEntity({ id: `person:${String(person)}`, kind: 'PERSON' });
      projection.addLink(post(person));
    }
    projection.settle(true);
    const rarity = (frame = {}): number =>
      new LinkStrength(projection, new LinkFilter(projection, frame)).rarityBy(
        company,
        projection.links.flags(0) & 31,
        false,
      );
    const of = (sharers: number): number => rarityOf(sharers, PERSONS + 1);
    expect([rarity(), rarity()]).toEqual([of(PERSONS), of(PERSONS)]);
    const bundle = { kind: 'OFFICER_OF', from: 'person:3', to: 'company:0' } as const;
    projection.replaceBundle(bundle, []);
    expect(rarity()).toBe(of(PERSONS - 1));
    projection.replaceBundle({ ...bundle, from: 'person:4' }, [post(4, { status: 'DENIED' })]);
    expect(rarity()).toBe(of(PERSONS - 2));
    projection.replaceBundle(bundle, [post(3, { disputed: true })]);
    expect(rarity()).toBe(of(PERSONS - 1));
    expect(rarity({ includeDisputed: false })).toBe(of(PERSONS - 2));
    projection.settle(true);
    expect(rarity()).toBe(of(PERSONS - 1));
  });
});
