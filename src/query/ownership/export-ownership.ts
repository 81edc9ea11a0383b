import { buildOwnershipGraph } from '../../analysis/ownership/ownership-graph.ts';
import { ruleOf, type Regime } from '../../analysis/ownership/beneficial/regimes.ts';
import { readRegister, type RegisterEntry } from '../../analysis/ownership/register.ts';
import { streamCompanies, streamHoldings, type OwnershipLink } from '../../graph/reads/ownership-reads.ts';
import type { Store } from '../../graph/driver/store.ts';
import type { Holding } from '../../model/ownership.ts';
import { temporalScopeOf } from '../temporal-scope.ts';
import { counts, holdingsFrom } from './holdings-from-links.ts';

/** How the register of a whole store is asked for. */
export interface RegisterAsked {
  readonly regime: Regime;
  readonly asOf?: string | undefined;
}

/** A company's entry, with the names of everybody in it. */
export interface NamedEntry extends RegisterEntry {
  readonly nameOf: (id: string) => string;
}

/**
 * For every company of the store, one after the other: its ultimate parents, its beneficial owners and what is unknown,
 * which is all of a company that nobody is recorded to own. Holdings, names and the solver's tables are held in memory,
 * the answers are not.
 */
export async function* readOwnershipRegister(
  store: Store,
  { regime, asOf }: RegisterAsked,
): AsyncGenerator<NamedEntry> {
  const { holdings, persons, companies } = await readHoldings(store, asOf);
  const graph = buildOwnershipGraph({ holdings });
  const nameOf = (id: string) => companies.get(id) ?? persons.get(id) ?? id;
  const owned = new Set(holdings.map((holding) => holding.owned));
  for (const entry of readRegister(graph, ruleOf(regime)))
    yield { ...entry, unknownPct: owned.has(entry.company) ? entry.unknownPct : 100, nameOf };
  for (const company of companies.keys())
    if (!graph.indexOf.has(company)) yield { ...NOTHING, company, nameOf };
}

/** What is known of a company that neither holds nor is held. */
const NOTHING = { ultimateParents: [], ultimateParentCompanies: [], beneficialOwners: [], unknownPct: 100 };

interface Holdings {
  readonly holdings: readonly Holding[];
  /** Names by id: of persons who hold a part of a company, and of all companies. */
  readonly persons: ReadonlyMap<string, string>;
  readonly companies: ReadonlyMap<string, string>;
}

/** Company by company, since only links into the same company compete with one another. */
function readHoldings(store: Store, asOf: string | undefined): Promise<Holdings> {
  const frame = temporalScopeOf({ asOf });
  return store.write(
    async (transaction) => {
      const holdings: Holding[] = [];
      const persons = new Map<string, string>();
      const companies = new Map<string, string>();
      const settle = (column: readonly OwnershipLink[]): void => {
        for (const holding of holdingsFrom(column).holdings) holdings.push(holding);
        for (const { owner } of column) if (owner.kind === 'PERSON') persons.set(owner.id, owner.name);
      };
      let column: OwnershipLink[] = [];
      for await (const link of streamHoldings(transaction, frame)) {
        if (!counts(link)) continue;
        if (column[0] && column[0].owned.id !== link.owned.id) {
          settle(column);
          column = [];
        }
        column.push(link);
      }
      settle(column);
      for await (const { id, name } of streamCompanies(transaction)) companies.set(id, name);
      return { holdings, persons, companies };
    },
    { timeoutMs: 0 },
  );
}
