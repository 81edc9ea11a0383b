import { choicesFrom, type Choices } from './choices.ts';
import { crowdFrom, type Crowd } from './crowd.ts';
import { hide, type Hiding } from './hidings.ts';
import type { RegisteredDomain, Registrar, ShownContact } from './registered.ts';
import { BY_LENT, REVELATIONS, revealing, withTrace, type Owner, type Revelation } from './revelations.ts';
import type { Post } from './stranger.ts';
import { STRANGE_KINDS, strangersOf, type StrangeKind } from './strangers.ts';
import { wordsFrom, type Words } from './words.ts';

/** A company of a world, whose it is, and the domains that it uses. */
export interface Shell {
  readonly name: string;
  /** Number of the owner; two companies of one owner are a true pair. */
  readonly owner: number;
  readonly revelation: Revelation | StrangeKind | 'alone' | 'look-alike';
  readonly domains: readonly OwnedDomain[];
  readonly posts?: readonly Post[];
}

export interface OwnedDomain extends RegisteredDomain {
  readonly hidden: Hiding | undefined;
  /** Who held it before it was sold; the company uses it since then. */
  readonly formerHolder?: ShownContact;
  /** Another server once gave an answer about it that hides the holder. */
  readonly alsoHidden?: RegisteredDomain;
}

export interface Population {
  readonly shells: readonly Shell[];
  readonly crowd: Crowd;
}

const SUFFIXES = ['com', 'com', 'com', 'org', 'net', 'info', 'shop', 'co.uk', 'jp', 'fr'] as const;
/** Their answers have no e-mail and telephone of the holder. */
const BARE_SUFFIXES: readonly string[] = ['co.uk', 'jp'];
/** Those that a name alone reveals, and companies of their own. */
const OF_NAMES: ReadonlySet<string> = new Set([
  'organization',
  'all-roles',
  'alone',
  'look-alike',
  'other-form',
  'suites',
]);
/** Of a company's further domains; the first shows its holder. */
const HIDDEN_SHARE = 0.3;
/** Of the companies of an owner of many. */
const SHARE_WITH_TRACE = 0.75;

/**
 * Owners behind shell companies, each revealed in one way, and beside them companies of their own that have agents,
 * hosts, registrars, offices and names in common with others and nothing else.
 */
export function populate(seed: number, owners: number): Population {
  const choices = choicesFrom(seed);
  const words = wordsFrom(choices);
  const crowd = crowdFrom(choices, words, owners);
  const make = new Maker(choices, words, crowd);
  const owned = Array.from({ length: owners }, (_, number) => make.owner(number)).flat();
  const alone = Array.from({ length: owners * 2 }, (_, number) => make.alone(owners + number));
  const alike = Array.from({ length: Math.ceil(owners / 5) }, (_, number) =>
    make.lookAlikes(3 * owners + 2 * number),
  ).flat();
  const strange = STRANGE_KINDS.flatMap((kind) =>
    Array.from({ length: Math.ceil(owners / 30) }, () => make.strangers(kind)).flat(),
  );
  return { shells: make.sell([...owned, ...alone, ...alike, ...strange]), crowd };
}

class Maker {
  readonly #choices: Choices;
  readonly #words: Words;
  readonly #crowd: Crowd;
  /** The last suite that was let; no two clients have the same. */
  #suites = 100;
  /** The last stranger; below are the numbers of owners and those drawn with them. */
  #strangers = 1_000_000;

  constructor(choices: Choices, words: Words, crowd: Crowd) {
    this.#choices = choices;
    this.#words = words;
    this.#crowd = crowd;
  }

