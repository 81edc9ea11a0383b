import { pickInterest, type SizedFact } from '../../fold/pick-interest.ts';
import { CLAIM_STATUSES, type ClaimStatus, type EntityKind } from '../../model/kinds.ts';
import type { Interest } from '../../model/record.ts';
import type { Frame } from '../../model/selection.ts';
import { cypher, nameOf } from '../driver/cypher.ts';
import { interestOf } from '../fold/fold-rows.ts';
import { Compiler } from '../select/compiler.ts';
import { ruleOf } from '../select/field-rules.ts';
import { entityLabel } from '../select/temporal-conditions.ts';
import { CLOSURE_LIMITS, columnOf, reach } from '../select/ownership-rules.ts';
export { CLOSURE_LIMITS } from '../select/ownership-rules.ts';
import type { Row, Store, Transaction } from '../driver/store.ts';

/** One end of a holding. */
export interface Party {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

/** What one source says of a holding. */
export interface StatedSize extends SizedFact {
  readonly origin: string;
  /** The title of the source. */
  readonly title: string;
}

/** A link of kind `OWNS` or `CONTROLS` as a question sees it. */
export interface OwnershipLink {
  readonly id: string;
  readonly kind: 'OWNS' | 'CONTROLS';
  readonly owner: Party;
  readonly owned: Party;
  readonly qualifier: string | undefined;
  readonly interest: Interest | undefined;
  /** First day, and first day on which it no longer held, `YYYY-MM-DD`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly status: ClaimStatus;
  readonly disputed: boolean;
  readonly conclusion: boolean;
  /** The statements behind it, where they were asked for. */
  readonly stated: readonly StatedSize[];
}

/** The holdings in a company and in all above it, as they stand in the frame of the question. */
export interface OwnershipClosure {
  readonly company: Party;
  readonly frame: Frame;
  readonly links: readonly OwnershipLink[];
  /** The limit that stopped it. */
  readonly stoppedBy: string | undefined;
}

/** What to read of a closure beside the links of the day that was asked for. */
export interface ClosureWanted {
  /** Links of all time. */
  readonly allTime: boolean;
  /** The statements of every link that has several. */
  readonly statements: boolean;
}

/**
 * Reads the closure for what the field `Company.ownership` of an answer brings. It is a statement of its own: inside the
 * map of another one Neo4j would follow every path instead of visiting each entity once.
 */
export async function readClosure(
  store: Store,
  found: Row,
  { allTime, statements }: ClosureWanted,
): Promise<OwnershipClosure> {
  const [knownAt, asOf] = [text(found['knownAt']), found['asOf'] as Frame['asOf'] | null];
  const known = knownAt === undefined ? {} : { knownAt };
  const company = found['company'] as Party;
  const compiler = new Compiler(ruleOf, asOf == null || allTime ? known : { ...known, asOf });
  const [target, above] = [nameOf('target'), nameOf('above')];
  const statement = cypher`
    // ownershipClosure
    MATCH (${target}:${entityLabel(compiler)} {id: ${compiler.value(company.id)}})
    CALL (${target}) { ${reach(compiler, target, above, 'IN')} }
    WITH collect(${above}) AS found
    UNWIND found AS ${above}
    ${columnOf(compiler, above, statements ? 'several' : 'competing')}
    RETURN size(found) AS entities, holding LIMIT ${compiler.value(CLOSURE_LIMITS.links + 1)}`;
  const rows = await store.read(statement, compiler.parameters());
  const links = rows.slice(0, CLOSURE_LIMITS.links);
  return {
    company,
    frame: asOf == null ? known : { ...known, asOf },
    links: links.map((row) => ownershipLink(row['holding'] as Row, knownAt !== undefined)),
    stoppedBy: stopped(Number(rows[0]?.['entities'] ?? 1), rows.length),
  };
}

function stopped(entities: number, links: number): string | undefined {
  if (entities > CLOSURE_LIMITS.entities) return `more than ${String(CLOSURE_LIMITS.entities)} entities`;
  return links > CLOSURE_LIMITS.links ? `more than ${String(CLOSURE_LIMITS.links)} holdings` : undefined;
}

/** With `knownAt` the link is folded from the statements that counted then; else it is as it stands today. */
function ownershipLink(row: Row, isPast: boolean): OwnershipLink {
  const link = row['link'] as Row;
  const statements = row['statements'] as readonly Row[];
  const stated = statements.filter(({ claims }) => claims === true).map(statedSize);
  const size = isPast ? pickInterest(stated) : interestOf(link);
  return {
    id: String(link['id']),
    kind: link['kind'] as OwnershipLink['kind'],
    owner: row['owner'] as Party,
    owned: row['owned'] as Party,
    qualifier: text(link['qualifier']),
    interest: size,
    from: text(link['sinceDay']),
    to: text(row['untilDay']),
    ...(isPast ? standingThen(statements) : standingNow(link)),
    stated,
  };
}

type Standing = Pick<OwnershipLink, 'status' | 'disputed' | 'conclusion'>;

function standingNow({ status, disputed, conclusion }: Row): Standing {
  return { status: status as ClaimStatus, disputed: disputed === true, conclusion: conclusion === true };
}

function standingThen(statements: readonly Row[]): Standing {
  const claims = statements.filter((row) => row['claims'] === true).map((row) => row['statement'] as Row);
  const status = CLAIM_STATUSES.find((one) => claims.some((claim) => claim['status'] === one)) ?? 'DENIED';
  return {
    status,
    disputed: status === 'DENIED' || statements.some(({ denies }) => denies === true),
    conclusion: claims.every((claim) => claim['conclusion'] === true),
  };
}

function statedSize(row: Row): StatedSize {
  const statement = row['statement'] as Row;
  const interest = interestOf(statement);
  const lastObservedAt = text(row['lastObservedAt']);
  return {
    id: String(statement['id']),
    status: statement['status'] as ClaimStatus,
    standing: Number(row['standing']),
    origin: String(row['origin']),
    title: String(row['title']),
    ...(lastObservedAt === undefined ? {} : { lastObservedAt }),
    ...(interest ? { interest } : {}),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The holdings in everything below some entities: what their control reaches is decided by no others. */
export async function readHoldingsBelow(
  store: Store,
  frame: Frame,
  heads: readonly string[],
): Promise<Pick<OwnershipClosure, 'links' | 'stoppedBy'>> {
  const compiler = new Compiler(ruleOf, frame);
  const [head, below] = [nameOf('head'), nameOf('below')];
  const statement = cypher`
    // holdingsBelow
    MATCH (${head}:${entityLabel(compiler)}) WHERE ${head}.id IN ${compiler.value([...heads])}
    CALL (${head}) { ${reach(compiler, head, below, 'OUT')} }
    WITH DISTINCT ${below}
    ${columnOf(compiler, below, 'competing')}
    RETURN ${below}.id AS below, holding LIMIT ${compiler.value(CLOSURE_LIMITS.links + 1)}`;
  const rows = await store.read(statement, compiler.parameters());
  const links = rows.slice(0, CLOSURE_LIMITS.links);
  return {
    links: links.map((row) => ownershipLink(row['holding'] as Row, frame.knownAt !== undefined)),
    stoppedBy: stopped(new Set(rows.map((row) => row['below'])).size, rows.length),
  };
}

/** All holdings of the store, company by company. */
export async function* streamHoldings(transaction: Transaction, frame: Frame): AsyncGenerator<OwnershipLink> {
  const compiler = new Compiler(ruleOf, frame);
  const company = nameOf('company');
  const statement = cypher`
    // streamHoldings
    MATCH (${company}:${entityLabel(compiler, nameOf('Company'))})
    ${columnOf(compiler, company, 'competing')}
    RETURN holding`;
  for await (const row of transaction.stream(statement, compiler.parameters()))
    yield ownershipLink(row['holding'] as Row, frame.knownAt !== undefined);
}

const STREAM_COMPANIES = cypher`
  // streamCompanies
  MATCH (company:Company)
  RETURN company {.id, .kind, .name} AS company
`;

/** All companies of the store. */
export async function* streamCompanies(transaction: Transaction): AsyncGenerator<Party> {
  for await (const row of transaction.stream(STREAM_COMPANIES)) yield row['company'] as Party;
}
