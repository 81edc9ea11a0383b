import { eventSentence, type ToldEvent } from '../explain/event.ts';
import { labelsFor, partiesOf, toldBy, type FoundTold, type Party } from '../explain/parties.ts';
import { explainPath, explainTie } from '../explain/tie.ts';
import type { EntityKind } from '../model/kinds.ts';
import type { Answer } from './find-one.ts';

type LinkEvent = Extract<ToldEvent, { readonly event: 'since' | 'until' }>;
type FoundEvent =
  | Exclude<ToldEvent, LinkEvent>
  | (Omit<LinkEvent, 'told'> & {
      readonly told: Omit<LinkEvent['told'], 'from' | 'to'> & { readonly from: Party; readonly to: Party };
    });

/** The sentence of an event that a timeline found. */
export function tellEvent(row: Answer): string {
  const event = row as unknown as FoundEvent;
  if (event.event === 'registration' || event.event === 'merged') return eventSentence(event);
  const { from, to } = event.told;
  const label = labelsFor([from, to]);
  const told = { ...event.told, from: label(from), to: label(to) };
  return eventSentence({ ...event, told });
}

/** The sentence of a path. */
export function tellPath(found: unknown): string {
  const { ends, leadRule, told } = found as {
    readonly ends: readonly [Party, Party];
    readonly leadRule?: string | null;
    readonly told: FoundTold;
  };
  const label = labelsFor([...ends, ...partiesOf(told)]);
  const names = [label(ends[0]), label(ends[1])] as const;
  return explainPath({ ends: names, leadRule: leadRule ?? null, told: toldBy(told, label) });
}

/** The sentence of a tie that a sharing question found. */
export function tellTie(found: unknown): string {
  const { thing, leadRule, companies, told } = found as {
    readonly thing: Party;
    readonly leadRule?: string | null;
    readonly companies: readonly Party[];
    readonly told: FoundTold;
  };
  const label = labelsFor([thing, ...companies, ...partiesOf(told)]);
  return explainTie({
    thing: label(thing),
    thingKind: thing.kind as EntityKind,
    leadRule: leadRule ?? null,
    companies: companies.map(label),
    told: toldBy(told, label),
  });
}
