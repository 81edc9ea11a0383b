import type { Cypher } from '../driver/cypher.ts';
import type { Migration } from './schema.ts';

const CREATED = /^\s*CREATE [A-Z ]+ (\w+) IF NOT EXISTS/;
const DROPPED = /^\s*DROP (?:INDEX|CONSTRAINT) (\w+) IF EXISTS/;
const FROM_DATA = /^\s*(?:\/\/[^\n]*\n\s*)?MATCH\b/;

/**
 * The statements that bring a store without any data where the steps lead, without going there step by step: what
 * changes data that is not there, and what is made only to be dropped again, cost a new store most of its first start.
 */
export function statementsOfNewStore(migrations: readonly Migration[]): readonly Cypher[] {
  const all = migrations.flatMap(({ statements }) => statements);
  const last = new Map<string, number>();
  all.forEach((statement, at) => {
    const name = (CREATED.exec(statement) ?? DROPPED.exec(statement))?.[1];
    if (name !== undefined) last.set(name, at);
  });
  return all.filter((statement, at) => {
    const created = CREATED.exec(statement)?.[1];
    if (created !== undefined) return last.get(created) === at;
    return !DROPPED.test(statement) && !FROM_DATA.test(statement);
  });
}
