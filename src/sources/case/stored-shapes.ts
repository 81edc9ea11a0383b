import type { CaseStored } from '../../model/case-document.ts';
import {
  CLAIM_STATUSES,
  endsOf,
  ENTITY_KINDS,
  INTEREST_KINDS,
  JUDGMENTS,
  LINK_KINDS,
} from '../../model/kinds.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Attributes, Identifier, Interest, Mention, Statement } from '../../model/record.ts';
import { BadCase } from './bad-case.ts';
import { readRegistration } from './case-shapes.ts';
import {
  date,
  filledText,
  flag,
  list,
  object,
  oneOf,
  optional,
  percent,
  required,
  text,
  type Reader,
} from './shape.ts';

const readDate = date as Reader<PartialDate>;

const readMention: Reader<Mention> = object<Mention>({
  ref: required(filledText),
  kind: required(oneOf(ENTITY_KINDS)),
  keys: required(list(filledText)),
  attributes: required(
    object<Attributes>({
      name: optional(text),
      unnamedReason: optional(text),
      jurisdiction: optional(text),
      legalForm: optional(text),
      status: optional(text),
      incorporatedOn: optional(readDate),
      dissolvedOn: optional(readDate),
      birthDate: optional(readDate),
      nonIdentifyingRule: optional(text),
      nonIdentifyingReason: optional(text),
    }),
  ),
  aliases: required(list(text)),
  identifiers: required(list(object<Identifier>({ scheme: required(text), value: required(text) }))),
  judged: optional(oneOf(JUDGMENTS)),
});

const readStatement: Reader<Statement> = object<Statement>({
  kind: required(oneOf(LINK_KINDS)),
  from: required(filledText),
  to: required(filledText),
  qualifier: optional(text),
  since: optional(readDate),
  until: optional(readDate),
  sinceQualifier: optional(text),
  untilQualifier: optional(text),
  interest: optional(
    object<Interest>({
      kind: required(oneOf(INTEREST_KINDS)),
      exact: optional(percent),
      min: optional(percent),
      max: optional(percent),
      exclusiveMin: optional(flag),
      unknownReason: optional(text),
    }),
  ),
  status: required(oneOf(CLAIM_STATUSES)),
  conclusion: required(flag),
  observed: optional(flag),
  quote: optional(text),
  locator: optional(text),
});

const matching =
  (form: RegExp, what: string): Reader<string> =>
  (value, place) => {
    if (!form.test(text(value, place))) throw new BadCase(place, `${JSON.stringify(value)} is not ${what}`);
    return text(value, place);
  };

/** Reads a record that is written as the store keeps it: every end of its statements is one of its mentions. */
export function storedReader(source: Reader<string>): Reader<CaseStored> {
  const read = object<CaseStored>({
    key: optional(filledText),
    source: required(source),
    id: required(matching(/^record:./, 'an id of a record')),
    subject: required(text),
    observedAt: optional(filledText),
    lastObservedAt: optional(filledText),
    registration: optional(readRegistration),
    sha256: optional(matching(/^(?:[0-9a-f]{64})?$/, 'a SHA-256 in hex')),
    raw: optional(text),
    input: optional(text),
    retracts: optional(filledText),
    judgment: optional(oneOf(JUDGMENTS)),
    reason: optional(text),
    mentions: required(list(readMention)),
    statements: required(list(readStatement)),
  });
  return (value, place) => {
    const record = read(value, place);
    checkEnds(record, place);
    return record;
  };
}

function checkEnds({ mentions, statements }: CaseStored, place: string): void {
  const kinds = new Map<string, Mention['kind']>();
  for (const [index, { ref, kind }] of mentions.entries()) {
    if (kinds.has(ref))
      throw new BadCase(`${place}.mentions[${String(index)}].ref`, `"${ref}" is there twice`);
    kinds.set(ref, kind);
  }
  for (const [index, statement] of statements.entries()) {
    const allowed = endsOf(statement.kind);
    for (const end of ['from', 'to'] as const) {
      const at = `${place}.statements[${String(index)}].${end}`;
      const kind = kinds.get(statement[end]);
      if (kind === undefined)
        throw new BadCase(at, `"${statement[end]}" is not a ref of the record's mentions`);
      const fits = allowed[end];
      if (fits && !fits.includes(kind))
        throw new BadCase(at, `a ${kind} cannot stand here; it takes ${fits.join(' or ')}`);
    }
  }
}
