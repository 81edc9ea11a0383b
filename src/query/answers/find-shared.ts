import { SHARED_KINDS } from '../../analysis/sharing/meta-paths.ts';
import type { Projection } from '../../analysis/projection/projection.ts';
import type { SharingAnswer } from '../../analysis/sharing/collected-ties.ts';
import { rankOf, type Tie } from '../../analysis/sharing/tie-search.ts';
import { readTies, type FoundTie } from '../../graph/answers/read-ties.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import type { Store } from '../../graph/driver/store.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { Frame, SelectedField } from '../../model/selection.ts';
import { temporalScopeOf, type TemporalArguments } from '../temporal-scope.ts';
import type { LiveProjection } from '../projection/live-projection.ts';
import { foundExplored, foundLink, numbersOf, projectionScope } from './entity-numbers.ts';

export interface SharingArguments extends TemporalArguments {
  readonly kinds: readonly EntityKind[];
  readonly among?: readonly string[] | null;
  readonly minCompanies?: number | null;
  readonly leads?: boolean | null;
}

const FEWEST_COMPANIES = 2;

/** Where a question finds what it needs. */
export interface Sources {
  readonly store: Store;
  readonly live: LiveProjection;
}

/** A page of what ties companies that are otherwise apart, strongest first. */
export async function findShared(
  { store, live }: Sources,
  field: SelectedField,
  { kinds, among, minCompanies, leads, ...frameArguments }: SharingArguments,
): Promise<Answer> {
  const fewest = minCompanies ?? FEWEST_COMPANIES;
  if (fewest < FEWEST_COMPANIES)
    throw new BadInput('minCompanies', `a tie takes at least ${String(FEWEST_COMPANIES)} companies`);
  checkKinds(kinds);
  const frame = temporalScopeOf(frameArguments);
  const { view, numbers } = await numbersOf(live, among ?? []);
  const { projection, sharing } = view;
  const answer = sharing.find({
    kinds,
    minCompanies: fewest,
    leads: leads ?? true,
    frame: projectionScope(frame),
    ...(among?.length === 1 ? { with: numbers } : { among: among == null ? undefined : numbers }),
  });
  return readPage({ store, field, frame, projection }, answer);
}

/** The things that a company shares with others. */
export async function findSharedBy(
  { store, live }: Sources,
  field: SelectedField,
  company: string,
  frame: Frame,
): Promise<Answer> {
  const { projection, sharing } = await live.current();
  const number = projection.entities.numberOf(company);
  const answer = sharing.find({
    kinds: ['REGISTRANT'],
    minCompanies: FEWEST_COMPANIES,
    leads: false,
    frame: projectionScope(frame),
    with: number === undefined ? [] : [number],
  });
  return readPage({ store, field, frame, projection }, answer);
}

function checkKinds(kinds: readonly EntityKind[]): void {
  if (kinds.length === 0) throw new BadInput('kinds', 'name at least one kind of thing');
  const wrong = kinds.find((kind) => !SHARED_KINDS.includes(kind));
  if (wrong !== undefined)
    throw new BadInput('kinds', `${wrong} ties nobody; ask for ${SHARED_KINDS.join(', ')}`);
}

interface PageParts {
  readonly store: Store;
  readonly field: SelectedField;
  readonly frame: Frame;
  readonly projection: Projection;
}

/** One more than the page holds, so that its end is seen. */
function readPage({ store, field, frame, projection }: PageParts, answer: SharingAnswer): Promise<Answer> {
  const after = field.args['after'] as readonly unknown[] | null | undefined;
  if (after && after.length !== 2) throw new BadInput('after', 'this cursor is of another list');
  const cursor = after ? { strength: Number(after[0]), id: String(after[1]) } : undefined;
  const ties = answer.strongest(Number(field.args['first']) + 1, cursor);
  return readTies(store, field, {
    ties: ties.map((tie) => foundTie(projection, tie)),
    total: answer.total,
    explored: foundExplored(projection, answer.explored),
    frame,
  });
}

/** A tie by ids. */
export function foundTie(projection: Projection, tie: Tie): FoundTie {
  const idOf = (entity: number): string => projection.entities.idOf(entity);
  const hops = new Set(tie.legs.flatMap(({ links }) => [...links].reverse()));
  return {
    thing: idOf(tie.thing),
    companies: tie.companies.map(idOf),
    domains: tie.domains.map(idOf),
    hops: [...hops].map((link) => foundLink(projection, link)),
    identities: tie.identities.map((link) => foundLink(projection, link)),
    carriers: (tie.carriers ?? []).map(idOf),
    strength: tie.strength,
    lead: tie.leadRule !== undefined,
    leadRule: tie.leadRule ?? null,
    rank: rankOf(tie.strength, tie.leadRule !== undefined),
  };
}
