import { FURTHER_GROUPS, type FurtherKind } from './further-strangers.ts';
import type { ShownContact } from './registered.ts';
import { own, several, stranger, type Stranger, type World } from './stranger.ts';
import type { Place } from './words.ts';

const FIRST_KINDS = [
  'other-form',
  'namesake',
  'contact-person',
  'suites',
  'two-agents',
  'nominee',
  'web-agency',
  'plain-service',
  'brand-agent',
  'registrar-address',
] as const;
type FirstKind = (typeof FIRST_KINDS)[number];

/** What strangers have in common who nobody may tie. */
export type StrangeKind = FirstKind | FurtherKind;
export const STRANGE_KINDS: readonly StrangeKind[] = [
  ...FIRST_KINDS,
  ...(Object.keys(FURTHER_GROUPS) as FurtherKind[]),
];

/**
 * Kinds of which few are like the companies of one owner in all that registrations say: three tenants of one house, three
 * companies of one front, two of one plain name. What ties them cannot be right for both; see docs/strength.md.
 */
export const UNTOLD_KINDS: ReadonlySet<string> = new Set<StrangeKind>([
  'plain-office',
  'campus',
  'nominee-officer',
  'abroad',
]);

/** One group of strangers of a kind, each to be tied to nobody. */
export function strangersOf(kind: StrangeKind, world: World): Stranger[] {
  return { ...GROUPS, ...FURTHER_GROUPS }[kind](world);
}

const GROUPS: Readonly<Record<FirstKind, (world: World) => Stranger[]>> = {
  'other-form': otherForms,
  namesake: namesakes,
  'contact-person': contactPersons,
  suites,
  'two-agents': twoAgents,
  nominee: nominees,
  'web-agency': agencyClients,
  'plain-service': plainService,
  'brand-agent': brandAgents,
  'registrar-address': atRegistrar,
};

/** One name, and the legal forms of other countries or none: companies of different registers. */
function otherForms(world: World): Stranger[] {
  const core = `${world.words.word()} ${world.choices.pick(['Trading', 'Media', 'Capital', 'Foods'])}`;
  const forms = ['Ltd', 'GmbH', 'LLC', 'S.A.', 'B.V.', ''];
  return forms.slice(0, world.choices.number(2, forms.length)).map((form) => {
    const name = `${core} ${form}`.trim();
    const holder = own(world, name);
    return { name, shown: { holder } };
  });
}

/** Persons of one name, each with a place and a mailbox of their own, some without a telephone. */
function namesakes(world: World): Stranger[] {
  const person = world.words.person();
  return several(world.choices.number(2, 4), () => {
    const { organization: _organization, ...holder } = own(world, '', { name: person });
    const { phone: _phone, ...withoutPhone } = holder;
    const shown = world.choices.chance(0.3) ? withoutPhone : holder;
    return { name: world.words.company(), shown: { holder: shown } };
  });
}

/** Companies whose contact is a person of one name. */
function contactPersons(world: World): Stranger[] {
  const name = world.choices.pick(world.crowd.commonNames);
  return several(world.choices.number(2, 5), () => stranger(world, { name }));
}

/** Clients of a small office: a suite each, and most give the telephone of the house. */
function suites(world: World): Stranger[] {
  const { street, phone, ...town } = world.words.place();
  return several(world.choices.number(2, 8), (index) =>
    stranger(world, {
      ...town,
      street: `${street}, ${world.choices.pick(['Suite', 'Ste.', 'Unit'])} ${String(200 + index)}`,
      ...(world.choices.chance(0.7) ? { phone } : {}),
    }),
  );
}

/** Two agents in one house, whose clients all give its address, and the telephone of their agent. */
function twoAgents(world: World): Stranger[] {
  const { phone: one, ...house } = world.words.place();
  const { phone: other } = world.words.place();
  return [one, other].flatMap((phone) =>
    several(world.choices.number(4, 7), () => stranger(world, { ...house, phone })),
  );
}

/** Nominees and secretaries as administrative contact of companies that have nobody else in common. */
function nominees(world: World): Stranger[] {
  const trade = world.choices.pick(['Nominees', 'Corporate Secretaries', 'Registered Agents', 'Formations']);
  const agent = own(world, `${world.words.word()} ${trade} Ltd`);
  return several(world.choices.number(2, 8), () => {
    const { name, shown } = stranger(world);
    return { name, shown: { ...shown, admin: agent } };
  });
}

/** A web agency is the technical contact of its customers, and reads their mail too. */
function agencyClients(world: World): Stranger[] {
  const agency = own(world, world.words.company(), { name: 'Support' });
  const { email = '' } = agency;
  return several(world.choices.number(3, 8), () => {
    const { name, shown } = stranger(world, world.choices.chance(0.6) ? { email } : {});
    return { name, shown: { ...shown, tech: agency } };
  });
}

/** Somebody with a name like any other stands for many: only the store can show it. */
function plainService(world: World): Stranger[] {
  const service = own(world, world.words.company(), { name: 'Domain Manager' });
  return several(world.choices.number(21, 30), () => ({
    name: world.words.company(),
    shown: { holder: service },
  }));
}

/** The mailbox and telephone of a listed agent under the names of its customers. */
function brandAgents(world: World): Stranger[] {
  const agent = world.choices.pick([
    { email: 'ccopsbilling@markmonitor.com', phone: '+1.2083895740' },
    { email: 'admin@internationaladmin.com', phone: '+1.3026365400' },
  ]);
  return several(world.choices.number(2, 5), () => {
    const { name, shown } = stranger(world, { email: agent.email });
    const tech = { name: 'MarkMonitor Inc.', organization: 'MarkMonitor Inc.', ...agent };
    return { name, shown: { ...shown, tech } };
  });
}

/** A registrar that puts its own place where its customers' is withheld. */
function atRegistrar(world: World): Stranger[] {
  const of = world.choices.pick(world.crowd.registrars);
  return several(world.choices.number(2, 5), () => {
    const { organization: _organization, ...person } = own(world, '');
    const { street, city, postalCode, country, phone } = of.contact as ShownContact & Place;
    const holder = { ...person, street, city, postalCode, country, phone };
    return {
      name: world.words.company(),
      shown: { holder, tech: of.contact, registrar: of },
    };
  });
}
