import { canonicalJson } from '../lib/text/canonical-json.ts';
import { sha256 } from '../lib/hash.ts';

export const BACKUP_FORMAT = 'interlock-backup';
export const BACKUP_VERSION = 1;

export type Properties = Readonly<Record<string, unknown>>;

/** A node or relationship's properties; JSON does not tell 1 from 1.0, so those that are integers are named. */
export interface TypedProperties {
  readonly properties: Properties;
  readonly integers: readonly string[];
}

/** How a node is found again: by the property that is unique among those of its label. */
export interface NodeName {
  readonly label: string;
  readonly key: string;
  readonly value: string;
}

export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** Version of the store's schema. */
  readonly schema: number;
  readonly interlock: string;
  readonly takenAt: string;
}

export interface BackupNode extends TypedProperties {
  readonly label: string;
  readonly key: string;
}

export interface BackupLink extends TypedProperties {
  readonly type: string;
  readonly from: NodeName;
  readonly to: NodeName;
}

export interface BackupSource extends TypedProperties {
  readonly repeats: string | null;
}

export interface BackupRecord extends TypedProperties {
  readonly source: string;
}

/** One line of a backup, without what guards it. */
export type BackupLine =
  | { readonly header: BackupHeader }
  | { readonly node: BackupNode }
  | { readonly link: BackupLink }
  | { readonly source: BackupSource }
  | { readonly record: BackupRecord; readonly chain: string };

/** What the lines before it add up to: the last line of a backup. */
export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  readonly lines: number;
  readonly records: number;
  readonly sources: number;
  readonly nodes: number;
  /** The highest number of a record. */
  readonly upTo: number;
  /** The chain after the last record. */
  readonly chain: string;
  /** SHA-256 of all lines before this one, as they are unpacked. */
  readonly text: string;
  /** The compressed bytes before this line, and their SHA-256. */
  readonly bytes: number;
  readonly sha256: string;
}

/** What a whole backup says of itself. */
export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
}

/**
 * What can never change about a record. Its moments may widen, what was read out of its text may be read anew by a
 * better reader, and whether it stands follows from others.
 */
const IMMUTABLE = [
  'id',
  'seq',
  'sha256',
  'subject',
  'recordedAt',
  'by',
  'raw',
  'input',
  'retracts',
  'judgment',
  'reason',
  'domain',
  'protocol',
  'server',
] as const;

/** SHA-256 of all that can never change about a record. One that was erased keeps the digest of what it said. */
export function digestOf({ source, properties }: Omit<BackupRecord, 'integers'>): string {
  const { digest } = properties;
  if (typeof digest === 'string') return digest;
  const said = Object.fromEntries(IMMUTABLE.map((name) => [name, properties[name]]));
  return sha256(canonicalJson({ ...said, source }));
}

/** Each record's link of the chain rests on the one before it, so that none can be altered, left out or added. */
export function nextInChain(chain: string, record: BackupRecord): string {
  return sha256(chain + digestOf(record));
}

const CHECK_DIGITS = 16;

/** Guards a line and its place: the first digits of the SHA-256 of the check before it and the line's own text. */
export function nextCheck(check: string, body: string): string {
  return sha256(check + body).slice(0, CHECK_DIGITS);
}

/** A line's JSON with its check as the last field. */
export function guarded(body: string, check: string): string {
  return `${body.slice(0, -1)},"check":"${check}"}`;
}

const GUARD = new RegExp(`,"check":"([0-9a-f]{${String(CHECK_DIGITS)}})"}$`);

/** The line's own text and its check; undefined where it has none. */
export function unguarded(line: string): { readonly body: string; readonly check: string } | undefined {
  const match = GUARD.exec(line);
  return match?.[1] === undefined ? undefined : { body: `${line.slice(0, match.index)}}`, check: match[1] };
}
