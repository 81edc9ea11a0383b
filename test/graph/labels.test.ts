import { readdirSync, readFileSync } from 'node:fs';
import { LABELS } from '../../src/model/kinds.ts';

const GRAPH = new URL('../../src/graph/', import.meta.url);
/** Released migrations name what the stores of their time had. */
const OF_ANY_TIME = ['schema/schema.ts', 'schema/bookkeeping-labels.ts'];
const OF_THE_CASE = [
  'Entity',
  'FormerEntity',
  'Ledger',
  'Record',
  'Source',
  'Statement',
  ...Object.values(LABELS),
];

/** Labels that the Cypher of a file names. */
function labelsIn(text: string): string[] {
  const queries = text.match(/cypher`(?:[^`\\]|\\.)*`/gs) ?? [];
  return queries
    .join('\n')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .flatMap((line) => [...line.matchAll(/\((?:\w+|\$\{\w+\})?((?:[:|]\w+)+)/g)])
    .flatMap(([, labels = '']) => labels.split(/[:|]/).filter((label) => label !== ''));
}

describe('the labels that Cypher names', () => {
  it('are those of the case, or begin with an underscore so that Neo4j Browser lists them last', () => {
    const files = readdirSync(GRAPH, { recursive: true, encoding: 'utf8' });
    const found = files
      .filter((file) => file.endsWith('.ts') && !OF_ANY_TIME.includes(file))
      .flatMap((file) =>
        labelsIn(readFileSync(new URL(file, GRAPH), 'utf8')).map((label) => `${label} in ${file}`),
      );
    const known = new Set(OF_THE_CASE);
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((each) => !each.startsWith('_') && !known.has(each.split(' ')[0] ?? ''))).toEqual([]);
  });
});
