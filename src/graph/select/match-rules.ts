import { cypher, nameOf } from '../driver/cypher.ts';
import type { FieldRule, FieldRules } from './compiler.ts';
import { selectObject } from './object.ts';

function side(property: 'left' | 'right'): FieldRule {
  return (compiler, match, field) => {
    const entity = compiler.variable('n');
    return cypher`head(COLLECT { MATCH (${entity}:Entity {id: ${match}.${nameOf(property)}}) RETURN ${selectObject(compiler, entity, field)} })`;
  };
}

/** The reasons as they are kept, JSON in one text. */
const explanation: FieldRule = (_compiler, match) => cypher`${match}.reasons`;

export const matchRules: FieldRules = {
  'Match.left': side('left'),
  'Match.right': side('right'),
  'Match.explanation': explanation,
};
