import { canonicalJson } from '../../lib/text/canonical-json.ts';
import { sha256, shortHash } from '../../lib/hash.ts';
import type { EntityInput, InterestInput, RecordInput, StatementInput } from '../../model/inputs.ts';
import { endsOf, type EntityKind } from '../../model/kinds.ts';
import type { Interest, Mention, RecordContent, Statement } from '../../model/record.ts';
import { firstDay, lastDay, type PartialDate } from '../../model/partial-date.ts';
import { normalizeJurisdiction } from '../../normalize/address/jurisdiction.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { identify } from './identify.ts';
import { readDate, readMoment } from './read-dates.ts';

/** What the store knows already and the input may leave out. */
export interface Known {
  /** The kind of each entity that the store has, by the id the input used. */
  readonly kinds: ReadonlyMap<string, EntityKind>;
}

/** The ids that the input uses without saying what kind of entity they are. */
export function idsToLookUp(input: RecordInput): string[] {
  const inputs = [...(input.entities ?? []), ...input.statements.flatMap(({ from, to }) => [from, to])];
  return [...new Set(inputs.flatMap(({ id }) => id?.trim() ?? []))];
}

/** Checks and normalizes a record; throws `BadInput` that names the argument at fault. */
export function prepareRecord(input: RecordInput, known: Known, by: string | undefined): RecordContent {
  const raw = input.raw ?? undefined;
  const { source, observedAt: _when, subject, ...content } = input;
  const id = `record:${shortHash(source, subject ?? undefined, raw, canonicalJson(content))}`;
  const book = new MentionBook(input, known, id);
  const entities = (input.entities ?? []).map((entity, index) =>
    book.add(entity, `entities[${String(index)}]`, undefined),
  );
  const statements = input.statements.map((statement, index) =>
    readStatement(statement, `statements[${String(index)}]`, book),
  );
  if (entities.length === 0 && statements.length === 0) {
    throw new BadInput('statements', 'a record says something of at least one entity');
  }
  const observedAt = readMoment('observedAt', input.observedAt);
  return {
    id,
    source,
    subject: subject ?? shownSubject(input),
    sha256: sha256(raw ?? canonicalJson(content)),
    ...(raw === undefined ? {} : { raw }),
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(by === undefined ? {} : { by }),
    mentions: book.mentions(),
    statements,
    input: inputOf(input),
  };
}

/** What an export gives back of a record beside its source, raw text and moments. */
function inputOf({ subject, entities, statements }: RecordInput): string {
  return canonicalJson({ subject, entities, statements });
}

function shownSubject(input: RecordInput): string {
  const [first] = [...(input.entities ?? []), ...input.statements.map(({ from }) => from)];
  return first?.name ?? first?.id ?? first?.unnamedReason ?? '';
}

function readStatement(input: StatementInput, argument: string, book: MentionBook): Statement {
  const ends = endsOf(input.kind);
  const isNumbered =
    input.kind === 'INCORPORATED_IN' && input.status !== 'DENIED' && input.conclusion !== true;
  const from = isNumbered ? withRegistration(input) : input.from;
  const interest = input.interest == null ? undefined : readInterest(input.interest);
  const [since, until] = readPeriod(input, argument);
  const statement = {
    kind: input.kind,
    from: book.add(from, `${argument}.from`, ends.from),
    to: book.add(input.to, `${argument}.to`, ends.to),
    qualifier: input.qualifier?.trim() === '' ? undefined : (input.qualifier?.trim() ?? undefined),
    since,
    until,
    sinceQualifier: input.sinceQualifier ?? undefined,
    untilQualifier: input.untilQualifier ?? undefined,
    interest,
    status: input.status,
    conclusion: input.conclusion ?? false,
    observed: input.observed === true ? true : undefined,
    quote: input.quote ?? undefined,
    locator: input.locator ?? undefined,
  };
  return Object.fromEntries(
    Object.entries(statement).filter(([, value]) => value !== undefined),
  ) as unknown as Statement;
}

/** A period that ends before it begins is nobody's statement, unless words around its ends move them. */
function readPeriod(
  input: StatementInput,
  argument: string,
): readonly [since: PartialDate | undefined, until: PartialDate | undefined] {
  const since = readDate(`${argument}.since`, input.since);
  const until = readDate(`${argument}.until`, input.until);
  const isExact = input.sinceQualifier == null && input.untilQualifier == null;
  if (isExact && since !== undefined && until !== undefined && firstDay(since) > lastDay(until))
    throw new BadInput(`${argument}.until`, `${until} is before ${since}, when it is to begin`);
  return [since, until];
}

