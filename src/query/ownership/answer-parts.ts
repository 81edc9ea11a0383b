import type { Answer } from '../../graph/reads/read-one.ts';
import { readParts, type PartsWanted } from '../../graph/reads/read-parts.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { Frame, SelectedField, Selection } from '../../model/selection.ts';

/** Stands in an answer for an entity or holding until it has been read. */
class Part {
  readonly list: number;
  readonly id: string;

  constructor(list: number, id: string) {
    this.list = list;
    this.id = id;
  }
}

interface Wanted extends PartsWanted {
  readonly ids: string[];
}

/** Collects what an answer that was computed shows of entities and holdings, to read it all at once. */
export class AnswerParts {
  readonly #lists = new Map<Selection, Wanted>();

  /** The entity with what the field selects of it. */
  entity(field: SelectedField, id: string): unknown {
    return this.#part('entity', field, id);
  }

  /** The link of kind `OWNS` or `CONTROLS` with what the field selects of it. */
  holding(field: SelectedField, id: string): unknown {
    return this.#part('holding', field, id);
  }

  #part(what: PartsWanted['what'], { selection }: SelectedField, id: string): unknown {
    if (!selection) return id;
    const list = this.#lists.get(selection) ?? { what, selection, ids: [] };
    this.#lists.set(selection, list);
    list.ids.push(id);
    return new Part([...this.#lists.keys()].indexOf(selection), id);
  }

  /** The answer with everything in its place, after one statement. */
  async fill(store: Store, frame: Frame, answer: Answer): Promise<Answer> {
    const wanted = [...this.#lists.values()].map((list) => ({ ...list, ids: [...new Set(list.ids)] }));
    const found = await readParts(store, frame, wanted);
    return put(answer, found) as Answer;
  }
}

function put(value: unknown, found: readonly ReadonlyMap<string, Answer>[]): unknown {
  if (value instanceof Part) return found[value.list]?.get(value.id) ?? null;
  if (Array.isArray(value)) return value.map((item) => put(item, found));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, put(item, found)]));
}
