import type { MatchEntry } from '../../graph/matching/match-entries.ts';
import type { MatchProfile } from '../../graph/matching/match-profiles.ts';
import { canonicalJson } from '../../lib/text/canonical-json.ts';
import { filedUnder, preparedProfileOf, type PreparedProfile } from './compare-profiles.ts';

/** A sitter as it is filed; undefined where nothing can tell that it is one with another. */
export function entryOf(sitter: PreparedProfile): MatchEntry | undefined {
  const { portrait } = sitter;
  const keys = filedUnder(sitter).join(' ');
  if (keys === '' && portrait.stated.length === 0) return undefined;
  return { id: portrait.id, keys, portrait: canonicalJson(portrait) };
}

export function sitterOfEntry({ portrait }: Pick<MatchEntry, 'portrait'>): PreparedProfile {
  return preparedProfileOf(JSON.parse(portrait) as MatchProfile);
}

export function keysOfEntry({ keys }: Pick<MatchEntry, 'keys'>): readonly string[] {
  return keys === '' ? [] : keys.split(' ');
}
