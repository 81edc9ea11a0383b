/** What a key may do, least first: readers query, analysts also write and enrich, admins also make and revoke keys. */
export const ROLES = ['READER', 'ANALYST', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks; on a server without keys everybody is an admin without a name. */
export interface Actor {
  readonly name: string | undefined;
  readonly role: Role;
}
