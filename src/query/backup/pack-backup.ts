import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { canonicalJson } from '../../lib/text/canonical-json.ts';
import { makeSeal } from '../../lib/seal.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  guarded,
  nextCheck,
  type BackupLine,
  type BackupManifest,
} from '../../model/backup.ts';

/**
 * The bytes of a backup file: its lines, each guarded, as one gzip member, and the manifest as a second one. Only a few
 * lines are held at a time. `onEnd` hears the manifest once all is made.
 */
export async function* packBackup(
  lines: AsyncIterable<BackupLine>,
  onEnd: (manifest: BackupManifest) => void,
): AsyncGenerator<Buffer> {
  const tally = new Tally();
  const packed = createHash('sha256');
  let bytes = 0;
  const source = Readable.from(tally.texts(lines), { objectMode: false });
  const gzip = createGzip();
  source.on('error', (error) => gzip.destroy(error));
  for await (const chunk of source.pipe(gzip)) {
    packed.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    yield chunk as Buffer;
  }
  const manifest = { ...tally.manifest(), bytes, sha256: packed.digest('hex') };
  yield makeSeal(JSON.stringify({ manifest }));
  onEnd(manifest);
}

/** Guards lines and counts what they hold. */
class Tally {
  #check = '';
  #chain = '';
  #upTo = 0;
  readonly #text = createHash('sha256');
  readonly #counts = { lines: 0, records: 0, sources: 0, nodes: 0 };

  async *texts(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
    for await (const line of lines) {
      const body = bodyOf(line);
      this.#check = nextCheck(this.#check, body);
      const text = `${guarded(body, this.#check)}\n`;
      this.#text.update(text);
      this.#count(line);
      yield text;
    }
  }

  #count(line: BackupLine): void {
    this.#counts.lines += 1;
    if ('record' in line) {
      this.#counts.records += 1;
      this.#chain = line.chain;
      this.#upTo = Number(line.record.properties['seq']);
    } else if ('source' in line) this.#counts.sources += 1;
    else if ('node' in line) this.#counts.nodes += 1;
  }

  manifest(): Omit<BackupManifest, 'bytes' | 'sha256'> {
    return {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      ...this.#counts,
      upTo: this.#upTo,
      chain: this.#chain,
      text: this.#text.digest('hex'),
    };
  }
}

/** What the line is first, and the same text whatever order Neo4j keeps properties in. */
function bodyOf(line: BackupLine): string {
  return `{${Object.entries(line)
    .map(([name, value]) => `${JSON.stringify(name)}:${canonicalJson(value)}`)
    .join(',')}}`;
}
