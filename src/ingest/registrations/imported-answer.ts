import type { DomainName } from '../../model/ids.ts';
import type { RecordContent, Source } from '../../model/record.ts';
import type { Registration } from '../../model/registration.ts';
import { prepareSource } from '../records/ledger.ts';
import { registrationRecords } from './registration-record.ts';

/** The server of an answer that somebody saved without saying where it came from. */
export const IMPORTED_FROM = 'not stated';

/** An answer that somebody saved, read. */
export interface ImportedAnswer {
  readonly domain: DomainName;
  readonly raw: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  readonly registration: Registration;
  readonly source: Source;
  readonly by: string | undefined;
}

/** What an answer is by its look: RDAP is JSON, an object or one in a list. */
export function protocolOf(raw: string): 'RDAP' | 'WHOIS' {
  return /^[\s\uFEFF]*(?:\{|\[\s*\{)/.test(raw) ? 'RDAP' : 'WHOIS';
}

/** What stands for all imported answers of a protocol, so that the same answer is one record by whatever way it came. */
export function importedSource(protocol: 'RDAP' | 'WHOIS'): Source {
  return prepareSource({ kind: protocol, title: `imported ${protocol} answers` });
}

/** The record of an imported answer. */
export function importedRecords({ domain, by, registration, ...said }: ImportedAnswer): RecordContent[] {
  const answer = { ...said, registration, protocol: 'IMPORTED', server: IMPORTED_FROM } as const;
  return registrationRecords({ domain, answers: [answer], merged: registration, by });
}
