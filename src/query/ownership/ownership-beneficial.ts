import { ruleOf, type Regime } from '../../analysis/ownership/beneficial/regimes.ts';
import { explainBeneficialOwner } from '../../explain/beneficial-owner.ts';
import type { Answer } from '../../graph/reads/read-one.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import type { SelectedField } from '../../model/selection.ts';
import { named, object, type OwnershipAsked } from './ownership-asked.ts';

/** `beneficialOwners`: a regime, with threshold and comparison as the asker wants them. */
export function beneficialOwnersAnswer(
  { opened, parts }: OwnershipAsked,
  { args, ...field }: SelectedField,
): Answer[] {
  const { regime: asked, thresholdPct, inclusive } = args as Readonly<Record<string, unknown>>;
  const regime = (asked ?? 'AMLR') as Regime;
  const rule = ruleOf(regime, {
    ...(typeof thresholdPct === 'number' ? { thresholdPct: percentage(thresholdPct) } : {}),
    ...(typeof inclusive === 'boolean' ? { inclusive } : {}),
  });
  const { company, answers, nameOf } = opened;
  if (!answers) return [];
  return answers.beneficialOwners(rule).map((owner) =>
    object(
      { args, ...field },
      {
        person: (part) => parts.entity(part, owner.person),
        certainty: () => owner.certainty.toUpperCase(),
        grounds: () => owner.grounds,
        economic: (part) => named(part, owner.economic),
        voting: (part) => named(part, owner.voting),
        heldShares: (part) => named(part, owner.heldShares),
        heldVotes: (part) => named(part, owner.heldVotes),
        explanation: () =>
          explainBeneficialOwner(
            { company: company.id, owner, regime, rule, unknownPct: answers.unknownPct() },
            nameOf,
          ),
      },
    ),
  );
}

function percentage(value: number): number {
  if (value >= 0 && value <= 100) return value;
  throw new BadInput('thresholdPct', `a threshold is 0 to 100 percent, not ${String(value)}`);
}
