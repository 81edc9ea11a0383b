import { LABELS, LINK_KINDS, type EntityLabel } from '../../model/kinds.ts';
import type { Frame, Selection } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import { FORMER_LINK, SUGGESTED_LINK } from '../schema/schema.ts';
import { ANSWERED, answerMap } from '../select/answer-map.ts';
import { Compiler } from '../select/compiler.ts';
import { ruleOf } from '../select/field-rules.ts';
import { entityConditions, linkConditions, where } from '../select/temporal-conditions.ts';
import { objectMap } from '../select/object.ts';
import type { Reader } from '../driver/store.ts';

/** An answer as it came from the store: maps keyed as the question names its fields. */
export type Answer = Readonly<Record<string, unknown>>;

interface Question {
  readonly selection: Selection;
  readonly frame: Frame;
}

async function readOne(
  store: Reader,
  { selection, frame }: Question,
  match: (compiler: Compiler, object: Cypher) => Cypher,
): Promise<Answer | undefined> {
  const compiler = new Compiler(ruleOf, frame);
  const found = match(compiler, ANSWERED);
  const { text, parameters } = answerMap(selection, frame);
  const statement = cypher`${found} RETURN ${text} AS answer`;
  const [row] = await store.read(statement, { ...parameters, ...compiler.parameters() });
  return row?.['answer'] as Answer | undefined;
}

/** An entity by its id or one it once had; `label` narrows it to one kind. */
export async function readEntity(
  store: Reader,
  question: Question,
  id: string,
  label?: EntityLabel,
): Promise<Answer | undefined> {
  return readOne(store, question, (compiler, entity) => matchById(compiler, entity, id, label));
}

function matchById(compiler: Compiler, entity: Cypher, id: string, label: EntityLabel | undefined): Cypher {
  const value = compiler.value(id);
  const known = entityConditions(compiler, entity);
  const isKind = label === undefined ? [] : [cypher`${entity}.kind = ${compiler.value(kindOf(label))}`];
  const past =
    compiler.frame.knownAt === undefined
      ? cypher``
      : cypher`UNION MATCH (${entity}:FormerEntity {id: ${value}}) ${where([...isKind, ...known])} RETURN ${entity}`;
  return cypher`
    // entity
    CALL () {
      MATCH (${entity}:Entity {id: ${value}}) ${where([...isKind, ...known])} RETURN ${entity}
      UNION MATCH (key:_EntityKey {key: ${compiler.value(`id:${id}`)}}), (${entity}:Entity {id: key.entity}) ${where([...isKind, ...known])} RETURN ${entity}
      ${past}
    }`;
}

function kindOf(label: EntityLabel): string {
  return Object.entries(LABELS).find(([, name]) => name === label)?.[0] ?? '';
}

/** The entity that an identifier belongs to: `COMPANY:lei:…`, `COMPANY:registration-number:pa:…`. */
export async function readByKey(store: Reader, question: Question, key: string): Promise<Answer | undefined> {
  return readOne(store, question, (compiler, entity) => {
    const conditions = where(entityConditions(compiler, entity));
    return cypher`
      // byKey
      MATCH (key:_EntityKey {key: ${compiler.value(key)}}), (${entity}:Entity {id: key.entity}) ${conditions} WITH ${entity} LIMIT 1`;
  });
}

const NODES_WITH_ID = {
  record: 'Record',
  source: 'Source',
  lookup: '_Lookup',
  enrichment: '_Enrichment',
  match: '_Match',
} as const;

/** A record, source or other node of the ledger by its id. */
export async function readNode(
  store: Reader,
  question: Question,
  what: keyof typeof NODES_WITH_ID,
  id: string,
): Promise<Answer | undefined> {
  return readOne(
    store,
    question,
    (compiler, node) => cypher`
      // node
      MATCH (${node}:${nameOf(NODES_WITH_ID[what])} {id: ${compiler.value(id)}})`,
  );
}

/** Links between entities that are there, by kind and id; those that are not there are left out. */
export async function readLinksByEnds(
  store: Reader,
  selection: Selection,
  links: readonly { readonly id: string; readonly from: string; readonly to: string }[],
): Promise<Answer[]> {
  if (links.length === 0) return [];
  const compiler = new Compiler(ruleOf, {});
  const link = nameOf('this');
  const statement = cypher`
    // linksByEnds
    UNWIND ${compiler.value(links)} AS row
    MATCH (:Entity {id: row.from})-[${link}]->(:Entity {id: row.to}) WHERE ${link}.id = row.id
    WITH DISTINCT ${link} ORDER BY ${link}.kind, ${link}.id
    RETURN ${objectMap(compiler, link, selection)} AS answer`;
  const rows = await store.read(statement, compiler.parameters());
  return rows.map((row) => row['answer'] as Answer);
}

/** A link by its id, which begins with its kind; today also one that is only suggested. */
export async function readLink(store: Reader, question: Question, id: string): Promise<Answer | undefined> {
  const kind = LINK_KINDS.find((candidate) => id.startsWith(`${candidate.toLowerCase()}-`));
  if (kind === undefined) return undefined;
  return readOne(store, question, (compiler, link) => {
    const value = compiler.value(id);
    const step = { kinds: [kind], direction: 'OUT' } as const;
    const elsewhere = question.frame.knownAt === undefined ? SUGGESTED_LINK : FORMER_LINK;
    const other = cypher`UNION MATCH ()-[${link}:${elsewhere} {id: ${value}}]->() ${where(linkConditions(compiler, link, step))} RETURN ${link}`;
    return cypher`
      // link
      CALL () { MATCH ()-[${link}:${nameOf(kind)} {id: ${value}}]->() ${where(linkConditions(compiler, link, step))} RETURN ${link} ${other} }`;
  });
}
