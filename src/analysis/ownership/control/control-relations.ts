import type { Certainty } from '../../../model/ownership.ts';
import { controlledBy, type Control } from './control.ts';

/** Who controls whom in a whole register: the controllers of company j are entries `start[j]` to `start[j + 1] - 1`. */
export interface ControlRelations {
  readonly start: Int32Array;
  readonly controller: Int32Array;
}

/** What one controller controls. */
export interface ControlSet {
  readonly controller: number;
  readonly controlled: readonly number[];
}

/** The control set of everybody who controls anything, one after the other. */
export function* everyControlSet(
  control: Control,
  certainty: Certainty,
  startersOf: (node: number) => readonly number[] = (node) => [node],
): Generator<ControlSet> {
  for (let controller = 0; controller < control.columns.size; controller++) {
    const starters = startersOf(controller);
    if (starters.length === 0) continue;
    const controlled = controlledBy(control, starters, certainty);
    if (controlled.length > 0) yield { controller, controlled };
  }
}

/** Turns control sets round: from the controlled to their controllers. */
export function relateControllers(size: number, sets: Iterable<ControlSet>): ControlRelations {
  const companies: number[] = [];
  const controllers: number[] = [];
  const start = new Int32Array(size + 1);
  for (const { controller, controlled } of sets)
    for (const company of controlled) {
      companies.push(company);
      controllers.push(controller);
      start[company + 1] = (start[company + 1] ?? 0) + 1;
    }
  for (let j = 0; j < size; j++) start[j + 1] = (start[j + 1] ?? 0) + (start[j] ?? 0);
  const next = start.slice(0, size);
  const controller = new Int32Array(companies.length);
  companies.forEach((company, at) => {
    const slot = next[company] ?? 0;
    controller[slot] = controllers[at] ?? 0;
    next[company] = slot + 1;
  });
  return { start, controller };
}

/** The controllers of a company. */
export function controllersIn({ start, controller }: ControlRelations, company: number): Int32Array {
  return controller.subarray(start[company] ?? 0, start[company + 1] ?? 0);
}

/** The top of a company's eligible controllers, as the definition's formula says it (4.1 and 4.2). */
export function topsIn(
  relations: ControlRelations,
  company: number,
  eligible: (node: number) => boolean,
): number[] {
  const isTop = (node: number) =>
    controllersIn(relations, node).every(
      (above) => !eligible(above) || controllersIn(relations, above).includes(node),
    );
  const tops = new Set(controllersIn(relations, company).filter((node) => eligible(node) && isTop(node)));
  const inRing = [...tops].some((top) => controllersIn(relations, top).includes(company));
  return inRing ? [...tops.add(company)] : [...tops];
}
