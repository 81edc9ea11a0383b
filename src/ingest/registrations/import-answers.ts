import { readStats } from '../../graph/reads/read-stats.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import { Contradiction } from '../fold/contradiction.ts';
import { importedRecords, importedSource } from './imported-answer.ts';
import { keepSource, type Author } from '../records/ledger.ts';
import { KindConflict } from '../fold/assign-mentions.ts';
import { readMoment } from '../records/read-dates.ts';
import { readSavedAnswer, type Refusal, type SavedFile } from './read-saved-answer.ts';
import { storeRecords } from '../fold/store-records.ts';

/** A file of saved answers that could not be opened. */
export interface UnreadFile extends Refusal {
  readonly name: string;
}

export interface AnswersImport {
  /** Who says so; without it, what stands for imported answers of their protocol. */
  readonly source?: Source | undefined;
  /** For answers that do not say when they were given; RFC 3339 or a day. */
  readonly observedAt?: string | undefined;
  /** Hears of every file that is left out. */
  readonly onRefused: (file: UnreadFile) => void;
  /** Hears how many files have been read. */
  readonly onProgress?: ((read: number) => void) | undefined;
}

/** What an import of saved answers did: `read` is `stored`, `known` and `refused` together. */
export interface AnswersImported {
  readonly read: number;
  /** Answers that the store did not have. */
  readonly stored: number;
  readonly known: number;
  readonly refused: number;
  /** Entities and links that the graph won. */
  readonly entities: number;
  readonly links: number;
}

const BATCH = 100;

/**
 * Loads saved WHOIS and RDAP answers, each as an observation of its day. Files that cannot be used are reported and the
 * rest is loaded; stopped anywhere, running it again goes on, since an answer that is there is not stored twice.
 */
export async function importAnswers(
  store: Store,
  files: AsyncIterable<SavedFile | UnreadFile>,
  options: AnswersImport,
  author: Author,
): Promise<AnswersImported> {
  const circumstances = { observedAt: readMoment('--observed-at', options.observedAt), now: author.now() };
  const before = await countEntities(store);
  const counts = { read: 0, stored: 0, known: 0, refused: 0, links: 0 };
  const refuse = (file: UnreadFile): void => {
    counts.refused += 1;
    options.onRefused(file);
  };
  let batch: Prepared[] = [];
  const flush = async (): Promise<void> => {
    const stored = await storeBatch(store, batch, { author, refuse });
    batch = [];
    counts.stored += stored.created;
    counts.known += stored.known;
    counts.links += stored.links;
    options.onProgress?.(counts.read);
  };
  for await (const file of files) {
    counts.read += 1;
    const answer = 'reason' in file ? file : readSavedAnswer(file, circumstances);
    if ('reason' in answer) refuse({ name: file.name, reason: answer.reason });
    else {
      const source = options.source ?? importedSource(answer.protocol);
      batch.push({ name: file.name, source, records: importedRecords({ ...answer, source, by: author.by }) });
    }
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  const { links, ...answers } = counts;
  return { ...answers, entities: Math.max(0, (await countEntities(store)) - before), links };
}

interface Prepared {
  readonly name: string;
  readonly source: Source;
  readonly records: readonly RecordContent[];
}

interface Outcome {
  readonly created: number;
  readonly known: number;
  readonly links: number;
}

interface Writing {
  readonly author: Author;
  readonly refuse: (file: UnreadFile) => void;
}

/** All in one transaction; where one contradicts the store, each by itself, so that the others are stored. */
async function storeBatch(
  store: Store,
  batch: readonly Prepared[],
  { author, refuse }: Writing,
): Promise<Outcome> {
  if (batch.length === 0) return NOTHING;
  try {
    return await storePrepared(store, batch, author);
  } catch (error) {
    if (!(error instanceof Contradiction || error instanceof KindConflict)) throw error;
    const [first] = batch;
    if (batch.length === 1 && first) {
      refuse({ name: first.name, reason: error.message });
      return NOTHING;
    }
  }
  let sum = NOTHING;
  for (const single of batch) sum = addUp(sum, await storeBatch(store, [single], { author, refuse }));
  return sum;
}

const NOTHING: Outcome = { created: 0, known: 0, links: 0 };

function addUp(left: Outcome, right: Outcome): Outcome {
  return {
    created: left.created + right.created,
    known: left.known + right.known,
    links: left.links + right.links,
  };
}

async function storePrepared(store: Store, batch: readonly Prepared[], author: Author): Promise<Outcome> {
  return store.write(async (transaction) => {
    const sources = new Map(batch.map(({ source }) => [source.id, source]));
    for (const source of sources.values()) await keepSource(transaction, source);
    const records = batch.flatMap((prepared) => prepared.records);
    const { created, newLinks } = await storeRecords(transaction, records, author.now().toISOString());
    return { created: created.length, known: records.length - created.length, links: newLinks };
  });
}

async function countEntities(store: Store): Promise<number> {
  const { entities } = await readStats(store);
  return Object.values(entities).reduce((sum, count) => sum + count, 0);
}
