import type { EntityKind } from '../../src/model/kinds.ts';
import { makeDice, type Dice } from '../reads/random.ts';
import {
  inventCompanyName,
  inventPersonName,
  inventWords,
  JURISDICTIONS,
  pickSkewed,
  rewriteCompanyName,
  rewritePersonName,
  writeCompanyName,
  writePersonName,
  type NameParts,
} from './party-names.ts';

/** A company, person or registrant of the invented world. */
export interface Party {
  readonly id: string;
  readonly kind: Extract<EntityKind, 'COMPANY' | 'PERSON' | 'REGISTRANT'>;
  readonly name: string;
  readonly identifiers: readonly string[];
  readonly jurisdiction?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
  /** The party that this one is, told a second time. */
  readonly sameAs?: string;
}

/** Of a hundred parties so many are another one told again. */
const TOLD_AGAIN = 0.08;
const AGENTS = 400;
const STREETS =
  'High Street|Main Street|Station Road|Park Avenue|Mill Lane|Church Road|Queen Street|Elm Drive'.split('|');

interface Told {
  readonly party: Party;
  readonly parts: NameParts;
  readonly asCompany: boolean;
}

/** So many parties, the same for the same number. */
export function* inventParties(count: number): Generator<Party> {
  const dice = makeDice(20_221_109);
  const words = inventWords(dice);
  const told: Told[] = [];
  for (let number = 0; number < count; number++) {
    const original = dice.chance(TOLD_AGAIN) ? told[dice.below(told.length)] : undefined;
    if (original !== undefined) {
      yield tellAgain(dice, original, number);
      continue;
    }
    const invented = invent(dice, words, number);
    told.push(invented);
    yield invented.party;
  }
}

function invent(dice: Dice, words: readonly string[], number: number): Told {
  const share = dice.below(100);
  const kind = share < 45 ? 'COMPANY' : share < 75 ? 'PERSON' : 'REGISTRANT';
  const asCompany = kind === 'COMPANY' || (kind === 'REGISTRANT' && dice.chance(0.6));
  const parts = asCompany ? inventCompanyName(dice, words) : inventPersonName(dice, words);
  const name = asCompany ? writeCompanyName(parts) : writePersonName(parts);
  const label = parts.telling.join('-').toLowerCase();
  const registrant = kind === 'REGISTRANT';
  const mailbox = asCompany ? 'info' : label.replace('-', '.');
  const party: Party = {
    id: `${kind.toLowerCase()}:~${number.toString(36).padStart(6, '0')}`,
    kind,
    name,
    identifiers:
      kind === 'COMPANY' && dice.chance(0.5)
        ? [`registration-number:${String(10_000_000 + number * 7)}`]
        : [],
    jurisdiction: kind === 'COMPANY' && dice.chance(0.9) ? JURISDICTIONS[parts.place]?.[0] : undefined,
    birthDate: kind === 'PERSON' && dice.chance(0.5) ? dateOf(dice) : undefined,
    emails: dice.chance(registrant ? 0.8 : 0.03)
      ? [`${mailbox}@${label}${String(number % 997)}.example`]
      : [],
    phones: dice.chance(registrant ? 0.7 : 0.05) ? [`+1202${String(2_000_000 + dice.below(7_999_999))}`] : [],
    addresses: dice.chance(kind === 'PERSON' ? 0.1 : 0.6) ? [addressOf(dice, words)] : [],
    domains: kind === 'COMPANY' && dice.chance(0.15) ? [`${label}${String(number % 997)}.example`] : [],
  };
  return { party, parts, asCompany };
}

/** Told again with a name written otherwise and part of the rest. */
function tellAgain(dice: Dice, { party, parts, asCompany }: Told, number: number): Party {
  const some = (texts: readonly string[]): readonly string[] => texts.filter(() => dice.chance(0.5));
  return {
    ...party,
    id: `${party.kind.toLowerCase()}:~${number.toString(36).padStart(6, '0')}`,
    name: asCompany ? rewriteCompanyName(dice, parts) : rewritePersonName(dice, parts),
    identifiers: some(party.identifiers),
    birthDate: dice.chance(0.6) ? party.birthDate : undefined,
    emails: some(party.emails),
    phones: some(party.phones),
    addresses: some(party.addresses),
    domains: some(party.domains),
    sameAs: party.id,
  };
}

/** Every tenth address is an agent's, who houses thousands. */
function addressOf(dice: Dice, words: readonly string[]): string {
  const agent = dice.chance(0.1) ? dice.skewed(AGENTS) : undefined;
  const house = agent === undefined ? 1 + dice.below(400) : 1000 + agent;
  const street = STREETS[agent === undefined ? dice.below(STREETS.length) : agent % STREETS.length] ?? '';
  const town = agent === undefined ? pickSkewed(dice, words) : (words[agent] ?? '');
  return `${String(house)} ${street}, ${town}`;
}

function dateOf(dice: Dice): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(1935 + dice.below(70))}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;
}
