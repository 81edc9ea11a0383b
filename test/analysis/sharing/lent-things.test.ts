import { registered, tiesOf, type Said } from './made-world.ts';

const range = (count: number): number[] => [...Array(count).keys()];

/** A company with a domain, a holder, and a mailbox and telephone of its own, if nothing else is given. */
function company(n: number, more: readonly Said[] = [], email = `email:own ${String(n)}@x.example`): Said[] {
  const holder = `registrant:holder ${String(n)}`;
  return [
    ...registered(`company:${String(n)}`, `domain:${String(n)}`, { HOLDER: holder }),
    ['HAS_EMAIL', holder, email],
    ['HAS_PHONE', holder, `phone:${String(n)}`],
    ...more,
  ];
}

const leadsOf = (said: readonly Said[]) => tiesOf(said).ties.map(({ thing, leadRule }) => [thing, leadRule]);

describe('what is lent', () => {
  const at = (n: number): Said => [
    'HAS_ADDRESS',
    `registrant:holder ${String(n)}`,
    'address:9 any quay 74103',
  ];

  it('is an address that four have who have nothing else in common, and not one that three have', () => {
    const [three, four] = [3, 4].map((count) => range(count).flatMap((n) => company(n, [at(n)])));
    expect(leadsOf(three ?? [])).toEqual([['address:9 any quay 74103', undefined]]);
    expect(leadsOf(four ?? [])).toEqual([['address:9 any quay 74103', 'shared-by-strangers']]);
  });

  it('is no address of an owner who left a mailbox with most of six companies too', () => {
    const owned = range(6).flatMap((n) => company(n, [at(n)], n < 4 ? 'email:owner@x.example' : undefined));
    expect(leadsOf(owned)).toContainEqual(['address:9 any quay 74103', undefined]);
  });

  it('is an administrative contact of five strangers that holds nothing, and the host that serves them', () => {
    const said = range(5).flatMap((n) =>
      company(n, [
        ['REGISTERED_BY', `domain:${String(n)}`, 'registrant:designer', 'ADMIN'],
        ['SERVED_BY', `domain:${String(n)}`, 'name-server:ns1.host.example'],
      ]),
    );
    const { ties, skipped } = tiesOf([
      ...said,
      ['SERVED_BY', 'domain:host.example', 'name-server:ns1.host.example'],
    ]);
    expect(ties).toEqual([]);
    expect(skipped.map(({ thing }) => thing)).toEqual([
      'name-server:ns1.host.example',
      'registrant:designer',
    ]);
  });
});

describe('an agent with a site of its own', () => {
  const agent: Said[] = [
    ...registered('company:agent', 'domain:agent', { HOLDER: 'registrant:agent' }),
    ['HAS_EMAIL', 'registrant:agent', 'email:desk@agent.example'],
    ['HAS_PHONE', 'registrant:agent', 'phone:agent'],
    ['HAS_ADDRESS', 'registrant:agent', 'address:1 agent street 1'],
  ];
  const client = (n: number, place: string, hasPhone: boolean): Said[] => [
    ...company(n, [], 'email:desk@agent.example'),
    ['HAS_ADDRESS', `registrant:holder ${String(n)}`, place],
    ['REGISTERED_BY', `domain:${String(n)}`, 'registrant:agent', 'AGENT'],
    ...(hasPhone ? [['HAS_PHONE', `registrant:holder ${String(n)}`, 'phone:agent'] as const] : []),
  ];

  it('ties none of two clients whose mail it reads, nor itself to the one that gives its telephone', () => {
    const clients = range(2).flatMap((n) => client(n, `address:${String(n)} far street 2`, n === 0));
    expect(leadsOf([...agent, ...clients]).filter(([, rule]) => rule === undefined)).toEqual([]);
  });

  it('is the owner of those that are at its own place', () => {
    const owned = range(2).flatMap((n) => client(n, 'address:1 agent street 1', false));
    expect(leadsOf([...agent, ...owned])).toContainEqual(['email:desk@agent.example', undefined]);
  });
});

describe('a service that no list names', () => {
  const shown = (boxes: readonly string[]): Said[] =>
    boxes.flatMap((box, n) => [
      ...registered(`company:${String(n)}`, `domain:${String(n)}`, { HOLDER: 'registrant:any name' }),
      ['HAS_EMAIL', 'registrant:any name', `email:${box}@any.example`],
    ]);

  it('is known by the mailbox that it makes for each of four customers', () => {
    expect(leadsOf(shown(['k3x9q1', 'b7f2m', 'z41kk8', 'p9w3e7', 'd4j8s2']))).toEqual([]);
  });

  it('is no owner whose people have mailboxes', () => {
    const ties = leadsOf(shown(['anna', 'it24', 'dns', 'office', 'jan.kok85']));
    expect(ties).toEqual([['registrant:any name', undefined]]);
  });
});