  owner(number: number): Shell[] {
    const revelation = this.#choices.pick(REVELATIONS);
    const owner: Owner = {
      organization: this.#words.company(),
      person: this.#words.person(),
      mailHost: `${this.#words.word().toLowerCase()}.com`,
      place: this.#words.place(),
      zone: `${this.#words.word().toLowerCase()}.com`,
    };
    const shells = this.#choices.chance(0.1) ? this.#choices.number(4, 6) : this.#choices.number(2, 3);
    return Array.from({ length: shells }, (_, at) => {
      const name = this.#words.company();
      const own = this.#ownContact(name);
      const hasTrace = shells > 3 && BY_LENT.has(revelation) && this.#choices.chance(SHARE_WITH_TRACE);
      const contacts = (suffix: string): ShownContacts => {
        const shown = revealing(revelation, { owner, own, suffix, choices: this.#choices });
        return hasTrace ? withTrace(shown, { revelation, owner, choices: this.#choices }) : shown;
      };
      const first = at === 0 ? owner.zone : undefined;
      const posts = [{ person: owner.person, kind: 'OFFICER_OF' as const }];
      return {
        ...{ name, owner: number, revelation, domains: this.#domains(contacts, revelation, first) },
        ...(revelation === 'officer' ? { posts } : {}),
      };
    });
  }

  /** A company that nobody is tied to. */
  alone(number: number): Shell {
    const name = this.#words.company();
    const own = this.#choices.chance(0.15) ? this.#commonPerson() : this.#ownContact(name);
    return {
      name,
      owner: number,
      revelation: 'alone',
      domains: this.#domains(() => ({ holder: own }), 'alone'),
    };
  }

  /** Two companies that differ by a word which makes another company. */
  lookAlikes(number: number): Shell[] {
    const core = `${this.#words.word()} ${this.#choices.pick(['Partners', 'Group', 'Services'])}`;
    const [left, right] = this.#choices.pick([
      [`${core} Ltd`, `${core} Holdings Ltd`],
      [`${core} Germany GmbH`, `${core} France SAS`],
      [`${core} Capital LLC`, `${core} Insurance LLC`],
      [`${core} 1 Ltd`, `${core} 2 Ltd`],
    ] as const);
    return [left, right].map((name, at) => ({
      name,
      owner: number + at,
      revelation: 'look-alike',
      domains: this.#domains(() => ({ holder: this.#ownContact(name) }), 'look-alike'),
    }));
  }

  /** Companies that have something in common with others of their kind, and no owner but where the group says so. */
  strangers(kind: StrangeKind): Shell[] {
    const world = { choices: this.#choices, words: this.#words, crowd: this.#crowd };
    const owners = new Map<number, number>();
    return strangersOf(kind, world).map(({ name, shown, owner, posts, formerHolder, zone }) => {
      const own = (owner === undefined ? undefined : owners.get(owner)) ?? (this.#strangers += 1);
      if (owner !== undefined) owners.set(owner, own);
      const domains = this.#domains(() => shown, kind, zone).map((domain, at) =>
        at > 0 || formerHolder === undefined ? domain : { ...domain, formerHolder },
      );
      return { name, owner: own, revelation: kind, domains, ...(posts ? { posts } : {}) };
    });
  }

  /** Some domains had another holder once, who has a company of its own still. */
  sell(shells: readonly Shell[]): Shell[] {
    const sellers = shells.filter(({ revelation }) => revelation === 'alone');
    return shells.map((shell) => {
      const seller = this.#choices.pick(sellers);
      const holder = seller.domains[0]?.holder;
      if (!this.#choices.chance(0.1) || seller === shell || holder === undefined) return shell;
      return {
        ...shell,
        domains: shell.domains.map((domain, at) => (at > 0 ? domain : { ...domain, formerHolder: holder })),
      };
    });
  }

  #ownContact(name: string): ShownContact {
    const place = this.#words.place();
    const office = this.#choices.chance(0.15) ? this.#choices.pick(this.#crowd.offices) : undefined;
    return {
      ...(this.#choices.chance(0.5)
        ? { name: this.#choices.pick(['Domain Administrator', 'Hostmaster']) }
        : { name: this.#words.person() }),
      organization: name,
      ...place,
      ...(office ? { ...office.place, street: office.suite((this.#suites += 1)) } : {}),
      ...(office && this.#choices.chance(0.5) ? {} : { phone: place.phone }),
      email: `${this.#choices.pick(['info', 'office', 'domains'])}@${this.#words.word().toLowerCase()}.com`,
    };
  }

  /** A person whose name others bear as well, in places and with mailboxes of their own. */
  #commonPerson(): ShownContact {
    const name = this.#choices.pick(this.#crowd.commonNames);
    return {
      name,
      ...this.#words.place(),
      email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@${this.#words.word().toLowerCase()}.com`,
    };
  }

  #domains(contacts: (suffix: string) => ShownContacts, revelation: string, first?: string): OwnedDomain[] {
    const count = this.#choices.chance(0.05) ? this.#choices.number(10, 20) : this.#choices.number(1, 3);
    const suffixes = OF_NAMES.has(revelation)
      ? SUFFIXES
      : SUFFIXES.filter((suffix) => !BARE_SUFFIXES.includes(suffix));
    return Array.from({ length: count }, (_, at) => {
      const suffix = this.#choices.pick(suffixes);
      const name = at === 0 ? first : undefined;
      const domain = name ?? `${this.#words.word().toLowerCase()}.${suffix}`;
      return this.#domain(domain, contacts(domain.slice(domain.indexOf('.') + 1)), at > 0);
    });
  }

  #domain(domain: string, shown: ShownContacts, mayHide: boolean): OwnedDomain {
    const { pick, chance } = this.#choices;
    const registrar = shown.registrar ?? pick(this.#crowd.registrars);
    const agency = pick(this.#crowd.agencies);
    const others = chance(0.35)
      ? agency.contact
      : chance(0.3)
        ? registrar.contact
        : (shown.admin ?? shown.holder);
    const tech = shown.tech ?? others;
    const registered: RegisteredDomain = {
      domain,
      registrar,
      ...shown,
      admin: shown.admin ?? shown.holder,
      tech,
      ...(chance(0.1) ? { billing: agency.contact } : {}),
      ...(chance(0.3) ? { contactBlock: agency.contact } : {}),
      nameServers:
        shown.nameServers ?? (chance(0.6) ? pick(this.#crowd.hosts) : [`ns1.${domain}`, `ns2.${domain}`]),
    };
    const hidden = mayHide && chance(HIDDEN_SHARE) ? hide(registered, this.#crowd, this.#choices) : undefined;
    const also = chance(0.08) ? hide(registered, this.#crowd, this.#choices).registered : undefined;
    return {
      ...(hidden?.registered ?? registered),
      hidden: hidden?.how,
      ...(also === undefined ? {} : { alsoHidden: { ...also, nameServers: registered.nameServers } }),
    };
  }
}

export interface ShownContacts {
  readonly holder: ShownContact;
  readonly admin?: ShownContact;
  readonly tech?: ShownContact;
  readonly registrar?: Registrar;
  readonly nameServers?: readonly string[];
}
