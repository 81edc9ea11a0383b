import { getNamedType, getNullableType, isListType } from 'graphql';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { count, faultOfLongText, faultOfText, MOST_LETTERS, withoutMarks } from '../../lib/text/fit-text.ts';
import { mapArguments, type InputPlace, type Slot } from './walk-input.ts';

const MOST_ITEMS = 1000;
/** A cursor holds the values that a list is ordered by, encoded. */
const MOST_CURSOR_LETTERS = 16_000;
const MOST_JSON_LETTERS = 10_000;

/**
 * One rule for everything that somebody sends, wherever it stands: lists of at most 1,000 different values, strings of at
 * most 1,000 characters unless the schema says `@text`, and nothing in them that no text has. Returns the values without
 * repetitions and marks of direction; throws `BadInput` with the place of the first fault.
 */
export function checkArguments(
  slots: readonly Slot[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return mapArguments(slots, values, (value, place) => {
    if (Array.isArray(value)) return checkList(value, place);
    if (typeof value === 'string') return checkString(value, place);
    if (typeof value === 'number') return checkNumber(value, place);
    if (getNamedType(place.type).name === 'JSON') checkJson(value, place);
    return value;
  });
}

function checkList(list: readonly unknown[], { path, type }: InputPlace): readonly unknown[] {
  if (list.length > MOST_ITEMS)
    throw new BadInput(
      path,
      `at most ${count(MOST_ITEMS)} values at once, not ${count(list.length)}; send several requests, or use interlock import`,
    );
  const isOfScalars = isListType(getNullableType(type)) && list.every((item) => typeof item !== 'object');
  return isOfScalars ? [...new Set(list)] : list;
}

function checkString(text: string, { path, slot, type }: InputPlace): string {
  const isText = hasDirective(slot, 'text');
  const most = slot.name === 'after' ? MOST_CURSOR_LETTERS : MOST_LETTERS;
  const fault = isText ? faultOfLongText(text) : faultOfText(text, most);
  if (fault !== undefined) throw new BadInput(path, fault);
  if (getNamedType(type).name === 'ID' && text.trim() === '') throw new BadInput(path, 'an id is not empty');
  return isText ? text : withoutMarks(text);
}

/** A page of none or less is nothing that anybody asks for. */
function checkNumber(value: number, { path, slot }: InputPlace): number {
  if ((slot.name === 'first' || slot.name === 'limit') && value < 1)
    throw new BadInput(path, `at least 1, not ${String(value)}`);
  return value;
}

function checkJson(value: unknown, { path }: InputPlace): void {
  const letters = JSON.stringify(value)?.length ?? 0;
  if (letters > MOST_JSON_LETTERS)
    throw new BadInput(path, `at most ${count(MOST_JSON_LETTERS)} characters of JSON, not ${count(letters)}`);
}

function hasDirective({ astNode }: Slot, wanted: string): boolean {
  return astNode?.directives?.some(({ name }) => name.value === wanted) ?? false;
}
