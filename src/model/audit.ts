/** One thing that somebody did or was refused; kept as it was written. */
export interface AuditEntry {
  readonly id: string;
  /** When it was asked for, ISO 8601. */
  readonly at: string;
  /** The name of the key, or of the user of the machine on the command line; undefined for nobody known. */
  readonly by: string | undefined;
  /** The door: `command line on HOST`, or the client's address. */
  readonly from: string;
  /** The mutation or command: `addRecord`, `key add`. */
  readonly action: string;
  /** What it was about: ids, names, files. */
  readonly target: string | undefined;
  readonly allowed: boolean;
  /** For how many it stands: refusals that come too often are counted together. */
  readonly times: number;
}
