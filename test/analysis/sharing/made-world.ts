import { Hubs } from '../../../src/analysis/strength/hubs.ts';
import { SHARED_KINDS } from '../../../src/analysis/sharing/meta-paths.ts';
import type { LinkRole } from '../../../src/analysis/strength/link-role.ts';
import type { ProjectedLink } from '../../../src/analysis/projection/projected.ts';
import { Projection } from '../../../src/analysis/projection/projection.ts';
import { findSharing } from '../../../src/analysis/sharing/find-sharing.ts';
import type { Tie } from '../../../src/analysis/sharing/tie-search.ts';
import { ENTITY_KINDS, type EntityKind, type LinkKind } from '../../../src/model/kinds.ts';

/** One link as `[kind, from, to]`, or with a role behind; the kind of an entity stands before its colon. */
export type Said = readonly [LinkKind, string, string, LinkRole?];

export function kindOf(id: string): EntityKind {
  const kind = id.slice(0, id.indexOf(':')).replace('-', '_').toUpperCase();
  return ENTITY_KINDS.find((one) => one === kind) ?? 'COMPANY';
}

export function linkOf([kind, from, to, role]: Said): ProjectedLink {
  const digits = [...`${from} ${to} ${role ?? ''}`].reduce(
    (sum, one) => (sum * 31 + one.charCodeAt(0)) >>> 0,
    7,
  );
  return {
    id: `${kind.toLowerCase()}-${digits.toString(16).padStart(8, '0')}`,
    kind,
    role,
    from,
    to,
    status: 'CONFIRMED',
    disputed: false,
    conclusion: false,
    independentSources: 1,
    records: [`record:${from}`],
    knownFrom: 1,
  };
}

export function worldOf(said: readonly Said[]): { readonly projection: Projection; readonly hubs: Hubs } {
  const projection = new Projection();
  for (const id of new Set(said.flatMap(([, from, to]) => [from, to])))
    projection.putEntity({ id, kind: kindOf(id) });
  for (const one of said) projection.addLink(linkOf(one));
  projection.settle(true);
  return { projection, hubs: new Hubs(projection) };
}

/** All ties and leads of a world, strongest first, by ids. */
export function tiesOf(said: readonly Said[], kinds = SHARED_KINDS) {
  const { projection, hubs } = worldOf(said);
  const answer = findSharing(projection, hubs, { kinds, minCompanies: 2, frame: {} });
  const idOf = (entity: number): string => projection.entities.idOf(entity);
  const told = (tie: Tie) => ({
    thing: idOf(tie.thing),
    companies: tie.companies.map(idOf).sort(),
    strength: tie.strength,
    leadRule: tie.leadRule,
  });
  const skipped = answer.explored.hubsSkipped.map(({ entity, ...rest }) => ({
    thing: idOf(entity),
    ...rest,
  }));
  return { ties: answer.strongest(answer.total).map(told), skipped };
}

/** A company's use of a domain, and whom its registration names. */
export function registered(
  company: string | undefined,
  domain: string,
  contacts: Readonly<Partial<Record<LinkRole, string>>>,
): Said[] {
  const used: Said[] = company === undefined ? [] : [['USES_DOMAIN', company, domain]];
  const named = Object.entries(contacts) as [LinkRole, string][];
  return [...used, ...named.map(([role, to]): Said => ['REGISTERED_BY', domain, to, role])];
}
