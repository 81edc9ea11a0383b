import type { Frame, Selection } from '../../model/selection.ts';
import { nameOf, type Cypher } from '../driver/cypher.ts';
import { Compiler, newStatement } from './compiler.ts';
import { ruleOf } from './field-rules.ts';
import { objectMap } from './object.ts';

/** The variable of the object that a statement is about. */
export const ANSWERED = nameOf('this');

/** What is selected of the object, as stands behind RETURN, and the values that it needs. */
export interface AnswerMap {
  readonly text: Cypher;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const compiled = new WeakMap<Selection, AnswerMap>();

/**
 * Compiled once for each selection, which is the same object whenever the same document is asked again; a frame's
 * values stand all over the text, so that one is compiled each time.
 */
export function answerMap(selection: Selection, frame: Frame): AnswerMap {
  if (frame.asOf !== undefined || frame.knownAt !== undefined) return compile(selection, frame);
  const known = compiled.get(selection) ?? compile(selection, frame);
  compiled.set(selection, known);
  return known;
}

function compile(selection: Selection, frame: Frame): AnswerMap {
  const compiler = new Compiler(ruleOf, frame, newStatement('a'));
  const text = objectMap(compiler, ANSWERED, selection);
  return { text, parameters: compiler.parameters() };
}
