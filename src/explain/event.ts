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
    return `The registration was read from ${event.told.server} (${event.told.protocol}).`;
  }
  if (event.event === 'merged') {
    const { subject, by, reason } = event.told;
    return `${by ?? 'An analyst'} judged that ${subject}: ${reason}${reason.endsWith('.') ? '' : '.'}`;
  }
  return linkSentence(event.told, event.event === 'since' ? { since: event.at } : { until: event.at });
}
