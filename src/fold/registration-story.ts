import type { ChangeKind, EventLink } from '../model/change.ts';

/** Links of one domain and aspect that ended and began on one day: what that adds up to. */
export interface Story {
  readonly kind: ChangeKind;
  /** The link that the change is about: the one that began; where something was hidden, the one that ended. */
  readonly link: EventLink;
  readonly before: readonly EventLink[];
  readonly after: readonly EventLink[];
}

/** What it means that some links took the place of others; undefined where each is told for itself. */
export function storyOf(ended: readonly EventLink[], begun: readonly EventLink[]): Story | undefined {
  const [lost] = ended;
  const [won] = begun;
  if (!lost || !won) return undefined;
  if (won.kind !== 'REGISTERED_BY') return { kind: 'CHANGED', link: won, before: ended, after: begun };
  const before = ended.filter(isNamed);
  const after = begun.filter(isNamed);
  const [shown] = after;
  const [hidden] = before;
  if (hidden && shown)
    return { kind: isHolder(won) ? 'HOLDER_CHANGED' : 'CHANGED', link: shown, before, after };
  if (hidden) return { kind: 'HIDDEN', link: hidden, before, after: begun };
  if (shown) return { kind: 'SHOWN', link: shown, before: ended, after };
  return { kind: 'CHANGED', link: won, before: ended, after: begun };
}

/** Whether the value says who it is. */
export function isNamed({ to }: EventLink): boolean {
  return to.rule === null;
}

/** The holder is the contact of role registrant; a source that names no role means that one. */
function isHolder({ qualifier }: EventLink): boolean {
  return qualifier === undefined || qualifier === 'registrant';
}

const OF_DOMAINS: ReadonlySet<string> = new Set(['REGISTERED_BY', 'SPONSORED_BY', 'SERVED_BY']);

/** Whether two links speak of the same thing of the same entity, so that one may take the place of the other. */
export function isSameAspect(left: EventLink, right: EventLink): boolean {
  return (
    left.kind === right.kind &&
    left.from.id === right.from.id &&
    left.qualifier === right.qualifier &&
    (OF_DOMAINS.has(left.kind) ||
      (left.to.id === right.to.id && left.interest?.kind === right.interest?.kind))
  );
}
