import { beneficialOwners } from '../../analysis/ownership/beneficial/beneficial-owners.ts';
import type { OwnershipGraph } from '../../analysis/ownership/ownership-graph.ts';
import { REGIMES } from '../../analysis/ownership/beneficial/regimes.ts';
import type { BeneficialOwner, BeneficialOwnerMode, Range } from '../../model/ownership.ts';
import { percent } from './ownership-case-percent.ts';
import { InvalidOwnershipCase } from './ownership-case.ts';

const MODES: readonly BeneficialOwnerMode[] = ['ownership', 'control', 'psc', 'amlr'];

interface Query {
  readonly company: string;
  readonly modes: readonly BeneficialOwnerMode[];
  readonly thresholdPct: number;
  readonly inclusive: boolean;
}

/** Answers the queries of `ubo`, or every company in every mode when there are none. */
export function answerBeneficialOwners(
  graph: OwnershipGraph,
  asked: unknown,
  companies: readonly string[],
): unknown[] {
  const queries = Array.isArray(asked)
    ? asked.map((query, at) => parseQuery(query, `expected.ubo[${at}]`))
    : companies.flatMap(usualQueries);
  return queries.map((query) => ({
    company: query.company,
    mode: query.modes.join('+'),
    thresholdPct: query.thresholdPct,
    inclusive: query.inclusive,
    persons: personsOf(graph, query),
  }));
}

function personsOf(graph: OwnershipGraph, query: Query): unknown[] {
  const company = graph.indexOf.get(query.company);
  return company === undefined ? [] : beneficialOwners(graph, company, query).map(answerOf);
}

function answerOf(
  owner: BeneficialOwner,
): Readonly<Record<string, string | readonly string[] | number | Range>> {
  return {
    person: owner.person,
    status: owner.certainty,
    grounds: owner.grounds,
    economicPct: percent(owner.economic),
    votingPct: percent(owner.voting),
    heldSharesPct: percent(owner.heldShares),
    heldVotesPct: percent(owner.heldVotes),
  };
}

function usualQueries(company: string): Query[] {
  return [
    { company, ...REGIMES.AMLR },
    { company, ...REGIMES.PSC },
    { company, ...REGIMES.FATF },
  ];
}

function parseQuery(value: unknown, place: string): Query {
  const query = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { company, mode, thresholdPct = 25, inclusive = false } = query;
  if (typeof company !== 'string') throw new InvalidOwnershipCase(`${place}.company: expected a name`);
  if (typeof mode !== 'string') throw new InvalidOwnershipCase(`${place}.mode: expected text`);
  if (typeof thresholdPct !== 'number')
    throw new InvalidOwnershipCase(`${place}.thresholdPct: expected a number`);
  const modes = mode.split('+').map((part) => {
    const known = MODES.find((one) => one === part.trim());
    if (known) return known;
    throw new InvalidOwnershipCase(`${place}.mode: expected ${MODES.join(', ')}, or several joined by +`);
  });
  return { company, modes, thresholdPct, inclusive: inclusive === true };
}
