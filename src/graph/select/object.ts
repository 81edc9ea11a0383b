import { KIND_KEY, ownKey } from '../../model/answer-keys.ts';
import type { SelectedField, Selection } from '../../model/selection.ts';
import { cypher, joinCypher, nameOf, type Cypher } from '../driver/cypher.ts';
import type { Compiler, FieldRule } from './compiler.ts';

/** Builds the map of everything selected of the object that the variable holds. */
export function objectMap(
  compiler: Compiler,
  object: Cypher,
  selection: Selection,
  ruleOf: (field: SelectedField) => FieldRule = compiler.ruleOf,
): Cypher {
  const entries = selection.fields.map((field) => entry(compiler, object, field, ruleOf));
  if (selection.isAbstract) entries.push(cypher`${quoted(KIND_KEY)}: ${object}.kind`);
  for (const [type, fields] of Object.entries(selection.only)) {
    const own = fields.map((field) => entry(compiler, object, field, ruleOf));
    const isType = cypher`${object}.kind = ${compiler.value(kindOf(type))}`;
    entries.push(
      cypher`${quoted(ownKey(type))}: CASE WHEN ${isType} THEN {${joinCypher(own, cypher`, `)}} END`,
    );
  }
  return cypher`{${joinCypher(entries, cypher`, `)}}`;
}

/** The map of everything a field selects of the object that is its value. */
export function selectObject(
  compiler: Compiler,
  object: Cypher,
  { selection }: Pick<SelectedField, 'selection'>,
): Cypher {
  return selection ? objectMap(compiler, object, selection) : object;
}

function entry(
  compiler: Compiler,
  object: Cypher,
  field: SelectedField,
  ruleOf: (field: SelectedField) => FieldRule,
): Cypher {
  return cypher`${nameOf(field.key)}: ${ruleOf(field)(compiler, object, field)}`;
}

function quoted(key: string): Cypher {
  return `\`${key}\`` as Cypher;
}

/** `NameServer` is the type of `NAME_SERVER`. */
function kindOf(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}
