import type { LinkKind } from './kinds.ts';

export type LinkDirection = 'OUT' | 'IN' | 'BOTH';

/** One step along links, as the schema's `@via` gives it. */
export interface Step {
  readonly kinds: readonly LinkKind[];
  readonly direction: LinkDirection;
}

/** A relationship that is not a link, as the schema's `@joined` gives it. */
export interface Join {
  readonly type: string;
  readonly direction: LinkDirection;
}

/** One field a question asks for, with all that the schema says of it. */
export interface SelectedField {
  /** The name in the answer: the alias, or the field's own name. */
  readonly key: string;
  readonly name: string;
  /** The type that has the field; for a field of every entity, the interface. */
  readonly parent: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The named type of the field's value. */
  readonly type: string;
  readonly isList: boolean;
  readonly via: readonly Step[];
  readonly joined: Join | undefined;
  /** The stored property, where it is one. */
  readonly property: string;
  /** The properties that the field's list is ordered by. */
  readonly orderedBy: readonly string[];
  /** What is asked of the value; undefined for scalars. */
  readonly selection: Selection | undefined;
}

/** What a question asks of one object. */
export interface Selection {
  readonly type: string;
  /** Whether the object's kind decides its type. */
  readonly isAbstract: boolean;
  /** Asked whatever the object is. */
  readonly fields: readonly SelectedField[];
  /** Asked only of one type, by its name. */
  readonly only: Readonly<Record<string, readonly SelectedField[]>>;
}

/** When an answer is to hold, and what of the store's knowledge it may use. */
export interface Frame {
  /** First and last day of the date asked for, `YYYY-MM-DD`. */
  readonly asOf?: { readonly first: string; readonly last: string };
  /** RFC 3339 UTC with milliseconds. */
  readonly knownAt?: string;
}
