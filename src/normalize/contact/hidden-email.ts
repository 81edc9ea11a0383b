/** How people and registries write the @ to keep it from harvesters; the first that fits is taken, where there is none. */
const HIDDEN_AT: readonly RegExp[] = [
  /\s*[([{<]\s*(?:at|@|a|ät|arroba|chez|arobase)\s*[)\]}>]\s*/i,
  /\s+(?:at|ät|arroba|arobase)\s+/i,
  /\s*[-_*|]\s*at\s*[-_*|]\s*/i,
  /\s+@\s*|\s*@\s+/,
  /&#(?:64|x40);|%40/i,
];
const HIDDEN_DOT =
  /\s*[([{<]\s*(?:dot|\.|punkt|point|punto)\s*[)\]}>]\s*|\s+(?:dot|punkt|punto)\s+|\s*[-_*|]\s*dot\s*[-_*|]\s*|&#46;/gi;
const QUOTES = /^["'„“”‘’<]+|["'“”‘’>]+$/g;

/** An e-mail address as it would be typed: `jan [at] x [dot] org`, `jan_at_x.org`, `"jan @ x.org"`. */
export function spellOutEmail(text: string): string {
  const bare = text.replace(QUOTES, '').replace(/^mailto:/i, '');
  const dotted = bare.replace(HIDDEN_DOT, '.');
  if (/^[^\s@()[\]{}<>]+@[^\s@()[\]{}<>]+$/.test(dotted)) return dotted;
  const pattern = HIDDEN_AT.find((each) => each.test(dotted));
  return pattern === undefined ? dotted : dotted.replace(pattern, '@');
}
