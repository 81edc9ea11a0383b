import { groupBy } from '../lib/group.ts';
import type { Mention, RegistrationFacts, Statement } from '../model/record.ts';
import { statementId, type StatedFact } from './evidence.ts';
import { joinStates, stateOf, type EntityState } from './fold-entity.ts';
import { foldLinks, type LinkState } from './fold-links.ts';
import { foldRetractions, type Retraction, type RetractionRecord } from './fold-retractions.ts';
import {
  domainRef,
  foldRegistrationHistory,
  type Observation,
  type ObservedPeriod,
} from './registration-history.ts';
import { keyOfRef, resolveReferences } from './resolve-mentions.ts';

/** A record with what the fold needs to know of its source. */
export interface LedgerRecord {
  readonly id: string;
  readonly recordedAt: string;
  readonly observedAt?: string;
  readonly lastObservedAt?: string;
  readonly origin: string;
  readonly standing: number;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  /** Of an observation of a domain's registration: the domain's name and the aspects it speaks of. */
  readonly registration?: Omit<RegistrationFacts, 'protocol' | 'server' | 'details'>;
  readonly retracts?: string;
  readonly by?: string;
  readonly reason?: string;
}

/** The graph that a set of records adds up to. */
export interface WholeGraph {
  readonly entities: ReadonlyMap<string, EntityState>;
  /** What only retracted records speak of, each reference by itself. */
  readonly formerEntities: ReadonlyMap<string, EntityState>;
  /** By identifier, and by every reference that is not its entity's id (`id:…`), the entity. */
  readonly keys: ReadonlyMap<string, string>;
  readonly links: readonly LinkState[];
}

/** Where the mentions of a ledger belong: the outcome of the first look at its records. */
export interface Homes {
  /** By reference, the entity; references that only judgments and retracted records use are not in it. */
  readonly entityOf: ReadonlyMap<string, string>;
  readonly retractions: ReadonlyMap<string, Retraction>;
}

/** The id of the node, entity or former entity, that a reference belongs to. */
export function homeOf({ entityOf }: Homes, ref: string): string {
  return entityOf.get(ref) ?? ref;
}

/**
 * Folds a whole ledger at once, by the same pure functions as the store does record by record, and by no other way in
 * common with it: what guards the one against the other. The order of the records does not matter.
 */
export function foldEverything(records: readonly LedgerRecord[]): WholeGraph & { readonly homes: Homes } {
  const book = new ReferenceBook(foldRetractions(records.flatMap(retractionOf)));
  for (const record of records) book.add(record);
  const homes = book.resolve();
  const fold = new WholeFold(homes);
  for (const record of records) fold.add(record);
  return { ...fold.finish(), homes };
}

function retractionOf(record: LedgerRecord): RetractionRecord[] {
  return record.retracts === undefined ? [] : [{ ...record, retracts: record.retracts }];
}

/** The first look: collects which references and identifiers the standing records tie together. */
export class ReferenceBook {
  readonly #retractions: ReadonlyMap<string, Retraction>;
  readonly #keysOf = new Map<string, Set<string>>();
  readonly #spokenOf = new Set<string>();

  constructor(retractions: ReadonlyMap<string, Retraction>) {
    this.#retractions = retractions;
  }

  add({ id, mentions }: LedgerRecord): void {
    if (this.#retractions.has(id)) return;
    for (const { ref, keys, judged } of mentions) {
      if (judged === undefined) this.#spokenOf.add(ref);
      const known = this.#keysOf.get(ref);
      if (!known) this.#keysOf.set(ref, new Set(keys));
      else for (const key of keys) known.add(key);
    }
  }

  resolve(): Homes {
    const references = [...this.#keysOf].map(([ref, keys]) => ({
      ref,
      keys: [...keys],
      ...(this.#spokenOf.has(ref) ? {} : { judged: true }),
    }));
    return { retractions: this.#retractions, entityOf: resolveReferences(references) };
  }
}

/** The second look: adds up entities, and gathers what links and histories are folded from. */
export class WholeFold {
  readonly #homes: Homes;
  readonly #entities = new Map<string, EntityState>();
  readonly #former = new Map<string, EntityState>();
  readonly #keys = new Map<string, string>();
  readonly #facts: StatedFact[] = [];
  readonly #observations = new Map<string, Observation[]>();

