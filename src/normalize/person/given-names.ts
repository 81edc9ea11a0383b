import { GIVEN_NAME_GROUPS } from './given-name-table.ts';

let groups: ReadonlyMap<string, readonly number[]> | undefined;

/** The groups of given names, by number, of which a name is a form. */
export function findNameGroups(name: string): readonly number[] | undefined {
  groups ??= indexGroups();
  return groups.get(name);
}

function indexGroups(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  GIVEN_NAME_GROUPS.forEach((group, index) => {
    for (const form of group.replaceAll('-', '').split(' '))
      found.set(form, [...(found.get(form) ?? []), index]);
  });
  return found;
}

/** All forms of the names of these groups. */
export function nameForms(numbers: readonly number[]): readonly string[] {
  return numbers.flatMap((number) => (GIVEN_NAME_GROUPS[number] ?? '').replaceAll('-', '').split(' '));
}
