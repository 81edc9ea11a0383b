import { saveChange } from '../../graph/records/change-feed.ts';
import { lockLedger } from '../../graph/records/open-ledger.ts';
import {
  readOpenMatchesOf,
  readSuggestedLinksOf,
  saveSuggestedLinks,
  type OpenMatch,
  type SuggestedLink,
} from '../../graph/matching/suggested-links.ts';
import type { Transaction } from '../../graph/driver/store.ts';
import { shortHash } from '../../lib/hash.ts';
import type { MatchReason } from '../../resolve/match.ts';

/** So many reasons stand at a suggestion in words; the match has all of them. */
const MOST_REASONS = 3;

/**
 * Draws the open matches of these entities as links, and takes away those of matches that are gone, judged or stated by
 * a source. The ledger is locked only where anything changes, and before the entities are, as those who store do.
 */
export async function drawSuggestions(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const open = new Map(
    (await readOpenMatchesOf(transaction, ids)).map((match) => [match.match, linkOf(match)]),
  );
  const drawn = await readSuggestedLinksOf(transaction, ids);
  const present = new Set(drawn.map(({ id }) => id));
  const gone = drawn.filter(({ id, match }) => open.get(match)?.id !== id);
  const fresh = [...open.values()].filter(({ id }) => !present.has(id));
  if (gone.length + fresh.length === 0) return;
  await lockLedger(transaction);
  await saveSuggestedLinks(transaction, { gone, fresh });
  await saveChange(transaction);
}

/** Takes the suggestion away that two entities may be the same, since somebody judges that now. */
export async function dropSuggestion(
  transaction: Transaction,
  { left, right }: { readonly left: string; readonly right: string },
): Promise<void> {
  const drawn = await readSuggestedLinksOf(transaction, [left]);
  const gone = drawn.filter(({ from, to }) => from === right || to === right);
  await saveSuggestedLinks(transaction, { gone, fresh: [] });
}

/** The id follows from all that the link says, so that what says something else is another link. */
function linkOf({ reasons, ...match }: OpenMatch): SuggestedLink & { readonly reasons: readonly string[] } {
  const words = (JSON.parse(reasons) as MatchReason[])
    .filter(({ score }) => score > 0)
    .slice(0, MOST_REASONS)
    .map(({ detail }) => detail);
  const hash = shortHash('suggested', match.match, String(match.score), ...words);
  return { ...match, id: `${match.kind.toLowerCase()}-${hash}`, reasons: words };
}
