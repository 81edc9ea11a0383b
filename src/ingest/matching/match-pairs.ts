import { ServiceError } from '../../lib/errors/service-error.ts';
import type { Match, MatchReason } from '../../resolve/match.ts';
import { explainMatch, matchRecords } from '../../resolve/match.ts';
import type { MatchRecord } from '../../resolve/match-record.ts';

/** A line of pairs that cannot be read; the message says which field and why. */
export class BadPair extends ServiceError {
  readonly code = 'BAD_PAIR';
}

const TYPES: Readonly<Record<string, MatchRecord['type']>> = {
  organisation: 'organization',
  organization: 'organization',
  company: 'organization',
  person: 'person',
  contact: 'contact',
};

/** Matches one line of JSON, `{"left": {...}, "right": {...}}`; see er-cases for the fields. */
export function matchPairLine(line: string): Match {
  return matchRecords(...readPair(line));
}

/** The two records of such a line; throws {@link BadPair} where it cannot be read. */
export function readPair(line: string): readonly [MatchRecord, MatchRecord] {
  const pair = asObject(parseJson(line), 'the line');
  return [readSide(pair['left'], 'left'), readSide(pair['right'], 'right')];
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadPair('is not JSON', { cause: error });
  }
}

function asObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadPair(`${where} is not an object`);
  return value as Readonly<Record<string, unknown>>;
}

function readSide(value: unknown, side: string): MatchRecord {
  const fields = asObject(value, `"${side}"`);
  const type = TYPES[String(fields['type'])];
  if (type === undefined) throw new BadPair(`"${side}.type" is none of organisation, person, contact`);
  return {
    type,
    name: readTexts(fields['name'], `${side}.name`)[0],
    aliases: readTexts(fields['aliases'], `${side}.aliases`),
    jurisdiction: readTexts(fields['jurisdiction'], `${side}.jurisdiction`)[0]?.toLowerCase(),
    addresses: readTexts(fields['address'], `${side}.address`),
    emails: readTexts(fields['email'], `${side}.email`),
    phones: readTexts(fields['phone'], `${side}.phone`),
    registrationNumbers: readTexts(fields['regNo'], `${side}.regNo`),
    leis: readTexts(fields['lei'], `${side}.lei`),
    domains: readTexts(fields['domain'], `${side}.domain`),
    birthDate: readTexts(fields['birthDate'], `${side}.birthDate`)[0],
  };
}

const NONE: readonly string[] = [];

/** A text, a list of texts, or nothing. */
function readTexts(value: unknown, where: string): readonly string[] {
  if (value === undefined || value === null || value === '') return NONE;
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new BadPair(`"${where}" is neither text nor a list of texts`);
}

/** Why a pair was judged so, the strongest reasons first. */
export function explainPair(match: Match): readonly MatchReason[] {
  return explainMatch(match);
}
