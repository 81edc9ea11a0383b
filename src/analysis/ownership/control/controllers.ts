import type { Certainty } from '../../../model/ownership.ts';
import { controlledBy, type AssertedControl, type Control } from './control.ts';

/** Who may be looked at as a controller: everybody, or legal entities only. */
export type Eligible = (node: number) => boolean;

/**
 * Everybody who controls the company, nearest first. Works upwards, so that somebody who controls a controller
 * is found without following all else that he controls.
 */
export function controllersOf(control: Control, company: number, certainty: Certainty): number[] {
  const above = nodesAbove(control, company);
  const within = new Set(above).add(company);
  const until = new Set([company]);
  const controllers: number[] = [];
  for (const node of above) {
    if (node === company) continue;
    const controlled = controlledBy(control, [node], certainty, { within, until });
    if (!controlled.some((found) => until.has(found))) continue;
    until.add(node);
    controllers.push(node);
  }
  return controllers;
}

/** Everybody with votes in the company, directly or through others, nearest first. */
function nodesAbove({ columns, asserted }: Control, company: number): number[] {
  const found = new Set([company]);
  const commanders = asserted ? commandersOf(asserted) : undefined;
  for (const node of found) {
    for (let entry = columns.start[node] ?? 0; entry < (columns.start[node + 1] ?? 0); entry++)
      found.add(columns.owner[entry] ?? 0);
    for (const commander of commanders?.get(node) ?? []) found.add(commander);
  }
  found.delete(company);
  return [...found];
}

const COMMANDERS = new WeakMap<AssertedControl, ReadonlyMap<number, readonly number[]>>();

/** Who controls what without a percentage, by the controlled company; kept for the next time. */
export function commandersOf(asserted: AssertedControl): ReadonlyMap<number, readonly number[]> {
  const known = COMMANDERS.get(asserted);
  if (known) return known;
  const commanders = new Map<number, number[]>();
  for (let owner = 0; owner + 1 < asserted.start.length; owner++)
    for (let at = asserted.start[owner] ?? 0; at < (asserted.start[owner + 1] ?? 0); at++) {
      const owned = asserted.owned[at] ?? 0;
      const list = commanders.get(owned);
      if (list) list.push(owner);
      else commanders.set(owned, [owner]);
    }
  COMMANDERS.set(asserted, commanders);
  return commanders;
}

/**
 * The top of those who control the company (definitions 4.1): nobody, one node, or a ring of companies that
 * control one another. More than one top needs contradictory data; then all are given.
 */
export function ultimateParentsOf(control: Control, company: number, eligible: Eligible): number[] {
  const left = new Set(controllersOf(control, company, 'definite').filter(eligible));
  const tops = new Set<number>();
  while (left.size > 0) {
    const { top, peers, below } = climb(control, [...left].at(-1) ?? company, eligible);
    for (const node of [top, ...peers]) tops.add(node);
    for (const node of [top, ...peers, ...below]) left.delete(node);
  }
  return [...tops];
}

/** Goes up from a node until whoever controls it is controlled by it. */
function climb(control: Control, from: number, eligible: Eligible) {
  for (let top = from; ;) {
    const peers = controllersOf(control, top, 'definite').filter(eligible);
    const below = new Set(controlledBy(control, [top], 'definite'));
    const higher = peers.find((node) => !below.has(node));
    if (higher === undefined) return { top, peers, below };
    top = higher;
  }
}
