import { BadInput } from '../../lib/errors/bad-input.ts';
import type { SelectedField } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Compiler, FieldRule } from '../select/compiler.ts';
import { entityLabel } from '../select/temporal-conditions.ts';
import { objectMap, selectObject } from '../select/object.ts';
import { rowOf } from '../select/page.ts';

/** What a question looked at, found outside of Neo4j; only the skipped entities are read from it. */
export interface FoundExplored {
  readonly entities: number;
  readonly links: number;
  readonly complete: boolean;
  readonly stoppedBy: string | null;
  readonly hubsSkipped: readonly {
    readonly entity: string;
    readonly degree: number;
    readonly rule: string;
  }[];
  readonly notLookedUp: number;
  readonly failedLookups: number;
  readonly redacted: number;
  /** The ids of the domains that are counted so, by id: behind a cursor, as many as wanted. */
  readonly domains: (state: UnseenState, first: number, after: string | undefined) => readonly string[];
}

export type UnseenState = 'NOT_LOOKED_UP' | 'FAILED' | 'REDACTED';

/** Where an answer counts the domains of each state. */
export const COUNT_OF: Readonly<Record<UnseenState, 'notLookedUp' | 'failedLookups' | 'redacted'>> = {
  NOT_LOOKED_UP: 'notLookedUp',
  FAILED: 'failedLookups',
  REDACTED: 'redacted',
};

/** The map of an `Explored` as it is asked for. */
export function exploredMap(compiler: Compiler, found: FoundExplored, { selection }: SelectedField): Cypher {
  if (!selection) return cypher`null`;
  return objectMap(compiler, cypher`null`, selection, (asked): FieldRule => {
    if (asked.name === 'hubsSkipped') return () => hubs(compiler, found, asked);
    if (asked.name === 'domains') return () => domainPage(compiler, found, asked);
    return () => compiler.value(found[asked.name as keyof FoundExplored]);
  });
}

/** A page of the domains that are counted under a state; one more than asked for, so that the end is seen. */
function domainPage(compiler: Compiler, found: FoundExplored, field: SelectedField): Cypher {
  const { state, first, after } = field.args as {
    state: UnseenState;
    first: number;
    after: readonly unknown[] | null | undefined;
  };
  if (after && (after.length !== 1 || typeof after[0] !== 'string'))
    throw new BadInput('after', 'this cursor is of another list');
  const ids = found.domains(state, first + 1, after?.[0] as string | undefined);
  const domain = compiler.variable('n');
  return cypher`{first: ${compiler.value(first)}, after: ${compiler.value(after != null)}, total: ${compiler.value(found[COUNT_OF[state]])},
    rows: COLLECT { UNWIND ${compiler.value([...ids])} AS id MATCH (${domain}:${entityLabel(compiler)} {id: id})
      WITH ${domain} ORDER BY ${domain}.id RETURN {sort: [${domain}.id], ${rowOf(compiler, field, domain)}} }}`;
}

function hubs(compiler: Compiler, { hubsSkipped }: FoundExplored, { selection }: SelectedField): Cypher {
  if (!selection) return cypher`[]`;
  const [hub, entity] = [compiler.variable('h'), compiler.variable('n')];
  const map = objectMap(compiler, hub, selection, (asked): FieldRule => {
    if (asked.name === 'entity') return () => selectObject(compiler, entity, asked);
    return () => cypher`${hub}.${nameOf(asked.name)}`;
  });
  return cypher`COLLECT { UNWIND ${compiler.value(hubsSkipped)} AS ${hub} MATCH (${entity}:${entityLabel(compiler)} {id: ${hub}.entity})
    WITH ${hub}, ${entity} ORDER BY ${hub}.degree DESC, ${hub}.entity RETURN ${map} }`;
}
