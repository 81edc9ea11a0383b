import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

const LONGEST_LINE = 256 * 1024 * 1024;

/** Which part of a file, and what its bytes are hashed into as they are read. */
export interface PackedPart {
  readonly path: string;
  /** The number of bytes from the file's beginning. */
  readonly bytes: number;
  readonly packed?: Hash;
}

/**
 * The lines of a gzip file as they are unpacked, without their ends. What follows the last end of line, and whatever
 * cannot be unpacked, is thrown after the lines before it.
 */
export async function* unpackLines({ path, bytes, packed }: PackedPart): AsyncGenerator<string> {
  if (bytes === 0) return;
  const file = createReadStream(path, { end: bytes - 1 });
  const tap = new PassThrough();
  const gunzip = createGunzip();
  if (packed) tap.on('data', (chunk: Buffer) => packed.update(chunk));
  file.on('error', (error) => gunzip.destroy(error));
  file.pipe(tap).pipe(gunzip);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of gunzip) {
      const text = rest + decoder.write(chunk as Buffer);
      let from = 0;
      for (let end = text.indexOf('\n', rest.length); end >= 0; end = text.indexOf('\n', from)) {
        yield text.slice(from, end);
        from = end + 1;
      }
      rest = text.slice(from);
      if (rest.length > LONGEST_LINE) throw new RangeError('a line without an end');
    }
  } finally {
    file.destroy();
    gunzip.destroy();
  }
  if (rest !== '') throw new RangeError('a line without an end');
}
