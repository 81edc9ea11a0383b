import { canonicalJson } from '../../lib/text/canonical-json.ts';
import { distinctSorted } from '../../lib/compare.ts';
import { isSameContent } from '../../lib/text/same-content.ts';
import type { Row } from '../../graph/driver/store.ts';
import type { Difference } from './set-difference.ts';

/** One line for people: what is concerned, what the graph has and what the records say. */
export function describeDifference({ part, key, found, expected }: Difference): string {
  const name = `${part} ${key}${placeOf(expected ?? found?.value ?? {})}`;
  if (!found) return `${name} is missing`;
  if (!expected) return `${name} is there without a record that says so, or twice`;
  const [is, should] = [flat(found.value), flat(expected)];
  const fields = distinctSorted([...Object.keys(is), ...Object.keys(should)]).filter(
    (field) => !isSameContent(is[field], should[field]),
  );
  return `${name}: ${fields.map((field) => `${field} is ${shown(is[field])} and should be ${shown(should[field])}`).join('; ')}`;
}

function placeOf({ type, from, to }: Row): string {
  return type === undefined ? '' : ` (${String(from)})-[:${String(type)}]->(${String(to)})`;
}

function flat({ properties, ...rest }: Row): Row {
  return { ...rest, ...(properties as Row | undefined) };
}

const LONGEST_VALUE = 120;

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'absent';
  const text = canonicalJson(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
