/** What a record says of one organization, person or contact point, as far as matching reads it. */
export interface MatchRecord {
  readonly type: 'organization' | 'person' | 'contact';
  readonly name: string | undefined;
  readonly aliases: readonly string[];
  /** ISO 3166 code, lower case: "gb", "us-de". Of a person: nationality or residence. */
  readonly jurisdiction: string | undefined;
  readonly addresses: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Numbers given by a register or, for persons, by a state; any spelling. */
  readonly registrationNumbers: readonly string[];
  /** ISO 17442 codes. */
  readonly leis: readonly string[];
  readonly domains: readonly string[];
  /** ISO 8601 date, possibly without day or month. */
  readonly birthDate: string | undefined;
}

/** What one comparison found: -1 speaks against, 1 for the two being the same; the detail says why, when asked. */
export interface Evidence {
  readonly score: number;
  readonly detail: () => string;
}
