import type { Frame, SelectedField, Selection } from '../model/selection.ts';
import { cypher, nameOf, type Cypher } from './cypher.ts';
import { readPage } from './read-list.ts';
import type { Answer } from './read-one.ts';
import type { Compiler, FieldRule } from './select/compiler.ts';
import { entityLabel, linkConditions, overlap, stepPattern, where } from './select/frame.ts';
import { evidenceMap } from './select/link-rules.ts';
import { objectMap, selectObject } from './select/object.ts';
import { itemParts, type PageSource } from './select/page.ts';
import type { Store } from './store.ts';

/** What ties companies: who registered their domains, or who holds their posts. */
export type Tie = 'registrants' | 'officers';

export interface SharingQuestion {
  readonly tie: Tie;
  /** Ids, present or former, of the only companies that count; undefined for all. */
  readonly among: readonly string[] | undefined;
  readonly minCompanies: number;
  readonly frame: Frame;
}

/** What ties two or more companies that are otherwise apart, strongest first. */
export async function readShared(
  store: Store,
  field: SelectedField,
  question: SharingQuestion,
): Promise<Answer> {
  return readPage(store, field, question.frame, (compiler) => sharingPage(compiler, field, question));
}

function sharingPage(compiler: Compiler, field: SelectedField, question: SharingQuestion): PageSource {
  const scope = scopeOf(compiler, question);
  const companies = compiler.value(question.minCompanies);
  const match = cypher`CALL () {
    ${scope.match} ${where([...scope.conditions, cypher`thing.nonIdentifyingRule IS NULL`])}
    WITH thing, collect(DISTINCT c) AS companies, collect(DISTINCT d) AS domains, collect(DISTINCT u) AS used, collect(DISTINCT g) AS held
    WHERE size(companies) >= ${companies}
    WITH thing, companies, [x IN domains WHERE x IS NOT NULL] AS domains, [x IN used WHERE x IS NOT NULL] + held AS hops
    WITH thing, companies, domains, hops, ${identities(compiler)} AS identities, ${STRENGTH} AS strength
    RETURN thing, companies, domains, hops, identities, strength }`;
  const extra = explored(compiler, field, question);
  return {
    match,
    conditions: [],
    distinct: ['thing', 'companies', 'domains', 'hops', 'identities', 'strength'].map(nameOf),
    orderedBy: [cypher`strength`, cypher`thing.id`],
    descending: true,
    row: shared(compiler, field),
    ...(extra ? { extra } : {}),
  };
}

interface Scope {
  readonly match: Cypher;
  readonly conditions: readonly Cypher[];
}

/** Every chain from a company to the thing, the thing identifying or not. */
function scopeOf(compiler: Compiler, { tie, among }: SharingQuestion): Scope {
  const company = cypher`c:${entityLabel(compiler, nameOf('Company'))}`;
  const only =
    among === undefined
      ? []
      : [
          cypher`(c.id IN ${compiler.value([...among])} OR EXISTS { (c)<-[:IDENTIFIES]-(k:EntityKey) WHERE k.key IN ${compiler.value(among.map((id) => `id:${id}`))} })`,
        ];
  if (tie === 'officers') {
    const step = { kinds: ['OFFICER_OF'], direction: 'IN' } as const;
    const pattern = stepPattern(compiler, step, {
      from: company,
      link: cypher`g`,
      to: cypher`thing:${entityLabel(compiler)}`,
    });
    return {
      match: cypher`MATCH ${pattern} WITH c, g, thing, null AS d, null AS u`,
      conditions: [...only, ...linkConditions(compiler, cypher`g`, step), walkable(cypher`g`)],
    };
  }
  const uses = { kinds: ['USES_DOMAIN'], direction: 'OUT' } as const;
  const registered = { kinds: ['REGISTERED_BY'], direction: 'OUT' } as const;
  const first = stepPattern(compiler, uses, {
    from: company,
    link: cypher`u`,
    to: cypher`d:${entityLabel(compiler, nameOf('Domain'))}`,
  });
  const second = stepPattern(compiler, registered, {
    from: cypher`d`,
    link: cypher`g`,
    to: cypher`thing:${entityLabel(compiler)}`,
  });
  return {
    match: cypher`MATCH ${first}, ${second}`,
    conditions: [
      ...only,
      ...linkConditions(compiler, cypher`u`, uses),
      ...linkConditions(compiler, cypher`g`, registered),
      walkable(cypher`u`),
      walkable(cypher`g`),
      overlap(cypher`u`, cypher`g`),
      cypher`NOT EXISTS { (thing)-[:IDENTIFIED_AS]->(c) }`,
    ],
  };
}

