import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { makeFormFinder } from '../../src/ingest/import/case-form.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import { exportCase, type Around } from '../../src/query/case/export-case.ts';

/** The case file of a store, or of a part of it, in one piece. */
export function caseText(store: Store, around?: Around): Promise<string> {
  return text(Readable.from(exportCase(store, { around, formOf: makeFormFinder() })));
}
