import fc from 'fast-check';
import { KeptSharing } from '../../../src/analysis/sharing/kept-sharing.ts';
import { findSharing } from '../../../src/analysis/sharing/find-sharing.ts';
import { SHARED_KINDS } from '../../../src/analysis/sharing/meta-paths.ts';
import { Hubs } from '../../../src/analysis/strength/hubs.ts';
import { linkOf, registered, tiesOf, worldOf, type Said } from './made-world.ts';

const OWNER = 'registrant:org:larch meadow';
const inAllRoles = (who: string) => ({ HOLDER: who, ADMIN: who, AGENT: who });
const range = (count: number): number[] => [...Array(count).keys()];

/** A customer of somebody: a firm with a domain, a holder and contact points of its own. */
function customer(number: number, extra: (domain: string, company: string) => Said[]): Said[] {
  const [company, domain, holder] = ['company', 'domain', 'registrant'].map(
    (kind) => `${kind}:c${String(number)}`,
  );
  if (!company || !domain || !holder) return [];
  return [
    ...registered(company, domain, { HOLDER: holder }),
    ['HAS_EMAIL', holder, `email:c${String(number)}`],
    ['HAS_PHONE', holder, `phone:c${String(number)}`],
    ...extra(domain, company),
  ];
}

describe('who shares a thing', () => {
  it('is one owner, however many domains it has in all three roles', () => {
    const few = range(4).flatMap((n) =>
      registered(`company:${String(n % 2)}`, `domain:${String(n)}`, { HOLDER: OWNER }),
    );
    const many = range(1000).flatMap((n) =>
      registered(n < 18 ? `company:${String(n % 2)}` : undefined, `domain:${String(n)}`, inAllRoles(OWNER)),
    );
    const [one, other] = [tiesOf(few), tiesOf(many)];
    expect(other.skipped).toEqual([]);
    expect(other.ties).toMatchObject([
      { thing: OWNER, companies: ['company:0', 'company:1'], leadRule: undefined },
    ]);
    // The larger store has more bits to tell entities by.
    expect(other.ties[0]?.strength).toBeGreaterThanOrEqual(one.ties[0]?.strength ?? 1);
  });

  it('are strangers where an agent stands for twenty of whom nothing else is known', () => {
    const agent = 'registrant:org:any agent';
    const world = range(20).flatMap((n) =>
      registered(`company:${String(n)}`, `domain:${String(n)}`, inAllRoles(agent)),
    );
    expect(tiesOf(world)).toEqual({
      ties: [],
      skipped: [{ thing: agent, degree: 20, rule: 'shared-by-too-many' }],
    });
  });

  it('are strangers where eight have holders and contact points of their own, also with a host in common', () => {
    const host = 'registrant:org:any host';
    const world = range(8).flatMap((n) =>
      customer(n, (domain) => [
        ['REGISTERED_BY', domain, host, 'ADMIN'],
        ['SERVED_BY', domain, 'name-server:ns1.anyhost.example'],
      ]),
    );
    const { ties, skipped } = tiesOf(world);
    expect(ties).toEqual([]);
    expect(skipped).toEqual([
      { thing: 'name-server:ns1.anyhost.example', degree: 8, rule: 'shared-by-too-many' },
      { thing: host, degree: 8, rule: 'shared-by-too-many' },
    ]);
  });

  it('are no strangers where more is in common than apart', () => {
    const mailbox = 'email:head@larch.example';
    const world = range(25).flatMap((n): Said[] => {
      const holder = `registrant:org:shell ${String(n)}`;
      return [
        ...registered(`company:${String(n)}`, `domain:${String(n)}`, { HOLDER: holder }),
        ['HAS_EMAIL', holder, mailbox],
        ['HAS_PHONE', holder, 'phone:+1'],
        ['SERVED_BY', `domain:${String(n)}`, 'name-server:ns1.larch.example'],
      ];
    });
    const { ties } = tiesOf(world);
    expect(ties.find(({ thing }) => thing === mailbox)).toMatchObject({ leadRule: undefined });
    expect(ties.find(({ thing }) => thing === mailbox)?.companies).toHaveLength(25);
  });

  it('share an address or an officer as a lead, below every tie, where they are strangers', () => {
    const office = 'address:5 any quay';
    const clients = range(12).flatMap((n) =>
      customer(n, (_, company) => [
        ['HAS_ADDRESS', company, office],
        ['OFFICER_OF', 'person:front', company],
        ['OWNS', `person:owner ${String(n)}`, company],
      ]),
    );
    const owned = range(2).flatMap((n) =>
      registered(`company:o${String(n)}`, `domain:o${String(n)}`, { ADMIN: OWNER }),
    );
    const { ties } = tiesOf([...clients, ...owned]);
    expect(ties.map(({ thing, leadRule }) => [thing, leadRule])).toEqual([
      [OWNER, undefined],
      ['person:front', 'shared-by-strangers'],
      [office, 'shared-by-strangers'],
    ]);
    expect(ties[1]?.strength).toBeLessThan(ties[0]?.strength ?? 0);
  });
});

