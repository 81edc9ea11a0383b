import { GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { parsePartialDate } from '../../model/partial-date.ts';

/** A date or time that somebody wrote cannot be read. GraphQL tells where it stands. */
export class UnreadableValue extends Error {}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i;

/** ISO 8601 calendar dates as precise as the source. */
export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  serialize: (value) => String(value),
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : undefined),
});

/** RFC 3339 moments, kept in UTC with milliseconds so that they compare as text. */
export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  serialize: (value) => showMoment(String(value)),
  parseValue: readMoment,
  parseLiteral: (node) => readMoment(node.kind === Kind.STRING ? node.value : undefined),
});

export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

function readDate(value: unknown): string {
  const date = typeof value === 'string' ? parsePartialDate(value) : undefined;
  if (date === undefined)
    throw new UnreadableValue(`a Date is written 2022, 2022-11 or 2022-11-08, not ${JSON.stringify(value)}`);
  return date;
}

function readMoment(value: unknown): string {
  const moment = typeof value === 'string' && MOMENT.test(value) ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(moment.getTime())) {
    throw new UnreadableValue(`a DateTime is written 2022-11-08T12:00:00Z, not ${JSON.stringify(value)}`);
  }
  return moment.toISOString();
}

/** A day alone is its first instant; a clock time without zone is taken as UTC. */
function showMoment(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T00:00:00Z`;
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`;
}
