import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { findChanges } from '../../query/changes/find-changes.ts';
import { findShared } from '../../query/answers/find-shared.ts';
import { findNetwork, findPaths } from '../../query/answers/find-paths.ts';
import {
  countAll,
  findAuditEntries,
  findByText,
  findEntities,
  findLookups,
  findPossibleMatches,
  findSources,
} from '../../query/find-many.ts';
import { enrichmentProgress } from '../../ingest/enrichment/enrichment-progress.ts';
import { catchUpWithMatches } from '../../ingest/matching/find-matches.ts';
import {
  findCompany,
  findDomain,
  findEntity,
  findJurisdiction,
  findLink,
  findNode,
  type Answer,
  type Wanted,
} from '../../query/find-one.ts';
import type { EntityKind, EntityLabel } from '../../model/kinds.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { normalizeHostName, registrableDomain } from '../../normalize/domain-name.ts';
import { normalizeJurisdiction } from '../../normalize/address/jurisdiction.ts';
import { searchReadings } from '../../normalize/search/search-readings.ts';
import type { Context } from '../context.ts';
import { fieldFromInfo, selectionFromInfo } from '../selection/selection-from-info.ts';
import type {
  QueryAuditArgs,
  QueryChangesArgs,
  QueryCompaniesArgs,
  QueryCompanyArgs,
  QueryDomainArgs,
  QueryDomainsArgs,
  QueryEntityArgs,
  QueryJurisdictionArgs,
  QueryLookupsArgs,
  QueryNetworkArgs,
  QueryNodeArgs,
  QueryPathsArgs,
  QueryPeopleArgs,
  QueryRegistrantsArgs,
  QuerySearchArgs,
  QuerySharedArgs,
  QuerySharedRegistrantsArgs,
} from '../types.generated.ts';

type Resolver<Args> = GraphQLFieldResolver<unknown, Context, Args>;

const wanted = (info: GraphQLResolveInfo, frame: Partial<QueryEntityArgs> = {}): Wanted => ({
  selection: selectionFromInfo(info),
  asOf: frame.asOf,
  knownAt: frame.knownAt,
});

function byId(label?: EntityLabel): Resolver<QueryEntityArgs> {
  return (_root, args, { store }, info) => findEntity(store, wanted(info, args), args.id, label);
}

/** Anything with an id: the prefixes of our own ids tell records, sources and links; all else is an entity. */
const node: Resolver<QueryNodeArgs> = async (_root, { id }, { store, lookUps, now }, info) => {
  for (const [prefix, type, what] of [
    ['record:', 'Record', 'record'],
    ['source:', 'Source', 'source'],
    ['lookup:', 'Lookup', 'lookup'],
    ['match:', 'Match', 'match'],
  ] as const) {
    if (id.startsWith(prefix))
      return marked(type, await findNode(store, { selection: selectionFromInfo(info, type) }, what, id));
  }
  if (id.startsWith('enrichment:')) {
    const run = await enrichmentProgress(store, id, lookUps.limitOf, now());
    return run && marked('Enrichment', { ...run });
  }
  const link = await findLink(store, { selection: selectionFromInfo(info, 'Link') }, id);
  return link
    ? marked('Link', link)
    : findEntity(store, { selection: selectionFromInfo(info, 'Entity') }, id);
};

function marked(type: string, answer: Answer | undefined): Answer | undefined {
  return answer && { ...answer, '~type': type };
}

const domain: Resolver<QueryDomainArgs> = (_root, { name, ...frame }, { store }, info) => {
  const registrable = registrableDomain(name);
  if (registrable === undefined) throw new BadInput('name', `"${name}" is not a domain name`);
  return findDomain(store, wanted(info, frame), registrable);
};

const jurisdiction: Resolver<QueryJurisdictionArgs> = (_root, { code }, { store }, info) =>
  findJurisdiction(store, wanted(info), place('code', code) ?? '');

const companies: Resolver<QueryCompaniesArgs> = (_root, args, { store }, info) =>
  findEntities(store, fieldFromInfo(info), 'Company', {
    name: args.name ?? undefined,
    jurisdiction: place('jurisdiction', args.jurisdiction),
    status: args.status ?? undefined,
    incorporatedAfter: args.incorporatedAfter ?? undefined,
    incorporatedBefore: args.incorporatedBefore ?? undefined,
  });

const domains: Resolver<QueryDomainsArgs> = (_root, args, { store }, info) => {
  const nameServer = args.nameServer == null ? undefined : normalizeHostName(args.nameServer);
  if (args.nameServer != null && nameServer === undefined)
    throw new BadInput('nameServer', `"${args.nameServer}" is not a host name`);
  const { registrar, createdAfter, createdBefore } = args;
  return findEntities(store, fieldFromInfo(info), 'Domain', {
    nameServer,
    registrar: registrar ?? undefined,
    createdAfter: createdAfter ?? undefined,
    createdBefore: createdBefore ?? undefined,
  });
};

