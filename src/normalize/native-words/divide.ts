/** A way to divide the end of a run: how many letters of it are unknown, and its parts. */
interface Division {
  readonly unknown: number;
  readonly parts: readonly string[];
  /** The first part is unknown, and grows with the letter before it. */
  readonly isOpen: boolean;
}

const END: Division = { unknown: 0, parts: [], isOpen: false };

/** Divides a run into known words, by first letter and longest first, so that the least is left unknown, in the fewest parts: 東海 運輸.
 * Letters that are silent after a word are passed over. */
export function divide(
  run: string,
  known: ReadonlyMap<string, readonly string[]>,
  silentAfter: (word: string, rest: string) => number,
): readonly string[] {
  const best: Division[] = [];
  best[run.length] = END;
  for (let at = run.length - 1; at >= 0; at--) {
    let found = withUnknown(run.charAt(at), best[at + 1] ?? END);
    for (const word of known.get(run.charAt(at)) ?? []) {
      if (!run.startsWith(word, at)) continue;
      const end = at + word.length;
      const after = best[end + silentAfter(word, run.slice(end))];
      if (after !== undefined && isBetter(after, found))
        found = { unknown: after.unknown, parts: [word, ...after.parts], isOpen: false };
    }
    best[at] = found;
  }
  return best[0]?.parts ?? [];
}

function withUnknown(letter: string, { unknown, parts, isOpen }: Division): Division {
  const [first = '', ...others] = parts;
  return {
    unknown: unknown + 1,
    parts: isOpen ? [letter + first, ...others] : [letter, ...parts],
    isOpen: true,
  };
}

/** Whether a known word before this is a better division; of equal ones the first found stays, which is the longest word. */
function isBetter(after: Division, found: Division): boolean {
  if (after.unknown !== found.unknown) return after.unknown < found.unknown;
  return after.parts.length + 1 < found.parts.length;
}
