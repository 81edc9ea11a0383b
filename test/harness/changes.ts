import { cypher } from '../../src/graph/driver/cypher.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import type { TestServer } from './server.ts';

/** Between which days or moments; as the arguments of `changes`. */
export interface Between {
  readonly asOfFrom?: string;
  readonly asOfTo?: string;
  readonly knownFrom?: string;
  readonly knownTo?: string;
}

export interface AnsweredLink {
  readonly id: string;
  readonly status: string;
  readonly disputed: boolean;
}

/** A change as the tests read it. */
export interface AskedChange {
  readonly at: string;
  readonly kind: string;
  readonly summary: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly entity: { readonly id: string; readonly name: string };
  readonly link: { readonly id: string } | null;
  readonly links: readonly { readonly id: string }[];
  readonly records: readonly { readonly id: string }[];
}

const LINK = '{ id status disputed }';
export const CHANGES = `query ($asOfFrom: Date, $asOfTo: Date, $knownFrom: DateTime, $knownTo: DateTime, $among: [ID!], $kinds: [ChangeKind!], $first: Int, $after: String) {
  changes(asOfFrom: $asOfFrom, asOfTo: $asOfTo, knownFrom: $knownFrom, knownTo: $knownTo, among: $among, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { at kind summary before after entity { id name } link { id } links { id } records { id } } } }`;

/** All changes, read in pages of this size; every page but the last is full. */
export async function allChanges(
  server: TestServer,
  asked: Between & { readonly among?: readonly string[]; readonly kinds?: readonly string[] },
  first = 100,
): Promise<AskedChange[]> {
  const found: AskedChange[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await server.ask(CHANGES, { ...asked, first, after });
    if (errors) throw new Error(JSON.stringify(errors));
    const { nodes, pageInfo, totalCount } = data?.['changes'] as {
      nodes: AskedChange[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      totalCount: number;
    };
    found.push(...nodes);
    if (!pageInfo.hasNextPage) {
      if (totalCount !== found.length)
        throw new Error(`${String(totalCount)} counted, ${String(found.length)} listed`);
      return found;
    }
    if (nodes.length !== first) throw new Error('a page that is not the last is not full');
    after = pageInfo.endCursor;
  }
}

/** By id, all links that GraphQL answers on a day and at a moment of knowing. */
export async function answeredLinks(
  server: TestServer,
  store: Store,
  frame: { readonly asOf?: string | undefined; readonly knownAt?: string | undefined },
): Promise<Map<string, AnsweredLink>> {
  const rows = await store.read(cypher`MATCH (entity:Entity|FormerEntity) RETURN entity.id AS id`);
  const ids = rows.map(({ id }) => String(id));
  const fields = ids.map(
    (id, index) =>
      `e${String(index)}: entity(id: ${JSON.stringify(id)}, asOf: $asOf, knownAt: $knownAt) { links(first: 100) { nodes ${LINK} } }`,
  );
  if (fields.length === 0) return new Map();
  const links = new Map<string, AnsweredLink>();
  for (let at = 0; at < fields.length; at += 8) {
    const part = fields.slice(at, at + 8).join('\n');
    const { data, errors } = await server.ask(`query ($asOf: Date, $knownAt: DateTime) { ${part} }`, frame);
    if (errors) throw new Error(JSON.stringify(errors));
    for (const entity of Object.values(data ?? {}) as ({ links: { nodes: AnsweredLink[] } } | null)[])
      for (const link of entity?.links.nodes ?? []) links.set(link.id, link);
  }
  return links;
}
