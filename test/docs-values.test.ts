import { buildSchema, isEnumType } from 'graphql';
import { readFileSync, readdirSync } from 'node:fs';

const SCHEMA = new URL('../schema/', import.meta.url);
const PAGE = readFileSync(new URL('../docs/analyst/values.md', import.meta.url), 'utf8');

/** By enum, its values as the schema has them. */
function valuesOfSchema(): Map<string, string[]> {
  const text = readdirSync(SCHEMA)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(new URL(name, SCHEMA), 'utf8'))
    .join('\n');
  const enums = Object.values(buildSchema(text).getTypeMap()).filter(isEnumType);
  return new Map(
    enums
      .filter(({ name }) => !name.startsWith('__'))
      .map((type) => [
        type.name,
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
      ]),
  );
}

/** By heading, the values that have an example under it. */
function valuesOfPage(): Map<string, string[]> {
  const parts = PAGE.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => [
      part.slice(0, part.indexOf('\n')),
      [...part.matchAll(/^- `([A-Z_]+)`: \S/gm)].map(([, name = '']) => name).sort(),
    ]),
  );
}

describe('the page of values', () => {
  it('has an example for every value of every enum, and no other', () => {
    expect([...valuesOfPage()].sort()).toEqual([...valuesOfSchema()].sort());
  });
});