describe('the telephone of an office', () => {
  const phone = 'phone:+44';
  const client = (n: number, office: string, given = phone): Said[] => {
    const holder = `registrant:client ${String(n)}`;
    return [
      ...registered(`company:${String(n)}`, `domain:${String(n)}`, { HOLDER: holder }),
      ['HAS_EMAIL', holder, `email:${String(n)}`],
      ['HAS_ADDRESS', holder, `address:${office}`],
      ['HAS_PHONE', holder, given],
    ];
  };
  const companiesBy = (said: readonly Said[]): readonly string[] =>
    tiesOf(said, ['PHONE']).ties.flatMap(({ companies }) => companies);
  const suite = (n: number): string => `12 any quay unit ${String(100 + n)} 74103`;

  it('ties none of two clients in different parts of one house', () => {
    expect(companiesBy(range(2).flatMap((n) => client(n, suite(n))))).toEqual([]);
  });

  it('ties none of two clients at an address that strangers have', () => {
    const others = range(8).flatMap((n) => client(10 + n, '12 any quay 74103', `phone:${String(n)}`));
    const clients = range(2).flatMap((n) => client(n, '12 any quay 74103'));
    expect(companiesBy([...clients, ...others])).toEqual([]);
    expect(companiesBy(clients)).toHaveLength(2);
  });

  it('is a telephone of their own where they are in one part, in two houses, or reached elsewhere too', () => {
    expect(companiesBy(range(2).flatMap((n) => client(n, suite(0))))).toHaveLength(2);
    expect(companiesBy(range(2).flatMap((n) => client(n, `${String(n)} quay unit 1 74103`)))).toHaveLength(2);
    const atHome: Said = ['HAS_ADDRESS', 'registrant:client 0', 'address:5 own street 28195'];
    expect(companiesBy([...range(2).flatMap((n) => client(n, suite(n))), atHome])).toHaveLength(2);
  });

  const places = fc.array(
    fc.tuple(fc.nat(2), fc.constantFrom('home', 'suite', 'office')).map(
      ([n, sort]) =>
        ({
          home: `${String(n)} own street 28195`,
          suite: suite(n),
          office: '12 any quay 74103',
        })[sort as 'home'],
    ),
    { minLength: 2, maxLength: 6 },
  );
  const tied = (given: readonly string[], ...more: readonly Said[]): boolean => {
    const others = range(8).flatMap((n) => client(20 + n, '12 any quay 74103', `phone:${String(n)}`));
    return companiesBy([...given.flatMap((place, n) => client(n, place)), ...others, ...more]).length > 0;
  };

  it('ties nobody more for one more stranger, and nobody less for one more domain of the same holder', () => {
    fc.assert(
      fc.property(places, fc.string(), fc.boolean(), (given, elsewhere, isElsewhere) => {
        const before = tied(given);
        // One who is reached elsewhere tells for an owner beside two in parts of one house, or few of an office's clients.
        const isFew = given.length === 2 && given.some((place) => place.includes('unit'));
        const mayFree = isElsewhere && (isFew || given.includes('12 any quay 74103'));
        if (!before && !mayFree)
          expect(tied([...given, isElsewhere ? '77 far street 28195' : suite(9)])).toBe(false);
        const further = registered('company:0', 'domain:further', { HOLDER: 'registrant:client 0' });
        const place: Said = ['HAS_ADDRESS', 'registrant:client 0', `address:${elsewhere}`];
        if (before) expect(tied(given, ...further, ...(isElsewhere ? [place] : []))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('roles', () => {
  const pair = (roles: (n: number) => Parameters<typeof registered>[2]): Said[] =>
    range(2).flatMap((n) => registered(`company:${String(n)}`, `domain:${String(n)}`, roles(n)));

  it('weigh: a holder more than an administrative contact, that more than a technical one, who is a lead', () => {
    const [holder, admin, technical] = [
      tiesOf(pair(() => ({ HOLDER: OWNER }))),
      tiesOf(pair(() => ({ ADMIN: OWNER }))),
      tiesOf(pair(() => ({ AGENT: OWNER }))),
    ].map(({ ties }) => ties[0]);
    expect([holder, admin, technical].map((tie) => tie?.leadRule)).toEqual([
      undefined,
      undefined,
      'technical-contact',
    ]);
    expect(admin?.strength).toBeLessThan(holder?.strength ?? 0);
    expect(technical?.strength).toBeLessThan((admin?.strength ?? 0) / 100);
  });

  it('keep customers out of the tie between the companies of one who serves them too', () => {
    const served = range(3).flatMap((n) =>
      customer(n, (domain) => [['REGISTERED_BY', domain, OWNER, 'AGENT']]),
    );
    const { ties } = tiesOf([...pair(() => inAllRoles(OWNER)), ...served]);
    expect(ties).toMatchObject([
      { thing: OWNER, companies: ['company:0', 'company:1'], leadRule: undefined },
    ]);
  });

  it('make a lead of one who holds one domain and serves another', () => {
    const { ties } = tiesOf(pair((n) => (n === 0 ? { HOLDER: OWNER } : { AGENT: OWNER })));
    expect(ties).toMatchObject([{ thing: OWNER, leadRule: 'technical-contact' }]);
  });
});

/** What companies share in a random world of few holders and contact points, so that most are shared by many. */
const anySaid: fc.Arbitrary<Said> = fc.oneof(
  fc
    .tuple(fc.nat(13), fc.nat(17))
    .map(([a, b]): Said => ['USES_DOMAIN', `company:${String(a)}`, `domain:${String(b)}`]),
  fc
    .tuple(fc.nat(17), fc.nat(4), fc.constantFrom<'HOLDER' | 'ADMIN' | 'AGENT'>('HOLDER', 'ADMIN', 'AGENT'))
    .map(([a, b, role]): Said => ['REGISTERED_BY', `domain:${String(a)}`, `registrant:${String(b)}`, role]),
  fc
    .tuple(fc.constantFrom('company', 'registrant'), fc.nat(13), fc.nat(3))
    .map(([kind, a, b]): Said => ['HAS_EMAIL', `${kind}:${String(a)}`, `email:${String(b)}`]),
  fc
    .tuple(
      fc.constantFrom('company', 'registrant'),
      fc.nat(13),
      fc.constantFrom('0', '1', '9 quay unit 1 28195', '9 quay unit 2 28195'),
    )
    .map(([kind, a, b]): Said => ['HAS_ADDRESS', `${kind}:${String(a)}`, `address:${b}`]),
  fc
    .tuple(fc.constantFrom('company', 'registrant'), fc.nat(13), fc.nat(2))
    .map(([kind, a, b]): Said => ['HAS_PHONE', `${kind}:${String(a)}`, `phone:${String(b)}`]),
  fc
    .tuple(fc.nat(3), fc.nat(13))
    .map(([a, b]): Said => ['OFFICER_OF', `person:${String(a)}`, `company:${String(b)}`]),
  fc
    .tuple(fc.nat(17), fc.nat(2))
    .map(([a, b]): Said => ['SERVED_BY', `domain:${String(a)}`, `name-server:${String(b)}`]),
);

describe('ties that many share', () => {
  it('are kept as they are found afresh, after any changes', () => {
    const worlds = fc.array(anySaid, { minLength: 60, maxLength: 160 });
    const changes = fc.array(fc.tuple(anySaid, fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(worlds, changes, (said, steps) => {
        const { projection, hubs } = worldOf(said);
        const kept = new KeptSharing(projection, hubs);
        const question = { kinds: SHARED_KINDS, minCompanies: 2, frame: {} };
        for (const [one, isThere] of [[undefined, true] as const, ...steps]) {
          const link = one && linkOf(one);
          if (link && [link.from, link.to].every((id) => projection.entities.numberOf(id) !== undefined))
            projection.replaceBundle(link, isThere ? [link] : []);
          const [ours, theirs] = [
            kept.find(question),
            findSharing(projection, new Hubs(projection), question),
          ];
          expect([ours.total, JSON.stringify(ours.explored)]).toEqual([
            theirs.total,
            JSON.stringify(theirs.explored),
          ]);
          expect(ours.strongest(ours.total)).toEqual(theirs.strongest(theirs.total));
        }
      }),
      { numRuns: 60 },
    );
  });

  /** An owner with companies and domains, strangers who share its things, and what a further domain says. */
  const owners = fc.record({
    companies: fc.integer({ min: 2, max: 30 }),
    roles: fc.constantFrom({ HOLDER: OWNER }, inAllRoles(OWNER), { HOLDER: OWNER, ADMIN: OWNER }),
    server: fc.boolean(),
    strangers: fc.nat(12),
  });
  const worldOfOwner = ({
    companies,
    roles,
    server,
    strangers,
  }: typeof owners extends fc.Arbitrary<infer T> ? T : never) => [
    ...range(companies).flatMap((n): Said[] => [
      ...registered(`company:${String(n)}`, `domain:${String(n)}`, roles),
      ...(server ? [['SERVED_BY', `domain:${String(n)}`, 'name-server:ns1.own.example'] as const] : []),
    ]),
    ...range(strangers).flatMap((n) => customer(n, (domain) => [['REGISTERED_BY', domain, OWNER, 'ADMIN']])),
    // Room for more entities, so that a store of another size in bits is not a reason.
    ...range(300).map((n): Said => ['HAS_PHONE', `company:other ${String(n)}`, `phone:${String(n)}`]),
  ];
  const rankOfOwner = (said: readonly Said[]): number => {
    const tie = tiesOf(said, ['REGISTRANT']).ties.find(({ thing }) => thing === OWNER);
    return tie === undefined ? -1 : tie.strength;
  };

  it('are never weaker for one more domain of the same owner', () => {
    fc.assert(
      fc.property(owners, fc.nat(29), fc.boolean(), (owner, company, isUsed) => {
        const before = worldOfOwner(owner);
        const by = isUsed ? `company:${String(company % owner.companies)}` : undefined;
        const after = [...before, ...registered(by, 'domain:further', owner.roles)];
        expect(rankOfOwner(after)).toBeGreaterThanOrEqual(rankOfOwner(before));
      }),
      { numRuns: 60 },
    );
  });

  it('are never stronger for one more stranger', () => {
    fc.assert(
      fc.property(owners, (owner) => {
        const before = worldOfOwner(owner);
        const after = worldOfOwner({ ...owner, strangers: owner.strangers + 1 });
        expect(rankOfOwner(after)).toBeLessThanOrEqual(rankOfOwner(before));
      }),
      { numRuns: 60 },
    );
  });
});
