import type { DomainName } from '../../model/ids.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import { isDirectory, isUsable, type Hop } from '../../sources/ask/exchanges.ts';
import type { Outcome } from '../../sources/ask/ask.ts';
import { prepareSource } from '../records/ledger.ts';
import { registrationRecords, type ObservedAnswer } from './registration-record.ts';

/** What a look-up leaves in the store: a source and a record for every answer, also for those that say nothing. */
export function lookUpRecords(
  domain: DomainName,
  outcome: Outcome,
  by: string | undefined,
): { readonly sources: readonly Source[]; readonly records: readonly RecordContent[] } {
  const answers = outcome.hops.map(observedAnswer);
  const merged = outcome.kind === 'answered' ? outcome.registration : undefined;
  return {
    sources: answers.map(({ source }) => source),
    records: registrationRecords({ domain, answers, merged, by }),
  };
}

function observedAnswer(hop: Hop): ObservedAnswer {
  const { protocol, server } = hop.question;
  return {
    source: prepareSource({ kind: protocol, title: server }),
    protocol,
    server,
    raw: hop.raw,
    at: hop.at,
    registration: isUsable(hop) && !isDirectory(hop) ? hop.registration : undefined,
  };
}
