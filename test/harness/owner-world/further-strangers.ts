import { own, several, stranger, type Stranger, type World } from './stranger.ts';

/** Further groups of strangers, some with companies of one owner among them. */
export const FURTHER_GROUPS = {
  'plain-office': plainOffice,
  'nominee-officer': nomineeOfficer,
  'at-one-office': atOneOffice,
  'small-agent': smallAgent,
  investor: investors,
  reseller: resellers,
  'namesake-owners': namesakeOwners,
  'web-designer': webDesigner,
  campus,
  'unlisted-privacy': unlistedPrivacy,
  'free-mail': freeMail,
  'boutique-host': boutiqueHost,
  abroad,
} as const satisfies Readonly<Record<string, (world: World) => Stranger[]>>;

export type FurtherKind = keyof typeof FURTHER_GROUPS;

/** A house without suites, where some give the telephone of the house. */
function plainOffice(world: World): Stranger[] {
  const { phone, ...house } = world.words.place();
  return several(world.choices.number(2, 7), () =>
    stranger(world, { ...house, ...(world.choices.chance(0.3) ? { phone } : {}) }),
  );
}

/** A front who is officer of companies that others own, and in no list. */
function nomineeOfficer(world: World): Stranger[] {
  const front = world.words.person();
  return several(world.choices.number(3, 14), () => ({
    ...stranger(world),
    posts: [
      { person: front, kind: 'OFFICER_OF' },
      ...(world.choices.chance(0.7) ? [{ person: world.words.person(), kind: 'OWNS' as const }] : []),
    ],
  }));
}

/** A formation office with strangers, and the companies of one owner among them. */
function atOneOffice(world: World): Stranger[] {
  const { phone, ...house } = world.words.place();
  const suites = world.choices.chance(0.5);
  const at = (index: number): typeof house =>
    suites ? { ...house, street: `${house.street}, Suite ${String(300 + index)}` } : house;
  const perhapsPhone = (): { phone?: string } => (world.choices.chance(0.5) ? { phone } : {});
  const clients = several(world.choices.number(8, 12), (index) =>
    stranger(world, { ...at(index), ...perhapsPhone() }),
  );
  const email = `${world.words.word().toLowerCase()}@${world.words.word().toLowerCase()}.com`;
  const owned = several(world.choices.number(2, 3), (index) => ({
    ...stranger(world, { ...at(50 + index), ...perhapsPhone(), email }),
    owner: 1,
  }));
  return [...clients, ...owned];
}

/** An agent with a site of its own and few clients, on whose registrations its telephone and mailbox stand. */
function smallAgent(world: World): Stranger[] {
  const name = world.words.company();
  const zone = `${world.words.word().toLowerCase()}.com`;
  const agent = own(world, name, { email: `desk@${zone}` });
  const { email = '', phone = '' } = agent;
  const clients = several(world.choices.number(2, 5), () => {
    const client = stranger(world, { email, ...(world.choices.chance(0.6) ? { phone } : {}) });
    return { ...client, shown: { ...client.shown, tech: agent } };
  });
  return [{ name, zone, shown: { holder: agent, tech: agent } }, ...clients];
}

/** Somebody sold each of them its domain, and has one still. */
function investors(world: World): Stranger[] {
  const seller = stranger(world);
  const sold = several(world.choices.number(2, 6), () => ({
    ...stranger(world),
    formerHolder: seller.shown.holder,
  }));
  return [seller, ...sold];
}

/** A reseller is all but the holder for its customers, and the mailbox of some. */
function resellers(world: World): Stranger[] {
  const reseller = own(world, world.words.company(), { name: 'Domain Desk' });
  const { email = '' } = reseller;
  return several(world.choices.number(9, 15), () => {
    const customer = stranger(world, world.choices.chance(0.4) ? { email } : {});
    return { ...customer, shown: { ...customer.shown, admin: reseller, tech: reseller } };
  });
}

/** Two persons of one name, each with companies of its own. */
function namesakeOwners(world: World): Stranger[] {
  const person = world.words.person();
  return several(2, (owner) => {
    const { organization: _organization, ...holder } = own(world, '', { name: person });
    return several(world.choices.number(2, 3), () => {
      const { street, city, postalCode, country } = world.words.place();
      const shown = world.choices.chance(0.5) ? { ...holder, street, city, postalCode, country } : holder;
      return { name: world.words.company(), owner, shown: { holder: shown } };
    });
  }).flat();
}

/** A designer has put itself down as administrative contact of all its clients. */
function webDesigner(world: World): Stranger[] {
  const designer = own(world, world.words.company(), { name: 'Web Design' });
  return several(world.choices.number(5, 14), () => {
    const client = stranger(world);
    return { ...client, shown: { ...client.shown, admin: designer, tech: designer } };
  });
}

/** Professors and institutes of one university: its address, its switchboard, mailboxes at its host. */
function campus(world: World): Stranger[] {
  const { phone, ...house } = world.words.place();
  const host = `${world.words.word().toLowerCase()}.edu`;
  return several(world.choices.number(3, 10), () => {
    const person = world.words.person();
    const email = `${person.toLowerCase().replace(/[^a-z]+/g, '.')}@${host}`;
    const given = { ...house, email, ...(world.choices.chance(0.6) ? { phone } : {}) };
    const name = world.words.company();
    const { organization: _organization, ...alone } = own(world, '', { ...given, name: person });
    const holder = world.choices.chance(0.5)
      ? alone
      : own(world, `Institute of ${world.words.word()}`, { ...given, name: person });
    return { name, shown: { holder } };
  });
}

/** A service with a name like any other, and a mailbox made for each customer. */
function unlistedPrivacy(world: World): Stranger[] {
  const { email: _email, ...service } = own(world, world.words.company(), { name: 'Domain Manager' });
  const host = `${world.words.word().toLowerCase()}.com`;
  return several(world.choices.number(4, 12), () => {
    const alias = `${world.choices.number(1e9, 9e9).toString(36)}${String(world.choices.number(100, 999))}`;
    return { name: world.words.company(), shown: { holder: { ...service, email: `${alias}@${host}` } } };
  });
}

/** Mailboxes that look alike, at hosts where anybody has one: other people's. */
function freeMail(world: World): Stranger[] {
  const [given = '', surname = ''] = world.words.person().toLowerCase().split(' ');
  const boxes = [
    `${given}.${surname}@outlook.com`,
    `${given}${surname}@outlook.com`,
    `${given}.${surname}@yahoo.com`,
    `${given}${surname}1@gmail.com`,
    `${given}${surname}11@gmail.com`,
    `${given}_${surname}@gmx.de`,
  ];
  return boxes.slice(0, world.choices.number(2, boxes.length)).map((email) => stranger(world, { email }));
}

/** A small host with a site of its own, whose servers serve its customers too. */
function boutiqueHost(world: World): Stranger[] {
  const zone = `${world.words.word().toLowerCase()}.net`;
  const nameServers = [`ns1.${zone}`, `ns2.${zone}`];
  const all = several(world.choices.number(5, 12), () => stranger(world));
  return all.map((one, at) => ({
    ...one,
    ...(at === 0 ? { zone } : {}),
    shown: { ...one.shown, nameServers },
  }));
}

/** Companies of one plain name and form in two countries: other registers, other people. */
function abroad(world: World): Stranger[] {
  const name = `${world.words.plain()} ${world.choices.pick(['Ltd', 'Inc.', 'S.A.'])}`;
  // The list knows them by their registers.
  return ['GB', 'HK'].map((country) => ({
    name: `${name} (${country})`,
    shown: { holder: own(world, name, { country }) },
  }));
}
