import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { readSeal, SEAL_LENGTH } from '../../lib/seal.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  nextCheck,
  nextInChain,
  unguarded,
  type BackupHeader,
  type BackupLine,
  type BackupManifest,
  type CheckedBackup,
} from '../../model/backup.ts';
import { DamagedBackup } from './damaged-backup.ts';
import { unpackLines } from './unpack-lines.ts';

/** Reads a backup to its end and throws `DamagedBackup`, with the place, unless every byte is as it was written. */
export async function checkBackup(
  path: string,
  onLine: (done: number, total: number) => void = () => undefined,
): Promise<CheckedBackup> {
  const { manifest, bytes } = await readManifest(path);
  const reading = new Reading();
  const packed = createHash('sha256');
  try {
    for await (const line of unpackLines({ path, bytes, packed })) {
      reading.read(line);
      onLine(reading.lines, manifest?.lines ?? reading.lines);
    }
  } catch (error) {
    throw reading.broken(error, manifest === undefined);
  }
  if (!manifest) throw reading.broken(undefined, true);
  reading.compare(manifest);
  const digest = packed.digest('hex');
  if (bytes !== manifest.bytes || digest !== manifest.sha256)
    throw new DamagedBackup(
      `the backup was altered: its first ${String(bytes)} bytes have the SHA-256 ${digest}, and ${manifest.sha256} was written`,
    );
  return { header: reading.header(), manifest };
}

/** The lines of a backup that was checked. */
export async function* readBackup(path: string, { bytes }: BackupManifest): AsyncGenerator<BackupLine> {
  const reading = new Reading();
  for await (const line of unpackLines({ path, bytes })) yield reading.read(line);
}

/** Without its manifest a file was cut off, or altered at its end: then all of it is read as lines. */
async function readManifest(path: string): Promise<{ manifest: BackupManifest | undefined; bytes: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Math.max(0, size - SEAL_LENGTH);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SEAL_LENGTH), 0, SEAL_LENGTH, bytes);
    const line = readSeal(buffer.subarray(0, bytesRead));
    const manifest = line === undefined ? undefined : manifestOf(line);
    return manifest ? { manifest, bytes } : { manifest: undefined, bytes: size };
  } finally {
    await file.close();
  }
}

function manifestOf(line: string): BackupManifest | undefined {
  try {
    return (JSON.parse(line) as { manifest?: BackupManifest }).manifest;
  } catch {
    return undefined;
  }
}

/** Follows the lines of one backup, and knows where it is. */
class Reading {
  lines = 0;
  #check = '';
  #chain = '';
  #last: string | undefined;
  #upTo = 0;
  #header: BackupHeader | undefined;
  readonly #text = createHash('sha256');

  read(text: string): BackupLine {
    const split = unguarded(text);
    if (!split) throw new RangeError('a line without its check');
    const number = String(this.lines + 1);
    const check = nextCheck(this.#check, split.body);
    if (check !== split.check) {
      if (this.lines === 0 && !text.startsWith('{"header":')) throw notABackup();
      throw new DamagedBackup(`the backup was altered at line ${number}${this.#after()}`);
    }
    const line = JSON.parse(split.body) as BackupLine;
    this.#follow(line, number);
    this.#check = split.check;
    this.#text.update(`${text}\n`);
    this.lines += 1;
    return line;
  }

  #follow(line: BackupLine, number: string): void {
    if (this.lines === 0) this.#begin(line);
    if (!('record' in line)) return;
    const chain = nextInChain(this.#chain, line.record);
    const { id, seq } = line.record.properties;
    if (chain !== line.chain)
      throw new DamagedBackup(`the chain of records breaks at line ${number}, at record ${String(id)}`);
    this.#chain = chain;
    this.#last = String(id);
    this.#upTo = Number(seq);
  }

  #begin(line: BackupLine): void {
    if (!('header' in line) || line.header.format !== BACKUP_FORMAT) throw notABackup();
    const { version } = line.header;
    if (version > BACKUP_VERSION)
      throw new DamagedBackup(
        `the backup has version ${String(version)} of the format, this Interlock knows up to ${String(BACKUP_VERSION)}: use a newer Interlock`,
      );
    this.#header = line.header;
  }

  header(): BackupHeader {
    if (!this.#header) throw notABackup();
    return this.#header;
  }

  /** What to say where reading could not go on. */
  broken(error: unknown, isWithoutManifest: boolean): unknown {
    if (error instanceof DamagedBackup) return error;
    if (this.lines === 0) return notABackup(error);
    const place = `after line ${String(this.lines)}${this.#after()}`;
    const what = isWithoutManifest ? 'was cut off, or altered,' : 'was altered';
    return new DamagedBackup(`the backup ${what} ${place}`, { cause: error });
  }

  compare(manifest: BackupManifest): void {
    const { lines, chain, text, upTo } = manifest;
    const isSame =
      lines === this.lines &&
      chain === this.#chain &&
      upTo === this.#upTo &&
      text === this.#text.digest('hex');
    if (!isSame)
      throw new DamagedBackup(
        `the backup was altered: its manifest tells of ${String(lines)} lines up to record number ${String(upTo)}, and there are ${String(this.lines)} up to ${String(this.#upTo)}`,
      );
  }

  #after(): string {
    return this.#last === undefined ? '' : `, after record ${this.#last} (number ${String(this.#upTo)})`;
  }
}

function notABackup(cause?: unknown): DamagedBackup {
  return new DamagedBackup('this is not a backup, or its beginning was altered', { cause });
}
