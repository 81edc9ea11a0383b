import { boundedMemo } from '../../lib/bounded-memo.ts';
import { LABEL_WORDS } from './label-words.ts';
import { plainLetters } from './plain-letters.ts';
import type { Atom, FieldAtom, RoleAtom, ThingAtom } from './label-words.ts';

/** What a line says: a fact of the registration, a field of a contact, or the contact itself (`party`). */
export type LabelField =
  Exclude<ThingAtom, 'otherDate'> | Exclude<FieldAtom, 'code' | 'extension'> | 'party' | 'ignored';

export interface LabelMeaning {
  readonly role: RoleAtom | undefined;
  readonly field: LabelField;
  /** The label speaks of the domain itself: `Domain Created`, inside a contact's section as well. */
  readonly ofDomain: boolean;
  /** Further contacts that the label names: `Administrative Contact, Technical Contact`. */
  readonly alsoRoles: readonly RoleAtom[];
}

const MAX_LABEL_LENGTH = 200;
const MAX_PHRASE_WORDS = 8;
const MAX_LABEL_WORDS = 14;
const CACHE_SIZE = 8192;

const PHRASES: ReadonlyMap<string, Atom> = indexPhrases();
const remembered = boundedMemo(readLabel, CACHE_SIZE);

/** The meaning of a label in any of the known languages; undefined where a word of it is not known. */
export function labelMeaning(label: string): LabelMeaning | undefined {
  if (label.length > MAX_LABEL_LENGTH) return undefined;
  return remembered(label);
}

