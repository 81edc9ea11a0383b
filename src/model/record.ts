import type {
  ClaimStatus,
  EntityKind,
  InterestKind,
  Judgment,
  LinkKind,
  Protocol,
  SourceKind,
} from './kinds.ts';
import type { PartialDate } from './partial-date.ts';

/** Who says something; immutable, its id follows from its content. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly publishedOn?: PartialDate;
  readonly licence?: string;
  /** The source whose words this one passes on; repeating adds no independent evidence. */
  readonly repeats?: string;
}

export interface Identifier {
  /** `lei`, `registration-number`, `iana-registrar-id`, … in lower case. */
  readonly scheme: string;
  readonly value: string;
}

/** The size of a holding in percent, 0..100; exact, a band, or unknown with the reason. */
export interface Interest {
  readonly kind: InterestKind;
  readonly exact?: number;
  readonly min?: number;
  readonly max?: number;
  /** True for "more than min", as the bands of the UK register of people with significant control are. */
  readonly exclusiveMin?: boolean;
  readonly unknownReason?: string;
}

/** What a mention says of its entity; every field is optional because a source says what it says. */
export interface Attributes {
  readonly name?: string;
  readonly unnamedReason?: string;
  readonly jurisdiction?: string;
  readonly legalForm?: string;
  readonly status?: string;
  readonly incorporatedOn?: PartialDate;
  readonly dissolvedOn?: PartialDate;
  readonly birthDate?: PartialDate;
  /** Of a value that identifies nobody: the rule that says so, and the reason in words. */
  readonly nonIdentifyingRule?: string;
  readonly nonIdentifyingReason?: string;
}

/** One record's reference to one entity. */
export interface Mention {
  /** The id the entity has if nothing else is known of it. */
  readonly ref: string;
  readonly kind: EntityKind;
  /** Identifiers that make two mentions one entity: `lei:…`, `registration-number:pa:2326L`. */
  readonly keys: readonly string[];
  readonly attributes: Attributes;
  readonly aliases: readonly string[];
  readonly identifiers: readonly Identifier[];
  /** Set where a judgment speaks of the entity: that ties references to one another, and alone makes no entity. */
  readonly judged?: Judgment;
}

/** One claim inside a record. */
export interface Statement {
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly qualifier?: string;
  readonly since?: PartialDate;
  readonly until?: PartialDate;
  /** Words the source puts around the date: "or later", "on or before". */
  readonly sinceQualifier?: string;
  readonly untilQualifier?: string;
  readonly interest?: Interest;
  readonly status: ClaimStatus;
  /** Drawn by somebody from other facts: shown, never walked over. */
  readonly conclusion: boolean;
  /** Seen to hold when the record was observed; its period follows from the domain's other registrations. */
  readonly observed?: boolean;
  readonly quote?: string;
  readonly locator?: string;
}

/** One immutable observation, ready to be stored. */
export interface RecordContent {
  readonly id: string;
  readonly source: string;
  /** What the record is about, in words or as a domain name. */
  readonly subject: string;
  readonly raw?: string;
  /** SHA-256, hex, of the raw text, or of the canonical content where there is none. */
  readonly sha256: string;
  readonly observedAt?: string;
  readonly by?: string;
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  /**
   * Subject, entities and statements as they were handed in, canonical JSON: what an export gives back, and what a
   * better reader can read again. Only a retraction has none.
   */
  readonly input?: string;
  readonly registration?: RegistrationFacts;
  /** Set on a retraction: the id of the record that no longer stands. */
  readonly retracts?: string;
  /** Set on a judgment; its two mentions are what it judges. */
  readonly judgment?: Judgment;
  /** Why: of a retraction or a judgment. */
  readonly reason?: string;
}

/** What makes a record an observation of a domain's registration. */
export interface RegistrationFacts {
  readonly domain: string;
  readonly protocol: Protocol;
  readonly server: string;
  /** Aspects the answer speaks of, so that silence is not taken for change: `REGISTERED_BY/registrant`, `SERVED_BY`. */
  readonly covers: readonly string[];
  /**
   * The registration that this answer, with the hops before it, adds up to, as GraphQL shows it, JSON. Absent on a hop
   * that a later hop of the same look-up completes.
   */
  readonly details?: string;
  /** When the domain was created, RFC 3339 UTC: what lists are narrowed by, and before which nobody held it. */
  readonly createdOn?: string;
  /** Until when it is registered, RFC 3339 UTC. */
  readonly expiresOn?: string;
}
