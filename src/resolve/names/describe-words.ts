import type { AlignedPair } from './align-words.ts';
import type { NameComparison } from './compare-names.ts';
import type { Word } from './word.ts';

const ROLES = ['surname', 'given name', 'middle name', 'patronymic'] as const;

/** Words as they stand in a reason, particles left out. */
export function quote(words: readonly Word[]): string {
  return words
    .filter((word) => word.kind !== 'particle')
    .map((word) => `"${word.text}"`)
    .join(' ');
}

/** "harbour, ind/industries (abbreviation)". */
export function describePairs(pairs: readonly AlignedPair[]): string {
  return pairs.map((pair) => describePair(pair)).join(', ');
}

function describePair({ left, right, likeness }: AlignedPair): string {
  return likeness === 'same' ? join(left) : `${join(left)}/${join(right)} (${likeness})`;
}

/** "same surname, same given name, middle name against initial". */
export function describePersonPairs(names: NameComparison): string {
  return names.alignment.pairs
    .filter(({ left }) => left.some((word) => word.kind !== 'particle'))
    .map((pair) => ({ pair, role: findRole(pair, names) }))
    .sort((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role))
    .map(({ pair, role }) => describePersonPair(pair, role))
    .join(', ');
}

function findRole({ left, right }: AlignedPair, names: NameComparison): (typeof ROLES)[number] {
  if (left.some((word) => word.kind === 'patronymic')) return 'patronymic';
  const isSurname = (words: readonly Word[], surnames: readonly string[]): boolean =>
    words.some((word) => surnames.includes(word.text));
  if (isSurname(left, names.left.surnames) || isSurname(right, names.right.surnames)) return 'surname';
  const first = names.left.words.find((word) => !names.left.surnames.includes(word.text));
  return first !== undefined && left.includes(first) ? 'given name' : 'middle name';
}

function describePersonPair({ left, right, likeness }: AlignedPair, role: string): string {
  if (likeness === 'same') return `same ${role}`;
  if (likeness === 'initial') return `${role} against initial`;
  return `${role} ${join(left)}/${join(right)} (${likeness})`;
}

function join(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}
