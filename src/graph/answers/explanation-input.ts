import { cypher, type Cypher } from '../driver/cypher.ts';
import type { Compiler } from '../select/compiler.ts';
import { recordConditions, where } from '../select/temporal-conditions.ts';
import { partyMap, toldLink } from '../select/told-link.ts';

/** What sentences about links need to know: the links with sources and denials, and what is denied among the parties. */
export function explanationInputMap(
  compiler: Compiler,
  parts: { readonly parties: Cypher; readonly hops: Cypher; readonly identities?: Cypher },
): Cypher {
  const { parties, hops, identities } = parts;
  return cypher`{
    parties: [p IN ${parties} | ${partyMap(cypher`p`)}],
    hops: ${toldLinks(compiler, hops)}, identities: ${identities ? toldLinks(compiler, identities) : cypher`[]`},
    denied: ${deniedAmong(compiler, parties, hops)} }`;
}

function toldLinks(compiler: Compiler, links: Cypher): Cypher {
  const known = recordConditions(compiler, cypher`record`);
  return cypher`COLLECT { UNWIND range(0, size(${links}) - 1) AS place WITH place, ${links}[place] AS hop ORDER BY place
    RETURN {${toldLink(compiler, cypher`hop`)}, suggestedFor: hop.reasons, status: hop.status, independentSources: hop.sources,
      sources: COLLECT { UNWIND hop.evidence AS id
        MATCH (st:Statement {id: id})<-[:STATES]-(record:Record)-[:FROM]->(source:Source) ${where(known)}
        WITH source, record, st ORDER BY source.standing, coalesce(source.publishedOn, left(record.observedAt, 10), '9999'), source.id, st.id LIMIT 1
        RETURN {kind: source.kind, title: source.title, publisher: source.publisher, publishedOn: source.publishedOn,
          observedAt: record.observedAt, quote: st.quote} },
      denials: ${denialsOf(compiler, cypher`hop`)} } }`;
}

/** Who denies a link: the subject of the record that says so begins with the one, where an article reports it. */
function denialsOf(compiler: Compiler, link: Cypher): Cypher {
  const known = recordConditions(compiler, cypher`record`);
  return cypher`COLLECT { UNWIND ${link}.denials AS id MATCH (:Statement {id: id})<-[:STATES]-(record:Record)-[:FROM]->(source:Source) ${where(known)}
    WITH record, source ORDER BY source.standing, record.seq RETURN {subject: record.subject, publisher: source.publisher, title: source.title} }`;
}

/** What else is denied between two of the parties: conclusions, which are no hops. */
function deniedAmong(compiler: Compiler, parties: Cypher, hops: Cypher): Cypher {
  return cypher`COLLECT { WITH ${parties} AS them, [h IN ${hops} | h.id] AS known
    UNWIND them AS party MATCH (party)-[hop]->(other:Entity) WHERE other IN them AND hop.disputed AND NOT hop.id IN known
    WITH DISTINCT hop ORDER BY hop.id
    RETURN {${toldLink(compiler, cypher`hop`)}, denials: ${denialsOf(compiler, cypher`hop`)}} }`;
}
