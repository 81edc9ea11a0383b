import { int } from 'neo4j-driver';
import type { Frame, SelectedField } from '../../model/selection.ts';
import { cypher, nameOf, type Cypher } from '../driver/cypher.ts';

/** Builds the expression of one field of the object that the variable holds. */
export type FieldRule = (compiler: Compiler, object: Cypher, field: SelectedField) => Cypher;

/** Fields that are more than a property or a walk, by `Type.field`. */
export type FieldRules = Readonly<Record<string, FieldRule>>;

/** What compilers of the same statement, or of the same part of one, share. */
interface StatementParts {
  readonly prefix: string;
  readonly parameters: Record<string, unknown>;
  readonly known: Map<unknown, Cypher>;
  variables: number;
}

/** Parts of one statement that are compiled apart name their parameters by different prefixes. */
export function newStatement(prefix = 'p'): StatementParts {
  return { prefix, parameters: {}, known: new Map(), variables: 0 };
}

/** Collects what one statement needs while it is built: its parameters, fresh variables, and the frame of the question. */
export class Compiler {
  readonly frame: Frame;
  /** How a field is read; rules come back to it for what is selected below them. */
  readonly ruleOf: (field: SelectedField) => FieldRule;
  readonly #statement: StatementParts;

  constructor(ruleOf: Compiler['ruleOf'], frame: Frame = {}, statement = newStatement()) {
    this.ruleOf = ruleOf;
    this.frame = frame;
    this.#statement = statement;
  }

  /** A variable that nothing else in the statement uses. */
  variable(prefix: string): Cypher {
    this.#statement.variables += 1;
    return nameOf(`${prefix}${String(this.#statement.variables)}`);
  }

  /** Sends a value as a parameter; whole numbers travel as integers. */
  value(value: unknown): Cypher {
    const simple = typeof value !== 'object';
    const known = simple ? this.#statement.known.get(value) : undefined;
    if (known !== undefined) return known;
    const name = nameOf(`${this.#statement.prefix}${String(Object.keys(this.#statement.parameters).length)}`);
    this.#statement.parameters[name] =
      typeof value === 'number' && Number.isInteger(value) ? int(value) : value;
    const parameter = cypher`$${name}`;
    if (simple) this.#statement.known.set(value, parameter);
    return parameter;
  }

  parameters(): Readonly<Record<string, unknown>> {
    return this.#statement.parameters;
  }
}
