import { parsePartialDate } from '../../model/partial-date.ts';
import { BadCase } from './bad-case.ts';

/** Reads one value of a JSON document, or throws BadCase with the place where it stands. */
export type Reader<T> = (value: unknown, place: string) => T;

interface Field<T> {
  readonly read: Reader<T>;
  readonly isRequired: boolean;
}

/** How each field of an object is read. */
export type Shape<T> = { readonly [Name in keyof T]-?: Field<NonNullable<T[Name]>> };

export function required<T>(read: Reader<T>): Field<T> {
  return { read, isRequired: true };
}

/** A field that may be missing; `null` is the same as missing. */
export function optional<T>(read: Reader<T>): Field<T> {
  return { read, isRequired: false };
}

/** An object with these fields, in the order in which it has them, and no others: a misspelt one is an error, never left out. */
export function object<T extends object>(shape: Shape<T>): Reader<T> {
  const fields = Object.entries(shape) as [string, Field<unknown>][];
  const readers = new Map(fields.map(([name, { read }]) => [name, read]));
  return (value, place) => {
    if (!isObject(value)) throw new BadCase(place, 'must be an object');
    const stranger = Object.keys(value).find((name) => !readers.has(name));
    if (stranger !== undefined) {
      throw new BadCase(
        inside(place, stranger),
        `there is no such field; there are ${[...readers.keys()].join(', ')}`,
      );
    }
    const read = Object.entries(value).flatMap(([name, given]) =>
      given == null ? [] : [[name, readers.get(name)?.(given, inside(place, name))] as const],
    );
    for (const [name, { isRequired }] of fields) {
      if (isRequired && value[name] == null) throw new BadCase(inside(place, name), 'is missing');
    }
    return Object.fromEntries(read) as T;
  };
}

export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new BadCase(place, 'must be a list');
    return value.map((item: unknown, index) => read(item, `${place}[${String(index)}]`));
  };
}

export const text: Reader<string> = (value, place) => {
  if (typeof value !== 'string') throw new BadCase(place, 'must be text');
  return value;
};

export const filledText: Reader<string> = (value, place) => {
  if (text(value, place).trim() === '') throw new BadCase(place, 'must not be empty');
  return text(value, place);
};

export const flag: Reader<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw new BadCase(place, 'must be true or false');
  return value;
};

export const percent: Reader<number> = (value, place) => {
  if (typeof value !== 'number' || value < 0 || value > 100)
    throw new BadCase(place, 'must be a number from 0 to 100');
  return value;
};

/** A date as precise as its source gives it. */
export const date: Reader<string> = (value, place) => {
  const given = text(value, place);
  if (parsePartialDate(given) === undefined)
    throw new BadCase(place, `"${given}" is not a date; write 2022, 2022-11 or 2022-11-08`);
  return given;
};

export function oneOf<T extends string | number>(values: readonly T[]): Reader<T> {
  return (value, place) => {
    const found = values.find((known) => known === value);
    if (found === undefined)
      throw new BadCase(place, `${JSON.stringify(value)} is none of ${values.join(', ')}`);
    return found;
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inside(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}
