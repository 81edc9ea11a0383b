import { readFileSync } from 'node:fs';

/** A worked question of `docs/questions.md`, as a tab of GraphiQL. */
export interface Question {
  readonly query: string;
}

const PAGE = new URL('../../docs/questions.md', import.meta.url);
const WORKED = /^## (.+)\n\n```graphql\n([^`]+)```$/gm;
const ANONYMOUS = /^\{\s*(\w+)/;

/** The questions that the page works, each under its heading; they are written there and nowhere else. */
export function readQuestions(): readonly Question[] {
  return parseQuestions(readFileSync(PAGE, 'utf8'));
}

/** GraphiQL names a tab after its operation, so each is named after the field that it asks for. */
export function parseQuestions(page: string): readonly Question[] {
  return [...page.matchAll(WORKED)].map(([, heading = '', query = '']) => ({
    query: `# ${heading.replaceAll('`', '')}\n${query.replace(ANONYMOUS, (braced, field: string) => `query ${capitalize(field)} ${braced}`)}`,
  }));
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