/** Conclusions, and what nobody but a denial speaks of, are shown elsewhere but never walked over. */
function walkable(link: Cypher): Cypher {
  return cypher`NOT ${link}.conclusion AND ${link}.status <> 'DENIED'`;
}

/** Who the shared thing is identified as, and what that trades as: links of the explanation. */
function identities(compiler: Compiler): Cypher {
  const step = { kinds: ['IDENTIFIED_AS'], direction: 'OUT' } as const;
  const trades = { kinds: ['TRADES_AS'], direction: 'OUT' } as const;
  const first = stepPattern(compiler, step, {
    from: cypher`thing`,
    link: cypher`i`,
    to: cypher`who:${entityLabel(compiler)}`,
  });
  const second = stepPattern(compiler, trades, {
    from: cypher`who`,
    link: cypher`t`,
    to: cypher`:${entityLabel(compiler)}`,
  });
  const held = [walkable(cypher`i`), ...linkConditions(compiler, cypher`i`, step)];
  const traded = [...held, walkable(cypher`t`), ...linkConditions(compiler, cypher`t`, trades)];
  return cypher`COLLECT { MATCH ${first} ${where(held)} RETURN DISTINCT i } + COLLECT { MATCH ${first}, ${second} ${where(traded)} RETURN DISTINCT t }`;
}

/** See docs/strength.md: rarity of the tie, support of its weakest hop, and doubt. */
const STRENGTH = cypher`
  log((1.0 + COUNT { (:Company) }) / size(companies)) / log(1.0 + COUNT { (:Company) })
  * (1.0 - 0.5 ^ reduce(least = 9, hop IN hops | CASE WHEN hop.sources < least THEN hop.sources ELSE least END))
  * CASE WHEN any(hop IN hops WHERE hop.disputed) THEN 0.5 ELSE 1.0 END`;

/** The ties as `nodes` and as `edges` ask for them. */
function shared(compiler: Compiler, page: SelectedField): Cypher {
  const ties = itemParts(page, ({ selection }) => (selection ? tieMap(compiler, selection) : cypher`null`));
  return cypher`redraw: ${REDRAW}, ${ties}`;
}

const REDRAW = cypher`{links: [hop IN hops + identities | hop.id],
  entities: [hop IN hops + identities | startNode(hop).id] + [hop IN hops + identities | endNode(hop).id]}`;

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
      case 'explanation':
        return () => TOLD;
      case 'cypher':
        return () => REDRAW;
      default:
        return () => nameOf(asked.name);
    }
  });
}

function each(compiler: Compiler, list: Cypher, asked: SelectedField, order: Cypher): Cypher {
  const item = compiler.variable('x');
  return cypher`COLLECT { UNWIND ${list} AS x WITH DISTINCT x ORDER BY ${order} WITH x AS ${item} RETURN ${selectObject(compiler, item, asked)} }`;
}

/** What a sentence about the tie needs: who used what, registered or served how, from when to when, on whose word. */
const TOLD = cypher`{
  thing: thing.name, companies: [c IN companies | c.name],
  hops: COLLECT { UNWIND hops AS hop RETURN {kind: hop.kind, from: startNode(hop).name, to: endNode(hop).name, qualifier: hop.qualifier,
    since: hop.since, until: hop.until, sinceQualifier: hop.sinceQualifier, untilQualifier: hop.untilQualifier, status: hop.status,
    sources: COLLECT { UNWIND hop.records AS id MATCH (:Record {id: id})-[:FROM]->(s:Source)
      WITH DISTINCT s ORDER BY s.standing, coalesce(s.publishedOn, '9999'), s.id RETURN {title: s.title, publisher: s.publisher, publishedOn: s.publishedOn, kind: s.kind} LIMIT 3 }} },
  identities: [i IN identities | {kind: i.kind, from: startNode(i).name, to: endNode(i).name, since: i.since}],
  denials: COLLECT { ${deniedBy(cypher`RETURN DISTINCT {title: s.title, publisher: s.publisher, quote: st.quote, publishedOn: s.publishedOn}`)} }
}`;

