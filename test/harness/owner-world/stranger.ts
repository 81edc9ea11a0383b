import type { Choices } from './choices.ts';
import type { Crowd } from './crowd.ts';
import type { ShownContacts } from './population.ts';
import type { ShownContact } from './registered.ts';
import type { Words } from './words.ts';

/** A company of a group of strangers, and what its domains show. */
export interface Stranger {
  readonly name: string;
  readonly shown: ShownContacts;
  /** Those of a group with one number have one owner; without a number it is nobody's but its own. */
  readonly owner?: number;
  /** Who a register names as officers and as owners. */
  readonly posts?: readonly Post[];
  /** Who held its first domain before it was sold. */
  readonly formerHolder?: ShownContact;
  /** The name of its first domain, where that tells something. */
  readonly zone?: string;
}

/** A post or holding of a person in a company, as a register tells it. */
export interface Post {
  readonly person: string;
  readonly kind: 'OFFICER_OF' | 'OWNS';
}

/** What a group of strangers is made of. */
export interface World {
  readonly choices: Choices;
  readonly words: Words;
  readonly crowd: Crowd;
}

export function several<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A company that shows itself, but for what is given. */
export function own({ words, choices }: World, name: string, more: ShownContact = {}): ShownContact {
  const mailbox = `${choices.pick(['info', 'office', 'admin', 'hello'])}@${words.word().toLowerCase()}.com`;
  return { name: words.person(), organization: name, ...words.place(), email: mailbox, ...more };
}

export function stranger(world: World, more: ShownContact = {}): Stranger {
  const name = world.words.company();
  const holder = own(world, name, more);
  return { name, shown: { holder } };
}
