import { organizationKey } from '../contact/holder-key.ts';
import { findNameGroups } from '../person/given-names.ts';
import { ORGANIZATION_WORDS } from './organization-word-table.ts';

/** Of shorter ones there are few: initials, articles. */
const SHORTEST = 3;

/** How many words of an organization's name tell which one it is: none for what it does, and none for a person's given name. */
export function countDistinctiveWords(name: string): number {
  const words = organizationKey(name)
    .split(' ')
    .filter((word) => word.length >= SHORTEST && !ORGANIZATION_WORDS.has(word));
  return new Set(words.filter((word) => findNameGroups(word) === undefined)).size;
}
