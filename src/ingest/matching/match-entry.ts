import type { MatchEntry } from '../../graph/matching/match-entries.ts';
import type { Portrait } from '../../graph/matching/portraits.ts';
import { canonicalJson } from '../../lib/text/canonical-json.ts';
import { filedUnder, sitterOf, type Sitter } from './match-portraits.ts';

/** A sitter as it is filed; undefined where nothing can tell that it is one with another. */
export function entryOf(sitter: Sitter): MatchEntry | undefined {
  const { portrait } = sitter;
  const keys = filedUnder(sitter).join(' ');
  if (keys === '' && portrait.stated.length === 0) return undefined;
  return { id: portrait.id, keys, portrait: canonicalJson(portrait) };
}

export function sitterOfEntry({ portrait }: Pick<MatchEntry, 'portrait'>): Sitter {
  return sitterOf(JSON.parse(portrait) as Portrait);
}

export function keysOfEntry({ keys }: Pick<MatchEntry, 'keys'>): readonly string[] {
  return keys === '' ? [] : keys.split(' ');
}
