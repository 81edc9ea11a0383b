/** What one contact of a made-up registration shows; what is left out the registration does not have. */
export interface ShownContact {
  readonly name?: string;
  readonly organization?: string;
  readonly street?: string;
  readonly city?: string;
  readonly postalCode?: string;
  readonly country?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Everything that a registry knows of a made-up domain. */
export interface RegisteredDomain {
  readonly domain: string;
  readonly registrar: Registrar;
  readonly holder: ShownContact;
  readonly admin?: ShownContact;
  readonly tech?: ShownContact;
  readonly billing?: ShownContact;
  /** The Japanese form gives one block of contact information, of whomever. */
  readonly contactBlock?: ShownContact;
  readonly nameServers: readonly string[];
}

export interface Registrar {
  readonly name: string;
  readonly ianaId: string;
  readonly host: string;
  readonly contact: ShownContact;
}
