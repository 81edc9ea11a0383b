import { openCompanyOwnership, type CompanyOwnership } from '../../analysis/ownership/company-ownership.ts';
import { buildOwnershipGraph } from '../../analysis/ownership/ownership-graph.ts';
import { ownershipTimeline } from '../../analysis/ownership/timeline.ts';
import { explainOwner } from '../../explain/ownership.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import type { EffectiveOwner } from '../../model/ownership.ts';
import type { SelectedField } from '../../model/selection.ts';
import { named, object, type OwnershipAsked } from './ownership-asked.ts';
import { holdingsFrom } from './holdings-from-links.ts';

const MOST_OWNERS = 1000;
const MOST_CHAINS = 100;
/** Chains in a sentence. */
const TOLD_CHAINS = 3;

/** `effectiveOwners`. */
export function ownersAnswer(asked: OwnershipAsked, field: SelectedField): Answer[] {
  const { minPct, personsOnly, first } = field.args as Readonly<Record<string, unknown>>;
  const count = checked('first', first, MOST_OWNERS);
  const { answers } = asked.opened;
  if (!answers) return [];
  const owners = answers.effectiveOwners({ minPct: Number(minPct ?? 0), personsOnly: personsOnly === true });
  return owners.slice(0, count).map((owner) => ownerAnswer(asked, field, answers, owner));
}

/** A number of things to list; refuses what no list should hold. */
export function checked(argument: string, value: unknown, most: number): number {
  if (typeof value === 'number' && value >= 1 && value <= most) return value;
  throw new BadInput(argument, `ask for 1 to ${String(most)}, not ${String(value)}`);
}

function ownerAnswer(
  { opened, parts }: OwnershipAsked,
  field: SelectedField,
  answers: CompanyOwnership,
  owner: EffectiveOwner,
): Answer {
  return object(field, {
    owner: (part) => parts.entity(part, owner.owner),
    economic: (part) => named(part, owner.economic),
    voting: (part) => named(part, owner.voting),
    chains: (part) =>
      answers.chains(owner.owner, checked('first', part.args['first'], MOST_CHAINS)).map((chain) =>
        object(part, {
          entities: (of) => chain.entities.map((id) => parts.entity(of, id)),
          links: (of) => chain.steps.flatMap(({ holdings }) => holdings.map((id) => parts.holding(of, id))),
          product: (of) => named(of, chain.product),
        }),
      ),
    explanation: () =>
      explainOwner(
        {
          company: opened.company.id,
          owner,
          chains: answers.chains(owner.owner, TOLD_CHAINS),
          loops: answers.loops(),
          unknownPct: answers.unknownPct(),
        },
        opened.nameOf,
      ),
  });
}

/** `timeline`: every period with its owners, computed afresh from the holdings of its first day. */
export function timelineAnswer(asked: OwnershipAsked, field: SelectedField): Answer[] {
  const { company, everyLink } = asked.opened;
  const { holdings } = holdingsFrom(everyLink, { dated: true });
  return ownershipTimeline({ holdings }, company.id).map(({ from, to }) =>
    object(field, {
      from: () => from,
      to: () => to,
      owners: (part) => {
        const graph = buildOwnershipGraph({ holdings, asOf: from ?? '' });
        const answers = openCompanyOwnership(graph, company.id);
        return (answers?.effectiveOwners() ?? []).map((owner) =>
          ownerAnswer(asked, part, answers as CompanyOwnership, owner),
        );
      },
    }),
  );
}
