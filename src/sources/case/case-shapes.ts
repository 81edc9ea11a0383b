import type { CaseEntity, CaseJudgment, CaseRetraction, CaseSource } from '../../model/case-document.ts';
import type { ContactInput, EntityInput, InterestInput, StatementInput } from '../../model/inputs.ts';
import {
  CLAIM_STATUSES,
  ENTITY_KINDS,
  INTEREST_KINDS,
  JUDGMENTS,
  LINK_KINDS,
  PROTOCOLS,
  SOURCE_KINDS,
} from '../../model/kinds.ts';
import type { Identifier, RegistrationFacts } from '../../model/record.ts';
import { BadCase } from './bad-case.ts';
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
  type Shape,
} from './shape.ts';

export const readSource: Reader<CaseSource> = object<CaseSource>({
  key: required(filledText),
  kind: required(oneOf(SOURCE_KINDS)),
  title: required(filledText),
  publisher: optional(text),
  url: optional(text),
  publishedOn: optional(date),
  licence: optional(text),
  repeats: optional(filledText),
});

const ENTITY: Shape<EntityInput> = {
  id: optional(filledText),
  kind: optional(oneOf(ENTITY_KINDS)),
  name: optional(text),
  unnamedReason: optional(filledText),
  aliases: optional(list(text)),
  identifiers: optional(
    list(object<Identifier>({ scheme: required(filledText), value: required(filledText) })),
  ),
  jurisdiction: optional(filledText),
  legalForm: optional(text),
  status: optional(text),
  incorporatedOn: optional(date),
  dissolvedOn: optional(date),
  birthDate: optional(date),
  contact: optional(
    object<ContactInput>({
      organization: optional(text),
      email: optional(text),
      phone: optional(text),
      address: optional(text),
      nonIdentifying: optional(object({ rule: required(filledText), reason: required(text) })),
    }),
  ),
};

export const readNamedEntity: Reader<CaseEntity> = object<CaseEntity>({
  key: required(filledText),
  ...ENTITY,
});

const readEntity = object<EntityInput>(ENTITY);

const readInterest: Reader<InterestInput> = object<InterestInput>({
  kind: required(oneOf(INTEREST_KINDS)),
  exact: optional(percent),
  min: optional(percent),
  max: optional(percent),
  exclusiveMin: optional(flag),
  unknownReason: optional(filledText),
});

/** Reads a description of an entity, or the key of one among those that the file describes once. */
export function entityReader(named: ReadonlyMap<string, EntityInput>): Reader<EntityInput> {
  return (value, place) => {
    if (typeof value !== 'string') return readEntity(value, place);
    const described = named.get(value);
    if (!described) throw new BadCase(place, `"${value}" is not a key of the file's entities`);
    return described;
  };
}

export function statementReader(readReference: Reader<EntityInput>): Reader<StatementInput> {
  return object<StatementInput>({
    kind: required(oneOf(LINK_KINDS)),
    from: required(readReference),
    to: required(readReference),
    qualifier: optional(text),
    since: optional(date),
    sinceQualifier: optional(text),
    until: optional(date),
    untilQualifier: optional(text),
    interest: optional(readInterest),
    status: required(oneOf(CLAIM_STATUSES)),
    conclusion: optional(flag),
    observed: optional(flag),
    quote: optional(text),
    locator: optional(text),
  });
}

export function retractionReader(source: Reader<string>): Reader<CaseRetraction> {
  return object<CaseRetraction>({
    key: optional(filledText),
    source: required(source),
    observedAt: optional(filledText),
    lastObservedAt: optional(filledText),
    retracts: required(filledText),
    reason: required(filledText),
    round: optional(wholeNumber),
  });
}

export function judgmentReader(source: Reader<string>): Reader<CaseJudgment> {
  return object<CaseJudgment>({
    key: optional(filledText),
    source: required(source),
    subject: optional(text),
    observedAt: optional(filledText),
    lastObservedAt: optional(filledText),
    judgment: required(oneOf(JUDGMENTS)),
    kind: required(oneOf(ENTITY_KINDS)),
    rightKind: optional(oneOf(ENTITY_KINDS)),
    left: required(filledText),
    right: required(filledText),
    reason: required(filledText),
    round: optional(wholeNumber),
  });
}

const wholeNumber: Reader<number> = (value, place) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw new BadCase(place, `${JSON.stringify(value)} is not a whole number above 0`);
};

export const readRegistration: Reader<RegistrationFacts> = object<RegistrationFacts>({
  domain: required(filledText),
  protocol: required(oneOf(PROTOCOLS)),
  server: required(text),
  covers: required(list(text)),
  details: optional(text),
  createdOn: optional(text),
  expiresOn: optional(text),
});
