import { constants, gzipSync } from 'node:zlib';

const TEXT_LENGTH = 4096;
/** gzip's header, one stored block's head, and gzip's trailer. */
const [HEADER, BLOCK_HEAD, TRAILER] = [10, 5, 8] as const;
const UNKNOWN_SYSTEM = 255;

/** How many bytes a seal takes. */
export const SEAL_LENGTH = HEADER + BLOCK_HEAD + TEXT_LENGTH + TRAILER;

/**
 * A line as a gzip member of a fixed length, not compressed, so that it can be found from the end of a file and there
 * is exactly one way to write it. Tools that unpack the file see it as its last line.
 */
export function makeSeal(line: string): Buffer {
  const text = Buffer.alloc(TEXT_LENGTH, ' ');
  const written = Buffer.from(line);
  if (written.length >= TEXT_LENGTH) throw new RangeError(`a seal holds ${String(TEXT_LENGTH - 1)} bytes`);
  written.copy(text);
  text.write('\n', TEXT_LENGTH - 1);
  const member = gzipSync(text, { level: constants.Z_NO_COMPRESSION });
  const plain = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, UNKNOWN_SYSTEM]);
  return Buffer.concat([plain, member.subarray(HEADER)]);
}

/** The line of a seal; undefined where not every byte is as it must be. */
export function readSeal(bytes: Buffer): string | undefined {
  if (bytes.length !== SEAL_LENGTH) return undefined;
  const line = bytes
    .subarray(HEADER + BLOCK_HEAD, SEAL_LENGTH - TRAILER)
    .toString()
    .trimEnd();
  return Buffer.byteLength(line) < TEXT_LENGTH && makeSeal(line).equals(bytes) ? line : undefined;
}
