import { lockLedger } from '../../graph/records/open-ledger.ts';
import { readLedger, type StoredRecord } from '../../graph/records/ledger-reads.ts';
import {
  readIdsAsOf,
  saveContents,
  saveIdsAreNew,
  type RereadRecord,
} from '../../graph/records/record-contents.ts';
import type { Store } from '../../graph/driver/store.ts';
import { keyOfRef } from '../../fold/resolve-mentions.ts';
import type { Mention, Statement } from '../../model/record.ts';
import { organizationKey } from '../../normalize/contact/holder-key.ts';
import { rebuild } from '../rebuild/rebuild.ts';
import { organizationIds } from './registrant-identity.ts';

const BATCH = 500;
/** An id that names an organization with its legal form put aside. */
const WITHOUT_FORM = /^(?:id:)?registrant:org:([^|]*)$/;

/**
 * Gives the registrants of an older store their ids with the legal form, where its migration asked for that, and folds all
 * afresh: `Mellow Ltd` and `Mellow GmbH` were one. The old id goes on with the form that most records gave. A run that was
 * ended is begun again by the next start.
 */
export async function nameRegistrantsByForm(store: Store): Promise<void> {
  if ((await readIdsAsOf(store)) === 0) return;
  await store.write(
    async (lock) => {
      const part = { upTo: await lockLedger(lock), withAnswers: false };
      const heirs = new Heirs();
      for await (const record of readLedger(store, part)) heirs.count(record);
      let batch: RereadRecord[] = [];
      const save = async (): Promise<void> => {
        const rows = batch;
        batch = [];
        await store.write((transaction) => saveContents(transaction, rows));
      };
      for await (const record of readLedger(store, part)) {
        const reread = rereadRecord(record, heirs);
        if (reread !== undefined) batch.push(reread);
        if (batch.length === BATCH) await save();
      }
      if (batch.length > 0) await save();
    },
    { timeoutMs: 0 },
  );
  await rebuild(store);
  await saveIdsAreNew(store);
}

interface Content {
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
}

/** Which of its new ids goes by each old one. */
class Heirs {
  readonly #counts = new Map<string, Map<string, number>>();

  count(record: StoredRecord): void {
    for (const mention of organizationsOf(record)) {
      const [id = ''] = idsOf(mention);
      const old = id.replace(/\|.*$/, '');
      const counts = this.#counts.get(old) ?? new Map<string, number>();
      counts.set(id, (counts.get(id) ?? 0) + 1);
      this.#counts.set(old, counts);
    }
  }

  of(old: string): string | undefined {
    const counts = [...(this.#counts.get(old) ?? [])];
    return counts.sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))[0]?.[0];
  }
}

/** The record with new ids; undefined where it names no organization, or has them already. */
function rereadRecord(record: StoredRecord, heirs: Heirs): RereadRecord | undefined {
  if (!record.content.includes('registrant:org:')) return undefined;
  const { mentions, statements } = JSON.parse(record.content) as Content;
  const renamed = new Map(
    mentions.filter(isOldOrganization).flatMap((mention) => {
      const [id = mention.ref] = idsOf(mention);
      const [of, now] = [mention.ref, id].map((ref) => ref.replace(/^registrant:/, ''));
      const people = mentions.filter(
        ({ ref }) => ref.startsWith('person:contact:') && ref.endsWith(`|${of ?? ''}`),
      );
      return [
        [mention.ref, id] as const,
        ...people.map(({ ref }) => [ref, `${ref.slice(0, -(of ?? '').length)}${now ?? ''}`] as const),
      ];
    }),
  );
  const nowOf = (ref: string): string => renamed.get(ref) ?? ref;
  const content: Content = {
    mentions: mentions.map((mention) => ({
      ...mention,
      ref: nowOf(mention.ref),
      keys: keysOf(mention, nowOf(mention.ref), heirs),
    })),
    statements: statements.map((said) => ({ ...said, from: nowOf(said.from), to: nowOf(said.to) })),
  };
  const text = JSON.stringify(content);
  const details = record.registration?.details ?? null;
  const now = [...renamed].reduce(
    (told, [old, ref]) => told?.replaceAll(JSON.stringify(old), JSON.stringify(ref)) ?? null,
    details,
  );
  return text === record.content && now === details
    ? undefined
    : { id: record.id, content: text, details: now };
}

function organizationsOf({ content }: StoredRecord): readonly Mention[] {
  if (!content.includes('registrant:org:')) return [];
  return (JSON.parse(content) as Content).mentions.filter(
    ({ ref, kind, attributes }) =>
      kind === 'REGISTRANT' && ref.startsWith('registrant:org:') && attributes.name,
  );
}

function isOldOrganization({ ref, kind, attributes }: Mention): boolean {
  return kind === 'REGISTRANT' && WITHOUT_FORM.test(ref) && attributes.name !== undefined;
}

function idsOf({ attributes }: Mention): string[] {
  return organizationIds(attributes.name ?? '').map((id) => `registrant:${id}`);
}

/** Who stands in for many is known by the name with its form and without; anybody else by what its name says. */
function keysOf(mention: Mention, ref: string, heirs: Heirs): readonly string[] {
  if (mention.kind !== 'REGISTRANT') return mention.keys;
  const name = mention.attributes.name ?? '';
  if (!mention.ref.startsWith('registrant:org:')) {
    const isNamed = mention.keys.includes(keyOfRef(`registrant:org:${organizationKey(name)}`));
    return isNamed ? [...new Set([...mention.keys, ...idsOf(mention).map(keyOfRef)])] : mention.keys;
  }
  if (ref === mention.ref) return mention.keys;
  const heir = heirs.of(ref.replace(/\|.*$/, '')) === ref ? [keyOfRef(mention.ref)] : [];
  const others = mention.keys.filter((key) => !WITHOUT_FORM.test(key));
  return [...new Set([...others, ...heir])];
}
