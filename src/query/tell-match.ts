/** What a search found an entity by, and what it may have matched. */
export interface FoundMatch {
  readonly text: string;
  readonly names: readonly string[];
  /** `scheme:value` each. */
  readonly identifiers: readonly string[];
  /** The id or key that identified it; null where a name did. */
  readonly how: string | null;
}

/** What matched, in words: an identifier with its scheme, a value, or the name or alias nearest to the text. */
export function tellMatch({ text, names, identifiers, how }: FoundMatch): string {
  if (how === null) return nearestName(text, names);
  const code = plain(how.slice(how.lastIndexOf(':') + 1));
  const line = identifiers.find((candidate) => plain(valueOf(candidate)) === code);
  return line === undefined ? how : `${line.slice(0, line.indexOf(':'))} ${valueOf(line)}`;
}

function valueOf(identifier: string): string {
  return identifier.slice(identifier.indexOf(':') + 1);
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The name that holds most of the text's words; the shown name where none does. */
function nearestName(text: string, names: readonly string[]): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const score = (name: string): number => words.filter((word) => fold(name).includes(word)).length;
  return names.reduce((best, name) => (score(name) > score(best) ? name : best), names[0] ?? '');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
