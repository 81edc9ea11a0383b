// Generated from schema/*.graphql by "npm run generate"; do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date of ISO 8601, as precise as its source gives it: `2022`, `2022-11` or `2022-11-08`. */
  Date: { input: string; output: string; }
  /** A moment as RFC 3339 writes it, in UTC: `2022-11-08T12:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** Something that somebody did or was refused. Entries are written before the act and never changed. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** When it was asked for. */
  readonly at: Scalars['DateTime']['output'];
  /** The name of the key, or of the machine's user on the command line; null for nobody known, and on a server without keys. */
  readonly by?: Maybe<Scalars['String']['output']>;
  /** Where it came from: the client's address, or `command line on` a machine. */
  readonly from: Scalars['String']['output'];
  /** The mutation or command: `addRecord`, `import`, `key add`. */
  readonly action: Scalars['String']['output'];
  /** What it was about: ids, names, files. */
  readonly target?: Maybe<Scalars['String']['output']>;
  /** False where it was refused. */
  readonly allowed: Scalars['Boolean']['output'];
  /** How many acts it stands for: refusals that come too often are counted together. */
  readonly times: Scalars['Int']['output'];
};

/** A page of the audit trail. */
export type AuditConnection = {
  readonly __typename?: 'AuditConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AuditEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type AuditEdge = {
  readonly __typename?: 'AuditEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: AuditEntry;
};

/** What can change between two days or two moments of knowing. */
export type ChangeKind =
  /** A link began, or was first seen; of knowledge: the store learnt of a link, or of an entity that no link speaks of. */
  | 'APPEARED'
  /** A link ended, or was no longer seen; of knowledge: the store learnt that it did. */
  | 'ENDED'
  /** A contact of a domain is hidden now: redacted, or behind a privacy service. Roles in which the same one is hidden are one change. */
  | 'HIDDEN'
  /** A contact of a domain that was hidden is shown now. */
  | 'SHOWN'
  /** A domain has another registrant than before. */
  | 'HOLDER_CHANGED'
  /**
   * A value is another: registrar, name servers or another contact of a domain, size of a holding; of knowledge also name or status of
   * a company and standing of a link. Registrations keep the single fields of a contact (`Domain.registrations`): one that is hidden
   * while the others are shown is not a change here.
   */
  | 'CHANGED'
  /** Entities were found to be one: by a judgment, or by an identifier in common. Of knowledge only. */
  | 'MERGED'
  /** What was one is several again, since a judgment was undone or a record retracted. Of knowledge only. */
  | 'SEPARATED'
  /** Somebody denies a link. Of knowledge; of days where the link is nothing but a denial, with the day it speaks of. */
  | 'DENIED'
  /** A record does not stand any more: told of each link that rested on it alone, else of what it spoke of. Of knowledge only. */
  | 'RETRACTED';

/** One thing that changed. */
export type Change = {
  readonly __typename?: 'Change';
  /** The day, as precise as the source gives it; of knowledge the day on which the store learnt it. */
  readonly at: Scalars['Date']['output'];
  /** What happened; beginnings and ends of links come with the link. */
  readonly kind: ChangeKind;
  /** What it happened to: of a link the entity that it starts from, or the one that was asked about. */
  readonly entity: Entity;
  /** The link that began, ended or stands otherwise; of HIDDEN the one that is hidden now. */
  readonly link?: Maybe<Link>;
  /** All links that began or ended with it: what a registration showed at once is one change. */
  readonly links: ReadonlyArray<Link>;
  /** One plain sentence. */
  readonly summary: Scalars['String']['output'];
  /** The value before, where it is one. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** The value afterwards, where it is one. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** The records that say so, 100 at most. */
  readonly records: ReadonlyArray<Record>;
};

/** A page of changes. */
export type ChangeConnection = {
  readonly __typename?: 'ChangeConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ChangeEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Change>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counting means to look at all of them. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type ChangeEdge = {
  readonly __typename?: 'ChangeEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Change;
};

/** What a key may do: readers query, analysts also write and enrich, admins also make and revoke keys. */
export type Role =
  /** Queries. */
  | 'READER'
  /** Queries, adds records and enriches. */
  | 'ANALYST'
  /** All that, and makes and revokes keys. */
  | 'ADMIN';

/** What a node of the graph can be; the labels in Neo4j. */
export type EntityKind =
  /** A legal person. */
  | 'COMPANY'
  /** A natural person. */
  | 'PERSON'
  /** A registered name. */
  | 'DOMAIN'
  /** The holder of domains as registrations name it. */
  | 'REGISTRANT'
  /** A place whose law forms entities. */
  | 'JURISDICTION'
  /** An e-mail address. */
  | 'EMAIL'
  /** A telephone number. */
  | 'PHONE'
  /** A postal address. */
  | 'ADDRESS'
  /** A host that serves domains. */
  | 'NAME_SERVER'
  /** Who registers domains for registrants. */
  | 'REGISTRAR'
  /** An app, service, software kit or certificate. */
  | 'PRODUCT';

/** What all references judged the same add up to: one node in Neo4j. */
export type Entity = {
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
};


