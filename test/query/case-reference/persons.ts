import { isActive, type Case, type Column, type HoldingsByCompany, type Prepared } from './columns.ts';
import { controlSet, exceeds, heldBy, passesUnattained, reaches, type Held, type Sure } from './control.ts';
import { decimal, type Fraction } from './fraction.ts';

export interface Query {
  readonly company: string;
  readonly mode: string;
  readonly thresholdPct: number;
  readonly inclusive: boolean;
}

/** E(owner, target) in percent on economic or voting columns. */
export type EffectiveOf = (
  columns: HoldingsByCompany,
  owner: string,
  target: string,
) => { lo: Fraction; hi: Fraction };

type Verdict = Sure | undefined;

const GROUNDS: Readonly<Record<string, readonly string[]>> = {
  ownership: ['economic', 'voting'],
  control: ['control'],
  psc: ['shares', 'votes'],
  amlr: ['art54a', 'art54b', 'control', 'economic', 'voting'],
};

/** Section 5 for one query; figures as fractions in percent. */
export function personsBehind(
  { concert = [], asOf }: Case,
  { types, names, economic, voting }: Prepared,
  query: Query,
  effective: EffectiveOf,
): { person: string; status: Sure; grounds: string[]; figures: Readonly<Record<string, Omit<Held, 'x'>>> }[] {
  const { company } = query;
  const threshold = decimal(query.thresholdPct);
  const judge = (lo: Fraction, hi: Fraction, isMore: boolean): Verdict => {
    const passes = query.inclusive ? reaches : exceeds;
    if (passes(lo, threshold) || (!query.inclusive && passesUnattained(lo, threshold, isMore)))
      return 'definite';
    return passes(hi, threshold) ? 'possible' : undefined;
  };
  const ofChains = (columns: HoldingsByCompany, person: string, target: string): Verdict => {
    const { lo, hi } = effective(columns, person, target);
    return judge(lo, hi, hasChainWithMore(columns, person, target));
  };
  return names
    .filter((name) => types.get(name) === 'person')
    .flatMap((person) => {
      const partners = concert.filter((group) => isActive(group, asOf) && group.members.includes(person));
      const start = [person, ...partners.flatMap(({ members }) => members)];
      const [sure, maybe] = (['definite', 'possible'] as const).map(
        (one) => new Set([...start, ...controlSet(voting, start, one)]),
      ) as [Set<string>, Set<string>];
      const heldIn = (columns: HoldingsByCompany) => {
        const [{ lo, x }, { hi }] = [heldBy(columns, sure, company), heldBy(columns, maybe, company)];
        return { lo, hi, x };
      };
      const [shares, votes] = [heldIn(economic), heldIn(voting)];
      const through = names
        .filter((name) => types.get(name) !== 'person' && name !== company)
        .map((entity): Verdict => {
          const [certain, perhaps] = (['definite', 'possible'] as const).map((one) =>
            controlSet(voting, [entity], one).has(company),
          );
          const verdicts =
            certain || perhaps ? [economic, voting].map((one) => ofChains(one, person, entity)) : [];
          if (certain && verdicts.includes('definite')) return 'definite';
          return verdicts.some((one) => one !== undefined) ? 'possible' : undefined;
        });
      const [byShares, byVotes] = [judge(shares.lo, shares.hi, shares.x), judge(votes.lo, votes.hi, votes.x)];
      const verdicts: Record<string, Verdict> = {
        economic: ofChains(economic, person, company),
        voting: ofChains(voting, person, company),
        control: start.includes(company)
          ? undefined
          : sure.has(company)
            ? 'definite'
            : maybe.has(company)
              ? 'possible'
              : undefined,
        shares: byShares,
        votes: byVotes,
        art54a: best([byShares, byVotes]),
        art54b: best(through),
      };
      const grounds = query.mode.split('+').flatMap((mode) => GROUNDS[mode] ?? []);
      const status = best(grounds.map((ground) => verdicts[ground]));
      if (!status) return [];
      const figures = {
        economicPct: effective(economic, person, company),
        votingPct: effective(voting, person, company),
        heldSharesPct: shares,
        heldVotesPct: votes,
      };
      return [{ person, status, grounds: grounds.filter((one) => verdicts[one] === status).sort(), figures }];
    });
}

function best(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes('definite') ? 'definite' : verdicts.includes('possible') ? 'possible' : undefined;
}

/** Whether a chain of shares that may be something has one among them that is more than its minimum. */
function hasChainWithMore(columns: HoldingsByCompany, person: string, target: string): boolean {
  const counts = (column: Column | undefined) =>
    [...(column ?? [])].filter(([, { l, x }]) => l.top > 0n || x);
  const seen = new Set<string>();
  const walk = (name: string, met: boolean): boolean => {
    if (name === person) return met;
    if (seen.has(`${name} ${String(met)}`)) return false;
    seen.add(`${name} ${String(met)}`);
    return counts(columns.get(name)).some(([owner, { x }]) => walk(owner, met || x));
  };
  return walk(target, false);
}
