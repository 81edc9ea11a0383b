import { openCompanyOwnership } from '../../src/analysis/ownership/company-ownership.ts';
import { buildOwnershipGraph } from '../../src/analysis/ownership/ownership-graph.ts';
import { ruleOf, type Regime } from '../../src/analysis/ownership/beneficial/regimes.ts';
import { explainBeneficialOwner } from '../../src/explain/beneficial-owner.ts';
import { explainOwner } from '../../src/explain/ownership.ts';
import { explainPercent } from '../../src/explain/percent.ts';
import type { Holding } from '../../src/model/ownership.ts';

const PERSONS = new Set(['Ann', 'Ben', 'Cleo']);
const own = (owner: string, owned: string, share: Holding['share']): Holding => ({
  id: `${owner}>${owned}`,
  owner,
  ownerKind: PERSONS.has(owner) ? 'person' : 'company',
  owned,
  interest: 'economic',
  share,
});

function explain(holdings: readonly Holding[], owner: string, company = 'Target', chains = 3): string {
  const ownership = openCompanyOwnership(buildOwnershipGraph({ holdings }), company);
  const found = ownership?.effectiveOwners().find((one) => one.owner === owner);
  if (!ownership || !found) return '';
  const findings = {
    company,
    owner: found,
    chains: ownership.chains(owner, chains),
    loops: ownership.loops(),
    unknownPct: ownership.unknownPct(),
  };
  return explainOwner(findings, (id) => id);
}

function explainWhy(
  holdings: readonly Holding[],
  person: string,
  regime: Regime,
  company = 'Target',
): string {
  const ownership = openCompanyOwnership(buildOwnershipGraph({ holdings }), company);
  const rule = ruleOf(regime);
  const owner = ownership?.beneficialOwners(rule).find((one) => one.person === person);
  if (!ownership || !owner) return '';
  return explainBeneficialOwner(
    { company, owner, regime, rule, unknownPct: ownership.unknownPct() },
    (id) => id,
  );
}

describe('the sentence about an owner', () => {
  it('tells a chain from the owner down', () => {
    const holdings = [
      own('Ann', 'Fund', 60),
      own('Ben', 'Fund', 40),
      own('Fund', 'Target', 45),
      own('Ben', 'Target', 55),
    ];
    expect(explain(holdings, 'Ann')).toBe(
      'Ann holds 27 % of Target: 60 % of Fund, which holds 45 %. No part of Target is unknown.',
    );
  });

  it('tells a direct holding as one, and what is unknown', () => {
    expect(explain([own('Ann', 'Target', 70)], 'Ann')).toBe(
      'Ann holds 70 % of Target directly. Of Target, 30 % cannot be traced to anybody for certain.',
    );
  });

  it('tells several chains with their products, strongest first, and what they leave out', () => {
    const holdings = [
      own('Ann', 'Target', 59.53),
      own('Ann', 'K', 98),
      own('Ann', 'L', 66),
      own('K', 'Target', 4.76),
      own('L', 'Target', 14.27),
    ];
    expect(explain(holdings, 'Ann', 'Target', 2)).toBe(
      'Ann holds 73.61 % of Target: 59.53 % directly; 9.42 % by 66 % of L, which holds 14.27 %.' +
        ' The rest, 4.66 %, comes by other ways. Of Target, 26.39 % cannot be traced to anybody for certain.',
    );
  });

  it('tells a direct holding beside what comes round a loop', () => {
    const holdings = [own('Ann', 'Target', 50), own('Target', 'B', 60), own('B', 'Target', 10)];
    const sentence = explain(holdings, 'Ann', 'Target', 1);
    expect(sentence).toContain(
      'Ann holds 53.19 % of Target: 50 % directly. The rest, 3.19 %, comes by other ways.',
    );
  });

  it('says that there is a loop', () => {
    const holdings = [
      own('Ann', 'A', 80),
      own('B', 'A', 20),
      own('A', 'B', 60),
      own('Ben', 'B', 40),
      own('A', 'Target', 30),
      own('B', 'Target', 25),
      own('Cleo', 'Target', 45),
    ];
    expect(explain(holdings, 'Ann')).toBe(
      'Ann holds 40.91 % of Target: 24 % by 80 % of A, which holds 30 %;' +
        ' 12 % by 80 % of A, which holds 60 % of B, which holds 25 %. The rest, 4.91 %, comes by other ways.' +
        ' There is a loop on the way: A and B own one another, and what circles in it is counted once.' +
        ' No part of Target is unknown.',
    );
  });

  it('keeps bounds and shares that nobody knows', () => {
    expect(explain([own('Ann', 'Target', { min: 25, max: 50, exclusiveMin: true })], 'Ann')).toContain(
      'Ann holds 25 to 50 % of Target directly.',
    );
    expect(explain([own('Ann', 'Target', undefined)], 'Ann')).toContain(
      'Ann holds an unknown part of Target directly.',
    );
    expect(explainPercent({ min: 0.001, max: 0.001 })).toBe('less than 0.01 %');
  });
});

describe('the sentence about a beneficial owner', () => {
  const layered = [
    own('H', 'Target', 40),
    own('K', 'Target', 60),
    own('Ann', 'H', 60),
    own('Ben', 'K', 30),
    own('Cleo', 'K', 70),
  ];

  it('gives the grounds in the words of the EU regulation', () => {
    expect(explainWhy(layered, 'Ann', 'AMLR')).toBe(
      'Ann is a beneficial owner of Target: is or controls the direct owners of 40 % of Target, at least 25 %' +
        ' (Regulation (EU) 2024/1624, Article 54(a): control of a direct owner). Of Target, 16 % cannot be traced to anybody for certain.',
    );
    expect(explainWhy(layered, 'Ben', 'AMLR')).toContain(
      'has an ownership interest of at least 25 % in an entity that controls Target',
    );
  });

  it('gives the conditions of the UK register', () => {
    expect(explainWhy(layered, 'Cleo', 'PSC')).toContain(
      'Cleo is a person with significant control of Target: holds 60 % of the shares, directly or through majority stakes,' +
        ' more than 25 % (Companies Act 2006, Schedule 1A, paragraph 2: first condition)',
    );
  });

  it('says "more than" and "at least" as the law does, and "may be" when it is not sure', () => {
    const banded = [own('Ann', 'Target', { min: 20, max: 30 })];
    expect(explainWhy(banded, 'Ann', 'AMLD')).toContain(
      'Ann may be a beneficial owner of Target: holds 20 to 30 % of the shares',
    );
    expect(explainWhy(banded, 'Ann', 'AMLD')).toContain('more than 25 %');
    expect(explainWhy(banded, 'Ann', 'FATF')).toContain('at least 25 % (FATF Recommendation 24');
  });
});
