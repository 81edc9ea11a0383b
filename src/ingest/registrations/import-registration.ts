import { hasSource } from '../../graph/records/source-writes.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { Source } from '../../model/record.ts';
import { registrableDomain } from '../../normalize/domain-name.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { IMPORTED_FROM, importedRecords, importedSource, protocolOf } from './imported-answer.ts';
import { keepSource, type Author } from '../records/ledger.ts';
import { parseAnswer } from './parse-answer.ts';
import { readMoment } from '../records/read-dates.ts';
import { storeRecords } from '../fold/store-records.ts';

/** An old answer, as it was saved. */
export interface OldAnswer {
  readonly domain: string;
  /** WHOIS text or RDAP JSON; what it is shows in the text. */
  readonly raw: string;
  /** The day or moment on which it was given. */
  readonly observedAt: string;
  /** The id of the source it comes from; without it, one that stands for imported answers of its protocol. */
  readonly source?: string | null | undefined;
}

/**
 * Stores an old WHOIS or RDAP answer as an observation of its day; the same answer of another day is the same record,
 * seen over a longer span. Returns the record's id. Throws BadInput for what is not an answer about the domain.
 */
export async function importRegistration(store: Store, old: OldAnswer, author: Author): Promise<string> {
  const domain = registrableDomain(old.domain);
  if (domain === undefined)
    throw new BadInput('domain', `"${old.domain}" is not a domain that can be registered`);
  const at = readMoment('observedAt', old.observedAt);
  if (at === undefined) throw new BadInput('observedAt', 'say when the answer was given');
  const protocol = protocolOf(old.raw);
  const registration = parseAnswer(Buffer.from(old.raw, 'utf8'), { domain });
  checkSubject(registration.domain ?? domain, domain);
  const says = registration.outcome !== 'refused' && registration.outcome !== 'unreadable';
  if (!says) throw new BadInput('raw', 'the text says nothing of a registration');
  const source: Source =
    old.source == null ? importedSource(protocol) : { id: old.source, kind: protocol, title: IMPORTED_FROM };
  const records = importedRecords({ domain, raw: old.raw, at, registration, source, by: author.by });
  await store.write(async (transaction) => {
    if (old.source == null) await keepSource(transaction, source);
    else if (!(await hasSource(transaction, old.source)))
      throw new BadInput('source', `there is no source ${old.source}; add it first`);
    await storeRecords(transaction, records, author.now().toISOString());
  });
  return records[0]?.id ?? '';
}

function checkSubject(found: string, asked: string): void {
  if (found !== asked) throw new BadInput('raw', `the answer speaks of ${found}, not of ${asked}`);
}