/** Where a company was formed and under which number is also what tells it from others. */
function withRegistration({ from, to, qualifier }: StatementInput): EntityInput {
  const code =
    to.jurisdiction ?? to.identifiers?.find(({ scheme }) => /^iso/i.test(scheme))?.value ?? to.name ?? to.id;
  const jurisdiction = code == null ? undefined : normalizeJurisdiction(code.replace(/^jurisdiction:/, ''));
  if (jurisdiction === undefined || from.jurisdiction != null) return from;
  const number = qualifier?.trim() ?? '';
  if (number === '') return { ...from, jurisdiction };
  const identifiers = [...(from.identifiers ?? []), { scheme: 'registration-number', value: number }];
  return { ...from, jurisdiction, identifiers };
}

function readInterest({ kind, exact, min, max, exclusiveMin, unknownReason }: InterestInput): Interest {
  const fields = { kind, exact, min, max, exclusiveMin: exclusiveMin === true ? true : null, unknownReason };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value != null),
  ) as unknown as Interest;
}

/** The entities one record speaks of: every way of naming the same one leads to one mention. */
class MentionBook {
  readonly #byRef = new Map<string, Mention>();
  readonly #known: Known;
  readonly #record: string;
  readonly #kindOf = new Map<string, EntityKind>();
  readonly #named = new Map<string, EntityInput | 'several'>();

  constructor(input: RecordInput, known: Known, record: string) {
    this.#known = known;
    this.#record = record;
    const numbered = input.statements.map((statement) =>
      statement.kind === 'INCORPORATED_IN' ? withRegistration(statement) : statement.from,
    );
    for (const entity of [...(input.entities ?? []), ...numbered, ...input.statements.map(({ to }) => to)])
      this.#note(entity);
  }

  /** Reads one reference; returns the mention's ref. */
  add(input: EntityInput, argument: string, allowed: readonly EntityKind[] | undefined): string {
    const kind = this.#kind(input, argument, allowed);
    const mention = identify(this.#sameName(input, kind), kind, { argument, record: this.#record });
    const before = this.#byRef.get(mention.ref);
    this.#byRef.set(mention.ref, before ? joinMentions(before, mention) : mention);
    const { jurisdiction } = mention.attributes;
    if (jurisdiction !== undefined)
      this.add({ kind: 'JURISDICTION', jurisdiction }, `${argument}.jurisdiction`, undefined);
    return mention.ref;
  }

  mentions(): Mention[] {
    return [...this.#byRef.values()].sort((left, right) => (left.ref < right.ref ? -1 : 1));
  }

  #note(input: EntityInput): void {
    if (input.id != null && input.kind != null) this.#kindOf.set(input.id.trim(), input.kind);
    if (input.name == null || (input.id == null && !(input.identifiers ?? []).length)) return;
    const key = `${input.kind ?? ''}|${input.name.trim()}`;
    const before = this.#named.get(key);
    const same = before === undefined || (before !== 'several' && before.id === input.id);
    this.#named.set(key, same ? mergeInputs(before, input) : 'several');
  }

  /** A bare name means the entity that the same record names so with an id or identifier. */
  #sameName(input: EntityInput, kind: EntityKind): EntityInput {
    if (input.id != null || (input.identifiers ?? []).length > 0 || input.name == null) return input;
    const twin = this.#named.get(`${kind}|${input.name.trim()}`);
    return twin === undefined || twin === 'several' ? input : mergeInputs(twin, input);
  }

  #kind(input: EntityInput, argument: string, allowed: readonly EntityKind[] | undefined): EntityKind {
    const id = input.id?.trim();
    const kind =
      input.kind ??
      (id === undefined ? undefined : (this.#kindOf.get(id) ?? this.#known.kinds.get(id))) ??
      (allowed?.length === 1 ? allowed[0] : undefined);
    if (kind === undefined) {
      throw new BadInput(
        `${argument}.kind`,
        id === undefined ? 'say what kind of entity this is' : `the store has no entity ${id}; say its kind`,
      );
    }
    if (allowed && !allowed.includes(kind)) {
      throw new BadInput(`${argument}.kind`, `a ${kind} cannot stand here; it takes ${allowed.join(' or ')}`);
    }
    return kind;
  }
}

function mergeInputs(base: EntityInput | undefined, extra: EntityInput): EntityInput {
  const given = Object.fromEntries(
    Object.entries(extra).filter(([, value]) => value !== null && value !== undefined),
  );
  return { ...base, ...given };
}

function joinMentions(left: Mention, right: Mention): Mention {
  const unique = <T>(items: readonly T[]): T[] => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  return {
    ...left,
    keys: unique([...left.keys, ...right.keys]),
    attributes: { ...right.attributes, ...left.attributes },
    aliases: unique([...left.aliases, ...right.aliases, ...otherName(left, right)]),
    identifiers: unique([...left.identifiers, ...right.identifiers]),
  };
}

/** Two spellings in one record: the first is the name, the other an alias. */
function otherName(left: Mention, right: Mention): string[] {
  const { name } = right.attributes;
  return name === undefined || name === left.attributes.name ? [] : [name];
}
