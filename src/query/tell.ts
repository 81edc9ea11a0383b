import { eventSentence, type ToldEvent } from '../explain/event.ts';
import { explainPath, explainTie, type ToldPath, type ToldTie } from '../explain/tie.ts';
import type { Answer } from './find-one.ts';

/** The sentence of an event that a timeline found. */
export function tellEvent(row: Answer): string {
  return eventSentence(row as unknown as ToldEvent);
}

/** The sentence of a path. */
export function tellPath(told: unknown): string {
  return explainPath(told as ToldPath);
}

/** The sentence of a tie that a sharing question found. */
export function tellTie(told: unknown): string {
  return explainTie(told as ToldTie);
}
