import { cypher, type Cypher } from '../driver/cypher.ts';
import type { Compiler } from '../select/compiler.ts';
import { entityLabel } from '../select/temporal-conditions.ts';

/** A link that was found outside of Neo4j: its ends, its kind, and the eight digits its id has behind the kind. */
export interface FoundLink {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly digits: string;
}

/** The entities of a list of ids, in its order. */
export function entitiesOf(compiler: Compiler, ids: Cypher): Cypher {
  const [place, entity] = [compiler.variable('i'), compiler.variable('n')];
  return cypher`COLLECT { UNWIND range(0, size(${ids}) - 1) AS ${place}
    MATCH (${entity}:${entityLabel(compiler)} {id: ${ids}[${place}]}) WITH ${place}, ${entity} ORDER BY ${place} RETURN ${entity} }`;
}

/** The relationships of a list of found links, in its order. */
export function linksOf(compiler: Compiler, found: Cypher): Cypher {
  const [place, ref, link] = [compiler.variable('i'), compiler.variable('f'), compiler.variable('l')];
  const label = entityLabel(compiler);
  return cypher`COLLECT { UNWIND range(0, size(${found}) - 1) AS ${place}
    WITH ${place}, ${found}[${place}] AS ${ref}
    MATCH (:${label} {id: ${ref}.from})-[${link}]->(:${label} {id: ${ref}.to})
    WHERE ${link}.kind = ${ref}.kind AND substring(${link}.id, size(${ref}.kind) + 1, 8) = ${ref}.digits
    WITH ${place}, ${link} ORDER BY ${place} RETURN ${link} }`;
}

/** What draws an answer again: the ids of its entities and links, by expression. */
export function redrawMap(entities: Cypher, links: Cypher): Cypher {
  return cypher`{links: [l IN ${links} | l.id], entities: [e IN ${entities} | e.id] + [l IN ${links} | startNode(l).id] + [l IN ${links} | endNode(l).id]}`;
}
