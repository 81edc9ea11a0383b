import { linkSentence, type ToldLink } from './link.ts';

/** One thing that happened to an entity, as the store tells it. */
export type ToldEvent =
  | { readonly event: 'since' | 'until'; readonly at: string; readonly told: ToldLink }
  | {
      readonly event: 'registration';
      readonly at: string;
      readonly told: { readonly server: string; readonly protocol: string };
    }
  | {
      readonly event: 'merged';
      readonly at: string;
      readonly told: { readonly subject: string; readonly by: string | null; readonly reason: string };
    };

/** One plain sentence for an event. */
export function eventSentence(event: ToldEvent): string {
  if (event.event === 'registration') {
    const { server, protocol } = event.told;
    const named = server === 'not stated' ? '' : server;
    if (protocol === 'IMPORTED')
      return `The registration was read from an imported answer${named === '' ? '' : ` of ${named}`}.`;
    return `The registration was read from ${named === '' ? `an answer over ${protocol}` : `${named} (${protocol})`}.`;
  }
  if (event.event === 'merged') {
    const { subject, by, reason } = event.told;
    return `${by ?? 'An analyst'} judged that ${subject}: ${reason}${reason.endsWith('.') ? '' : '.'}`;
  }
  return event.event === 'since' ? beginning(event) : ending(event);
}

type LinkEvent = Extract<ToldEvent, { readonly event: 'since' | 'until' }>;

/** Of something observed only the day is known on which it was first seen. */
function beginning({ at, told }: LinkEvent): string {
  const { lastSeen: _lastSeen, until: _until, ...link } = told;
  return linkSentence({ ...link, since: at });
}

function ending({ at, told }: LinkEvent): string {
  const { since: _since, lastSeen, ...link } = told;
  return linkSentence({ ...link, until: at, ...(told.observed && lastSeen ? { lastSeen } : {}) });
}
