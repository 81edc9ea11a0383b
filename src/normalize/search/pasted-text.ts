const QUOTES = /^[\s"'“”„«»‹›`<([{]+|[\s"'“”„«»‹›`>)\]},;!?]+$/gu;

/** As it is meant: compatibility forms folded, without what surrounds it in the text it was copied from. */
export function pastedText(text: string): string {
  const folded = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  const bare = folded.replace(QUOTES, '');
  return hasOpenBracket(bare) ? folded.trim() : bare;
}

/** A bracket that was taken away belongs to the text where its other half still stands in it: `(480) 505`, `jan(at)x`. */
function hasOpenBracket(text: string): boolean {
  return ['()', '[]', '{}', '<>'].some(([open = '', close = '']) => count(text, open) !== count(text, close));
}

function count(text: string, letter: string): number {
  return text.split(letter).length;
}

const DOT = /\s*[([{]\s*(?:\.|dot|punkt|punto|point)\s*[)\]}]\s*| +dot +/gi;

/** Names of hosts as people write them so that nobody clicks on them: `hxxps://x[.]org`, `x (dot) org`, `*.x.org`. */
export function unhidden(text: string): string {
  return text
    .replace(/^hxxp(s?)(?=:|\[:)/i, 'http$1')
    .replace(/\[:\]/, ':')
    .replace(DOT, '.')
    .replace(/^\*\./, '')
    .replace(/\.+$/, '');
}
