import type { Store } from '../../src/graph/driver/store.ts';
import { addRecord, addSource, type Author } from '../../src/ingest/records/ledger.ts';
import type { EntityInput, StatementInput } from '../../src/model/inputs.ts';

export interface CaseEdge {
  readonly owner: string;
  readonly ownerType: string;
  readonly owned: string;
  readonly sharePct: number | null | { min: number; max: number; exclusiveMin?: boolean };
  readonly kind: string;
  readonly from?: string;
  readonly to?: string;
  readonly nomineeFor?: string;
}

export interface CaseFile {
  readonly name: string;
  readonly asOf?: string;
  readonly edges: readonly CaseEdge[];
  readonly concert?: unknown;
  readonly expected: Readonly<Record<string, never>>;
}

/** The id in the store of a case's node. */
export function idIn(file: Pick<CaseFile, 'name'>, node: string): string {
  return `${file.name}/${node}`;
}

/** Loads the holdings of a case in one record; what is registered for a nominee is stated of its principal. */
export async function loadOwnershipCase(store: Store, file: CaseFile, author: Author): Promise<void> {
  const source = await addSource(store, { kind: 'REGISTER', title: file.name });
  const persons = new Set(
    file.edges.flatMap(({ owner, ownerType, nomineeFor }) =>
      nomineeFor === undefined ? (ownerType === 'person' ? [owner] : []) : [nomineeFor],
    ),
  );
  const entity = (node: string): EntityInput => ({
    id: idIn(file, node),
    kind: persons.has(node) ? 'PERSON' : 'COMPANY',
    name: node,
  });
  const statements = file.edges.map((edge, at): StatementInput => ({
    kind: 'OWNS',
    from: entity(edge.nomineeFor ?? edge.owner),
    to: entity(edge.owned),
    qualifier: `edge ${String(at)}`,
    since: edge.from ?? null,
    until: edge.to ?? null,
    interest: { kind: edge.kind === 'voting' ? 'VOTING' : 'ECONOMIC', ...sizeOf(edge.sharePct) },
    status: 'CONFIRMED',
  }));
  await addRecord(store, { source, statements }, author);
}

function sizeOf(share: CaseEdge['sharePct']): object {
  if (share === null) return { unknownReason: 'the source gives none' };
  return typeof share === 'number' ? { exact: share } : share;
}
