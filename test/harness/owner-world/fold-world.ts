import { Hubs } from '../../../src/analysis/strength/hubs.ts';
import { SHARED_KINDS } from '../../../src/analysis/sharing/meta-paths.ts';
import { Projection } from '../../../src/analysis/projection/projection.ts';
import { findSharing } from '../../../src/analysis/sharing/find-sharing.ts';
import { foldEverything, type LedgerRecord, type WholeGraph } from '../../../src/fold/fold-everything.ts';
import type { LinkState } from '../../../src/fold/fold-links.ts';
import {
  importedRecords,
  importedSource,
  protocolOf,
} from '../../../src/ingest/registrations/imported-answer.ts';
import { parseAnswer } from '../../../src/ingest/registrations/parse-answer.ts';
import { normalizeDomainName } from '../../../src/normalize/domain-name.ts';
import { projectedEntity, projectedLink } from '../../../src/query/projection/project-rows.ts';
import type { Mention } from '../../../src/model/record.ts';
import type { OwnedDomain, Population, Shell } from './population.ts';
import type { RegisteredDomain } from './registered.ts';
import { afnicText, icannText, jprsText, nominetText, rdapText } from './registry-texts.ts';
import type { FoundTie } from './score.ts';
import { SEEN } from './seen.ts';

const NOW = '2026-11-01T00:00:00Z';

/** What ties the companies of a world, from the texts of its registries to the answer, without store and network. */
export function tiesOfWorld({ shells }: Population): FoundTie[] {
  const records = shells.flatMap((shell) => [usage(shell), ...shell.domains.flatMap(answersOf)]);
  const projection = projectionOf(foldEverything(records));
  const question = { kinds: [...SHARED_KINDS], minCompanies: 2, frame: {} };
  const answer = findSharing(projection, new Hubs(projection), question);
  const idOf = (entity: number): string => projection.entities.idOf(entity);
  return answer.strongest(answer.total).map((tie) => ({
    companies: tie.companies.map((company) => idOf(company).slice(COMPANY.length)),
    by: idOf(tie.thing).replace(/^registrant:/, 'Registrant '),
    isLead: tie.leadRule !== undefined,
  }));
}

const COMPANY = 'company:';
const SAID = { status: 'REPORTED', conclusion: false } as const;

function usage({ name, domains, posts = [] }: Shell): LedgerRecord {
  const company = `${COMPANY}${name}`;
  const known = (ref: string, kind: Mention['kind'], text: string): Mention => ({
    ...{ ref, kind, keys: [], attributes: { name: text }, aliases: [], identifiers: [] },
  });
  return {
    ...{ id: `record:${name}`, recordedAt: NOW, origin: 'a list', standing: 2 },
    mentions: [
      known(company, 'COMPANY', name),
      ...domains.map(({ domain }) => known(`domain:${domain}`, 'DOMAIN', domain)),
      ...posts.map(({ person }) => known(`person:${person}`, 'PERSON', person)),
    ],
    statements: [
      ...domains.map(({ domain, formerHolder }) => ({
        ...{ kind: 'USES_DOMAIN' as const, from: company, to: `domain:${domain}`, ...SAID },
        ...(formerHolder ? { since: SEEN.usedSince as never } : {}),
      })),
      ...posts.map(({ person, kind }) => ({ kind, from: `person:${person}`, to: company, ...SAID })),
    ],
  };
}

/** What was answered about a domain, then and now. */
function answersOf(domain: OwnedDomain): LedgerRecord[] {
  const { formerHolder: holder, alsoHidden } = domain;
  return [
    ...(alsoHidden ? answered(alsoHidden, icannText(alsoHidden), SEEN.hidden) : []),
    ...(holder
      ? answered(domain, icannText({ ...domain, holder, admin: holder, tech: holder }), SEEN.before)
      : []),
    ...(holder ? answered(domain, icannText(domain), SEEN.sold) : []),
    ...answered(domain, textOf(domain), NOW),
  ];
}

function textOf(domain: OwnedDomain): string {
  const suffix = domain.domain.slice(domain.domain.indexOf('.') + 1);
  const text = { 'co.uk': nominetText, jp: jprsText, fr: afnicText }[suffix];
  return text
    ? text(domain)
    : ['net', 'info', 'shop'].includes(suffix)
      ? rdapText(domain)
      : icannText(domain);
}

function answered({ domain: name }: RegisteredDomain, raw: string, at: string): LedgerRecord[] {
  const domain = normalizeDomainName(name);
  if (domain === undefined) return [];
  const registration = parseAnswer(Buffer.from(raw, 'utf8'), { domain });
  const source = importedSource(protocolOf(raw));
  return importedRecords({ domain, raw, at, registration, source, by: undefined }).map((record) => ({
    ...record,
    ...{ id: `${record.id}@${at}`, recordedAt: at, origin: source.id, standing: 1 },
  }));
}

function projectionOf({ entities, links }: WholeGraph): Projection {
  const projection = new Projection();
  for (const [id, { kind, attributes }] of entities) {
    const [rule, name] = [attributes.nonIdentifyingRule ?? null, attributes.name ?? null];
    const row = { ...{ id, kind, rule, name }, isLookedUp: true, hasFailed: false, isFormer: false };
    const entity = projectedEntity(row as never);
    if (entity) projection.putEntity(entity);
  }
  for (const link of links) {
    const projected = projectedLink(rowOf(link));
    if (projected) projection.addLink(projected);
  }
  projection.settle(true);
  return projection;
}

function rowOf(link: LinkState): Parameters<typeof projectedLink>[0] {
  const { qualifier = null, sinceDay = null, untilDay = null, lastSeen = null, knownUntil = null } = link;
  const told = { ...link, qualifier, sinceDay, untilDay, seenDay: lastSeen, knownUntil, score: null };
  return { ...told, untilKnownAt: link.untilKnownAt ?? null } as never;
}
