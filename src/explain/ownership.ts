import type { EffectiveOwner, OwnershipChain, Range } from '../model/ownership.ts';
import { CLOSE_PCT, explainPercent, listed } from './percent.ts';

/** Turns an id into what a reader knows it by. */
export type NameOf = (id: string) => string;

/** What the sentence about an owner is made of. */
export interface OwnerFindings {
  readonly company: string;
  readonly owner: EffectiveOwner;
  /** The strongest chains, strongest first. */
  readonly chains: readonly OwnershipChain[];
  /** Companies on the way that own one another, each loop sorted. */
  readonly loops: readonly (readonly string[])[];
  /** The part of the company that nobody is surely recorded for, in percent. */
  readonly unknownPct: number;
}

/** Differences below this, in percentage points, are rounding. */
const ROUNDING_PCT = 1e-6;

/**
 * One owner in a sentence, with the chains that carry it:
 * `Ann holds 27 % of Target: 60 % of Fund, which holds 45 %.`
 */
export function explainOwner(findings: OwnerFindings, nameOf: NameOf): string {
  const { owner, company, chains } = findings;
  const held = `${nameOf(owner.owner)} holds ${shares(owner)} of ${nameOf(company)}`;
  const [only] = chains;
  const isDirect = chains.length === 1 && only?.steps.length === 1 && restOf(findings) === undefined;
  const sentence = isDirect ? `${held} directly.` : `${held}${explainChains(chains, nameOf)}.`;
  return [sentence, explainRest(findings), explainLoops(findings, nameOf), explainUnknown(findings, nameOf)]
    .filter((part) => part !== '')
    .join(' ');
}

function shares({ economic, voting }: EffectiveOwner): string {
  if (isSame(economic, voting)) return explainPercent(economic);
  return sharesAndVotes(economic, voting);
}

/** `33 % of the shares and 25 to 50 % of the votes`; of what is none of it nothing is said. */
export function sharesAndVotes(economic: Range, voting: Range): string {
  const [shares, votes] = [explainPercent(economic), explainPercent(voting)];
  if (shares === votes) return shares;
  const parts = [
    ...(economic.max > ROUNDING_PCT ? [`${shares} of the shares`] : []),
    ...(voting.max > ROUNDING_PCT ? [`${votes} of the votes`] : []),
  ];
  return listed(parts);
}

function isSame(a: Range, b: Range): boolean {
  return Math.abs(a.min - b.min) < ROUNDING_PCT && Math.abs(a.max - b.max) < ROUNDING_PCT;
}

function explainChains(chains: readonly OwnershipChain[], nameOf: NameOf): string {
  if (chains.length === 0) return '';
  const [only] = chains;
  if (chains.length === 1 && only && only.steps.length > 1) return `: ${explainChain(only, nameOf)}`;
  const parts = chains.map((chain) =>
    chain.steps.length === 1
      ? `${explainPercent(chain.product)} directly`
      : `${explainPercent(chain.product)} by ${explainChain(chain, nameOf)}`,
  );
  return `: ${parts.join('; ')}`;
}

/** A chain from the owner down: `60 % of Fund, which holds 45 %`. */
export function explainChain({ steps }: OwnershipChain, nameOf: NameOf): string {
  return steps
    .map(({ share, owned }, at) => {
      const part = explainPercent(share);
      return at === steps.length - 1 ? part : `${part} of ${nameOf(owned)}`;
    })
    .join(', which holds ');
}

/** What the chains that are shown leave out. */
function explainRest(findings: OwnerFindings): string {
  const rest = restOf(findings);
  return rest === undefined
    ? ''
    : `The rest, ${explainPercent({ min: rest, max: rest })}, comes by other ways.`;
}

/** In percentage points, as far as it can be told: a part that rounds to nothing is not a rest. */
function restOf({ owner, chains }: OwnerFindings): number | undefined {
  if (chains.length === 0 || owner.economic.min === 0) return undefined;
  const shown = chains.reduce((sum, { product }) => sum + product.min, 0);
  const rest = Math.max(owner.economic.min, owner.voting.min) - shown;
  return rest < CLOSE_PCT ? undefined : rest;
}

function explainLoops({ loops, chains, company }: OwnerFindings, nameOf: NameOf): string {
  const onTheWay = new Set([company, ...chains.flatMap(({ entities }) => entities)]);
  const met = loops.filter((members) => members.some((member) => onTheWay.has(member)));
  if (met.length === 0) return '';
  const told = met.map((members) => nameSome(members, nameOf));
  return `There is a loop on the way: ${told.join('; ')} own one another, and what circles in it is counted once.`;
}

const SOME = 4;

function nameSome(members: readonly string[], nameOf: NameOf): string {
  const names = members.slice(0, SOME).map(nameOf);
  return members.length > SOME ? `${names.join(', ')} and ${members.length - SOME} others` : listed(names);
}

/** Always said, also when there is nothing unknown. */
export function explainUnknown(
  { company, unknownPct }: { readonly company: string; readonly unknownPct: number },
  nameOf: NameOf,
): string {
  if (unknownPct <= ROUNDING_PCT) return `No part of ${nameOf(company)} is unknown.`;
  if (unknownPct >= 100 - ROUNDING_PCT)
    return `No part of ${nameOf(company)} can be traced to anybody for certain.`;
  const part = explainPercent({ min: unknownPct, max: unknownPct });
  return `Of ${nameOf(company)}, ${part} cannot be traced to anybody for certain.`;
}
