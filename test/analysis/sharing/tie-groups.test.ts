import { findSharing } from '../../../src/analysis/sharing/find-sharing.ts';
import { SHARED_KINDS } from '../../../src/analysis/sharing/meta-paths.ts';
import { findPaths } from '../../../src/analysis/paths/paths.ts';
import { groupPaths } from '../../../src/analysis/paths/path-groups.ts';
import { registered, worldOf, type Said } from './made-world.ts';

const HOLDER = 'registrant:org:larch';

/** Two companies of one holder with three domains each, and all that it gives. */
const OWNED: readonly Said[] = [
  ...[0, 1, 2, 3, 4, 5].flatMap((n): Said[] => [
    ...registered(`company:${String(n % 2)}`, `domain:${String(n)}`, { HOLDER }),
    ['SERVED_BY', `domain:${String(n)}`, 'name-server:ns1.any.example'],
    ['SERVED_BY', `domain:${String(n)}`, 'name-server:ns2.any.example'],
  ]),
  ['HAS_EMAIL', HOLDER, 'email:larch'],
  ['HAS_PHONE', HOLDER, 'phone:larch'],
];
/** Two holders of one domain each that give the same mailbox and telephone. */
const ALIKE: readonly Said[] = [0, 1].flatMap((n): Said[] => {
  const shell = `registrant:org:shell ${String(n)}`;
  return [
    ...registered(`company:s${String(n)}`, `domain:s${String(n)}`, { HOLDER: shell }),
    ['HAS_EMAIL', shell, 'email:head'],
    ['HAS_PHONE', shell, 'phone:head'],
  ];
});

function answers(said: readonly Said[]) {
  const { projection, hubs } = worldOf(said);
  const answer = findSharing(projection, hubs, { kinds: SHARED_KINDS, minCompanies: 2, frame: {} });
  const idOf = (entity: number): string => projection.entities.idOf(entity);
  const told = answer
    .strongest(answer.total)
    .map(({ thing, carriers = [] }) => [idOf(thing), ...carriers.map(idOf).sort()]);
  return { total: answer.total, told };
}

describe('one tie that several things carry', () => {
  it('is one answer, told as its holder with what carries it, and counted once', () => {
    expect(answers(OWNED)).toEqual({
      total: 1,
      told: [
        [HOLDER, 'email:larch', 'name-server:ns1.any.example', 'name-server:ns2.any.example', 'phone:larch'],
      ],
    });
    expect(answers(ALIKE)).toEqual({ total: 1, told: [['email:head', 'phone:head']] });
  });

  it('is another one where it ties by other holders', () => {
    expect(answers([...OWNED, ...ALIKE]).total).toBe(2);
    const further: Said = ['HAS_EMAIL', 'registrant:org:shell 1', 'email:larch'];
    expect(answers([...OWNED, ...ALIKE, further]).told.map(([thing]) => thing)).toContain('email:larch');
  });

  it('is one path between its companies, whichever domains and name servers it leads over', () => {
    const { projection, hubs } = worldOf([
      ...OWNED,
      ['OFFICER_OF', 'person:p', 'company:0'],
      ['OFFICER_OF', 'person:p', 'company:1'],
    ]);
    const [from = 0, to = 0] = ['company:0', 'company:1'].map((id) => projection.entities.numberOf(id));
    const { paths } = findPaths(projection, hubs, {
      from,
      to,
      maxLinks: 4,
      first: 200,
      avoid: [],
      frame: {},
    });
    const groups = groupPaths(projection, paths);
    expect(paths.length).toBeGreaterThan(20);
    const middles = groups.map(({ path }) => [
      projection.entities.idOf(path.entities[path.entities.length >> 1] ?? 0),
      path.leadRule,
    ]);
    expect(middles).toEqual([
      ['person:p', undefined],
      [HOLDER, undefined],
    ]);
    expect(groups[1]?.carriers.map((one) => projection.entities.idOf(one)).sort()).toEqual([
      'name-server:ns1.any.example',
      'name-server:ns2.any.example',
    ]);
  });
});
