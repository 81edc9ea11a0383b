import { int } from 'neo4j-driver';
import type { Frame, SelectedField } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../cypher.ts';

/** Builds the expression of one field of the object that the variable holds. */
export type FieldRule = (compiler: Compiler, object: Cypher, field: SelectedField) => Cypher;

/** Fields that are more than a property or a walk, by `Type.field`. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** Collects what one statement needs while it is built: its parameters, fresh variables, and the frame of the question. */
export class Compiler {
  readonly frame: Frame;
  /** How a field is read; rules come back to it for what is selected below them. */
  readonly ruleOf: (field: SelectedField) => FieldRule;
  readonly #prefix: string;
  readonly #parameters: Record<string, unknown> = {};
  readonly #known = new Map<unknown, Cypher>();
  #variables = 0;

  /** Two parts of one statement that are compiled apart name their parameters by different prefixes. */
  constructor(ruleOf: Compiler['ruleOf'], frame: Frame = {}, prefix = 'p') {
    this.ruleOf = ruleOf;
    this.frame = frame;
    this.#prefix = prefix;
  }

  /** A variable that nothing else in the statement uses. */
  variable(prefix: string): Cypher {
    this.#variables += 1;
    return nameOf(`${prefix}${String(this.#variables)}`);
  }

  /** Sends a value as a parameter; whole numbers travel as integers. */
  value(value: unknown): Cypher {
    const simple = typeof value !== 'object';
    const known = simple ? this.#known.get(value) : undefined;
    if (known !== undefined) return known;
    const name = nameOf(`${this.#prefix}${String(Object.keys(this.#parameters).length)}`);
    this.#parameters[name] = typeof value === 'number' && Number.isInteger(value) ? int(value) : value;
    const parameter = cypher`$${name}`;
    if (simple) this.#known.set(value, parameter);
    return parameter;
  }

  parameters(): Readonly<Record<string, unknown>> {
    return this.#parameters;
  }
}