/** Denials of hops, and of conclusions between the parties of the tie. */
function deniedBy(result: Cypher): Cypher {
  return cypher`WITH companies + [i IN identities | endNode(i)] + [thing] AS parties, hops
    CALL (parties, hops) { UNWIND hops AS l RETURN l UNION UNWIND parties AS p MATCH (p)-[l]->(q:Entity) WHERE q IN parties AND l.disputed RETURN l }
    UNWIND l.denials AS id MATCH (st:Statement {id: id})<-[:STATES]-(record:Record)-[:FROM]->(s:Source) ${result}`;
}

function denials(compiler: Compiler, asked: SelectedField): Cypher {
  const value = evidenceMap(compiler, { statement: nameOf('st'), record: nameOf('record') }, asked);
  return cypher`COLLECT { ${deniedBy(cypher`WITH DISTINCT st, record ORDER BY record.seq, st.id RETURN ${value}`)} }`;
}

/** What the question looked at and could not see. */
function explored(compiler: Compiler, field: SelectedField, question: SharingQuestion): Cypher | undefined {
  const asked = field.selection?.fields.find(({ name }) => name === 'explored');
  if (!asked) return undefined;
  const scope = scopeOf(compiler, question);
  const hub = asked.selection?.fields
    .find(({ name }) => name === 'hubsSkipped')
    ?.selection?.fields.find(({ name }) => name === 'entity');
  const entity = hub ? selectObject(compiler, nameOf('thing'), hub) : cypher`null`;
  const registrants = question.tie === 'registrants';
  return cypher`explored: {
    counts: head(COLLECT { ${scope.match} ${where(scope.conditions)} RETURN {entities: count(DISTINCT c) + count(DISTINCT d) + count(DISTINCT thing), links: count(DISTINCT u) + count(DISTINCT g)} }),
    hubs: COLLECT { ${scope.match} ${where([...scope.conditions, cypher`thing.nonIdentifyingRule IS NOT NULL`])}
      WITH thing, count(DISTINCT c) AS degree WHERE degree >= ${compiler.value(question.minCompanies)} ORDER BY degree DESC, thing.id LIMIT 100
      RETURN {entity: ${entity}, degree: degree, rule: thing.nonIdentifyingRule} },
    domains: ${registrants ? frontier(compiler, question) : cypher`{}`} }`;
}

/** The domains of the companies in question: never asked, asked in vain, or hiding their registrant. */
function frontier(compiler: Compiler, { among }: SharingQuestion): Cypher {
  const only = among === undefined ? cypher`` : cypher`WHERE c.id IN ${compiler.value([...among])}`;
  return cypher`head(COLLECT { MATCH (c:Company)-[:USES_DOMAIN]->(d:Domain) ${only} WITH DISTINCT d
    WITH d, EXISTS { (d)-[:REGISTERED_BY]->() } OR EXISTS { (d)<-[:DESCRIBES]-(r:Record) WHERE r.protocol IS NOT NULL } AS asked,
      EXISTS { (k:Lookup {domain: d.name}) WHERE k.state = 'FAILED' } AS failed,
      EXISTS { (d)-[:REGISTERED_BY]->(x) WHERE x.nonIdentifyingRule IS NOT NULL } AND NOT EXISTS { (d)-[:REGISTERED_BY]->(x) WHERE x.nonIdentifyingRule IS NULL } AS hidden
    RETURN {notLookedUp: sum(CASE WHEN asked OR failed THEN 0 ELSE 1 END), failed: sum(CASE WHEN failed AND NOT asked THEN 1 ELSE 0 END), redacted: sum(CASE WHEN hidden THEN 1 ELSE 0 END)} })`;
}