  constructor(homes: Homes) {
    this.#homes = homes;
  }

  add(record: LedgerRecord): void {
    for (const mention of record.mentions) this.#addMention(record, mention);
    const facts = record.statements.map((statement, index) => this.#factOf(record, statement, index));
    this.#facts.push(...facts);
    const observation = this.#observationOf(record, facts);
    if (!observation) return;
    const known = this.#observations.get(observation.domain);
    if (known) known.push(observation);
    else this.#observations.set(observation.domain, [observation]);
  }

  finish(): WholeGraph {
    const periods = new Map<string, readonly ObservedPeriod[]>();
    for (const looks of this.#observations.values()) {
      for (const [id, found] of foldRegistrationHistory(looks)) periods.set(id, found);
    }
    const bundles = groupBy(this.#facts, ({ kind, from, to }) => JSON.stringify([kind, from, to]));
    return {
      entities: this.#entities,
      formerEntities: this.#former,
      keys: this.#keys,
      links: [...bundles.values()].flatMap((facts) => foldLinks(facts, periods)),
    };
  }

  #addMention({ id, standing, lastObservedAt }: LedgerRecord, mention: Mention): void {
    const weight = { standing, ...(lastObservedAt === undefined ? {} : { lastObservedAt }) };
    const entity = this.#homes.entityOf.get(mention.ref);
    const isOut = this.#homes.retractions.has(id);
    if (entity === undefined) join(this.#former, mention.ref, stateOf(mention, weight));
    if (entity === undefined || isOut) return;
    join(this.#entities, entity, stateOf(mention, weight));
    for (const key of mention.keys) this.#keys.set(key, entity);
    if (entity !== mention.ref) this.#keys.set(keyOfRef(mention.ref), entity);
  }

  #factOf(record: LedgerRecord, statement: Statement, index: number): StatedFact {
    const { quote: _quote, locator: _locator, ...claim } = statement;
    return {
      ...claim,
      from: homeOf(this.#homes, statement.from),
      to: homeOf(this.#homes, statement.to),
      id: statementId(record.id, index),
      record: record.id,
      origin: record.origin,
      standing: record.standing,
      ...this.#knowledgeOf(record),
      ...(record.lastObservedAt === undefined ? {} : { lastObservedAt: record.lastObservedAt }),
    };
  }

  #observationOf(
    record: LedgerRecord,
    facts: readonly StatedFact[],
  ): (Observation & { readonly domain: string }) | undefined {
    const { registration, observedAt, lastObservedAt = observedAt } = record;
    if (!registration || observedAt === undefined || lastObservedAt === undefined) return undefined;
    const ref = domainRef(registration.domain);
    if (!record.mentions.some((mention) => mention.ref === ref)) return undefined;
    const domain = homeOf(this.#homes, ref);
    return {
      domain,
      record: record.id,
      observedAt,
      lastObservedAt,
      covers: registration.covers,
      ...(registration.createdOn === undefined ? {} : { createdOn: registration.createdOn }),
      ...(registration.expiresOn === undefined ? {} : { expiresOn: registration.expiresOn }),
      statements: facts.filter(({ observed, from }) => observed === true && from === domain),
      ...this.#knowledgeOf(record),
    };
  }

  #knowledgeOf({ id, recordedAt }: LedgerRecord): { recordedAt: string; retractedAt?: string } {
    const retractedAt = this.#homes.retractions.get(id)?.at;
    return { recordedAt, ...(retractedAt === undefined ? {} : { retractedAt }) };
  }
}

function join(states: Map<string, EntityState>, id: string, state: EntityState): void {
  const present = states.get(id);
  states.set(id, present ? joinStates(present, state) : state);
}
