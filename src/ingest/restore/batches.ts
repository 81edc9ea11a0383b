import type { Store, Transaction } from '../../graph/driver/store.ts';
import type { BackupLine } from '../../model/backup.ts';

const MOST_LINES = 200;
const MOST_LETTERS = 4_000_000;

/** Writes lines in transactions that are neither many nor large. */
export class Batches {
  readonly #store: Store;
  readonly #write: (transaction: Transaction, lines: readonly BackupLine[]) => Promise<void>;
  #lines: BackupLine[] = [];
  #letters = 0;

  constructor(
    store: Store,
    write: (transaction: Transaction, lines: readonly BackupLine[]) => Promise<void>,
  ) {
    this.#store = store;
    this.#write = write;
  }

  async add(line: BackupLine): Promise<void> {
    this.#lines.push(line);
    this.#letters += lettersOf(line);
    if (this.#lines.length >= MOST_LINES || this.#letters >= MOST_LETTERS) await this.close();
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    this.#letters = 0;
    if (lines.length > 0) await this.#store.write((transaction) => this.#write(transaction, lines));
  }
}

function lettersOf(line: BackupLine): number {
  if (!('record' in line)) return 0;
  const texts = Object.values(line.record.properties).filter((value) => typeof value === 'string');
  return texts.reduce((sum, text) => sum + text.length, 0);
}
