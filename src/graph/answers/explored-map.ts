import type { SelectedField } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../cypher.ts';
import type { Compiler, FieldRule } from '../select/compiler.ts';
import { entityLabel } from '../select/frame.ts';
import { objectMap, selectObject } from '../select/object.ts';

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
}

/** The map of an `Explored` as it is asked for. */
export function exploredMap(compiler: Compiler, found: FoundExplored, { selection }: SelectedField): Cypher {
  if (!selection) return cypher`null`;
  return objectMap(compiler, cypher`null`, selection, (asked): FieldRule => {
    if (asked.name === 'hubsSkipped') return () => hubs(compiler, found, asked);
    return () => compiler.value(found[asked.name as keyof FoundExplored]);
  });
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
