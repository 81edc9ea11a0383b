import type { GraphQLFieldResolver } from 'graphql';
import { KIND_KEY, ownKey } from '../../model/answer-keys.ts';
import { LABELS, type EntityKind } from '../../model/kinds.ts';
import { SHOWN_CONTACT_FIELDS } from '../../model/registration.ts';
import type { Frame } from '../../model/selection.ts';
import type { Answer } from '../../query/find-one.ts';
import { answerOwnership } from '../../query/ownership/company-ownership.ts';
import { browserQuery, type BrowserQuery } from '../../query/browser-query.ts';
import { findSharedBy } from '../../query/answers/find-shared.ts';
import { findRelated } from '../../query/answers/find-paths.ts';
import { tellEvent, tellPath, tellTie } from '../../query/tell.ts';
import { tellMatch, type FoundMatch } from '../../query/tell-match.ts';
import type { Context } from '../context.ts';
import { byName, connection, identifier, valueOf } from './object-resolvers.ts';
import { fieldFromInfo } from '../selection/selection-from-info.ts';

type Resolver = GraphQLFieldResolver<Answer, Context>;
type Fields = Readonly<Record<string, Resolver>>;

/** The type of an object of an abstract type: an entity by its kind, anything else by the mark its root field set. */
export function typeOfObject(object: Answer): string | undefined {
  const kind = object[KIND_KEY] as EntityKind | undefined;
  return kind === undefined ? (object['~type'] as string | undefined) : LABELS[kind];
}

interface StoredRegistration extends Answer {
  readonly details: string;
}

function details(registration: Answer): Answer {
  return JSON.parse((registration as StoredRegistration).details) as Answer;
}

const fromDetails: Resolver = (registration, _args, _context, info) => details(registration)[info.fieldName];
const fromList: Resolver = (registration, _args, _context, info) =>
  details(registration)[info.fieldName] ?? [];

const registration: Fields = {
  record: (object, _args, _context, info) => object[`record_${String(info.path.key)}`],
  observedAt: byName,
  held: byName,
  protocol: byName,
  server: byName,
  registrar: fromDetails,
  createdOn: fromDetails,
  updatedOn: fromDetails,
  expiresOn: fromDetails,
  statuses: fromList,
  nameServers: fromList,
  dnssec: fromDetails,
  contacts: (object) =>
    ((details(object)['contacts'] ?? []) as Answer[]).map((contact) => ({ ...contact, '~of': object })),
};

const contact: Fields = {
  ...Object.fromEntries(['role', ...SHOWN_CONTACT_FIELDS].map((field) => [field, byName])),
  registrant: (object, _args, _context, info) => {
    const found = (object['~of'] as Answer)[`registrants_${String(info.path.key)}`] as
      { role: string; registrant: Answer }[] | undefined;
    return found?.find(({ role }) => role === object['role'])?.registrant;
  },
};

/** Events are told from what the statement found; each keeps the row it came from. */
const event: Fields = {
  at: byName,
  kind: (object) => object['event'],
  summary: (object) => tellEvent(object),
  record: (object, _args, _context, info) => object[`event_${String(info.path.key)}`],
  link: (object, _args, _context, info) => object[`event_${String(info.path.key)}`],
};

function eventRows(page: Answer): Answer[] {
  return ((page['rows'] ?? []) as Answer[]).slice(0, Number(page['first']));
}

interface Redrawable {
  readonly entities: readonly string[];
  readonly links: readonly string[];
}

function redrawAll(parts: readonly Redrawable[], { browserUrl }: Context): BrowserQuery {
  const drawn = {
    entities: parts.flatMap(({ entities }) => entities),
    links: parts.flatMap(({ links }) => links),
  };
  return browserQuery(drawn, browserUrl);
}

/** The company and frame of a field that is answered from memory. */
function inMemory(company: Answer, key: string): { readonly id: string; readonly frame: Frame } {
  const mine = company[ownKey('Company')] as Answer | null | undefined;
  const { id, frame } = (mine?.[key] ?? company[key]) as { id: string; frame: string };
  return { id, frame: JSON.parse(frame) as Frame };
}

const tellsPath: Resolver = (path, _args, _context, info) => tellPath(path[String(info.path.key)]);
const redrawsOne: Resolver = (answer, _args, context, info) =>
  redrawAll([answer[String(info.path.key)] as Redrawable], context);

/** The address of the explorer's page about an entity, whose id is what was read for it. */
const pageOf: Resolver = (entity, _args, { publicUrl = '' }, info) =>
  `${publicUrl}/entity/${encodeURIComponent(String(valueOf(entity, info)))}`;

/** What every type of entity answers in the same way. */
const ENTITY_FIELDS: Readonly<Record<string, Fields>> = Object.fromEntries(
  Object.values(LABELS).map((label) => [label, { url: pageOf }]),
);

/** Types whose objects are made here, or kept as one: their fields stand under their own names, whatever the alias. */
export const PLAIN_TYPES: ReadonlySet<string> = new Set([
  'Cypher',
  'Enrichment',
  'EnrichmentPlan',
  'FieldValue',
  'Interest',
  'MatchReason',
  'NonIdentifying',
  'PageInfo',
  'PlannedLookup',
  'ProjectionState',
  'Retraction',
]);

/** Fields that are more than reading a key of the answer, by type. */
export const TYPE_RESOLVERS: Readonly<Record<string, Fields>> = {
  ...ENTITY_FIELDS,
  Identifier: identifier,
  Registration: registration,
  RegistrationContact: contact,
  Event: event,
  EventConnection: { ...connection, nodes: (page) => eventRows(page) },
  EventEdge: { node: (edge) => edge['row'] },
  Match: { explanation: (match, _args, _context, info) => reasons(match[String(info.path.key)]) },
  Stats: {
    entities: byName,
    links: byName,
    records: byName,
    sources: byName,
    lookups: byName,
    projection: byName,
    version: (_stats, _args, { version }) => version,
  },
  Shared: {
    explanation: (tie, _args, _context, info) => tellTie(tie[String(info.path.key)]),
    cypher: (tie, _args, context, info) => redrawAll([tie[String(info.path.key)] as Redrawable], context),
  },
  SharedConnection: {
    ...connection,
    cypher: (page, _args, context) =>
      redrawAll(
        eventRows(page).map((row) => row['redraw'] as Redrawable),
        context,
      ),
    explored: (page, _args, _context, info) => page[String(info.path.key)],
  },
  Path: { explanation: tellsPath },
  RelatedEntity: { explanation: tellsPath },
  PathAnswer: { cypher: redrawsOne },
  Network: { cypher: redrawsOne },
  Company: {
    url: pageOf,
    ownership: (company, _args, { store, browserUrl }, info) =>
      answerOwnership({ store, browserUrl }, valueOf(company, info) as Answer, fieldFromInfo(info)),
    sharedRegistrants: (company, _args, context, info) => {
      const { id, frame } = inMemory(company, String(info.path.key));
      return findSharedBy(context, fieldFromInfo(info), id, frame);
    },
    related: (company, _args, context, info) => {
      const { id, frame } = inMemory(company, String(info.path.key));
      return findRelated(context, fieldFromInfo(info), id, frame);
    },
  },
  SearchHit: {
    matched: (hit, _args, _context, info) => tellMatch(hit[String(info.path.key)] as FoundMatch),
  },
};

function reasons(kept: unknown): unknown {
  return typeof kept === 'string' ? JSON.parse(kept) : [];
}
