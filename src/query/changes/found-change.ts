import type { ChangeKind, ChangePlace, EventLink } from '../../model/change.ts';

/** A change before what is asked of it is read. */
export interface FoundChange {
  /** Where it stands among all changes; the id is its own. */
  readonly place: ChangePlace;
  /** The day, as precise as known. */
  readonly at: string;
  readonly kind: ChangeKind;
  readonly entity: string;
  readonly link?: EventLink;
  /** All links that began or ended with it, `link` among them. */
  readonly links: readonly EventLink[];
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly summary: string;
  readonly records: readonly string[];
}

/** Which links and entities count: those that touch one of these, or all. */
export function touches({ from, to }: EventLink, among: ReadonlySet<string> | undefined): boolean {
  return among === undefined || among.has(from.id) || among.has(to.id);
}

/** The entity that a link's change is told of: the one it starts from, unless only the other was asked about. */
export function entityOfLink({ from, to }: EventLink, among: ReadonlySet<string> | undefined): string {
  return among !== undefined && !among.has(from.id) && among.has(to.id) ? to.id : from.id;
}
