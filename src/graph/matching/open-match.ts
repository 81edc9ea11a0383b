import { cypher, type Cypher } from '../driver/cypher.ts';

/** Whether a match of these two waits for a judgment: nobody judged it, and no source answers what it proposes. */
export function isOpen(one: Cypher, other: Cypher): Cypher {
  return cypher`NOT EXISTS { (${one})<-[:DESCRIBES]-(judgment:Record)-[:DESCRIBES]->(${other})
      WHERE judgment.judgment IS NOT NULL AND judgment.retractedAt IS NULL }
    AND NOT EXISTS { (${one})-[identified:IDENTIFIED_AS]-(${other}) WHERE identified.status <> 'DENIED' }`;
}
