import type { Frame, SelectedField, Selection } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Answer } from '../reads/read-one.ts';
import { Compiler, type FieldRule } from '../select/compiler.ts';
import { ruleOf } from '../select/field-rules.ts';
import { evidenceMap } from '../select/link-rules.ts';
import { objectMap, selectObject } from '../select/object.ts';
import { itemParts } from '../select/page.ts';
import type { Store } from '../driver/store.ts';
import { exploredMap, type FoundExplored } from './explored-map.ts';
import { entitiesOf, linksOf, redrawMap, type FoundLink } from './found.ts';
import { partyMap } from '../select/told-link.ts';
import { explanationInputMap } from './explanation-input.ts';

/** A tie that was found outside of Neo4j. */
export interface FoundTie {
  readonly thing: string;
  readonly companies: readonly string[];
  readonly domains: readonly string[];
  /** What ties the same companies as part of this tie. */
  readonly carriers: readonly string[];
  readonly hops: readonly FoundLink[];
  readonly identities: readonly FoundLink[];
  readonly strength: number;
  /** Whether it ties nobody by itself, and by which rule. */
  readonly lead: boolean;
  readonly leadRule: string | null;
  /** Where it stands among others: leads behind ties. */
  readonly rank: number;
}

/** A page of them. */
export interface FoundTies {
  readonly ties: readonly FoundTie[];
  readonly total: number;
  readonly explored: FoundExplored;
  readonly frame: Frame;
}

/** Reads all that is asked of a page of ties, in one statement. */
export async function readTies(store: Store, field: SelectedField, found: FoundTies): Promise<Answer> {
  const compiler = new Compiler(ruleOf, found.frame);
  const explored = (field.selection?.fields ?? [])
    .filter(({ name }) => name === 'explored')
    .map((asked) => cypher`${nameOf(asked.key)}: ${exploredMap(compiler, found.explored, asked)}`);
  const row = itemParts(field, ({ selection }) => (selection ? tieMap(compiler, selection) : cypher`null`));
  const entries = [
    cypher`rows: COLLECT { ${bindTies(compiler, found.ties)} RETURN {sort: [row.rank, thing.id], redraw: ${REDRAW}, ${row}} }`,
    cypher`total: ${compiler.value(found.total)}`,
    cypher`first: ${compiler.value(field.args['first'])}`,
    cypher`after: ${compiler.value(field.args['after'] !== undefined && field.args['after'] !== null)}`,
    ...explored,
  ];
  const statement = cypher`
    // ${nameOf(field.name)}
    RETURN {${joinCypher(entries, cypher`, `)}} AS answer`;
  const [answer] = await store.read(statement, compiler.parameters());
  return answer?.['answer'] as Answer;
}

/** Reads all that is asked of one tie. */
export async function readTie(
  store: Store,
  selection: Selection,
  tie: FoundTie,
): Promise<Answer | undefined> {
  const compiler = new Compiler(ruleOf);
  const statement = cypher`
    // sharedFound
    ${bindTies(compiler, [tie])} RETURN ${tieMap(compiler, selection)} AS answer`;
  const [answer] = await store.read(statement, compiler.parameters());
  return answer?.['answer'] as Answer | undefined;
}

/** Binds `thing`, `companies`, `domains`, `hops`, `identities` and `strength` for each tie in turn. */
function bindTies(compiler: Compiler, ties: readonly FoundTie[]): Cypher {
  const rows = compiler.value(ties.map((tie, place) => ({ ...tie, place })));
  const label = compiler.frame.knownAt === undefined ? cypher`Entity` : cypher`Entity|FormerEntity`;
  return cypher`UNWIND ${rows} AS row MATCH (thing:${label} {id: row.thing})
    WITH row, thing, row.strength AS strength, ${entitiesOf(compiler, cypher`row.companies`)} AS companies,
      ${entitiesOf(compiler, cypher`row.domains`)} AS domains, ${linksOf(compiler, cypher`row.hops`)} AS hops,
      ${linksOf(compiler, cypher`row.identities`)} AS identities
    ORDER BY row.place`;
}

const REDRAW = redrawMap(cypher`([thing] + companies + domains)`, cypher`(hops + identities)`);

function tieMap(compiler: Compiler, selection: Selection): Cypher {
  return objectMap(compiler, nameOf('thing'), selection, (asked): FieldRule => {
    switch (asked.name) {
      case 'shared':
        return () => selectObject(compiler, nameOf('thing'), asked);
      case 'companies':
      case 'domains':
        return () => each(compiler, nameOf(asked.name), asked, cypher`x.name, x.id`);
      case 'links':
        return () => each(compiler, cypher`(hops + identities)`, asked, cypher`x.kind, x.id`);
      case 'denials':
        return () => denials(compiler, asked);
      case 'carriers':
        return () => each(compiler, entitiesOf(compiler, cypher`row.carriers`), asked, cypher`x.kind, x.id`);
      case 'lead':
      case 'leadRule':
        return () => cypher`row.${nameOf(asked.name)}`;
      case 'explanation':
        return () =>
          cypher`{leadRule: row.leadRule, thing: ${partyMap(cypher`thing`)}, companies: [c IN companies | ${partyMap(cypher`c`)}], told: ${explanationInputMap(compiler, TOLD)}}`;
      case 'cypher':
        return () => REDRAW;
      default:
        return () => nameOf(asked.name);
    }
  });
}

const PARTIES = cypher`(companies + [i IN identities | endNode(i)] + [thing])`;
const TOLD = { parties: PARTIES, hops: cypher`hops`, identities: cypher`identities` };

function each(compiler: Compiler, list: Cypher, asked: SelectedField, order: Cypher): Cypher {
  const item = compiler.variable('x');
  return cypher`COLLECT { UNWIND ${list} AS x WITH DISTINCT x ORDER BY ${order} WITH x AS ${item} RETURN ${selectObject(compiler, item, asked)} }`;
}

/** Denials of hops, and of conclusions between the parties of the tie. */
function denials(compiler: Compiler, asked: SelectedField): Cypher {
  const value = evidenceMap(compiler, { statement: nameOf('st'), record: nameOf('record') }, asked);
  return cypher`COLLECT { WITH ${PARTIES} AS parties, hops
    CALL (parties, hops) { UNWIND hops AS l RETURN l UNION UNWIND parties AS p MATCH (p)-[l]->(q:Entity) WHERE q IN parties AND l.disputed RETURN l }
    UNWIND l.denials AS id MATCH (st:Statement {id: id})<-[:STATES]-(record:Record)-[:FROM]->(:Source)
    WITH DISTINCT st, record ORDER BY record.seq, st.id RETURN ${value} }`;
}
