/** FNV-1a over UTF-16 code units with a final mix: 32 bits, unsigned. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const KEY_DIGITS = 8;

/**
 * 32 bits that tell a link from others of its kind between the same two entities: the first eight hex digits of the
 * hash that its id ends in.
 */
export function keyOfLink(id: string): number {
  const start = id.indexOf('-') + 1;
  return Number.parseInt(id.slice(start, start + KEY_DIGITS), 16) >>> 0;
}

/** The eight digits that a link's id has behind its kind. */
export function digitsOfKey(key: number): string {
  return key.toString(16).padStart(KEY_DIGITS, '0');
}
