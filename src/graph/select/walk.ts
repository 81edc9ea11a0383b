import type { Step } from '../../model/selection.ts';
import { cypher, joinCypher, type Cypher } from '../driver/cypher.ts';
import type { Compiler } from './compiler.ts';
import { linkConditions, overlap, stepPattern } from './temporal-conditions.ts';

/** A walk from an object over one or more steps; the last link is kept for what edges say of it. */
export interface Walk {
  readonly match: Cypher;
  readonly conditions: readonly Cypher[];
  readonly link: Cypher;
  readonly end: Cypher;
}

/** Walks the steps from an entity. Links of a kind join entities and nothing else, so the ends need no label. */
export function walk(compiler: Compiler, object: Cypher, steps: readonly Step[]): Walk {
  let from = object;
  let link = object;
  const patterns: Cypher[] = [];
  const conditions: Cypher[] = [];
  for (const [index, step] of steps.entries()) {
    const before = link;
    link = compiler.variable('l');
    const to = compiler.variable('n');
    patterns.push(stepPattern(compiler, step, { from, link, to }));
    conditions.push(...linkConditions(compiler, link, step));
    if (index > 0) conditions.push(overlap(before, link));
    from = to;
  }
  return { match: cypher`MATCH ${joinCypher(patterns, cypher`, `)}`, conditions, link, end: from };
}
