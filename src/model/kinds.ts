/** What a node can be; GraphQL's `EntityKind` and, in PascalCase, Neo4j's label. */
export const ENTITY_KINDS = [
  'COMPANY',
  'PERSON',
  'DOMAIN',
  'REGISTRANT',
  'JURISDICTION',
  'EMAIL',
  'PHONE',
  'ADDRESS',
  'NAME_SERVER',
  'REGISTRAR',
  'PRODUCT',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The Neo4j label of each kind, which is also the name of its GraphQL type. */
export const LABELS = {
  COMPANY: 'Company',
  PERSON: 'Person',
  DOMAIN: 'Domain',
  REGISTRANT: 'Registrant',
  JURISDICTION: 'Jurisdiction',
  EMAIL: 'Email',
  PHONE: 'Phone',
  ADDRESS: 'Address',
  NAME_SERVER: 'NameServer',
  REGISTRAR: 'Registrar',
  PRODUCT: 'Product',
} as const satisfies Record<EntityKind, string>;
export type EntityLabel = (typeof LABELS)[EntityKind];

/** Which kinds may stand at the two ends of a link; undefined means any. */
interface LinkEnds {
  readonly from: readonly EntityKind[] | undefined;
  readonly to: readonly EntityKind[] | undefined;
}

const CONTACT_HOLDERS = ['COMPANY', 'PERSON', 'REGISTRANT'] as const;

/** The link kinds in their direction; Neo4j relationship types and GraphQL's `LinkKind`. */
export const LINK_ENDS = {
  REGISTERED_BY: { from: ['DOMAIN'], to: ['REGISTRANT'] },
  USES_DOMAIN: { from: ['COMPANY', 'PRODUCT'], to: ['DOMAIN'] },
  IDENTIFIED_AS: { from: ['REGISTRANT'], to: ['COMPANY', 'PERSON'] },
  OFFICER_OF: { from: ['PERSON', 'COMPANY'], to: ['COMPANY'] },
  OWNS: { from: ['PERSON', 'COMPANY'], to: ['COMPANY'] },
  CONTROLS: { from: ['PERSON', 'COMPANY'], to: ['COMPANY'] },
  INCORPORATED_IN: { from: ['COMPANY'], to: ['JURISDICTION'] },
  LOCATED_IN: { from: undefined, to: ['JURISDICTION'] },
  TRADES_AS: { from: ['COMPANY'], to: ['COMPANY'] },
  OPERATES: { from: ['COMPANY', 'PERSON'], to: ['PRODUCT'] },
  HAS_EMAIL: { from: CONTACT_HOLDERS, to: ['EMAIL'] },
  HAS_PHONE: { from: CONTACT_HOLDERS, to: ['PHONE'] },
  HAS_ADDRESS: { from: CONTACT_HOLDERS, to: ['ADDRESS'] },
  SERVED_BY: { from: ['DOMAIN'], to: ['NAME_SERVER'] },
  SPONSORED_BY: { from: ['DOMAIN'], to: ['REGISTRAR'] },
  POSSIBLY_SAME_AS: { from: undefined, to: undefined },
  ASSOCIATED_WITH: { from: undefined, to: undefined },
} as const satisfies Record<string, LinkEnds>;
export type LinkKind = keyof typeof LINK_ENDS;
export const LINK_KINDS = Object.keys(LINK_ENDS) as readonly LinkKind[];

/** Allowed kinds at one end of a link kind; undefined means any. */
export function endsOf(kind: LinkKind): LinkEnds {
  return LINK_ENDS[kind];
}

const { from: NAMES, to: PARTIES }: LinkEnds = LINK_ENDS.IDENTIFIED_AS;

/** Whether something of the one kind can be identified as something of the other: a registrant as a company or person. */
export function canBeIdentifiedAs(from: EntityKind, to: EntityKind): boolean {
  return NAMES?.includes(from) === true && PARTIES?.includes(to) === true;
}

/** How well a statement stands, best first. A denial is a statement of its own. */
export const CLAIM_STATUSES = ['CONFIRMED', 'REPORTED', 'ALLEGED', 'DENIED'] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** What somebody can say of two entities; UNSURE only says that the question was looked at. */
export const JUDGMENTS = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
export type Judgment = (typeof JUDGMENTS)[number];

export const SOURCE_KINDS = [
  'REGISTER',
  'RDAP',
  'WHOIS',
  'DATASET',
  'STATEMENT',
  'ARTICLE',
  'ANALYST',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a share of a holding is a share of; CONSOLIDATION is accounting control and never a percentage. */
export const INTEREST_KINDS = ['ECONOMIC', 'VOTING', 'CONTROL', 'CONSOLIDATION'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

export const PROTOCOLS = ['WHOIS', 'RDAP', 'IMPORTED'] as const;
export type Protocol = (typeof PROTOCOLS)[number];
