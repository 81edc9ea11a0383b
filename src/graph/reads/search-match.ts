import { cypher, joinCypher, type Cypher } from '../driver/cypher.ts';
import { nameQuery, type NameSearch } from './name-query.ts';
import type { Compiler } from '../select/compiler.ts';

/** A number or code that a register may have given: in upper case, letters and digits alone; and without leading zeros. */
export interface SoughtCode {
  readonly plain: string;
  readonly core: string;
  /** Where that register is. */
  readonly place: string | undefined;
}

/** What a search may mean. */
export interface Sought {
  /** Ids of entities, best first. */
  readonly ids: readonly string[];
  /** Beginnings of ids. */
  readonly beginnings: readonly string[];
  readonly codes: readonly SoughtCode[];
  /** The last digits of a telephone number. */
  readonly phoneEnd: string | undefined;
  readonly names: NameSearch;
}

/** Above what any name can score. */
const IDENTIFIED = 1_000_000;
/** Of things that one code or ending may mean. */
const MOST_MEANT = 200;

/**
 * Binds `n`, `score` and `how`, what identified it (null for a name): everything that the search identifies, best
 * reading first, then names.
 */
export function searchMatch(compiler: Compiler, sought: Sought): Cypher {
  const branches = [
    ...byId(compiler, sought.ids),
    ...byBeginning(compiler, sought.beginnings),
    ...sought.codes.map((code, index) => byCode(compiler, code, index)),
    ...byPhoneEnd(compiler, sought.phoneEnd),
    cypher`CALL db.index.fulltext.queryNodes('entity_names', ${compiler.value(nameQuery(sought.names))})
      YIELD node, score RETURN node AS n, score, null AS how`,
  ];
  return cypher`CALL () { ${joinCypher(branches, cypher` UNION ALL `)} }
    WITH n, score, how ORDER BY score DESC
    WITH n, head(collect(score)) AS score, head(collect(how)) AS how`;
}

function byId(compiler: Compiler, ids: readonly string[]): Cypher[] {
  const rows = compiler.value(ids.map((id, index) => ({ id, score: IDENTIFIED - index })));
  return [
    cypher`UNWIND ${rows} AS row MATCH (n:Entity {id: row.id}) RETURN n, row.score AS score, n.name AS how`,
    cypher`UNWIND ${rows} AS row MATCH (key:_EntityKey {key: 'id:' + row.id}), (n:Entity {id: key.entity})
      RETURN n, row.score AS score, row.id AS how`,
  ];
}

function byBeginning(compiler: Compiler, beginnings: readonly string[]): Cypher[] {
  return beginnings.map(
    (beginning) => cypher`MATCH (n:Entity) WHERE n.id STARTS WITH ${compiler.value(beginning)}
      WITH n LIMIT ${compiler.value(MOST_MEANT)} RETURN n, ${compiler.value(IDENTIFIED)} AS score, n.name AS how`,
  );
}

/** Registers write numbers with leading zeros and a letter or two before them, and without. */
function byCode(compiler: Compiler, { plain, core, place }: SoughtCode, index: number): Cypher {
  const end = compiler.value(`:${plain}`);
  const where =
    place === undefined
      ? cypher``
      : cypher`AND key.key CONTAINS ${compiler.value(`:registration-number:${place}`)}`;
  // Text indexes hold three letters at a time: shorter endings would look at every key.
  const candidates =
    core.length < 3
      ? cypher`key.key ENDS WITH ${compiler.value(`:${core.padStart(3, '0')}`)} OR key.key ENDS WITH ${end}`
      : cypher`key.key ENDS WITH ${compiler.value(core)} AND key.key =~ ${compiler.value(`.*:[A-Z]{0,3}0*${core}`)}`;
  const best = compiler.value(IDENTIFIED - 100 * (index + 1));
  const other = compiler.value(IDENTIFIED - 100 * (index + 1) - 1000);
  return cypher`MATCH (key:_EntityKey) WHERE (${candidates}) ${where} AND NOT key.key STARTS WITH 'id:'
    MATCH (n:Entity {id: key.entity}) WITH n, key LIMIT ${compiler.value(MOST_MEANT)}
    RETURN n, CASE WHEN key.key ENDS WITH ${end} THEN ${best} ELSE ${other} END AS score, key.key AS how`;
}

function byPhoneEnd(compiler: Compiler, end: string | undefined): Cypher[] {
  if (end === undefined) return [];
  return [
    cypher`MATCH (n:Phone) WHERE n.name ENDS WITH ${compiler.value(end)} WITH n LIMIT ${compiler.value(MOST_MEANT)}
      RETURN n, ${compiler.value(IDENTIFIED - 50)} AS score, n.name AS how`,
  ];
}
