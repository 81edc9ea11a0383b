import type { ClaimStatus, SourceKind } from '../model/kinds.ts';
import type { ToldLink } from './link.ts';

/** A source by what readers know it by. */
export interface ToldSource {
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher?: string | null;
  readonly publishedOn?: string | null;
  readonly observedAt?: string | null;
  /** Its words for the link. */
  readonly quote?: string | null;
}

/** Who denies something: an article may report it, and then the subject of its record begins with the one who does. */
export interface ToldDenial {
  readonly subject: string;
  readonly publisher?: string | null;
  readonly title: string;
}

export interface ExplainedLink extends ToldLink {
  readonly status: ClaimStatus;
  readonly independentSources: number;
  /** The best-standing one. */
  readonly sources: readonly ToldSource[];
  readonly denials: readonly ToldDenial[];
  /** What the best source calls the entity that the link leads to, where its words are known. */
  readonly called?: string;
}

export interface ToldParty {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Links as the store tells them. */
export interface Told {
  readonly parties: readonly ToldParty[];
  readonly hops: readonly ExplainedLink[];
  /** Who the shared thing is identified as, and trades as. */
  readonly identities: readonly ExplainedLink[];
  /** What is denied between the parties beside the hops. */
  readonly denied: readonly (ToldLink & { readonly denials: readonly ToldDenial[] })[];
}
