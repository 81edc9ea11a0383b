import type { Showing } from '../ingest/judge.ts';
import type { SelectedField, Selection } from '../model/selection.ts';
import { findEntity, findLinksByEnds, type Answer, type Reader } from '../query/find-one.ts';

const MOST_LINKS = 1000;

type Ends = readonly { readonly id: string; readonly from: string; readonly to: string }[];

/** Reads what is selected of a `JudgmentResult`: what is gained while it is there, and what is lost while it still is. */
export function showingOf({ fields }: Selection, dryRun: boolean): Showing<Answer, Answer> {
  return {
    after: (reader, change) =>
      readAll(fields, {
        id: () => (dryRun ? null : change.judgment),
        entity: (selection) => findEntity(reader, { selection }, change.entity),
        linksGained: (selection) => links(reader, selection, change.gained),
        sharedGained: () => change.sharedGained,
        sharedLost: () => change.sharedLost,
      }),
    before: (reader, change) =>
      readAll(fields, { linksLost: (selection) => links(reader, selection, change.lost) }),
  };
}

type Readers = Readonly<Record<string, (selection: Selection) => unknown>>;

const NOTHING: Selection = { type: '', isAbstract: false, fields: [], only: {} };

async function readAll(fields: readonly SelectedField[], readers: Readers): Promise<Answer> {
  const answer: Record<string, unknown> = {};
  for (const { key, name, selection } of fields) {
    const read = readers[name];
    if (read) answer[key] = await read(selection ?? NOTHING);
  }
  return answer;
}

function links(reader: Reader, selection: Selection, ends: Ends): Promise<Answer[]> {
  return findLinksByEnds(reader, selection, ends.slice(0, MOST_LINKS));
}
