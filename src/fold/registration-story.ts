import { groupBy } from '../lib/group.ts';
import type { ChangeKind, EventLink } from '../model/change.ts';

/** Links of one domain and aspect that ended and began on one day: what that adds up to. */
export interface Story {
  readonly kind: ChangeKind;
  /** The link that the change is about: the one that began; where something was hidden, the one that ended. */
  readonly link: EventLink;
  readonly before: readonly EventLink[];
  readonly after: readonly EventLink[];
  /** All links that ended and began with it, those that say nothing beside others that do among them. */
  readonly ended: readonly EventLink[];
  readonly begun: readonly EventLink[];
  /** Roles of a domain's contact of which it is told alike; empty of anything else. */
  readonly roles: readonly string[];
}

/** What it means that some links took the place of others; undefined where each is told for itself. */
export function storyOf(ended: readonly EventLink[], begun: readonly EventLink[]): Story | undefined {
  const plot = plotOf(ended, begun);
  if (plot?.link.kind !== 'REGISTERED_BY') return plot && { ...plot, ended, begun, roles: [] };
  return { ...plot, ended, begun, roles: [plot.link.qualifier ?? HOLDER] };
}

/** Stories of which several roles of one contact tell alike, as one: who is hidden as registrant and admin is hidden once. */
export function joinRoles(stories: readonly Story[]): Story[] {
  return [...groupBy(stories, plotWords).values()].flatMap((alike) => {
    const [first] = [...alike].sort(
      (left, right) => Number(isHolder(right.link)) - Number(isHolder(left.link)),
    );
    if (!first) return [];
    const all = <Field extends 'before' | 'after' | 'ended' | 'begun'>(field: Field): EventLink[] =>
      alike.flatMap((story) => story[field]);
    return {
      ...first,
      ...{ before: all('before'), after: all('after'), ended: all('ended'), begun: all('begun') },
      roles: [...new Set([...first.roles, ...alike.flatMap(({ roles }) => [...roles].sort())])],
    };
  });
}

/** What tells one story from others; those of anything but contacts are each their own. */
function plotWords({ kind, link, before, after }: Story): string {
  const ends = [before, after].map((links) => [...new Set(links.map(({ to }) => to.id))].sort());
  return JSON.stringify([kind, link.from.id, link.kind === 'REGISTERED_BY' ? ends : link.id]);
}

type Plot = Pick<Story, 'kind' | 'link' | 'before' | 'after'>;

function plotOf(ended: readonly EventLink[], begun: readonly EventLink[]): Plot | undefined {
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

const HOLDER = 'registrant';

/** The holder is the contact of role registrant; a source that names no role means that one. */
function isHolder({ qualifier }: EventLink): boolean {
  return qualifier === undefined || qualifier === HOLDER;
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