function named(label: EntityLabel): Resolver<QueryPeopleArgs | QueryRegistrantsArgs> {
  return (_root, { name }, { store }, info) =>
    findEntities(store, fieldFromInfo(info), label, { name: name ?? undefined });
}

const search: Resolver<QuerySearchArgs> = (_root, { text, kinds, jurisdiction: code }, { store }, info) => {
  const { words, alternatives, ...identifying } = searchReadings(text);
  return findByText(store, fieldFromInfo(info), {
    sought: { ...identifying, names: { argument: 'text', text: words, alternatives } },
    kinds: kinds ?? undefined,
    jurisdiction: place('jurisdiction', code),
  });
};

function sharedOf(kinds: readonly EntityKind[]): Resolver<QuerySharedRegistrantsArgs> {
  return (_root, args, context, info) =>
    findShared(context, fieldFromInfo(info), {
      kinds,
      among: args.among ?? null,
      minCompanies: args.minCompanies ?? null,
      leads: args.leads ?? null,
      asOf: args.asOf,
      knownAt: args.knownAt,
    });
}

const shared: Resolver<QuerySharedArgs> = (root, args, context, info) =>
  sharedOf(args.kinds)(root, args, context, info);

const paths: Resolver<QueryPathsArgs> = (_root, args, context, info) =>
  findPaths(context, fieldFromInfo(info), {
    ...args,
    maxLinks: args.maxLinks ?? 6,
    first: args.first ?? 5,
    includeDisputed: args.includeDisputed ?? true,
    kinds: args.kinds ?? null,
    avoid: args.avoid ?? null,
  });

const network: Resolver<QueryNetworkArgs> = (_root, args, context, info) =>
  findNetwork(context, fieldFromInfo(info), {
    ...args,
    depth: args.depth ?? 1,
    limit: args.limit ?? 200,
    kinds: args.kinds ?? null,
  });

function place(argument: string, code: string | null | undefined): string | undefined {
  if (code == null) return undefined;
  const normal = normalizeJurisdiction(code);
  if (normal === undefined)
    throw new BadInput(argument, `"${code}" is not an ISO 3166 code such as pa or us_va`);
  return normal;
}

/** Every root field reads from Neo4j in one statement built from its selection. */
export const queryResolvers = {
  node,
  entity: byId(),
  search,
  company: ((_root, args, { store }, info) =>
    findCompany(store, wanted(info, args as Partial<QueryEntityArgs>), {
      id: args.id ?? null,
      lei: args.lei ?? null,
      jurisdiction: place('jurisdiction', args.jurisdiction) ?? null,
      registrationNumber: args.registrationNumber ?? null,
    })) satisfies Resolver<QueryCompanyArgs>,
  person: byId('Person'),
  domain,
  registrant: byId('Registrant'),
  jurisdiction,
  companies,
  domains,
  registrants: named('Registrant'),
  people: named('Person'),
  sharedRegistrants: sharedOf(['REGISTRANT']),
  sharedOfficers: sharedOf(['PERSON', 'COMPANY']),
  shared,
  paths,
  network,
  changes: ((_root, args, { store }, info) =>
    findChanges(store, fieldFromInfo(info), args)) satisfies Resolver<QueryChangesArgs>,
  possibleMatches: (async (_root, _args, { store }, info) => {
    await catchUpWithMatches(store);
    return findPossibleMatches(store, fieldFromInfo(info));
  }) satisfies Resolver<unknown>,
  link: ((_root, { id }, { store }, info) =>
    findLink(store, wanted(info), id)) satisfies Resolver<QueryNodeArgs>,
  record: ((_root, { id }, { store }, info) =>
    findNode(store, wanted(info), 'record', id)) satisfies Resolver<QueryNodeArgs>,
  source: ((_root, { id }, { store }, info) =>
    findNode(store, wanted(info), 'source', id)) satisfies Resolver<QueryNodeArgs>,
  sources: ((_root, _args, { store }, info) =>
    findSources(store, fieldFromInfo(info))) satisfies Resolver<unknown>,
  lookups: ((_root, { state }, { store }, info) =>
    findLookups(store, fieldFromInfo(info), state ?? undefined)) satisfies Resolver<QueryLookupsArgs>,
  enrichment: ((_root, { id }, { store, lookUps, now }) =>
    enrichmentProgress(store, id, lookUps.limitOf, now())) satisfies Resolver<QueryNodeArgs>,
  audit: ((_root, { by, since }, { store }, info) =>
    findAuditEntries(store, fieldFromInfo(info), {
      by: by ?? undefined,
      since: since ?? undefined,
    })) satisfies Resolver<QueryAuditArgs>,
  stats: (async (_root, _args, { store, live }) => {
    const [counts, projection] = await Promise.all([countAll(store), live.state()]);
    return { ...counts, projection };
  }) satisfies Resolver<unknown>,
};
