import { int } from 'neo4j-driver';
import type { LinkState } from '../../fold/fold-links.ts';
import { noteLinks } from '../records/change-feed.ts';
import { cypher } from '../driver/cypher.ts';
import { linkProperties, linkType } from './fold-rows.ts';
import type { Row, Transaction } from '../driver/store.ts';

const DELETE_LINKS = cypher`
  // deleteLinks
  UNWIND $links AS row
  MATCH (from:Entity|FormerEntity {id: row.from})
  MATCH (to:Entity|FormerEntity {id: row.to})
  MATCH (from)-[link]->(to)
  WHERE link.id = row.id AND type(link) = row.type
  DELETE link
`;

/** A link by what it is found by. */
interface LinkPlace {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export async function deleteLinks(transaction: Transaction, links: readonly LinkPlace[]): Promise<void> {
  if (links.length === 0) return;
  await transaction.run(DELETE_LINKS, { links });
  noteLinks(transaction, links);
}

const CHANGE_LINKS = cypher`
  // changeLinks
  UNWIND $links AS row
  MATCH (from:Entity|FormerEntity {id: row.from})
  MATCH (to:Entity|FormerEntity {id: row.to})
  MATCH (from)-[link]->(to)
  WHERE link.id = row.properties.id AND type(link) = row.type
  SET link = row.properties
`;

/** Overwrites what links say that stay where they are. */
export async function changeLinks(transaction: Transaction, links: readonly LinkState[]): Promise<void> {
  if (links.length === 0) return;
  await transaction.run(CHANGE_LINKS, { links: links.map(linkRow) });
  noteLinks(transaction, links);
}

const CREATE_LINKS = cypher`
  // createLinks
  UNWIND $links AS row
  MATCH (from:Entity|FormerEntity {id: row.from})
  MATCH (to:Entity|FormerEntity {id: row.to})
  CREATE (from)-[link:$(row.type)]->(to)
  SET link = row.properties
`;

/** Writes links between nodes that are there. */
export async function createLinks(transaction: Transaction, links: readonly LinkState[]): Promise<void> {
  if (links.length === 0) return;
  await transaction.run(CREATE_LINKS, { links: links.map(linkRow) });
  noteLinks(transaction, links);
}

function linkRow(link: LinkState): Row {
  const { sources, ...properties } = linkProperties(link);
  return {
    from: link.from,
    to: link.to,
    type: linkType(link),
    properties: { ...properties, sources: int(Number(sources)) },
  };
}
