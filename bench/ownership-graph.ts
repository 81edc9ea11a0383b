import type { Holding } from '../src/model/ownership.ts';
import { randomNumbers } from '../test/harness/random-numbers.ts';

/** How a register is made up. */
export interface RegisterShape {
  readonly holdings: number;
  /** Part of the holdings in the hands of companies. */
  readonly corporate: number;
  /** Holdings of a younger company in an older one, which close loops. */
  readonly crossings: number;
  /** Part of the shares that are only known as bands. */
  readonly bands: number;
  readonly seed: number;
}

/**
 * A scale-free register: corporate owners are chosen in proportion to what they own already, most companies have
 * one to three owners and a few have hundreds, and some loops close. The same shape gives the same register.
 */
export function scaleFreeRegister(shape: RegisterShape): Holding[] {
  const random = randomNumbers(shape.seed);
  const owners = chooseOwners(shape, random);
  const holdings: Holding[] = [];
  owners.forEach((names, company) => {
    const parts = splitShares(names.size, random);
    [...names].forEach((owner, at) => {
      const part = parts[at] ?? 0;
      const isBand = random() < shape.bands;
      holdings.push({
        id: `h${holdings.length}`,
        owner,
        ownerKind: owner.startsWith('p') ? 'person' : 'company',
        owned: `c${company}`,
        interest: 'economic',
        share: isBand ? { min: 0.8 * part, max: Math.min(100, 1.2 * part) } : part,
      });
    });
  });
  return holdings;
}

function chooseOwners(shape: RegisterShape, random: () => number): Set<string>[] {
  const owners: Set<string>[] = [new Set()];
  const popular: number[] = [0];
  const anyPopular = () => popular[Math.floor(random() * popular.length)] ?? 0;
  let [left, persons] = [shape.holdings - shape.crossings, 0];
  const anyPerson = () => (random() < 0.5 ? persons++ : Math.floor(random() * persons));
  while (left > 0) {
    const company = owners.length;
    const own = new Set<string>();
    for (let count = Math.min(ownerCount(random), left); own.size < count;) {
      if (random() >= shape.corporate) own.add(`p${anyPerson()}`);
      else {
        const owner = anyPopular();
        own.add(`c${owner}`);
        popular.push(owner);
      }
    }
    left -= own.size;
    owners.push(own);
    popular.push(company);
  }
  for (let made = 0; made < shape.crossings;) {
    const [owned, owner] = [anyPopular(), Math.floor(random() * owners.length)];
    if (owned === owner || owners[owned]?.has(`c${owner}`)) continue;
    owners[owned]?.add(`c${owner}`);
    made++;
  }
  return owners;
}

function ownerCount(random: () => number): number {
  return Math.min(400, Math.floor(random() ** -0.7));
}

/** Splits 100 % or somewhat less into unequal parts. */
function splitShares(count: number, random: () => number): number[] {
  const weights = Array.from({ length: count }, () => random() ** 2 + 0.01);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const recorded = random() < 0.6 ? 100 : 60 + 40 * random();
  return weights.map((weight) => Math.floor((weight / sum) * recorded * 100) / 100);
}
