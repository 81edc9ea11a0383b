import { ENTITY_KINDS, LINK_KINDS, type LinkKind } from '../../model/kinds.ts';
import { LinkBuffer } from '../projection/columns/link-buffer.ts';
import { Flags } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';

/** Links that lead from something on the way to a company to what that lets companies share; see PATTERNS of `legs.ts`. */
const STEPS: ReadonlySet<number> = new Set(
  (['REGISTERED_BY', 'SERVED_BY', 'HAS_EMAIL', 'HAS_PHONE', 'HAS_ADDRESS'] as const).map(codeOf),
);
const MOST_STEPS = 2;
const IDENTIFIED_AS = codeOf('IDENTIFIED_AS');
const COMPANY = ENTITY_KINDS.indexOf('COMPANY');

function codeOf(kind: LinkKind): number {
  return LINK_KINDS.indexOf(kind);
}

/** All things whose ties may be different because something changed at these entities, themselves among them. */
export function affectedTies(
  projection: Projection,
  changed: readonly number[] | ReadonlySet<number>,
): Set<number> {
  const things = new Set(changed);
  const buffer = new LinkBuffer();
  let level = [...things];
  for (let step = 0; step < MOST_STEPS; step++) {
    const next: number[] = [];
    for (const entity of level) {
      buffer.clear();
      projection.addLinksFrom(entity, buffer);
      for (let index = 0; index < buffer.length; index++) {
        const link = buffer.at(index);
        const other = projection.links.to(link);
        if (!STEPS.has(Flags.kindCode(projection.links.flags(link))) || things.has(other)) continue;
        things.add(other);
        next.push(other);
      }
    }
    level = next;
  }
  for (const company of changed) addIdentified(projection, company, things, buffer);
  return things;
}

/** What a company trades as is not among those that somebody identified as it ties. */
function addIdentified(
  projection: Projection,
  company: number,
  things: Set<number>,
  buffer: LinkBuffer,
): void {
  if (projection.entities.kindCodeOf(company) !== COMPANY) return;
  buffer.clear();
  projection.addLinksTo(company, buffer);
  for (let index = 0; index < buffer.length; index++) {
    const link = buffer.at(index);
    if (Flags.kindCode(projection.links.flags(link)) === IDENTIFIED_AS)
      things.add(projection.links.from(link));
  }
}
