import type { BeneficialOwnerRule, Certainty, Ground, Holding } from '../../../../src/model/ownership.ts';
import { referenceColumns, type Column } from './columns.ts';
import { referenceControl, referenceHeld } from './control.ts';
import { referenceLeast, referenceMost, referenceUpstream } from './effective.ts';

type HoldingsByCompany = ReadonlyMap<string, Column>;

interface Verdict {
  readonly person: string;
  readonly certainty: Certainty;
  readonly grounds: readonly Ground[];
}

/** Section 5 word for word, without concert groups. */
export function referenceBeneficialOwners(
  holdings: readonly Holding[],
  company: string,
  rule: BeneficialOwnerRule,
): Verdict[] {
  const economic = referenceColumns(holdings, 'economic');
  const votes = referenceColumns(holdings, 'voting');
  const people = new Set(
    holdings.filter(({ ownerKind }) => ownerKind === 'person').map(({ owner }) => owner),
  );
  const controls = (certainty: Certainty) => (entity: string) =>
    entity !== company && referenceControl(votes, [entity], certainty).has(company);
  const entities = [...new Set(holdings.flatMap(({ owner, owned }) => [owner, owned]))].filter(
    (n) => !people.has(n),
  );
  const verdictOf = (person: string): Verdict | undefined => {
    const definite = new Set([person, ...referenceControl(votes, [person], 'definite')]);
    const possible = new Set([person, ...referenceControl(votes, [person], 'possible')]);
    const shares = judgeHeld(referenceHeld(economic.get(company), definite, possible), rule);
    const held = judgeHeld(referenceHeld(votes.get(company), definite, possible), rule);
    const through = (list: readonly string[]) =>
      list.flatMap((k) => [judge(economic, person, k, rule), judge(votes, person, k, rule)]);
    const surely = through(entities.filter(controls('definite')));
    const perhaps = through(entities.filter(controls('possible')));
    const all: Record<Ground, Certainty | undefined> = {
      economic: judge(economic, person, company, rule),
      voting: judge(votes, person, company, rule),
      control: definite.has(company) ? 'definite' : possible.has(company) ? 'possible' : undefined,
      shares,
      votes: held,
      art54a: [shares, held].includes('definite') ? 'definite' : (shares ?? held),
      art54b: surely.includes('definite')
        ? 'definite'
        : [...surely, ...perhaps].some((one) => one !== undefined)
          ? 'possible'
          : undefined,
    };
    return decide(person, all, rule);
  };
  return [...people].sort().flatMap((person) => verdictOf(person) ?? []);
}

const GROUNDS: Readonly<Record<string, readonly Ground[]>> = {
  ownership: ['economic', 'voting'],
  control: ['control'],
  psc: ['shares', 'votes'],
  amlr: ['art54a', 'art54b', 'control', 'economic', 'voting'],
};

function decide(
  person: string,
  all: Readonly<Record<Ground, Certainty | undefined>>,
  rule: BeneficialOwnerRule,
): Verdict | undefined {
  const grounds = rule.modes.flatMap((mode) => GROUNDS[mode] ?? []);
  for (const certainty of ['definite', 'possible'] as const) {
    const listed = grounds.filter((ground) => all[ground] === certainty);
    if (listed.length > 0) return { person, certainty, grounds: listed };
  }
  return undefined;
}

function passes(value: number, { thresholdPct, inclusive }: BeneficialOwnerRule): boolean {
  return inclusive ? value >= thresholdPct - 1e-9 : value > thresholdPct + 1e-9;
}

function judgeHeld(
  held: { lo: number; hi: number; x: boolean },
  rule: BeneficialOwnerRule,
): Certainty | undefined {
  const equal = Math.abs(held.lo - rule.thresholdPct) <= 1e-9;
  if (passes(held.lo, rule) || (!rule.inclusive && equal && held.x)) return 'definite';
  return passes(held.hi, rule) ? 'possible' : undefined;
}

function judge(
  columns: HoldingsByCompany,
  person: string,
  target: string,
  rule: BeneficialOwnerRule,
): Certainty | undefined {
  if (!referenceUpstream(columns, target).has(person)) return undefined;
  const least = 100 * referenceLeast(columns, person, target);
  if (passes(least, rule)) return 'definite';
  const equal = Math.abs(least - rule.thresholdPct) <= 1e-9;
  if (!rule.inclusive && equal && chainHasExclusive(columns, person, target)) return 'definite';
  return passes(100 * referenceMost(columns, person, target), rule) ? 'possible' : undefined;
}

/** Tries every chain, carrying along whether it has met an exclusive share. */
function chainHasExclusive(columns: HoldingsByCompany, person: string, target: string): boolean {
  const seen = new Set([`${target} false`]);
  for (const state of seen) {
    const [name = '', met] = state.split(' ');
    if (name === person && met === 'true') return true;
    for (const [owner, { l, x }] of columns.get(name) ?? [])
      if (l > 0 || x) seen.add(`${owner} ${met === 'true' || x}`);
  }
  return false;
}
