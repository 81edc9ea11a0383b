/** Signs in Neo4j's logs, and the line that people read instead; the first that fits wins. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [
    /No space left on device|DiskFull|not enough (?:disk )?space/i,
    'the disk is full: free some space, then start again',
  ],
  [
    /Address already in use|BindException/,
    'one of its ports is in use: set INTERLOCK_BOLT_PORT and INTERLOCK_BROWSER_PORT',
  ],
  [
    /StoreLockException|Lock file has been locked|FileLockException/,
    'another Neo4j works on the same store: end it, or set INTERLOCK_DATA to another folder',
  ],
  [
    /(?:Unknown|Unsupported) store version|newer version of Neo4j|StoreVersion|UpgradeNotAllowed|downgrade|KernelVersion.*(?:unknown|not supported)/i,
    'the store was written by a newer Neo4j: update Interlock, or set INTERLOCK_DATA to another folder',
  ],
  [/UnsupportedClassVersionError/, 'the Java that ran it is too old: install Java 17 or later'],
  [
    /Could not reserve enough space|OutOfMemoryError|insufficient memory|Invalid maximum heap size|Cannot allocate memory/i,
    'there is not enough memory: set INTERLOCK_NEO4J_HEAP and INTERLOCK_NEO4J_PAGECACHE lower',
  ],
  [
    /Permission denied|AccessDeniedException/,
    'a file of the store belongs to somebody else: make INTERLOCK_DATA yours',
  ],
];

/** Why a Neo4j did not come up, from the end of what it wrote. */
export function explainStartupFailure(log: string): string {
  for (const [sign, explanation] of SIGNS) if (sign.test(log)) return explanation;
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /ERROR|Error:|Exception/.test(line)) ?? lines.at(-1);
  return telling?.trim().slice(0, 240) ?? 'it said nothing';
}
