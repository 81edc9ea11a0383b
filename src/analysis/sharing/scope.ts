import { ENTITY_KINDS, LINK_KINDS, type EntityKind } from '../../model/kinds.ts';
import { isDirectlyShared, type MetaPaths } from './meta-paths.ts';
import type { LinkFilter, ProjectionScope } from '../projection/link-filter.ts';
import type { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

const DOMAIN = ENTITY_KINDS.indexOf('DOMAIN');
const USES_DOMAIN = LINK_KINDS.indexOf('USES_DOMAIN');

export interface SharingQuestion {
  /** What kinds of things may tie; see SHARED_KINDS. */
  readonly kinds: readonly EntityKind[];
  /** The only companies that count; undefined for all. */
  readonly among?: readonly number[] | undefined;
  /** Companies of which one at least must share the thing, with any others; undefined for none in particular. */
  readonly with?: readonly number[] | undefined;
  readonly minCompanies: number;
  /** Whether leads are listed behind the ties; true where not said. */
  readonly leads?: boolean | undefined;
  readonly frame: ProjectionScope;
}

/** A question about sharing, and what is looked at to answer it. */
export interface SearchParts {
  readonly projection: Projection;
  readonly question: SharingQuestion;
  readonly test: LinkFilter;
  readonly legs: MetaPaths;
  readonly buffer: LinkBuffer;
}

/** All entities of the kinds asked for, or those that chains from the given companies lead to. */
export function* thingsInScope(parts: SearchParts): Generator<number> {
  const { question, legs, projection } = parts;
  const from = question.among ?? question.with;
  if (from) {
    yield* new Set(from.flatMap((company) => [...legs.thingsOf(company, question.kinds)]));
    return;
  }
  const { entities } = projection;
  const wanted = new Set(question.kinds.map((kind) => ENTITY_KINDS.indexOf(kind)));
  // Degrees count present links only, so they say nothing of what was known before.
  const countsAll = question.frame.knownAt !== undefined;
  for (let entity = 0; entity < entities.count; entity++) {
    if (!wanted.has(entities.kindCodeOf(entity))) continue;
    if (countsAll || mayBeShared(projection, entity, question.minCompanies)) yield entity;
  }
}

/** Whether so many present links share an entity that companies may. */
export function mayBeShared({ entities }: Projection, entity: number, minCompanies: number): boolean {
  const fewest = isDirectlyShared(entities.kindCodeOf(entity)) ? minCompanies : 1;
  return entities.tieDegreeOf(entity) >= fewest;
}

/** Whether what is not known of domains bears on the answer. */
export function asksDomains({ kinds }: SharingQuestion): boolean {
  return kinds.some((kind) => kind !== 'PERSON' && kind !== 'COMPANY' && kind !== 'DOMAIN');
}

/** The domains of the companies in question. */
export function* domainsInScope(parts: SearchParts): Generator<number> {
  const { entities, links } = parts.projection;
  const from = parts.question.among ?? parts.question.with;
  if (from) {
    const used = from.flatMap((company) => linksFrom(parts, company, USES_DOMAIN));
    yield* new Set(used.map((link) => links.to(link)));
    return;
  }
  for (let entity = 0; entity < entities.count; entity++) {
    if (entities.kindCodeOf(entity) === DOMAIN && entities.tieDegreeOf(entity) > 0) yield entity;
  }
}

/** The links of one kind from an entity that the question may walk over. */
export function linksFrom(
  { projection, test, buffer }: SearchParts,
  entity: number,
  kindCode: number,
): number[] {
  const found: number[] = [];
  buffer.clear();
  projection.addLinksFrom(entity, buffer);
  for (let index = 0; index < buffer.length; index++) {
    const link = buffer.at(index);
    if (Flags.kindCode(projection.links.flags(link)) === kindCode && test.admits(link)) found.push(link);
  }
  return found;
}
