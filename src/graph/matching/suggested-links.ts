import { int } from 'neo4j-driver';
import { noteLinks } from '../records/change-feed.ts';
import { cypher } from '../driver/cypher.ts';
import { isOpen } from './open-match.ts';
import { MATCHES_OF_ID } from './match-writes.ts';
import { SUGGESTED_LINK } from '../schema/schema.ts';
import type { Transaction } from '../driver/store.ts';

/** A link that no source states: how an open match is drawn and walked. */
export interface SuggestedLink {
  readonly id: string;
  /** What a judgment would make of it: `IDENTIFIED_AS` from a registrant, else `POSSIBLY_SAME_AS`. */
  readonly kind: 'POSSIBLY_SAME_AS' | 'IDENTIFIED_AS';
  readonly from: string;
  readonly to: string;
  /** The id of the match. */
  readonly match: string;
  readonly score: number;
}

/** An open match, its reasons JSON. */
export interface OpenMatch {
  readonly match: string;
  readonly kind: SuggestedLink['kind'];
  readonly from: string;
  readonly to: string;
  readonly score: number;
  readonly reasons: string;
}

const READ_OPEN_MATCHES = cypher`
  // readOpenMatches
  UNWIND $ids AS id
  ${MATCHES_OF_ID}
  WITH DISTINCT found
  MATCH (left:Entity {id: found.left})
  MATCH (right:Entity {id: found.right})
  WHERE NOT EXISTS { (left)-[stated:POSSIBLY_SAME_AS]-(right) WHERE stated.status <> 'DENIED' }
    AND ${isOpen(cypher`left`, cypher`right`)}
  WITH found, CASE WHEN left.kind = right.kind THEN 'POSSIBLY_SAME_AS' ELSE 'IDENTIFIED_AS' END AS kind,
    CASE WHEN left.kind <> right.kind AND right.kind = 'REGISTRANT' THEN [right, left] ELSE [left, right] END AS ends
  RETURN found.id AS match, kind, ends[0].id AS from, ends[1].id AS to, found.score AS score, found.reasons AS reasons
`;

/** The matches of these entities that nobody judged, and that no source speaks of. */
export async function readOpenMatchesOf(
  transaction: Transaction,
  ids: readonly string[],
): Promise<OpenMatch[]> {
  return (await transaction.run(READ_OPEN_MATCHES, { ids })) as unknown as OpenMatch[];
}

const READ_SUGGESTED_LINKS = cypher`
  // readSuggestedLinks
  UNWIND $ids AS id
  MATCH (:Entity|FormerEntity {id: id})-[link:${SUGGESTED_LINK}]-()
  RETURN DISTINCT link.id AS id, link.kind AS kind, startNode(link).id AS from, endNode(link).id AS to, link.match AS match, link.score AS score
`;

/** The suggestions that are drawn at these entities. */
export async function readSuggestedLinksOf(
  transaction: Transaction,
  ids: readonly string[],
): Promise<SuggestedLink[]> {
  return (await transaction.run(READ_SUGGESTED_LINKS, { ids })) as unknown as SuggestedLink[];
}

const DELETE_SUGGESTED_LINKS = cypher`
  // deleteSuggestedLinks
  UNWIND $links AS row
  MATCH ()-[link:${SUGGESTED_LINK} {id: row.id}]->()
  DELETE link
`;

const CREATE_SUGGESTED_LINKS = cypher`
  // createSuggestedLinks
  UNWIND $links AS row
  MATCH (from:Entity {id: row.from})
  MATCH (to:Entity {id: row.to})
  CREATE (from)-[link:${SUGGESTED_LINK} {id: row.id}]->(to)
  SET link += {kind: row.kind, match: row.match, score: row.score, reasons: row.reasons, status: 'ALLEGED',
    disputed: false, conclusion: false, sources: $none, records: [], evidence: [], denials: []}
`;

/** Draws suggestions and takes others away; the ledger must be locked, since those who follow changes hear of it. */
export async function saveSuggestedLinks(
  transaction: Transaction,
  {
    gone,
    fresh,
  }: {
    readonly gone: readonly SuggestedLink[];
    readonly fresh: readonly (SuggestedLink & { readonly reasons: readonly string[] })[];
  },
): Promise<void> {
  if (gone.length > 0) await transaction.run(DELETE_SUGGESTED_LINKS, { links: gone });
  if (fresh.length > 0) await transaction.run(CREATE_SUGGESTED_LINKS, { links: fresh, none: int(0) });
  noteLinks(transaction, [...gone, ...fresh]);
}
