import { domainRef } from '../fold/registration-history.ts';
import {
  readByKey,
  readEntity,
  readLink,
  readLinksByEnds,
  readNode,
  type Answer,
} from '../graph/reads/read-one.ts';
import type { Reader } from '../graph/driver/store.ts';
import { BadInput } from '../lib/errors/bad-input.ts';
import type { EntityLabel } from '../model/kinds.ts';
import type { Selection } from '../model/selection.ts';
import { temporalScopeOf, type TemporalArguments } from './temporal-scope.ts';

export type { Answer } from '../graph/reads/read-one.ts';
export type { Reader } from '../graph/driver/store.ts';

/** What is wanted of the thing that is asked for, and in which frame. */
export interface Wanted extends TemporalArguments {
  readonly selection: Selection;
}

type Found = Promise<Answer | undefined>;

/** An entity by its id or one it once had. */
export function findEntity(store: Reader, wanted: Wanted, id: string, label?: EntityLabel): Found {
  return readEntity(store, question(wanted), id, label);
}

/** The ways to name one company; exactly one of them must be given. */
export interface CompanyArguments {
  readonly id?: string | null;
  readonly lei?: string | null;
  readonly jurisdiction?: string | null;
  readonly registrationNumber?: string | null;
}

/** A company by id, by LEI, or by jurisdiction and registration number. */
export function findCompany(
  store: Reader,
  wanted: Wanted,
  { id, lei, jurisdiction, registrationNumber }: CompanyArguments,
): Found {
  const ways = [id != null, lei != null, jurisdiction != null || registrationNumber != null].filter(
    Boolean,
  ).length;
  if (ways !== 1) throw new BadInput('id', 'give either id, or lei, or jurisdiction with registrationNumber');
  if (id != null) return findEntity(store, wanted, id, 'Company');
  if (lei != null) return readByKey(store, question(wanted), `COMPANY:lei:${plain(lei)}`);
  if (jurisdiction == null)
    throw new BadInput('jurisdiction', 'a registration number counts only with its jurisdiction');
  if (registrationNumber == null)
    throw new BadInput(
      'registrationNumber',
      'give it with the jurisdiction, or ask companies(jurisdiction:)',
    );
  const place = jurisdiction.toLowerCase().replace('-', '_');
  return readByKey(
    store,
    question(wanted),
    `COMPANY:registration-number:${place}:${plain(registrationNumber)}`,
  );
}

/** A domain by its registrable name, from which its id follows. */
export function findDomain(store: Reader, wanted: Wanted, name: string): Found {
  return findEntity(store, wanted, domainRef(name), 'Domain');
}

/** A jurisdiction by its code. */
export function findJurisdiction(store: Reader, wanted: Wanted, code: string): Found {
  return findEntity(store, wanted, `jurisdiction:${code}`, 'Jurisdiction');
}

export function findLink(store: Reader, wanted: Wanted, id: string): Found {
  return readLink(store, question(wanted), id);
}

/** Links by id and ends, ordered by kind and id. */
export function findLinksByEnds(
  store: Reader,
  selection: Selection,
  links: readonly { readonly id: string; readonly from: string; readonly to: string }[],
): Promise<Answer[]> {
  return readLinksByEnds(store, selection, links);
}

export function findNode(
  store: Reader,
  wanted: Wanted,
  what: 'record' | 'source' | 'lookup' | 'enrichment' | 'match',
  id: string,
): Found {
  return readNode(store, question(wanted), what, id);
}

function question({ selection, ...frame }: Wanted): {
  selection: Selection;
  frame: ReturnType<typeof temporalScopeOf>;
} {
  return { selection, frame: temporalScopeOf(frame) };
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
