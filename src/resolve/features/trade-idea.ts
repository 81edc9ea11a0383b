import { ORGANIZATION_WORD_GROUPS } from '../../normalize/organization/organization-word-table.ts';

let ideas: ReadonlyMap<string, string> | undefined;

/** The idea that a word of trade stands for, in whatever language: the first word of its line in the table. */
export function findIdea(word: string): string | undefined {
  ideas ??= new Map(
    ORGANIZATION_WORD_GROUPS.flatMap((group) =>
      group.split(' ').map((each, _at, [idea = '']) => [each, idea] as const),
    ).reverse(),
  );
  return ideas.get(word);
}