/** What all references judged the same add up to: one node in Neo4j. */
export type EntityLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What all references judged the same add up to: one node in Neo4j. */
export type EntityRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What all references judged the same add up to: one node in Neo4j. */
export type EntityTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A number or code that tells an entity from others. */
export type Identifier = {
  readonly __typename?: 'Identifier';
  /** `lei`, `registration-number`, `iana-registrar-id`, … */
  readonly scheme: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

/** Why a value of a registration identifies nobody. */
export type NonIdentifying = {
  readonly __typename?: 'NonIdentifying';
  /** The name of the rule: `privacy-service`, `redaction-text`, `role-name`, … */
  readonly rule: Scalars['String']['output'];
  /** The rule applied to this value, in words. */
  readonly reason: Scalars['String']['output'];
};

/** A legal person: company, partnership, foundation or other body. */
export type Company = Entity & Node & {
  readonly __typename?: 'Company';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** The number in the register of its jurisdiction. */
  readonly registrationNumber?: Maybe<Scalars['String']['output']>;
  /** Its Legal Entity Identifier (ISO 17442). */
  readonly lei?: Maybe<Scalars['String']['output']>;
  /** Its legal form as the source writes it. */
  readonly legalForm?: Maybe<Scalars['String']['output']>;
  /** Its status in the register as the source writes it. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** The day of its formation. */
  readonly incorporatedOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which it ceased to exist. */
  readonly dissolvedOn?: Maybe<Scalars['Date']['output']>;
  /** The place whose law formed it. */
  readonly jurisdiction?: Maybe<Jurisdiction>;
  /** Who holds or held a post in it, ordered by name. */
  readonly officers: OfficerConnection;
  /** The domains it uses or used, by name. */
  readonly domains: DomainConnection;
  /** Who registered its domains, now or ever. */
  readonly registrants: RegistrantConnection;
  /** The registrants it shares with other companies, strongest tie first. */
  readonly sharedRegistrants: SharedConnection;
  /** Who directly holds a part of it, by name. */
  readonly owners: OwnershipConnection;
  /** What it directly holds a part of, by name. */
  readonly holdings: OwnershipConnection;
  /** The companies and persons most strongly tied to it, with the reason; 1 to 50 of them. */
  readonly related: ReadonlyArray<RelatedEntity>;
  /** Who owns and controls it, computed over chains and cycles. */
  readonly ownership: CompanyOwnership;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyOfficersArgs = {
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyDomainsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyRegistrantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanySharedRegistrantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyOwnersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyHoldingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A legal person: company, partnership, foundation or other body. */
export type CompanyRelatedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A natural person, or a body of persons that no source names. */
export type Person = Entity & Node & {
  readonly __typename?: 'Person';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Set where the name alone does not tell who it is, and so ties nobody together: the contact of a registration. */
  readonly nonIdentifying?: Maybe<NonIdentifying>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** As precise as the source gives it. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** The posts the person holds or held, by the company's name. */
  readonly offices: OfficerConnection;
  /** What the person directly holds a part of, by name. */
  readonly holdings: OwnershipConnection;
};


/** A natural person, or a body of persons that no source names. */
export type PersonLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A natural person, or a body of persons that no source names. */
export type PersonRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A natural person, or a body of persons that no source names. */
export type PersonTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A natural person, or a body of persons that no source names. */
export type PersonOfficesArgs = {
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A natural person, or a body of persons that no source names. */
export type PersonHoldingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A name that somebody registered, in A-label form. */
export type Domain = Entity & Node & {
  readonly __typename?: 'Domain';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** The registration that held at `asOf`, or the last one seen. */
  readonly registration?: Maybe<Registration>;
  /** Every observation that differs from the one before, oldest first. */
  readonly registrations: RegistrationConnection;
  /** The companies that use or used it, by name. */
  readonly companies: CompanyConnection;
  /** The hosts that serve it. */
  readonly nameServers: ReadonlyArray<Entity>;
  /** Who registered it for the registrant. */
  readonly registrar?: Maybe<Entity>;
  /** The look-up that is pending or was done last. */
  readonly lookup?: Maybe<Lookup>;
};


/** A name that somebody registered, in A-label form. */
export type DomainLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A name that somebody registered, in A-label form. */
export type DomainRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A name that somebody registered, in A-label form. */
export type DomainTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A name that somebody registered, in A-label form. */
export type DomainRegistrationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A name that somebody registered, in A-label form. */
export type DomainCompaniesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The holder of domains as registrations name it: not a company, unless a statement identifies it as one. */
export type Registrant = Entity & Node & {
  readonly __typename?: 'Registrant';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** Set where it identifies nobody and so ties nobody together: privacy services, redaction texts, registrars' own contacts. */
  readonly nonIdentifying?: Maybe<NonIdentifying>;
  /** The domains it registered, now or ever, by name. */
  readonly domains: DomainConnection;
  /** The companies that use those domains, by name. */
  readonly companies: CompanyConnection;
  /** The companies or persons that a source says it is. */
  readonly identifiedAs: ReadonlyArray<Entity>;
  /** Its e-mail addresses, telephone numbers and postal addresses. */
  readonly contactPoints: ReadonlyArray<Entity>;
};


/** The holder of domains as registrations name it: not a company, unless a statement identifies it as one. */
export type RegistrantLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The holder of domains as registrations name it: not a company, unless a statement identifies it as one. */
export type RegistrantRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The holder of domains as registrations name it: not a company, unless a statement identifies it as one. */
export type RegistrantTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The holder of domains as registrations name it: not a company, unless a statement identifies it as one. */
export type RegistrantDomainsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The holder of domains as registrations name it: not a company, unless a statement identifies it as one. */
export type RegistrantCompaniesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A place whose law forms entities. */
export type Jurisdiction = Entity & Node & {
  readonly __typename?: 'Jurisdiction';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** ISO 3166-1 or -2 as OpenCorporates writes it: `pa`, `us_va`. */
  readonly code: Scalars['String']['output'];
  /** The companies formed there, by name. */
  readonly companies: CompanyConnection;
};


/** A place whose law forms entities. */
export type JurisdictionLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place whose law forms entities. */
export type JurisdictionRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place whose law forms entities. */
export type JurisdictionTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A place whose law forms entities. */
export type JurisdictionCompaniesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An e-mail address. */
export type Email = Entity & Node & {
  readonly __typename?: 'Email';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** Set where it identifies nobody and so ties nobody together: an alias that a privacy service forwards, an agent's mailbox. */
  readonly nonIdentifying?: Maybe<NonIdentifying>;
};


/** An e-mail address. */
export type EmailLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An e-mail address. */
export type EmailRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An e-mail address. */
export type EmailTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A telephone number in E.164 form. */
export type Phone = Entity & Node & {
  readonly __typename?: 'Phone';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Set where it identifies nobody and so ties nobody together: a service's, an agent's, a registrar's. */
  readonly nonIdentifying?: Maybe<NonIdentifying>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
};


/** A telephone number in E.164 form. */
export type PhoneLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A telephone number in E.164 form. */
export type PhoneRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A telephone number in E.164 form. */
export type PhoneTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A postal address. */
export type Address = Entity & Node & {
  readonly __typename?: 'Address';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Set where it identifies nobody and so ties nobody together: a service's, an agent's, a registrar's. */
  readonly nonIdentifying?: Maybe<NonIdentifying>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
};


/** A postal address. */
export type AddressLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A postal address. */
export type AddressRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A postal address. */
export type AddressTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A host that serves domains. */
export type NameServer = Entity & Node & {
  readonly __typename?: 'NameServer';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** Set where it identifies nobody and so ties nobody together: a provider's, which serves many owners. */
  readonly nonIdentifying?: Maybe<NonIdentifying>;
  /** The domains it serves or served, by name. */
  readonly domains: DomainConnection;
};


/** A host that serves domains. */
export type NameServerLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A host that serves domains. */
export type NameServerRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A host that serves domains. */
export type NameServerTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A host that serves domains. */
export type NameServerDomainsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Who registers domains for registrants. */
export type Registrar = Entity & Node & {
  readonly __typename?: 'Registrar';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** The domains it sponsors or sponsored, by name. */
  readonly domains: DomainConnection;
};


/** Who registers domains for registrants. */
export type RegistrarLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who registers domains for registrants. */
export type RegistrarRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who registers domains for registrants. */
export type RegistrarTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Who registers domains for registrants. */
export type RegistrarDomainsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An app, service, software kit or certificate. */
export type Product = Entity & Node & {
  readonly __typename?: 'Product';
  /** Stays valid for ever: after a merge the old id answers with the surviving entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: EntityKind;
  /** The name that the best-standing source gives; for an unnamed party, what the source says of it. */
  readonly name: Scalars['String']['output'];
  /** Set where no source gives a name: why not. */
  readonly unnamedReason?: Maybe<Scalars['String']['output']>;
  /** Other names and spellings the sources use. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Numbers and codes that tell it from others: LEI, registration number, IANA registrar id. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Places it was formed in or is located in. */
  readonly jurisdictions: ReadonlyArray<Jurisdiction>;
  /** What ties it to others, ordered by kind and id; denied and disputed links too unless told otherwise. */
  readonly links: LinkConnection;
  /** The records that speak of it, newest observation first. */
  readonly records: RecordConnection;
  /** What happened to it, oldest first. */
  readonly timeline: EventConnection;
  /** When a source first saw it. */
  readonly firstSeen?: Maybe<Scalars['DateTime']['output']>;
  /** When a source last saw it. */
  readonly lastSeen?: Maybe<Scalars['DateTime']['output']>;
  /** Of the explorer's page about it: `/entity/ID` behind `INTERLOCK_URL`; without that setting relative to the server. */
  readonly url: Scalars['String']['output'];
  /** Who operates it, by name. */
  readonly operators: ReadonlyArray<Entity>;
  /** The domains it uses or used, by name. */
  readonly domains: DomainConnection;
};


/** An app, service, software kit or certificate. */
export type ProductLinksArgs = {
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  direction?: InputMaybe<Direction>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An app, service, software kit or certificate. */
export type ProductRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An app, service, software kit or certificate. */
export type ProductTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** An app, service, software kit or certificate. */
export type ProductDomainsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of companies. */
export type CompanyConnection = {
  readonly __typename?: 'CompanyConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<CompanyEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Company>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type CompanyEdge = {
  readonly __typename?: 'CompanyEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Company;
};

/** A page of domains. */
export type DomainConnection = {
  readonly __typename?: 'DomainConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<DomainEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Domain>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type DomainEdge = {
  readonly __typename?: 'DomainEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Domain;
};

/** A page of persons. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Person;
};

/** A page of registrants. */
export type RegistrantConnection = {
  readonly __typename?: 'RegistrantConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<RegistrantEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Registrant>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type RegistrantEdge = {
  readonly __typename?: 'RegistrantEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Registrant;
};

/** A page of entities. */
export type EntityConnection = {
  readonly __typename?: 'EntityConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type EntityEdge = {
  readonly __typename?: 'EntityEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Entity;
};

/** A page of posts. */
export type OfficerConnection = {
  readonly __typename?: 'OfficerConnection';
  /** The posts, one for each link. */
  readonly edges: ReadonlyArray<OfficerEdge>;
  /** The officers, or the companies they serve. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One post. */
export type OfficerEdge = {
  readonly __typename?: 'OfficerEdge';
  /** The officer, or seen from the officer the company. */
  readonly node: Entity;
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The post as the source names it: `director`, `president`, … */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** The link with its evidence. */
  readonly link: Link;
};

/** A page of direct holdings. */
export type OwnershipConnection = {
  readonly __typename?: 'OwnershipConnection';
  /** The holdings, one for each link. */
  readonly edges: ReadonlyArray<OwnershipEdge>;
  /** The owners, or what they own. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One direct holding. */
export type OwnershipEdge = {
  readonly __typename?: 'OwnershipEdge';
  /** The owner, or seen from the owner the owned. */
  readonly node: Entity;
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** Its size. */
  readonly interest: Interest;
  /** The link with its evidence. */
  readonly link: Link;
};

/** The size of a holding in percent, 0..100: exact, a band, or unknown with the reason. */
export type Interest = {
  readonly __typename?: 'Interest';
  /** What it is a part of. */
  readonly kind: InterestKind;
  /** Percent, where the source is exact. */
  readonly exact?: Maybe<Scalars['Float']['output']>;
  /** Percent, the lower end of a band. */
  readonly min?: Maybe<Scalars['Float']['output']>;
  /** Percent, the upper end of a band. */
  readonly max?: Maybe<Scalars['Float']['output']>;
  /** Whether the band is "more than min". */
  readonly exclusiveMin: Scalars['Boolean']['output'];
  /** Why no size is given. */
  readonly unknownReason?: Maybe<Scalars['String']['output']>;
};

/** What a holding is a part of. */
export type InterestKind =
  /** Capital and dividends. */
  | 'ECONOMIC'
  /** Votes. */
  | 'VOTING'
  /** Control by other means than shares. */
  | 'CONTROL'
  /** Accounting control (IFRS 10), never a percentage. */
  | 'CONSOLIDATION';

/** What ties entities, in its direction; the relationship types in Neo4j. */
export type LinkKind =
  /** domain → registrant; qualifier: the contact's role (registrant, admin, tech, billing). */
  | 'REGISTERED_BY'
  /** company or product → domain; qualifier: website, redirect, mail, … */
  | 'USES_DOMAIN'
  /** registrant → company or person. */
  | 'IDENTIFIED_AS'
  /** person or company → company; qualifier: the post. */
  | 'OFFICER_OF'
  /** person or company → company; see `Interest`. */
  | 'OWNS'
  /** person or company → company, other than by shares; qualifier: the means. */
  | 'CONTROLS'
  /** company → jurisdiction; qualifier: the registration number. */
  | 'INCORPORATED_IN'
  /** any → jurisdiction. */
  | 'LOCATED_IN'
  /** company → company: does business under that name. */
  | 'TRADES_AS'
  /** company or person → product. */
  | 'OPERATES'
  /** company, person or registrant → e-mail address. */
  | 'HAS_EMAIL'
  /** company, person or registrant → telephone number. */
  | 'HAS_PHONE'
  /** company, person or registrant → postal address. */
  | 'HAS_ADDRESS'
  /** domain → name server. */
  | 'SERVED_BY'
  /** domain → registrar. */
  | 'SPONSORED_BY'
  /** any → same kind; means the same both ways. Where no source says so, see `Link.suggestion`. */
  | 'POSSIBLY_SAME_AS'
  /** any → any; qualifier: what the source says. */
  | 'ASSOCIATED_WITH';

/** Which way links are looked at. */
export type Direction =
  /** From the entity. */
  | 'OUT'
  /** To the entity. */
  | 'IN'
  /** Either way. */
  | 'BOTH';

/** How well a statement stands. A denial is a statement of its own, shown beside what it denies. */
export type ClaimStatus =
  /** An official record, or the party itself, says so. */
  | 'CONFIRMED'
  /** A source reports it as fact. */
  | 'REPORTED'
  /** Somebody claims it and the source leaves it open. */
  | 'ALLEGED'
  /** The source says that it is not so. */
  | 'DENIED';

/** How well it is known that a link held on the day of the question. */
export type Held =
  /** Sources say that it held, or do not say when it did. */
  | 'STATED'
  /** It was seen before and after, or on the day. */
  | 'SEEN'
  /** It was first seen later; nothing else was seen since the domain was created. */
  | 'BEFORE_FIRST_SEEN'
  /** It was last seen before; nothing else had been seen yet, and the domain was registered until later. */
  | 'AFTER_LAST_SEEN'
  /** It was last seen before, and the registration had run out since, if it was not renewed. */
  | 'AFTER_EXPIRY';

/** What all statements about the same two ends, kind, qualifier and period add up to: one relationship in Neo4j. */
export type Link = Node & {
  readonly __typename?: 'Link';
  /** Begins with the kind; follows from ends, kind, qualifier and period. */
  readonly id: Scalars['ID']['output'];
  /** What ties the two. */
  readonly kind: LinkKind;
  /** The end it starts from. */
  readonly from: Entity;
  /** The end it leads to. */
  readonly to: Entity;
  /** What the source says more closely: role, means, registration number, … */
  readonly qualifier?: Maybe<Scalars['String']['output']>;
  /** When it began, or if `observed` the day on which it was first seen; absent: not known. */
  readonly since?: Maybe<Scalars['Date']['output']>;
  /** When it ended, or if `observed` the day on which it was no longer seen; absent: not known, or it has not. */
  readonly until?: Maybe<Scalars['Date']['output']>;
  /**
   * Whether its period comes from looks at a registration, which tell that something is so and not since when. Between the
   * creation of the domain and `since`, and between `lastSeen` and `until`, nobody looked.
   */
  readonly observed: Scalars['Boolean']['output'];
  /** Of an observed link: the last day on which it was seen. */
  readonly lastSeen?: Maybe<Scalars['Date']['output']>;
  /** The earliest day on which it may have begun; of an observed link that nothing was seen before, when the domain was created. */
  readonly notBefore?: Maybe<Scalars['Date']['output']>;
  /** The day from which it surely was over. */
  readonly notAfter?: Maybe<Scalars['Date']['output']>;
  /** Of an observed link: until when the domain was registered when it was last seen; it may have been renewed. */
  readonly registeredUntil?: Maybe<Scalars['Date']['output']>;
  /** With `asOf`: what is known of that day; absent without it. */
  readonly held?: Maybe<Held>;
  /** Words the source puts around the beginning: `on or before`. */
  readonly sinceQualifier?: Maybe<Scalars['String']['output']>;
  /** Words the source puts around the end: `or later`. */
  readonly untilQualifier?: Maybe<Scalars['String']['output']>;
  /** The size, where the link is a holding: the newest observation of the best-standing source. */
  readonly interest?: Maybe<Interest>;
  /** That of its best-standing statement. */
  readonly status: ClaimStatus;
  /** Whether somebody denies it. */
  readonly disputed: Scalars['Boolean']['output'];
  /** Drawn by somebody from other facts: shown, never walked over by paths and sharing. */
  readonly conclusion: Scalars['Boolean']['output'];
  /** How many sources say so; sources that repeat one another count once. */
  readonly independentSources: Scalars['Int']['output'];
  /** Who says so, where and when. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Who denies it, where and when. */
  readonly denials: ReadonlyArray<Evidence>;
  /**
   * Set where no source says so: the two are compared alike, and it waits for a judgment. Such a link is `POSSIBLY_SAME_AS`,
   * or of a registrant `IDENTIFIED_AS`, and ALLEGED, has no evidence and no sources, and stands only in `paths`, `network` and `related`. In Neo4j it is a
   * relationship SUGGESTED_LINK.
   */
  readonly suggestion?: Maybe<Match>;
};

/** A page of links. */
export type LinkConnection = {
  readonly __typename?: 'LinkConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<LinkEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Link>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type LinkEdge = {
  readonly __typename?: 'LinkEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Link;
};

/** One statement about a link, inside the record that makes it. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  /** The record's id and the statement's place in it. */
  readonly id: Scalars['ID']['output'];
  /** The observation it stands in. */
  readonly record: Record;
  /** How this statement stands. */
  readonly status: ClaimStatus;
  /** The words of the source, or a close paraphrase. */
  readonly quote?: Maybe<Scalars['String']['output']>;
  /** Where in the source it stands. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The size this source gives, where the link is a holding. */
  readonly interest?: Maybe<Interest>;
  /** When the source saw it. */
  readonly observedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When this store learnt it. */
  readonly knownAt: Scalars['DateTime']['output'];
  /** Who put it into this store; absent on a server without keys. */
  readonly by?: Maybe<Scalars['String']['output']>;
};

/** What happened to an entity at one time. */
export type Event = {
  readonly __typename?: 'Event';
  /** As precise as known. */
  readonly at: Scalars['Date']['output'];
  /** `since`, `until`, `registration`. */
  readonly kind: Scalars['String']['output'];
  /** One plain sentence. */
  readonly summary: Scalars['String']['output'];
  /** The observation, where the event is one. */
  readonly record?: Maybe<Record>;
  /** The link that began or ended. */
  readonly link?: Maybe<Link>;
};

/** A page of events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Event>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Event;
};

/**
 * Two entities of one kind that may be the same, or a registrant with a company or person that it may be. The latter proposes
 * an identification, a link `IDENTIFIED_AS`, and no merger; its first reason, `identification`, says so. It waits for a
 * judgment; until then `paths` may lead over it as `POSSIBLY_SAME_AS` or `IDENTIFIED_AS` and say so, see `Link.suggestion`, and
 * it counts for nothing else.
 */
export type Match = Node & {
  readonly __typename?: 'Match';
  /** Follows from the ids of the two. */
  readonly id: Scalars['ID']['output'];
  readonly left: Entity;
  readonly right: Entity;
  /** How probable it is, 0..1, that the two are one, by what is known of them alone; of one common name only, it is low. */
  readonly score: Scalars['Float']['output'];
  /** Why they are compared and how they agree, the weightiest first. */
  readonly explanation: ReadonlyArray<MatchReason>;
  /** How many links of two steps their merger would open: neighbours that only one of them has, each with each. */
  readonly opens: Scalars['Int']['output'];
};

/** What one comparison found. */
export type MatchReason = {
  readonly __typename?: 'MatchReason';
  /**
   * What was compared: `equal name`, `birth date`, `domain in use`, …; `stated` where a source says that the two may be one;
   * `identification` where the question is who a registrant is.
   */
  readonly feature: Scalars['String']['output'];
  /** -1 speaks against, 1 for the two being the same. */
  readonly score: Scalars['Float']['output'];
  /** In words. */
  readonly detail: Scalars['String']['output'];
};

/** What somebody says of two entities. */
export type Judgment =
  /** They are one; of a registrant and a company or person: the one is identified as the other, and both stay. */
  | 'SAME'
  /** They are two, whatever may look alike; the registrant is not the company or person. */
  | 'DIFFERENT'
  /** Looked at, and nobody can tell: only closes the question. */
  | 'UNSURE';

/** What a judgment, or its undoing, changes or would change. */
export type JudgmentResult = {
  readonly __typename?: 'JudgmentResult';
  /** The record of the judgment; `undoJudgment` takes it. Null in a dry run. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** The entity that the left one is part of afterwards. */
  readonly entity?: Maybe<Entity>;
  /**
   * Links that were not there before. Two that become one have what either had: the links of the one that gives up its id
   * go over to the other. At most 1000, ordered by kind and id.
   */
  readonly linksGained: ReadonlyArray<Link>;
  /**
   * Links that are not there any more and went over to nobody, as that the two may be the same; of an undoing, what the one
   * that comes apart had through the other. At most 1000, ordered by kind and id.
   */
  readonly linksLost: ReadonlyArray<Link>;
  /**
   * The strongest paths that could not be walked before: through the entity that the two become, in from a neighbour that only
   * the one had and out to one that only the other had, whatever else may tie their ends. They lead between the companies
   * nearest to it on either side, or where a side has none, its neighbours there, each reached by the strongest way that
   * sources state, and have up to six links. At most five, strongest first. Of a registrant and who it is identified as they
   * lead over that link, to the company itself.
   */
  readonly pathsGained: ReadonlyArray<Path>;
  /**
   * The same of paths that cannot be walked any more, because what was one comes apart, or because of two that are judged
   * nothing suggests any more that they may be the same.
   */
  readonly pathsLost: ReadonlyArray<Path>;
  /** Pairs of companies newly tied by something that `shared` lists, each pair counted for each thing that ties it. */
  readonly sharedGained: Scalars['Int']['output'];
  /** Such pairs that are tied no more, as where the two companies are one. */
  readonly sharedLost: Scalars['Int']['output'];
};

/** A page of possible matches. */
export type MatchConnection = {
  readonly __typename?: 'MatchConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<MatchEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Match>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type MatchEdge = {
  readonly __typename?: 'MatchEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Match;
};

/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly addSource: Source;
  readonly addRecord: Record;
  /** Says that a record does not stand; it stays readable, and what rested on it alone leaves the graph. */
  readonly retractRecord: Record;
  /** Stores an old WHOIS or RDAP answer as an observation of its day. */
  readonly importRegistration: Record;
  /** Queues look-ups. With dryRun it only says what it would ask whom, and how long that takes. */
  readonly enrich: EnrichmentPlan;
  /** Calls off what a run still waits for. */
  readonly cancelEnrichment: Enrichment;
  /**
   * Says that two entities, named by ids they have or once had, are the same or not; both must be of one kind, and of one
   * that is not its value, as a domain is. A registrant and a company or person, in either order, are judged too: SAME states
   * a link `IDENTIFIED_AS` and merges nobody. With `dryRun` it only says which links that would win or lose. Whatever
   * contradicts other judgments or identifiers in common is refused with CONFLICT and the chain that contradicts.
   */
  readonly judge: JudgmentResult;
  /** Takes a judgment back: what rested on it alone comes apart, and each old id is its own entity again. */
  readonly undoJudgment: JudgmentResult;
};


/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type MutationAddSourceArgs = {
  input: SourceInput;
};


/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type MutationAddRecordArgs = {
  input: RecordInput;
};


/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type MutationRetractRecordArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type MutationImportRegistrationArgs = {
  domain: Scalars['String']['input'];
  raw: Scalars['String']['input'];
  observedAt: Scalars['DateTime']['input'];
  source?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type MutationEnrichArgs = {
  domains?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  around?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  budget?: InputMaybe<Scalars['Int']['input']>;
  refresh?: InputMaybe<Scalars['Boolean']['input']>;
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type MutationCancelEnrichmentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type MutationJudgeArgs = {
  left: Scalars['ID']['input'];
  right: Scalars['ID']['input'];
  judgment: Judgment;
  reason: Scalars['String']['input'];
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Every mutation may be sent again: the same content gives the same record. Errors carry `extensions.code`: BAD_USER_INPUT
 * (names the argument), NOT_FOUND, CONFLICT, UNAUTHENTICATED, FORBIDDEN, UNAVAILABLE (send again later).
 */
export type MutationUndoJudgmentArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};

/** Who says something. */
export type SourceInput = {
  readonly kind: SourceKind;
  readonly title: Scalars['String']['input'];
  readonly publisher?: InputMaybe<Scalars['String']['input']>;
  readonly url?: InputMaybe<Scalars['String']['input']>;
  readonly publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Under which its data may be used. */
  readonly licence?: InputMaybe<Scalars['String']['input']>;
  /** The id of the source whose words it passes on. */
  readonly repeats?: InputMaybe<Scalars['ID']['input']>;
};

/** One observation: who says what, seen when. */
export type RecordInput = {
  /** The id of the source. */
  readonly source: Scalars['ID']['input'];
  /** What the record is about; by default its first entity. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** When the source saw or published it. */
  readonly observedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The text as it came. */
  readonly raw?: InputMaybe<Scalars['String']['input']>;
  /** What the record says of entities beside their links. */
  readonly entities?: InputMaybe<ReadonlyArray<EntityInput>>;
  readonly statements: ReadonlyArray<StatementInput>;
};

/** One claim. With status DENIED it denies every link that agrees with it in all that it names. */
export type StatementInput = {
  readonly kind: LinkKind;
  readonly from: EntityInput;
  readonly to: EntityInput;
  readonly qualifier?: InputMaybe<Scalars['String']['input']>;
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  readonly until?: InputMaybe<Scalars['Date']['input']>;
  /** Words the source puts around the beginning: `on or before`. */
  readonly sinceQualifier?: InputMaybe<Scalars['String']['input']>;
  /** Words the source puts around the end: `or later`. */
  readonly untilQualifier?: InputMaybe<Scalars['String']['input']>;
  readonly interest?: InputMaybe<InterestInput>;
  readonly status: ClaimStatus;
  /** Drawn from other facts: shown, never walked over. */
  readonly conclusion?: InputMaybe<Scalars['Boolean']['input']>;
  readonly quote?: InputMaybe<Scalars['String']['input']>;
  readonly locator?: InputMaybe<Scalars['String']['input']>;
};

/**
 * An entity as the record names it. An id names an entity of the store or a new one; without id, identifiers do; without
 * either, a company or person is known only within this record, while a domain, address or registrant is its value.
 */
export type EntityInput = {
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** May be left out where the store knows the id or only one kind can stand here. */
  readonly kind?: InputMaybe<EntityKind>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Set where the source gives no name: why not. */
  readonly unnamedReason?: InputMaybe<Scalars['String']['input']>;
  readonly aliases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly identifiers?: InputMaybe<ReadonlyArray<IdentifierInput>>;
  /** ISO 3166 code: `pa`, `us_va`. */
  readonly jurisdiction?: InputMaybe<Scalars['String']['input']>;
  readonly legalForm?: InputMaybe<Scalars['String']['input']>;
  readonly status?: InputMaybe<Scalars['String']['input']>;
  readonly incorporatedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly dissolvedOn?: InputMaybe<Scalars['Date']['input']>;
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
};

/** A number or code that tells an entity from others; a registration number counts with the entity's jurisdiction. */
export type IdentifierInput = {
  readonly scheme: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

/** The size of a holding in percent. */
export type InterestInput = {
  readonly kind: InterestKind;
  readonly exact?: InputMaybe<Scalars['Float']['input']>;
  readonly min?: InputMaybe<Scalars['Float']['input']>;
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  /** Reads "more than min", as the bands of the UK register of people with significant control do. */
  readonly exclusiveMin?: InputMaybe<Scalars['Boolean']['input']>;
  readonly unknownReason?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Who owns and controls a company, computed over chains and cycles from the holdings (`OWNS` and `CONTROLS`) in it and in
 * everything above it. Percent, 0..100. Conclusions and what is only denied are left out; disputed holdings count and are
 * listed in `issues`. Without `asOf` all holdings of all time count together.
 */
export type CompanyOwnership = {
  readonly __typename?: 'CompanyOwnership';
  /** Everybody with a part of the company, directly or through others; the largest economic, then voting part first. */
  readonly effectiveOwners: ReadonlyArray<EffectiveOwner>;
  /** Who controls it, with more than half of the votes or by other means; nearest first, those that only may do so last. */
  readonly controllers: ReadonlyArray<Controller>;
  /** The top of the control: none, one, or the members of a ring; by id. */
  readonly ultimateParents: ReadonlyArray<Entity>;
  /** The top of the control among legal entities; by id. */
  readonly ultimateParentCompanies: ReadonlyArray<Entity>;
  /** Everything under the same top, the top included, by id. Without a top: what the company itself controls. */
  readonly group: EntityConnection;
  /** The natural persons behind it under a law, by id. */
  readonly beneficialOwners: ReadonlyArray<BeneficialOwner>;
  /** Where all of it ends up; null when a share above it is only known within bounds. */
  readonly accounting?: Maybe<OwnershipAccounting>;
  /** Its owners from one change above it to the next, over all time, oldest first. */
  readonly timeline: ReadonlyArray<OwnershipPeriod>;
  /** What is wrong, doubtful or unknown in the data; the rest was computed all the same. By code. */
  readonly issues: ReadonlyArray<OwnershipIssue>;
  /** How much was looked at, and whether a limit stopped it. */
  readonly explored: Explored;
  /** Redraws the closure that the answer was computed from. */
  readonly cypher: Cypher;
};


/**
 * Who owns and controls a company, computed over chains and cycles from the holdings (`OWNS` and `CONTROLS`) in it and in
 * everything above it. Percent, 0..100. Conclusions and what is only denied are left out; disputed holdings count and are
 * listed in `issues`. Without `asOf` all holdings of all time count together.
 */
export type CompanyOwnershipEffectiveOwnersArgs = {
  minPct?: InputMaybe<Scalars['Float']['input']>;
  personsOnly?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Who owns and controls a company, computed over chains and cycles from the holdings (`OWNS` and `CONTROLS`) in it and in
 * everything above it. Percent, 0..100. Conclusions and what is only denied are left out; disputed holdings count and are
 * listed in `issues`. Without `asOf` all holdings of all time count together.
 */
export type CompanyOwnershipGroupArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Who owns and controls a company, computed over chains and cycles from the holdings (`OWNS` and `CONTROLS`) in it and in
 * everything above it. Percent, 0..100. Conclusions and what is only denied are left out; disputed holdings count and are
 * listed in `issues`. Without `asOf` all holdings of all time count together.
 */
export type CompanyOwnershipBeneficialOwnersArgs = {
  regime?: InputMaybe<OwnershipRegime>;
  thresholdPct?: InputMaybe<Scalars['Float']['input']>;
  inclusive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The laws that say what a beneficial owner is; parameters and grounds in docs/decisions/ownership.md. */
export type OwnershipRegime =
  /** Regulation (EU) 2024/1624: at least 25 %, or control. */
  | 'AMLR'
  /** Directive (EU) 2015/849: more than 25 %, or control. */
  | 'AMLD'
  /** UK Companies Act 2006, Schedule 1A: more than 25 % directly or through majority stakes. */
  | 'PSC'
  /** FATF Recommendation 24: at least 25 %, or control. */
  | 'FATF';

/** Percent; equal ends are an exact figure. */
export type Range = {
  readonly __typename?: 'Range';
  readonly min: Scalars['Float']['output'];
  readonly max: Scalars['Float']['output'];
};

/** What somebody has of a company through all chains together. */
export type EffectiveOwner = {
  readonly __typename?: 'EffectiveOwner';
  readonly owner: Entity;
  /** Of capital and dividends. */
  readonly economic: Range;
  /** Of the votes. */
  readonly voting: Range;
  /** The chains that carry most, strongest first; each passes nobody twice. */
  readonly chains: ReadonlyArray<OwnershipChain>;
  /** A sentence an analyst could paste: the chains, loops on the way, and what is unknown. */
  readonly explanation: Scalars['String']['output'];
};


/** What somebody has of a company through all chains together. */
export type EffectiveOwnerChainsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A way from an owner down to a company. */
export type OwnershipChain = {
  readonly __typename?: 'OwnershipChain';
  /** The owner first, the company last. */
  readonly entities: ReadonlyArray<Entity>;
  /** The holdings, in the order of the chain; several where one step is held in several parts. */
  readonly links: ReadonlyArray<Link>;
  /** What comes through this chain alone. */
  readonly product: Range;
};

/** Somebody who controls a company. */
export type Controller = {
  readonly __typename?: 'Controller';
  readonly controller: Entity;
  readonly certainty: Certainty;
  /** What else he controls between himself and the company, the company included; by id. */
  readonly over: ReadonlyArray<Entity>;
};

/** Whether unknown shares could make it untrue. */
export type Certainty =
  /** True whatever the unknown shares are. */
  | 'DEFINITE'
  /** True for some of what the unknown shares may be. */
  | 'POSSIBLE';

/** A natural person behind a company under a law. */
export type BeneficialOwner = {
  readonly __typename?: 'BeneficialOwner';
  readonly person: Entity;
  readonly certainty: Certainty;
  /** Why: `economic`, `voting`, `control`, `shares`, `votes`, `art54a`, `art54b`; the definite ones if there are any. */
  readonly grounds: ReadonlyArray<Scalars['String']['output']>;
  /** Of capital and dividends, multiplied along chains. */
  readonly economic: Range;
  /** Of the votes, multiplied along chains. */
  readonly voting: Range;
  /** Of the shares, held directly and through controlled companies. */
  readonly heldShares: Range;
  /** Of the votes, held directly and through controlled companies. */
  readonly heldVotes: Range;
  /** The grounds in the words of the law, and what is unknown. */
  readonly explanation: Scalars['String']['output'];
};

/** Where all of a company ends up, in percent; the first three add up to 100. */
export type OwnershipAccounting = {
  readonly __typename?: 'OwnershipAccounting';
  /** With owners of whom no owners are recorded. */
  readonly terminalPct: Scalars['Float']['output'];
  /** With nobody who is recorded. */
  readonly unknownPct: Scalars['Float']['output'];
  /** In loops of companies that nobody outside owns. */
  readonly trappedPct: Scalars['Float']['output'];
  /** What the company owns of itself, directly or through others. */
  readonly selfOwnershipPct: Scalars['Float']['output'];
};

/** A time in which the owners of a company stayed the same. */
export type OwnershipPeriod = {
  readonly __typename?: 'OwnershipPeriod';
  /** First day; null: always. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** First day on which it no longer held; null: still. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  readonly owners: ReadonlyArray<EffectiveOwner>;
};

/** Something in the data that is wrong, doubtful or unknown. */
export type OwnershipIssue = {
  readonly __typename?: 'OwnershipIssue';
  /**
   * `OVER_100`, `INVALID_SHARE`, `PERSON_OWNED`, `CLOSED_LOOP`, `DISPUTED`, `UNKNOWN_SIZE`, `CONFLICTING_SIZES`,
   * `OVERLAPPING_STATEMENTS`, `ENDED_HOLDINGS`; see docs/decisions/ownership-from-links.md.
   */
  readonly code: Scalars['String']['output'];
  /** In a sentence. */
  readonly detail: Scalars['String']['output'];
  readonly entities: ReadonlyArray<Entity>;
  readonly links: ReadonlyArray<Link>;
};

/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** Anything that has an id. */
  readonly node?: Maybe<Node>;
  /** One entity of any kind. */
  readonly entity?: Maybe<Entity>;
  /**
   * Whatever the text identifies as it is typed or pasted comes first: a domain, host, URL, e-mail address, telephone number,
   * LEI, register number, IANA registrar id, address or id, in any notation. Then entities by name and alias, best first;
   * case and accents are folded, beginnings and one wrong letter found. At most 16 words of 64 letters.
   */
  readonly search: SearchConnection;
  /** By `id`, by `lei`, or by `jurisdiction` and `registrationNumber`. */
  readonly company?: Maybe<Company>;
  readonly person?: Maybe<Person>;
  /** By name in any spelling: sub-domains, URLs and Unicode names find the registered name. */
  readonly domain?: Maybe<Domain>;
  readonly registrant?: Maybe<Registrant>;
  /** By ISO 3166 code: `pa`, `us_va`. */
  readonly jurisdiction?: Maybe<Jurisdiction>;
  /** Companies by name; `name` finds as `search` does. */
  readonly companies: CompanyConnection;
  /** Domains by name; dates are those of the last registration seen. */
  readonly domains: DomainConnection;
  /** Registrants by name; `name` finds as `search` does. */
  readonly registrants: RegistrantConnection;
  /** Persons by name; `name` finds as `search` does. */
  readonly people: PersonConnection;
  /**
   * Registrants that tie two or more companies over domains registered by them, strongest first. Contacts of every role count,
   * with the role as qualifier; a technical or billing contact alone is a lead. A personal name alone ties nobody; values that
   * identify nobody, and leads that are not asked for, are listed in `explored`.
   */
  readonly sharedRegistrants: SharedConnection;
  /** Persons or bodies that hold or held posts in two or more companies, strongest first. */
  readonly sharedOfficers: SharedConnection;
  /**
   * Things of these kinds that tie two or more companies, strongest first: REGISTRANT over domains, PERSON and COMPANY over
   * posts, EMAIL, PHONE and ADDRESS directly, over registrants or over officers, NAME_SERVER over domains, and DOMAIN.
   */
  readonly shared: SharedConnection;
  /**
   * The strongest paths between two entities, without loops, strongest first. Jurisdictions, registrars, values that identify
   * nobody and conclusions never carry a path; all links of one path can overlap in time. A path may lead over entities
   * that may be the same, as sources say or, as a lead, as the matcher suggests and nobody judged yet (`Link.suggestion`);
   * the explanation says so. Suggestions are of today: with `knownAt` they do not count. With `knownAt` the links are those
   * known then, while strength, and `includeDisputed`, go by how these stand today.
   */
  readonly paths: PathAnswer;
  /** What surrounds some entities, the most strongly tied first, for drawing: everything is shown, conclusions too. */
  readonly network: Network;
  /**
   * What changed between two days (`asOfFrom`, `asOfTo`: what was true), or between two moments of knowing (`knownFrom`,
   * `knownTo`: what the store learnt); one pair at least. Put upon the answer of the first, it gives the answer of the second:
   * nothing that happened in between is left out, also what began and ended in it. With both pairs it leads from what was
   * known at `knownFrom` about `asOfFrom` to what was known at `knownTo` about `asOfTo`: first what changed by then as it was
   * known at `knownFrom`, then what was learnt about `asOfTo`; what the one takes back of the other is not told. In the order
   * of their day (of knowledge: of the moment), a year before its months and days, then of an id. Days on which a registration
   * was looked at are told as such, and not as beginnings or ends.
   */
  readonly changes: ChangeConnection;
  /**
   * Entities that may be the same, and registrants that may be a company or person, that wait for a judgment, those first
   * whose merger would tie most. Judged pairs are not listed, and nothing here was merged: that takes an identifier in common or a judgment.
   */
  readonly possibleMatches: MatchConnection;
  readonly link?: Maybe<Link>;
  readonly record?: Maybe<Record>;
  readonly source?: Maybe<Source>;
  /** All sources by title. */
  readonly sources: SourceConnection;
  /** Look-ups in the order in which they were queued. */
  readonly lookups: LookupConnection;
  /** How far a run has come. */
  readonly enrichment?: Maybe<Enrichment>;
  /** Who did what, and what was refused, the newest first. */
  readonly audit: AuditConnection;
  /** What the store holds. */
  readonly stats: Stats;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryEntityArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<EntityKind>>;
  jurisdiction?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryCompanyArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  lei?: InputMaybe<Scalars['String']['input']>;
  jurisdiction?: InputMaybe<Scalars['String']['input']>;
  registrationNumber?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryDomainArgs = {
  name: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryRegistrantArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryJurisdictionArgs = {
  code: Scalars['String']['input'];
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryCompaniesArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  jurisdiction?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Scalars['String']['input']>;
  incorporatedAfter?: InputMaybe<Scalars['Date']['input']>;
  incorporatedBefore?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryDomainsArgs = {
  nameServer?: InputMaybe<Scalars['String']['input']>;
  registrar?: InputMaybe<Scalars['String']['input']>;
  createdAfter?: InputMaybe<Scalars['Date']['input']>;
  createdBefore?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryRegistrantsArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryPeopleArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QuerySharedRegistrantsArgs = {
  among?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  minCompanies?: InputMaybe<Scalars['Int']['input']>;
  leads?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QuerySharedOfficersArgs = {
  among?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  minCompanies?: InputMaybe<Scalars['Int']['input']>;
  leads?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QuerySharedArgs = {
  kinds: ReadonlyArray<EntityKind>;
  among?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  minCompanies?: InputMaybe<Scalars['Int']['input']>;
  leads?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxLinks?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  avoid?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  includeDisputed?: InputMaybe<Scalars['Boolean']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryNetworkArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<LinkKind>>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryChangesArgs = {
  among?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  asOfFrom?: InputMaybe<Scalars['Date']['input']>;
  asOfTo?: InputMaybe<Scalars['Date']['input']>;
  knownFrom?: InputMaybe<Scalars['DateTime']['input']>;
  knownTo?: InputMaybe<Scalars['DateTime']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryPossibleMatchesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryLinkArgs = {
  id: Scalars['ID']['input'];
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryRecordArgs = {
  id: Scalars['ID']['input'];
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QuerySourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryLookupsArgs = {
  state?: InputMaybe<LookupState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryEnrichmentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * asOf: what was true on that day. knownAt: what this store knew at that moment. Nested fields inherit both. Without asOf a
 * question spans all time, but the links of one chain must be able to overlap in time (an unknown end is open).
 * A page holds 1..100 items. What is asked for by an id that nobody knows is null; an argument that names entities by ids
 * refuses ids that nobody knows, and an id that an entity once had stands for the one it became part of.
 */
export type QueryAuditArgs = {
  by?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An entity that a search found. */
export type SearchHit = {
  readonly __typename?: 'SearchHit';
  readonly entity: Entity;
  /** Greater is better; only comparable within one answer. */
  readonly score: Scalars['Float']['output'];
  /** What matched: a name or alias, a value, or an identifier with its scheme. */
  readonly matched: Scalars['String']['output'];
};

/** A page of hits. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<SearchHitEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<SearchHit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type SearchHitEdge = {
  readonly __typename?: 'SearchHitEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: SearchHit;
};

/** What the store holds. */
export type Stats = {
  readonly __typename?: 'Stats';
  /** How many entities, by kind. */
  readonly entities: Scalars['JSON']['output'];
  /** How many links, by kind. */
  readonly links: Scalars['JSON']['output'];
  readonly records: Scalars['Int']['output'];
  readonly sources: Scalars['Int']['output'];
  /** How many look-ups, by state. */
  readonly lookups: Scalars['JSON']['output'];
  /** The links in the server's memory, from which ties and paths are answered. */
  readonly projection: ProjectionState;
  /** Of Interlock. */
  readonly version: Scalars['String']['output'];
};

/** How far the links in the server's memory are. */
export type ProjectionState = {
  readonly __typename?: 'ProjectionState';
  /** Whether all links have been read; until then questions about ties and paths wait. */
  readonly isLoaded: Scalars['Boolean']['output'];
  readonly links: Scalars['Int']['output'];
  /** What they take in memory. */
  readonly bytes: Scalars['Float']['output'];
  /** Records that are stored and not taken in yet; a question takes them in before it is answered. */
  readonly recordsBehind: Scalars['Int']['output'];
  /** The number of the last change to the store that is taken in: servers on one store that tell the same number hold the same. */
  readonly change: Scalars['Int']['output'];
  /** How often all links were read since the server started. */
  readonly loads: Scalars['Int']['output'];
  /** How often memory was compared with the store since then: all counts by kind, and some records after others, whole. */
  readonly comparisons: Scalars['Int']['output'];
  /** When that was last; null before the first time. */
  readonly comparedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Up to which record the present pass has compared; records are numbered as they are stored. 0 at the end of a pass. */
  readonly comparedUpTo: Scalars['Int']['output'];
  /** How often memory was not what the store is, so that all was read again. */
  readonly differences: Scalars['Int']['output'];
  /** The last of these, in words. */
  readonly lastDifference?: Maybe<Scalars['String']['output']>;
};

/** One immutable observation: a WHOIS answer, a register row, a passage of an article, an analyst's note. */
export type Record = Node & {
  readonly __typename?: 'Record';
  /** Follows from source and content: the same content is the same record. */
  readonly id: Scalars['ID']['output'];
  /** Its number in the order of storing. */
  readonly seq: Scalars['Int']['output'];
  /** Who says it. */
  readonly source: Source;
  /** What it is about. */
  readonly subject: Scalars['String']['output'];
  /** When the source saw or published it. */
  readonly observedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the same content was seen last. */
  readonly lastObservedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When this store took it in. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Of the raw text, or of the content where there is none; 64 hex digits. */
  readonly sha256: Scalars['String']['output'];
  /** The text as it came, untouched. */
  readonly raw?: Maybe<Scalars['String']['output']>;
  /** The links that rest on it or are denied by it, ordered by kind and id. */
  readonly links: ReadonlyArray<Link>;
  /** Set when somebody said that it does not stand. */
  readonly retracted?: Maybe<Retraction>;
  /** Set when all that it said was erased: its hash stays, its text and values are gone for good. */
  readonly erased?: Maybe<Erasure>;
  /** Set on a record that is a judgment: what it says of the two entities it speaks of. */
  readonly judgment?: Maybe<Judgment>;
};

/** Why a record does not stand. */
export type Retraction = {
  readonly __typename?: 'Retraction';
  readonly at: Scalars['DateTime']['output'];
  readonly by?: Maybe<Scalars['String']['output']>;
  readonly reason: Scalars['String']['output'];
};

/** Why what a record said is gone. */
export type Erasure = {
  readonly __typename?: 'Erasure';
  readonly at: Scalars['DateTime']['output'];
  readonly by?: Maybe<Scalars['String']['output']>;
  readonly reason: Scalars['String']['output'];
};

/** Who says something: a server, a register, a data set, an article, an analyst. */
export type Source = Node & {
  readonly __typename?: 'Source';
  /** Follows from its content. */
  readonly id: Scalars['ID']['output'];
  readonly kind: SourceKind;
  readonly title: Scalars['String']['output'];
  readonly publisher?: Maybe<Scalars['String']['output']>;
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly publishedOn?: Maybe<Scalars['Date']['output']>;
  /** Under which its data may be used. */
  readonly licence?: Maybe<Scalars['String']['output']>;
  /** The source whose words it passes on: the two count as one. */
  readonly repeats?: Maybe<Source>;
  /** Its records in the order of storing. */
  readonly records: RecordConnection;
};


/** Who says something: a server, a register, a data set, an article, an analyst. */
export type SourceRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of source; the better it stands, the more its word weighs where sources differ. */
export type SourceKind =
  /** A WHOIS server (RFC 3912). */
  | 'WHOIS'
  /** An RDAP server (RFC 9083). */
  | 'RDAP'
  /** An official register. */
  | 'REGISTER'
  /** A published data set. */
  | 'DATASET'
  /** A press article, a posting, a report. */
  | 'ARTICLE'
  /** A party's own statement. */
  | 'STATEMENT'
  /** Somebody who works with this store. */
  | 'ANALYST';

/** A page of records. */
export type RecordConnection = {
  readonly __typename?: 'RecordConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<RecordEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Record>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type RecordEdge = {
  readonly __typename?: 'RecordEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Record;
};

/** A page of sources. */
export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<SourceEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Source>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type SourceEdge = {
  readonly __typename?: 'SourceEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Source;
};

/** What one answer, or the merged answers of one look-up, say of a domain. */
export type Registration = {
  readonly __typename?: 'Registration';
  /** The observation with its raw text. */
  readonly record: Record;
  readonly observedAt: Scalars['DateTime']['output'];
  /** With `asOf`: what is known of that day; absent without it. Before the first look, the first one answers if the domain had been created. */
  readonly held?: Maybe<Held>;
  readonly protocol: Protocol;
  /** Who answered. */
  readonly server: Scalars['String']['output'];
  /** Who registered the name for the registrant, as written. */
  readonly registrar?: Maybe<Scalars['String']['output']>;
  /** A day alone is given as its first instant in UTC. */
  readonly createdOn?: Maybe<Scalars['DateTime']['output']>;
  /** A day alone is given as its first instant in UTC. */
  readonly updatedOn?: Maybe<Scalars['DateTime']['output']>;
  /** A day alone is given as its first instant in UTC. */
  readonly expiresOn?: Maybe<Scalars['DateTime']['output']>;
  /** EPP codes (RFC 5731), other registry words as written. */
  readonly statuses: ReadonlyArray<Scalars['String']['output']>;
  /** Host names as A-labels. */
  readonly nameServers: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the delegation is signed; null where the answer is silent. */
  readonly dnssec?: Maybe<Scalars['Boolean']['output']>;
  /** The contacts by role. */
  readonly contacts: ReadonlyArray<RegistrationContact>;
};

/** A page of registrations. */
export type RegistrationConnection = {
  readonly __typename?: 'RegistrationConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<RegistrationEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Registration>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type RegistrationEdge = {
  readonly __typename?: 'RegistrationEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Registration;
};

/** How a registration was obtained. */
export type Protocol =
  /** Port 43 (RFC 3912). */
  | 'WHOIS'
  /** RFC 9083. */
  | 'RDAP'
  /** An old answer that somebody handed in. */
  | 'IMPORTED';

/** One contact of a registration; each field with the reason why it is or is not there. */
export type RegistrationContact = {
  readonly __typename?: 'RegistrationContact';
  /** registrant, admin, tech, billing. */
  readonly role: Scalars['String']['output'];
  readonly name: FieldValue;
  readonly organization: FieldValue;
  readonly email: FieldValue;
  readonly phone: FieldValue;
  /** Lines joined by `, `. */
  readonly street: FieldValue;
  readonly city: FieldValue;
  readonly region: FieldValue;
  readonly postalCode: FieldValue;
  /** Code or name as written. */
  readonly country: FieldValue;
  /** The registrant this contact is in the graph. */
  readonly registrant?: Maybe<Registrant>;
};

/** A field of a contact. */
export type FieldValue = {
  readonly __typename?: 'FieldValue';
  /** As the source writes it. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** Why it is or is not there. */
  readonly state: FieldState;
  /** The name of the rule that decided. */
  readonly rule?: Maybe<Scalars['String']['output']>;
};

/** Why a registration value is or is not there. */
export type FieldState =
  /** It is there and says who it is. */
  | 'DISCLOSED'
  /** A notice stands in its place. */
  | 'REDACTED'
  /** It is that of a privacy or proxy service. */
  | 'PROXY'
  /** The answer has the contact, but not the field. */
  | 'ABSENT'
  /** Something is there that could not be read. */
  | 'UNPARSED'
  /** The answer does not speak of the contact. */
  | 'NOT_OBTAINED';

/** One domain to be asked about, and what came of it. */
export type Lookup = Node & {
  readonly __typename?: 'Lookup';
  readonly id: Scalars['ID']['output'];
  readonly domain: Domain;
  readonly state: LookupState;
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  readonly queuedAt: Scalars['DateTime']['output'];
  /** Not before this moment. */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who was asked last. */
  readonly server?: Maybe<Scalars['String']['output']>;
  /** What went wrong last. */
  readonly error?: Maybe<Scalars['String']['output']>;
};

/** Where a look-up stands. */
export type LookupState =
  /** Waits for its turn. */
  | 'QUEUED'
  /** A worker is at it. */
  | 'RUNNING'
  /** Asked and answered, whatever the answer. */
  | 'DONE'
  /** Given up; `error` says why. */
  | 'FAILED'
  /** Called off. */
  | 'CANCELLED';

/** A page of look-ups. */
export type LookupConnection = {
  readonly __typename?: 'LookupConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<LookupEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Lookup>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One item of a page, with the cursor that stands for its place. */
export type LookupEdge = {
  readonly __typename?: 'LookupEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Lookup;
};

/** A run of look-ups that was asked for at once. */
export type Enrichment = Node & {
  readonly __typename?: 'Enrichment';
  readonly id: Scalars['ID']['output'];
  /** How many domains it asks about. */
  readonly total: Scalars['Int']['output'];
  /** Answered, whatever the answer. */
  readonly done: Scalars['Int']['output'];
  /** Given up. */
  readonly failed: Scalars['Int']['output'];
  /** Neither answered nor given up nor called off. */
  readonly remaining: Scalars['Int']['output'];
  /** Links the graph won by it. */
  readonly newLinks: Scalars['Int']['output'];
  readonly startedAt: Scalars['DateTime']['output'];
  /** When the rest may be answered, by the limits of the servers; null when nothing remains. */
  readonly estimatedEnd?: Maybe<Scalars['DateTime']['output']>;
  readonly finished: Scalars['Boolean']['output'];
  /** Servers that throttled so often in a row that the run goes on without them. */
  readonly withoutServers: ReadonlyArray<Scalars['String']['output']>;
};

/** Whom a run asks, why, and how long that takes. */
export type EnrichmentPlan = {
  readonly __typename?: 'EnrichmentPlan';
  /** The run; null with `dryRun`. */
  readonly enrichment?: Maybe<Enrichment>;
  /** In the order in which they are asked. */
  readonly domains: ReadonlyArray<PlannedLookup>;
  /** By the limits of the servers. */
  readonly estimatedSeconds: Scalars['Int']['output'];
};

/** One look-up of a plan. */
export type PlannedLookup = {
  readonly __typename?: 'PlannedLookup';
  /** The domain. */
  readonly name: Scalars['String']['output'];
  /** Who is asked first. */
  readonly server: Scalars['String']['output'];
  /** Why it is worth asking, or in which order it comes. */
  readonly reason: Scalars['String']['output'];
};

/** Whatever can be fetched again by its id (Relay's Global Object Identification). */
export type Node = {
  /** Stable, opaque, unique in the store. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page of a list stands in it (Relay's Cursor Connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether more follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether some came before: true on every page that was asked for with `after`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last item, to be sent as `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** How much a question looked at, so that 'nothing found' can be read for what it is. */
export type Explored = {
  readonly __typename?: 'Explored';
  /** Entities that were looked at; of sharing, the things that were weighed. */
  readonly entities: Scalars['Int']['output'];
  /** Links that were looked at; of sharing, those that share the things. */
  readonly links: Scalars['Int']['output'];
  /** False: a limit stopped it, see `stoppedBy`. */
  readonly complete: Scalars['Boolean']['output'];
  /** The limit that stopped it. */
  readonly stoppedBy?: Maybe<Scalars['String']['output']>;
  /** Shared by so many, or identifying nobody, so that they tie nobody together; and leads that were not asked for. */
  readonly hubsSkipped: ReadonlyArray<Hub>;
  /** Domains at the frontier that were never looked up. */
  readonly notLookedUp: Scalars['Int']['output'];
  /** Domains at the frontier whose look-up failed. */
  readonly failedLookups: Scalars['Int']['output'];
  /** Domains at the frontier whose registrant is hidden. */
  readonly redacted: Scalars['Int']['output'];
  /** Which domains these are, beside how many, by id. */
  readonly domains: DomainConnection;
};


/** How much a question looked at, so that 'nothing found' can be read for what it is. */
export type ExploredDomainsArgs = {
  state: UnseenState;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Why nobody can say who registered a domain. */
export type UnseenState =
  /** It was never looked up: `Explored.notLookedUp`. */
  | 'NOT_LOOKED_UP'
  /** Its look-up failed: `Explored.failedLookups`. */
  | 'FAILED'
  /** Its registrant is hidden: `Explored.redacted`. */
  | 'REDACTED';

/** Something that is shared but ties nobody. */
export type Hub = {
  readonly __typename?: 'Hub';
  readonly entity: Entity;
  /** How many share it: where too many do, the different companies or holders. */
  readonly degree: Scalars['Int']['output'];
  /** The name of the rule that says so. */
  readonly rule: Scalars['String']['output'];
};

/** The same answer as Cypher: run as it is, it returns exactly the entities and links of the answer. */
export type Cypher = {
  readonly __typename?: 'Cypher';
  readonly statement: Scalars['String']['output'];
  readonly parameters: Scalars['JSON']['output'];
  /** Opens Neo4j Browser with the statement typed in. */
  readonly browserUrl: Scalars['String']['output'];
};

/** Something that ties two or more companies which are otherwise apart. */
export type Shared = {
  readonly __typename?: 'Shared';
  /** The registrant, officer, e-mail, phone, address or name server. */
  readonly shared: Entity;
  /** Those it ties, by name; a company that the registrant itself is identified as stands in `links`. */
  readonly companies: ReadonlyArray<Entity>;
  /** The domains over which it does. */
  readonly domains: ReadonlyArray<Entity>;
  /**
   * What ties the same companies as part of this one tie, and is not an answer of its own: the registrant's e-mail, telephone, address
   * and name servers, or what the same registrants give beside. Told beside it: `links` and `cypher` are those of the shared thing.
   */
  readonly carriers: ReadonlyArray<Entity>;
  /** 0..1: falls with how many others share it and rises with independent evidence; see docs/strength.md. */
  readonly strength: Scalars['Float']['output'];
  /** Whether it is a lead only: it ties nobody by itself and stands below every tie. See docs/strength.md. */
  readonly lead: Scalars['Boolean']['output'];
  /** The rule by which it is one. */
  readonly leadRule?: Maybe<Scalars['String']['output']>;
  /** A sentence an analyst could paste. */
  readonly explanation: Scalars['String']['output'];
  /** Every hop, each with its evidence, and who the shared thing is identified as and trades as. */
  readonly links: ReadonlyArray<Link>;
  /** What the parties of this tie deny of one another: denials aimed at conclusions about them. */
  readonly denials: ReadonlyArray<Evidence>;
  /** Redraws this tie. */
  readonly cypher: Cypher;
};

/** A page of ties. */
export type SharedConnection = {
  readonly __typename?: 'SharedConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<SharedEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<Shared>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** How much was looked at. */
  readonly explored: Explored;
  /** Redraws the page. */
  readonly cypher: Cypher;
};

/** One item of a page, with the cursor that stands for its place. */
export type SharedEdge = {
  readonly __typename?: 'SharedEdge';
  /** To be sent as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Shared;
};

/** A way from one entity to another. */
export type Path = {
  readonly __typename?: 'Path';
  /** From the one end to the other. */
  readonly entities: ReadonlyArray<Entity>;
  /** One between each entity and the next, whichever way it points. */
  readonly links: ReadonlyArray<Link>;
  /**
   * Contact points and name servers over which other ways lead between the same companies and holders; those are no paths of their own.
   * Told beside it: `cypher` redraws the path itself.
   */
  readonly carriers: ReadonlyArray<Entity>;
  /** 0..1: the product of all trust, rarity and nearness in time along it; see docs/strength.md. */
  readonly strength: Scalars['Float']['output'];
  /** Whether it is a lead only: it ties nobody by itself and stands below every tie. See docs/strength.md. */
  readonly lead: Scalars['Boolean']['output'];
  /** The rule by which it is one. */
  readonly leadRule?: Maybe<Scalars['String']['output']>;
  /** A sentence an analyst could paste. */
  readonly explanation: Scalars['String']['output'];
  /** That of the link with the fewest; sources that repeat one another count once. */
  readonly independentSources: Scalars['Int']['output'];
  /** Whether somebody denies one of its links. */
  readonly disputed: Scalars['Boolean']['output'];
};

/** The strongest paths between two entities. */
export type PathAnswer = {
  readonly __typename?: 'PathAnswer';
  /** Strongest first, leads behind all ties. */
  readonly paths: ReadonlyArray<Path>;
  /** How many of them rest on no common record. */
  readonly independentPaths: Scalars['Int']['output'];
  /** How much was looked at. */
  readonly explored: Explored;
  /** Redraws the paths. */
  readonly cypher: Cypher;
};

/** What surrounds some entities. */
export type Network = {
  readonly __typename?: 'Network';
  /** Those asked for, and the most strongly tied to them. */
  readonly entities: ReadonlyArray<Entity>;
  /** All links between them. */
  readonly links: ReadonlyArray<Link>;
  /** Entities shown that have neighbours which are not. */
  readonly hidden: ReadonlyArray<HiddenNeighbours>;
  /** How much was looked at. */
  readonly explored: Explored;
  /** Redraws the network. */
  readonly cypher: Cypher;
};

/** Neighbours of an entity that are not shown. */
export type HiddenNeighbours = {
  readonly __typename?: 'HiddenNeighbours';
  readonly entity: Entity;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A company or person that another is tied to. */
export type RelatedEntity = {
  readonly __typename?: 'RelatedEntity';
  readonly entity: Entity;
  /** That of the path. */
  readonly strength: Scalars['Float']['output'];
  /** A sentence an analyst could paste. */
  readonly explanation: Scalars['String']['output'];
  /** The strongest path there. */
  readonly path: Path;
};

/** What the server tells as it happens, over WebSocket (graphql-ws) at /graphql. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** How far a run of look-ups has come, whenever that changes; ends when the run is finished. */
  readonly enrichmentProgress: Enrichment;
  /** A record just tied companies together that were apart before. */
  readonly sharedFound: Shared;
};


/** What the server tells as it happens, over WebSocket (graphql-ws) at /graphql. */
export type SubscriptionEnrichmentProgressArgs = {
  id: Scalars['ID']['input'];
};
