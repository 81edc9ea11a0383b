import { dropMatchEntries, readMatchEntries, streamMatchKeys } from '../../graph/matching/match-entries.ts';
import { dropMatchesLeftOf, saveMatches, type PossibleMatch } from '../../graph/matching/match-writes.ts';
import type { Survey } from '../../graph/matching/matching-state.ts';
import type { Store } from '../../graph/driver/store.ts';
import { openBlockingIndex, type BlockedAlike } from '../../resolve/blocking-index.ts';
import { keysOfEntry, sitterOfEntry } from './match-entry.ts';
import type { PreparedProfile } from './compare-profiles.ts';
import { possibleMatch } from './possible-match.ts';
import { drawSuggestions } from './suggest-links.ts';
import { ENTITIES_AT_ONCE, takeStep, type Outcome, type FullMatchOptions } from './full-match-step.ts';

/** Who is filed under the same keys in the whole store; entities by their place in `ids`. */
interface Register {
  readonly ids: readonly string[];
  readonly alike: BlockedAlike;
}

/** What a run of entities came to. */
interface Findings {
  readonly matches: readonly PossibleMatch[];
  /** Filed, but no entities any more. */
  readonly gone: readonly string[];
}

/**
 * The second stage of a survey: compares every entity with those filed alike, each pair once, when it is the turn of
 * the one that will be its left side. The next ones are compared while the matches of those before are saved.
 */
export async function compareAll(store: Store, begun: Survey, options: FullMatchOptions): Promise<Outcome> {
  const register = await loadRegister(store, options);
  if (register === undefined) return 'STOPPED';
  const { ids } = register;
  let saving: Promise<boolean> = Promise.resolve(true);
  let survey = begun;
  for (let from = begun.after === '' ? 0 : ids.indexOf(begun.after) + 1; ;) {
    options.signal?.throwIfAborted();
    const left = ids.slice(from, from + (options.entitiesAtOnce ?? ENTITIES_AT_ONCE));
    const { matches, gone } = await compareRun(store, register, from, left);
    if (!(await saving)) return 'TAKEN';
    from += left.length;
    const [before, after] = [survey, from < ids.length ? { ...survey, after: left.at(-1) ?? '' } : undefined];
    saving = takeStep(store, before, after, async (transaction) => {
      await dropMatchEntries(transaction, gone);
      await dropMatchesLeftOf(transaction, left);
      await saveMatches(transaction, matches);
      await drawSuggestions(transaction, left);
    });
    saving.catch(() => undefined);
    options.onProgress?.({ stage: 'comparing entities', done: from, total: ids.length });
    const isStopped = options.goesOn !== undefined && !(await options.goesOn());
    if (after === undefined || isStopped) return (await saving) ? (isStopped ? 'STOPPED' : 'ENDED') : 'TAKEN';
    survey = after;
  }
}

/** Undefined where it may not go on. */
async function loadRegister(store: Store, options: FullMatchOptions): Promise<Register | undefined> {
  const ids: string[] = [];
  const filing = openBlockingIndex();
  for await (const entry of streamMatchKeys(store)) {
    ids.push(entry.id);
    filing.add(keysOfEntry(entry));
    if (ids.length % 50_000 === 0) {
      options.signal?.throwIfAborted();
      if (options.goesOn && !(await options.goesOn())) return undefined;
    }
  }
  return { ids, alike: filing.close() };
}

async function compareRun(
  store: Store,
  { ids, alike }: Register,
  from: number,
  left: readonly string[],
): Promise<Findings> {
  const candidates = left.map((id, at) =>
    [...alike.candidatesOf(from + at)].flatMap((other) => {
      const right = ids[other] ?? '';
      return right > id ? [right] : [];
    }),
  );
  const sitters = await fetchSitters(store, new Map(), [...left, ...candidates.flat()]);
  const stated = left.map((id) =>
    (sitters.get(id)?.portrait.stated ?? []).flatMap((other) => (other.id > id ? [other.id] : [])),
  );
  await fetchSitters(store, sitters, stated.flat());
  const matches = left.flatMap((id, at) => {
    const one = sitters.get(id);
    return [...new Set([...(candidates[at] ?? []), ...(stated[at] ?? [])])].flatMap((right) => {
      const other = sitters.get(right);
      return one === undefined || other === undefined ? [] : (possibleMatch(one, other) ?? []);
    });
  });
  return { matches, gone: left.filter((id) => !sitters.has(id)) };
}

/** Adds those that are entities still. */
async function fetchSitters(
  store: Store,
  known: Map<string, PreparedProfile>,
  wanted: readonly string[],
): Promise<Map<string, PreparedProfile>> {
  const missing = [...new Set(wanted)].filter((id) => !known.has(id));
  for (const { entry, exists } of await readMatchEntries(store, missing))
    if (exists) known.set(entry.id, sitterOfEntry(entry));
  return known;
}
