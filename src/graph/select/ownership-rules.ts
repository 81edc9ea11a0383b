import type { Step } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { FORMER_LINK } from '../schema/schema.ts';
import type { Compiler, FieldRules } from './compiler.ts';
import { entityLabel, linkConditions, recordConditions, stepPattern, where } from './temporal-conditions.ts';
import { bundleOf, claims, denies } from './link-rules.ts';

/** How far up, and over how many entities and links, one question goes. */
export const CLOSURE_LIMITS = { hops: 100, entities: 20_000, links: 100_000 } as const;

const HOLDING: Step = { kinds: ['OWNS', 'CONTROLS'], direction: 'IN' };

/** Of which links the statements are read too: of those with several, or only of those that compete. */
type Stated = 'several' | 'competing';

/** What the resolver of `CompanyOwnership` needs to read the closure: the company and the frame of the question. */
function asked(compiler: Compiler, company: Cypher): Cypher {
  const { asOf, knownAt } = compiler.frame;
  return cypher`{company: ${company} {.id, .kind, .name}, asOf: ${compiler.value(asOf ?? null)}, knownAt: ${compiler.value(knownAt ?? null)}}`;
}

/**
 * Everything above or below along holdings, itself included. Breadth first and each entity once, which Neo4j does where
 * only the ends of bounded paths are asked for.
 */
export function reach(compiler: Compiler, from: Cypher, to: Cypher, direction: 'IN' | 'OUT'): Cypher {
  const [path, link] = [compiler.variable('l'), compiler.variable('l')];
  const types = joinCypher(
    [
      ...HOLDING.kinds.map((kind) => nameOf(kind)),
      ...(compiler.frame.knownAt === undefined ? [] : [FORMER_LINK]),
    ],
    cypher`|`,
  );
  const conditions = joinCypher(holdingConditions(compiler, link), cypher` AND `);
  const hops = String(CLOSURE_LIMITS.hops) as Cypher;
  const [left, right] = direction === 'IN' ? [cypher`<-`, cypher`-`] : [cypher`-`, cypher`->`];
  return cypher`MATCH (${from})${left}[${path}:${types}*0..${hops}]${right}(${to}:${entityLabel(compiler)})
    WHERE all(${link} IN ${path} WHERE ${conditions}) RETURN DISTINCT ${to} LIMIT ${compiler.value(CLOSURE_LIMITS.entities + 1)}`;
}

/** What is known not to be a holding is not walked over; with `knownAt` that shows only in the statements. */
function holdingConditions(compiler: Compiler, link: Cypher): Cypher[] {
  const standing =
    compiler.frame.knownAt === undefined
      ? [cypher`NOT ${link}.conclusion`, cypher`${link}.status <> 'DENIED'`]
      : [];
  return [cypher`${link}.id IS NOT NULL`, ...standing, ...linkConditions(compiler, link, HOLDING)];
}

/** All holdings in one company, each as a map under `holding`. */
export function columnOf(compiler: Compiler, owned: Cypher, stated: Stated): Cypher {
  const [owner, link] = [compiler.variable('n'), compiler.variable('l')];
  const pattern = stepPattern(compiler, HOLDING, {
    from: owned,
    link,
    to: cypher`${owner}:${entityLabel(compiler)}`,
  });
  return cypher`CALL (${owned}) {
    MATCH ${pattern} ${where(holdingConditions(compiler, link))}
    RETURN ${holdingMap(compiler, { owner, owned, link }, stated)} AS holding }`;
}

interface Ends {
  readonly owner: Cypher;
  readonly owned: Cypher;
  readonly link: Cypher;
}

function holdingMap(compiler: Compiler, { owner, owned, link }: Ends, stated: Stated): Cypher {
  const { knownAt } = compiler.frame;
  const until =
    knownAt === undefined
      ? cypher`${link}.untilDay`
      : cypher`CASE WHEN ${link}.untilKnownAt > ${compiler.value(knownAt)} THEN null ELSE ${link}.untilDay END`;
  return cypher`{link: ${link} {.id, .kind, .qualifier, .status, .disputed, .conclusion, .sinceDay, .interestKind, .interestExact,
      .interestMin, .interestMax, .interestExclusiveMin, .interestUnknownReason}, untilDay: ${until},
    owner: ${owner} {.id, .kind, .name}, owned: ${owned} {.id, .kind, .name},
    statements: COLLECT { ${statementsOf(compiler, { owner, owned, link }, stated)} }}`;
}

function statementsOf(compiler: Compiler, ends: Ends, stated: Stated): Cypher {
  const { link } = ends;
  const [statement, record, source] = [
    compiler.variable('s'),
    compiler.variable('r'),
    compiler.variable('o'),
  ];
  const path = cypher`<-[:STATES]-(${record}:Record)-[:FROM]->(${source}:Source)`;
  const several = stated === 'several' ? cypher`size(${link}.evidence) > 1 OR ` : cypher``;
  const wanted = cypher`${several}${competes(compiler, ends)}`;
  const isPast = compiler.frame.knownAt !== undefined;
  const match = isPast
    ? cypher`MATCH (${statement}:Statement {bundle: ${bundleOf(link)}})${path} ${where(recordConditions(compiler, record))}`
    : cypher`UNWIND CASE WHEN ${wanted} THEN ${link}.evidence ELSE [] END AS ${statement}Id
        MATCH (${statement}:Statement {id: ${statement}Id})${path}`;
  const flags = isPast
    ? cypher`claims: ${claims(link, statement)}, denies: ${denies(link, statement)}`
    : cypher`claims: true, denies: false`;
  return cypher`${match} RETURN {statement: ${statement} {.id, .status, .conclusion, .interestKind, .interestExact, .interestMin, .interestMax,
      .interestExclusiveMin, .interestUnknownReason}, lastObservedAt: ${record}.lastObservedAt, origin: ${source}.origin,
    standing: ${source}.standing, title: ${source}.title, ${flags}}`;
}

/** Whether another link may speak of the same holding. */
function competes(compiler: Compiler, { owner, owned, link }: Ends): Cypher {
  const other = compiler.variable('l');
  const pattern = stepPattern(compiler, HOLDING, { from: owned, link: other, to: owner });
  const same = joinCypher(
    ['kind', 'qualifier', 'interestKind'].map(
      (name) => cypher`coalesce(${other}.${nameOf(name)}, '') = coalesce(${link}.${nameOf(name)}, '')`,
    ),
    cypher` AND `,
  );
  return cypher`EXISTS { MATCH ${pattern} WHERE ${other}.id <> ${link}.id AND ${same} }`;
}

export const ownershipRules: FieldRules = { 'Company.ownership': asked };