/** A label as its words are listed: lower case, accents folded, without what stands in parentheses, and unnumbered. */
function comparableLabel(label: string): string {
  return plainLetters(label.replace(/\([^)]*\)/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/[’']s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=[a-z])\d+\b|\b\d+(?:st|nd|rd|th)?\b/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function readLabel(label: string): LabelMeaning | undefined {
  if (/\d{4}/.test(label.replace(/\[[^\]]*\]|\([^)]*\)/g, ''))) return undefined;
  const whole = meaningOf(label);
  if (whole || !/[/(|]/.test(label)) return whole;
  for (const side of label.split(/[/()|]/)) {
    const meaning = side.trim() === '' ? undefined : meaningOf(side);
    if (meaning && meaning.field !== 'ignored') return meaning;
  }
  return undefined;
}

function meaningOf(label: string): LabelMeaning | undefined {
  const words = comparableLabel(label).split(' ');
  if (words.length > MAX_LABEL_WORDS) return undefined;
  const atoms = atomsOf(words);
  return atoms && combine(atoms);
}

function atomsOf(words: readonly string[]): ReadonlySet<Atom> | undefined {
  const atoms = new Set<Atom>();
  for (let at = 0; at < words.length;) {
    let length = Math.min(MAX_PHRASE_WORDS, words.length - at);
    let atom: Atom | undefined;
    while (length > 0 && !(atom = PHRASES.get(words.slice(at, at + length).join(' ')))) length--;
    if (!atom) {
      const glued = gluedAtoms(words[at] ?? '');
      if (!glued) return undefined;
      for (const part of glued) atoms.add(part);
      length = 1;
    } else atoms.add(atom);
    at += length;
  }
  return atoms;
}

/** `registrantemail`, `adminphone`: a role and a field written as one word. */
function gluedAtoms(word: string): readonly Atom[] | undefined {
  const parts = /^(registrant|owner|admin|adm|tech|tec|billing|registrar|domain)([a-z]{3,})$/.exec(word);
  const role = PHRASES.get(parts?.[1] ?? '');
  const field = PHRASES.get(parts?.[2] ?? '');
  return role && field ? [role, field] : undefined;
}

const ROLES: readonly RoleAtom[] = [
  ...(['abuse', 'reseller', 'registrar', 'admin', 'tech', 'billing', 'registrant', 'otherRole'] as const),
];
const CONTACT_ROLES: ReadonlySet<RoleAtom> = new Set([
  ...(['admin', 'tech', 'billing', 'registrant', 'abuse', 'reseller', 'otherRole'] as const),
]);
const FIELDS = [
  ...([
    'email',
    'fax',
    'phone',
    'postalCode',
    'city',
    'region',
    'country',
    'street',
    'address',
    'organization',
  ] as const),
  ...(['givenName', 'familyName', 'person', 'description', 'handle', 'name'] as const),
];

function combine(atoms: ReadonlySet<Atom>): LabelMeaning | undefined {
  // An agent is who registers for others, beside another role only its helper.
  const role =
    ROLES.find((candidate) => atoms.has(candidate)) ?? (atoms.has('agent') ? 'registrar' : undefined);
  const field = registrationField(atoms, role) ?? contactField(atoms, role);
  if (!field) return undefined;
  const ofAnyContact = role === undefined && atoms.has('contact') && CONTACT_DETAILS.has(field);
  const alsoRoles =
    role === 'admin' || role === 'tech' ? ROLES.filter((other) => other !== role && atoms.has(other)) : [];
  return { role: ofAnyContact ? 'anyContact' : role, field, ofDomain: atoms.has('domain'), alsoRoles };
}

/** Fields by which `Contact e-mail` means somebody's, whose role is not told. */
const CONTACT_DETAILS: ReadonlySet<LabelField> = new Set<LabelField>([
  ...([
    'name',
    'organization',
    'email',
    'phone',
    'fax',
    'street',
    'address',
    'city',
    'country',
    'postalCode',
    'region',
  ] as const),
]);

/** What the label says of the registration as a whole, strongest word first. */
function registrationField(atoms: ReadonlySet<Atom>, role: RoleAtom | undefined): LabelField | undefined {
  if (atoms.has('ignored') || atoms.has('by') || atoms.has('extension')) return 'ignored';
  if (atoms.has('contactType')) return 'contactType';
  if (atoms.has('referral')) return 'referral';
  if (atoms.has('ianaId')) return 'ianaId';
  if (atoms.has('nameServer') && !(role && atoms.has('contact')))
    return atoms.has('handle') || atoms.has('address') ? 'ignored' : 'nameServer';
  if (atoms.has('dnssec')) return role === 'registrar' ? 'ignored' : 'dnssec';
  if (atoms.has('status')) return role && CONTACT_ROLES.has(role) ? 'ignored' : 'status';
  return timeField(atoms, role);
}

function timeField(atoms: ReadonlySet<Atom>, role: RoleAtom | undefined): LabelField | undefined {
  const field = (['otherDate', 'expires', 'updated', 'created'] as const).find((candidate) =>
    atoms.has(candidate),
  );
  if (!field) return undefined;
  const ofContact = role !== undefined && CONTACT_ROLES.has(role) && !atoms.has('domain');
  const named = atoms.has('handle') || (atoms.has('name') && !atoms.has('domain')) || atoms.has('code');
  return field === 'otherDate' || ofContact || named ? 'ignored' : field;
}

function contactField(atoms: ReadonlySet<Atom>, role: RoleAtom | undefined): LabelField | undefined {
  const field = FIELDS.find((candidate) => atoms.has(candidate));
  if (atoms.has('domain')) {
    if (role) return field === undefined || field === 'name' ? 'party' : field;
    if (field === 'handle' || atoms.has('code')) return 'ignored';
    return field === undefined || field === 'name' ? (atoms.has('contact') ? 'contact' : 'domain') : field;
  }
  if (field === 'postalCode' && atoms.has('city')) return 'address';
  if (field) return field;
  if (role)
    return atoms.has('code') ? 'handle' : role === 'registrant' && atoms.has('contact') ? 'contact' : 'party';
  return atoms.has('contact') ? 'contact' : atoms.has('group') ? 'group' : undefined;
}

function indexPhrases(): ReadonlyMap<string, Atom> {
  const index = new Map<string, Atom>();
  for (const [atom, phrases] of Object.entries(LABEL_WORDS) as [Atom, string][]) {
    for (const phrase of phrases.split(',')) {
      const plain = comparableLabel(phrase);
      if (plain !== '' && !index.has(plain)) index.set(plain, atom);
    }
  }
  return index;
}
