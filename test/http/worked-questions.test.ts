import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { parseQuestions, readQuestions } from '../../src/http/worked-questions.ts';

const PAGE = readFileSync(new URL('../../docs/questions.md', import.meta.url), 'utf8');

describe('readQuestions', () => {
  it('has each question that the page works, under its heading, as an operation with a name', () => {
    const questions = readQuestions();
    const headings = [...PAGE.matchAll(/^## (.+)\n\n```graphql/gm)].map(([, heading = '']) =>
      heading.replaceAll('`', ''),
    );
    expect(headings.length).toBeGreaterThan(0);
    expect(questions.map(({ query }) => query.slice(2, query.indexOf('\n')))).toEqual(headings);
    const names = questions.map(({ query }) =>
      parse(query).definitions.map((each) => 'name' in each && each.name?.value),
    );
    expect(names.every((each) => each.length === 1 && typeof each[0] === 'string')).toBe(true);
  });
});

describe('parseQuestions', () => {
  it('names an operation after its field and leaves the rest as it is', () => {
    const page =
      '## Who is `x`?\n\n```graphql\n{\n  entity(id: "x") { name }\n}\n```\n\n## Not one\n\ntext\n';
    expect(parseQuestions(page)).toEqual([
      { query: '# Who is x?\nquery Entity {\n  entity(id: "x") { name }\n}\n' },
    ]);
  });
});
