import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from '../../model/kinds.ts';
import type { SkippedHub } from './explored.ts';
import { NOMINEE_POST, TECHNICAL_CONTACT } from './link-role.ts';
import { sharingCodeOf } from '../projection/columns/link-flags.ts';
import type { Projection } from '../projection/projection.ts';
import { sharedEndOf } from '../projection/tie-ends.ts';
import { SharerMeasures } from './sharer-measures.ts';
import { FEWEST_OF_ALL } from './sharing-bounds.ts';

/** The rule under which things are skipped that are shared by too many. */
export const SHARED_BY_TOO_MANY = 'shared-by-too-many';
/** The rule under which places and registrars are skipped: everybody has one. */
export const COMMON_TO_ALL = 'common-to-all';
/** The rule under which an address or officer of many that have nothing else in common is a lead only. */
export const SHARED_BY_STRANGERS = 'shared-by-strangers';
/** The rule under which a name server is a lead only that does not serve the domain it lies below. */
export const SHARED_NAME_SERVER = 'shared-name-server';

const NEVER_CARRIES = codesOf('JURISDICTION', 'REGISTRAR');
/** Kinds of which those shared by strangers are leads: an office or officer for hire is worth knowing. */
const LEADS_WHERE_STRANGERS = codesOf('ADDRESS', 'PERSON', 'COMPANY');
/** What an office or agent lends its clients. */
const WITH_CLIENTS = codesOf('PHONE', 'EMAIL');
const NAME_SERVER = ENTITY_KINDS.indexOf('NAME_SERVER');
const REGISTRANT = ENTITY_KINDS.indexOf('REGISTRANT');
const HELD = sharingCodeOf('REGISTERED_BY');
const ANY_CONTACT = sharingCodeOf('REGISTERED_BY', 'AGENT');
const OFFICER_OF = LINK_KINDS.indexOf('OFFICER_OF');
const POST_FOR_OTHERS = sharingCodeOf('OFFICER_OF', 'AGENT');

/** By kind of entity, the links that tell whether strangers share it. Whoever owns firms is not an agent, of however many. */
const MEASURED_BY: Readonly<Partial<Record<EntityKind, LinkKind>>> = {
  REGISTRANT: 'REGISTERED_BY',
  PERSON: 'OFFICER_OF',
  COMPANY: 'OFFICER_OF',
  EMAIL: 'HAS_EMAIL',
  PHONE: 'HAS_PHONE',
  ADDRESS: 'HAS_ADDRESS',
  NAME_SERVER: 'SERVED_BY',
  DOMAIN: 'USES_DOMAIN',
};
const MEASURE_CODES = ENTITY_KINDS.map((kind) => {
  const by = MEASURED_BY[kind];
  return by === undefined ? -1 : LINK_KINDS.indexOf(by);
});

function codesOf(...kinds: readonly EntityKind[]): ReadonlySet<number> {
  return new Set(kinds.map((kind) => ENTITY_KINDS.indexOf(kind)));
}

/** Which entities tie nobody, and which are leads only, by rule. */
export class Hubs {
  readonly #projection: Projection;
  readonly #measures: SharerMeasures;

  constructor(projection: Projection) {
    this.#projection = projection;
    this.#measures = new SharerMeasures(projection);
  }

  /** Takes in what changed; asking does so too. */
  refresh(): void {
    this.#measures.refresh();
  }

  /** Whether an entity ties nobody. */
  isExcluded(entity: number): boolean {
    const { entities } = this.#projection;
    const kind = entities.kindCodeOf(entity);
    if (entities.hasRule(entity) || NEVER_CARRIES.has(kind)) return true;
    return !LEADS_WHERE_STRANGERS.has(kind) && this.#isOfStrangers(entity, kind);
  }

  /** Whether so many that are strangers to one another share a registrant in any role that it is not even a lead. */
  isNoLead(entity: number): boolean {
    return (
      this.#projection.entities.kindCodeOf(entity) === REGISTRANT &&
      this.#mayBeOfStrangers(entity) &&
      this.#measures.of(entity, ANY_CONTACT).areStrangers
    );
  }

  /** The rule by which an entity ties only as a lead those that share it by links of a sharing code; undefined for none. */
  leadRuleOf(entity: number, code: number): string | undefined {
    const { entities } = this.#projection;
    const end = sharedEndOf(code);
    if (end === undefined) return undefined;
    const mass = entities.massRuleOf(entity);
    if (mass !== undefined) return mass;
    const kind = entities.kindCodeOf(entity);
    if (kind === NAME_SERVER)
      return this.#measures.servesItsOwnDomain(entity) ? undefined : SHARED_NAME_SERVER;
    const isMeasured = LEADS_WHERE_STRANGERS.has(kind) && isMeasuredBy(kind, code);
    return isMeasured && this.#isOfStrangers(entity, kind) ? SHARED_BY_STRANGERS : undefined;
  }

  /** How many parties share an entity by links of a sharing code, as things are now. */
  partiesOf(entity: number, code: number): number {
    return this.#measures.of(entity, code).parties;
  }

  /** How an answer lists an entity that ties nobody. */
  skipped(entity: number): SkippedHub {
    const rule = this.ruleOf(entity);
    const { entities } = this.#projection;
    const isCounted = rule === SHARED_BY_TOO_MANY;
    const degree = isCounted
      ? this.#measures.of(entity, this.#codeOf(entity, entities.kindCodeOf(entity))).count
      : entities.tieDegreeOf(entity);
    return { entity, degree, rule };
  }

  /** The rule by which an entity ties nobody. */
  ruleOf(entity: number): string {
    const { entities } = this.#projection;
    return (
      entities.ruleOf(entity) ??
      (NEVER_CARRIES.has(entities.kindCodeOf(entity)) ? COMMON_TO_ALL : SHARED_BY_TOO_MANY)
    );
  }

  #isOfStrangers(entity: number, kind: number): boolean {
    if (!this.#mayBeOfStrangers(entity)) return false;
    const code = this.#codeOf(entity, kind);
    return code >= 0 && this.#measures.of(entity, code).areStrangers;
  }

  /** Links are never fewer than the parties that they lead to; two clients of one office or agent tell of what it gives. */
  #mayBeOfStrangers(entity: number): boolean {
    const { entities } = this.#projection;
    const fewest = WITH_CLIENTS.has(entities.kindCodeOf(entity)) ? 2 : FEWEST_OF_ALL;
    return entities.tieDegreeOf(entity) >= fewest;
  }

  /** A registrant is measured by what it holds or runs for holders; where that is nothing, by all it serves. */
  #codeOf(entity: number, kind: number): number {
    const code = MEASURE_CODES[kind] ?? -1;
    if (code !== HELD) return code;
    return this.#measures.holdsOrRuns(entity) ? HELD : ANY_CONTACT;
  }
}

function isMeasuredBy(kind: number, code: number): boolean {
  const measured = MEASURE_CODES[kind];
  return code === measured || (measured === OFFICER_OF && code === POST_FOR_OTHERS);
}

/** The rule by which a link in the role of an agent is a lead only. */
export function leadRuleOfRole(kind: LinkKind): string {
  return kind === 'OFFICER_OF' ? NOMINEE_POST : TECHNICAL_CONTACT;
}
