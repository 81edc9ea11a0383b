import type { Choices } from './choices.ts';
import type { Registrar, ShownContact } from './registered.ts';
import type { Place, Words } from './words.ts';

/** Those whom strangers have in common: no list names them. */
export interface Crowd {
  readonly registrars: readonly Registrar[];
  /** Web agencies: the technical contact of their customers. */
  readonly agencies: readonly { readonly contact: ShownContact }[];
  /** Name servers of hosts, each of many customers. */
  readonly hosts: readonly (readonly string[])[];
  /** Formation offices: an address, with or without a suite of the client's. */
  readonly offices: readonly { readonly place: Place; readonly suite: (number: number) => string }[];
  /** Services in the place of the holder, with what they say beside their name. */
  readonly services: readonly ((domain: string) => ShownContact)[];
  readonly commonNames: readonly string[];
}

export function crowdFrom(choices: Choices, words: Words, owners: number): Crowd {
  const several = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    registrars: several(6, (index) => registrar(words, index)),
    agencies: several(Math.ceil(owners / 15), () => ({ contact: agency(words) })),
    hosts: several(Math.ceil(owners / 12), () => host(words)),
    offices: several(Math.ceil(owners / 30), (index) => office(words, index)),
    services: several(8, (index) => service(words, index)),
    commonNames: ['John Smith', 'Maria Garcia', 'Hans Müller', 'Wei Zhang', 'Peter Jones', 'Anna Schmidt'],
  };

  function service({ word, place }: Words, index: number): (domain: string) => ShownContact {
    const name = word();
    const shown = { ...place() };
    const mailHost = `${name.toLowerCase()}.com`;
    const alias = (): string => `${choices.number(1e8, 9e8).toString(36)}@${mailHost}`;
    const forms: readonly ((domain: string) => ShownContact)[] = [
      () => ({
        name: 'Registration Private',
        organization: 'Domains By Proxy, LLC',
        ...shown,
        email: alias(),
      }),
      () => ({
        name: 'Privacy Administrator',
        organization: `${name} Whois Privacy Ltd`,
        ...shown,
        email: alias(),
      }),
      (domain) => ({
        name: `On behalf of ${domain} owner`,
        organization: `c/o ${mailHost}`,
        ...shown,
        email: `${domain}@${mailHost}`,
      }),
      (domain) => ({
        organization: `${name} Domain Privacy Services Inc.`,
        name: `Customer of ${domain}`,
        ...shown,
        email: alias(),
      }),
      (domain) => ({
        name: `Registrant of ${domain}`,
        organization: `${name} Identity Shield SA`,
        ...shown,
        email: `contact@${mailHost}`,
      }),
    ];
    return forms[index % forms.length] ?? (() => ({}));
  }
}

function registrar({ word, place }: Words, index: number): Registrar {
  const name = word();
  const host = `${name.toLowerCase()}.com`;
  const form = ['Inc.', 'Limited', 'GmbH'][index % 3] ?? '';
  return {
    name: `${name} ${form}`,
    ianaId: String(9000 + index),
    host,
    contact: {
      name: 'Hostmaster',
      organization:
        index % 2 === 0 ? `${name} ${form} t/a ${host}` : `${name.toUpperCase()} ${form.toUpperCase()}`,
      ...place(),
      email: `hostmaster@${host}`,
    },
  };
}

function agency({ word, company, place }: Words): ShownContact {
  const mailHost = `${word().toLowerCase()}.com`;
  return { name: 'Technical Support', organization: company(), ...place(), email: `support@${mailHost}` };
}

function host({ word }: Words): readonly string[] {
  const zone = `${word().toLowerCase()}.net`;
  return [`ns1.${zone}`, `ns2.${zone}`];
}

function office({ place }: Words, index: number): Crowd['offices'][number] {
  const at = place();
  return {
    place: at,
    suite: (number) => (index % 2 === 0 ? at.street : `${at.street}, Suite ${String(number)}`),
  };
}
