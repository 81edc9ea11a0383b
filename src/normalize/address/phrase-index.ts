/** Phrases by their first word, so that looking for all of them costs one map access a word of the text. */
export type PhraseIndex = ReadonlyMap<string, readonly string[]>;

/** `phrases` and the texts searched later must both be comparable text. */
export function phraseIndex(phrases: Iterable<string>): PhraseIndex {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = firstWord(phrase);
    const known = index.get(first);
    if (known) known.push(phrase);
    else index.set(first, [phrase]);
  }
  return index;
}

/** The first listed phrase that stands anywhere in the text as whole words. */
export function findPhrase(text: string, index: PhraseIndex): string | undefined {
  for (let at = 0; at < text.length;) {
    const found = phrasesAt(text, at, index)[0];
    if (found !== undefined) return found;
    const blank = text.indexOf(' ', at);
    if (blank === -1) return undefined;
    at = blank + 1;
  }
  return undefined;
}

/** The listed phrases with which the text begins, as whole words. */
export function leadingPhrases(text: string, index: PhraseIndex): readonly string[] {
  return phrasesAt(text, 0, index);
}

function phrasesAt(text: string, at: number, index: PhraseIndex): readonly string[] {
  const blank = text.indexOf(' ', at);
  const candidates = index.get(blank === -1 ? text.slice(at) : text.slice(at, blank));
  if (!candidates) return [];
  return candidates.filter((phrase) => {
    const end = at + phrase.length;
    return text.startsWith(phrase, at) && (end === text.length || text[end] === ' ');
  });
}

/** The text up to its first blank. */
export function firstWord(text: string): string {
  const blank = text.indexOf(' ');
  return blank === -1 ? text : text.slice(0, blank);
}
