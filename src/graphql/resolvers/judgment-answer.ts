import type { Showing } from '../../ingest/judgments/judge.ts';
import type { SelectedField, Selection } from '../../model/selection.ts';
import {
  findJudgmentEffects,
  readPaths,
  type JudgmentEffects,
} from '../../query/answers/judgment-effects.ts';
import { findEntity, findLinksByEnds, type Answer, type Reader } from '../../query/find-one.ts';
import type { LiveProjection } from '../../query/projection/live-projection.ts';

const MOST_LINKS = 1000;

type Ends = readonly { readonly id: string; readonly from: string; readonly to: string }[];

export interface ShowingTask {
  readonly live: LiveProjection;
  readonly dryRun: boolean;
}

/** Fields that take a look at the whole graph as it is and as it would be. */
const OF_EFFECTS: ReadonlySet<string> = new Set(['pathsGained', 'pathsLost', 'sharedGained', 'sharedLost']);
const NO_EFFECTS: JudgmentEffects = { pathsGained: [], pathsLost: [], sharedGained: 0, sharedLost: 0 };

/** Reads what is selected of a `JudgmentResult`: what is gained while it is there, and what is lost while it still is. */
export function showingOf({ fields }: Selection, { live, dryRun }: ShowingTask): Showing<Answer, Answer> {
  let effects = NO_EFFECTS;
  return {
    after: async (reader, change) => {
      if (fields.some(({ name }) => OF_EFFECTS.has(name)))
        effects = await findJudgmentEffects(live, reader, change.entities);
      return readAll(fields, {
        id: () => (dryRun ? null : change.judgment),
        entity: (selection) => findEntity(reader, { selection }, change.entity),
        linksGained: (selection) => links(reader, selection, change.gained),
        pathsGained: (selection) => readPaths(reader, selection, effects.pathsGained),
        sharedGained: () => effects.sharedGained,
        sharedLost: () => effects.sharedLost,
      });
    },
    before: (reader, change) =>
      readAll(fields, {
        linksLost: (selection) => links(reader, selection, change.lost),
        pathsLost: (selection) => readPaths(reader, selection, effects.pathsLost),
      }),
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
