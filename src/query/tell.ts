import { eventSentence, type ToldEvent } from '../explain/event.ts';
import { explainTie, type ToldTie } from '../explain/shared.ts';
import type { Answer } from './find-one.ts';

/** The sentence of an event that a timeline found. */
export function tellEvent(row: Answer): string {
  return eventSentence(row as unknown as ToldEvent);
}

/** The sentences of a tie that a sharing question found. */
export function tellTie(told: unknown): string {
  return explainTie(told as ToldTie);
}
