import { prepareSource } from '../../src/ingest/records/ledger.ts';
import type { EntityInput, RecordInput, SourceInput, StatementInput } from '../../src/model/inputs.ts';
import type { RegistrationFacts } from '../../src/model/record.ts';
import { makeDice, type Dice } from './random.ts';
import { companyName, domainLabel, personName, PLACES, type Place } from './register-names.ts';

/** How large the invented register is. */
export interface RegisterShape {
  readonly companies: number;
  readonly persons: number;
  /** Holders of domains that are no company of the register; the first of them hold thousands. */
  readonly holders: number;
  /** Companies in as many equal parts; the first of each part has `crowd` officers. */
  readonly crowded: number;
  readonly crowd: number;
  readonly seed: number;
}

export const SHAPE: RegisterShape = {
  companies: 100_000,
  persons: 60_000,
  holders: 2_000,
  crowded: 5,
  crowd: 1_500,
  seed: 20_221_108,
};

/** A record of the invented register as a source would hand it in. */
export interface InventedRecord {
  readonly input: RecordInput;
  readonly registration?: RegistrationFacts;
}

const REGISTERS = PLACES.map(({ code }): SourceInput => ({
  kind: 'REGISTER',
  title: `Company register ${code}`,
  publisher: `Registrar ${code}`,
}));
const WEBSITES: SourceInput = {
  kind: 'DATASET',
  title: 'Company websites',
  publisher: 'Web index',
  licence: 'CC0',
};
const WHOIS: SourceInput = { kind: 'WHOIS', title: 'whois.registry.example' };
const PRESS: SourceInput = {
  kind: 'ARTICLE',
  title: 'Who runs what',
  publisher: 'The Gazette',
  publishedOn: '2023-02',
};

export const SOURCES: readonly SourceInput[] = [...REGISTERS, WEBSITES, WHOIS, PRESS];

const idOf = (source: SourceInput): string => prepareSource(source).id;
const [WEBSITES_ID, WHOIS_ID, PRESS_ID] = [idOf(WEBSITES), idOf(WHOIS), idOf(PRESS)];
const REGISTER_IDS = REGISTERS.map(idOf);

interface Company {
  readonly number: number;
  readonly name: string;
  readonly place: Place;
  readonly entity: EntityInput;
}

/** All records of the register; the same shape gives the same records. */
export function* inventRegister(shape: RegisterShape): Generator<InventedRecord> {
  const dice = makeDice(shape.seed);
  const companies = Array.from({ length: shape.companies }, (_, number) => inventCompany(dice, number));
  const persons = Array.from({ length: shape.persons }, (_, number) => inventPerson(dice, number));
  for (const company of companies) {
    const officers = officersOf(dice, company, persons, shape);
    const owners = ownersOf(dice, company, { persons, companies });
    yield { input: registerRow(dice, company, [...officers, ...owners]) };
    if (officers.length > 0 && dice.chance(0.1)) yield { input: article(company, officers.slice(0, 1)) };
    const domains = domainsOf(dice, company);
    if (domains.length > 0) yield { input: websiteRow(company, domains) };
    for (const domain of domains) yield lookUp(dice, domain, registrantOf(dice, company, shape));
  }
}

function inventCompany(dice: Dice, number: number): Company {
  const place = PLACES[dice.skewed(PLACES.length)] ?? PLACES[0];
  const name = companyName(dice, place);
  const identifiers = [{ scheme: 'registration-number', value: String(10_000_000 + number) }];
  if (dice.chance(0.6)) identifiers.push({ scheme: 'lei', value: leiOf(number) });
  const entity: EntityInput = {
    kind: 'COMPANY',
    name,
    identifiers,
    jurisdiction: place.code,
    legalForm: place.form,
    status: dice.chance(0.85) ? 'active' : 'dissolved',
    incorporatedOn: day(dice, 1970, 50),
    ...(dice.chance(0.15) ? { aliases: [companyName(dice, place)] } : {}),
  };
  return { number, name, place, entity };
}

/** Of the right length and letters; the check digits are not computed. */
export function leiOf(company: number): string {
  return `9845${String(company).padStart(14, '0')}00`;
}

function inventPerson(dice: Dice, number: number): EntityInput {
  return {
    kind: 'PERSON',
    name: personName(dice),
    identifiers: [{ scheme: 'officer-number', value: `P${String(number)}` }],
    birthDate: day(dice, 1940, 60).slice(0, 7),
  };
}

const POSTS = ['director', 'secretary', 'president', 'treasurer'] as const;

function officersOf(
  dice: Dice,
  { number, entity }: Company,
  persons: readonly EntityInput[],
  { companies, crowded, crowd }: RegisterShape,
): StatementInput[] {
  const isCrowded = number % Math.floor(companies / crowded) === 0;
  const count = isCrowded ? crowd : 1 + dice.skewed(6);
  const chosen = new Set(Array.from({ length: count }, () => dice.skewed(persons.length)));
  return [...chosen].map((person) => ({
    kind: 'OFFICER_OF',
    from: persons[person] ?? {},
    to: entity,
    qualifier: dice.pick(POSTS),
    since: day(dice, 2000, 20),
    ...(dice.chance(0.3) ? { until: day(dice, 2020, 4) } : {}),
    status: 'CONFIRMED',
    quote: 'appears in the list of officers',
  }));
}

interface Everybody {
  readonly persons: readonly EntityInput[];
  readonly companies: readonly Company[];
}

function ownersOf(
  dice: Dice,
  { number, entity }: Company,
  { persons, companies }: Everybody,
): StatementInput[] {
  const count = dice.skewed(4);
  const owners = new Set(
    Array.from({ length: count }, () =>
      dice.chance(0.5) || number === 0
        ? persons[dice.below(persons.length)]
        : companies[dice.skewed(number)]?.entity,
    ),
  );
  return [...owners].map((from) => ({
    kind: 'OWNS',
    from: from ?? {},
    to: entity,
    interest: dice.chance(0.5)
      ? { kind: 'ECONOMIC', exact: dice.below(100) }
      : { kind: 'VOTING', min: 25, max: 50 },
    since: day(dice, 2005, 15),
    status: 'CONFIRMED',
  }));
}

function registerRow(dice: Dice, company: Company, statements: readonly StatementInput[]): RecordInput {
  const { name, place, entity, number } = company;
  const formed: StatementInput = {
    kind: 'INCORPORATED_IN',
    from: entity,
    to: { kind: 'JURISDICTION', jurisdiction: place.code },
    qualifier: String(10_000_000 + number),
    status: 'CONFIRMED',
  };
  return {
    source: REGISTER_IDS[PLACES.indexOf(place)] ?? '',
    subject: name,
    observedAt: `${day(dice, 2022, 2)}T06:00:00Z`,
    entities: [entity],
    statements: [formed, ...statements],
  };
}

function article(company: Company, statements: readonly StatementInput[]): RecordInput {
  return {
    source: PRESS_ID,
    subject: company.name,
    observedAt: '2023-02-11T08:00:00Z',
    statements: statements.map((statement) => ({
      ...statement,
      status: 'REPORTED',
      quote: 'named in the article',
    })),
  };
}

function domainsOf(dice: Dice, { number, name, place }: Company): string[] {
  const count = dice.skewed(5);
  return Array.from({ length: count }, (_, index) => `${domainLabel(name, number * 5 + index)}.${place.tld}`);
}

function websiteRow({ name, entity }: Company, domains: readonly string[]): RecordInput {
  return {
    source: WEBSITES_ID,
    subject: name,
    observedAt: '2023-01-15T12:00:00Z',
    statements: domains.map((domain) => ({
      kind: 'USES_DOMAIN',
      from: entity,
      to: { kind: 'DOMAIN', name: domain },
      qualifier: 'website',
      status: 'REPORTED',
    })),
  };
}

const HIDDEN = ['Domains By Proxy, LLC', 'REDACTED FOR PRIVACY', 'Withheld for Privacy ehf'] as const;

function registrantOf(dice: Dice, { name }: Company, { holders }: RegisterShape): string {
  if (dice.chance(0.4)) return name;
  return dice.chance(0.5) ? dice.pick(HIDDEN) : holderName(dice.skewed(holders));
}

/** The holder with the smallest number holds most. */
export function holderName(number: number): string {
  return `Portfolio ${String(number)} Holdings Ltd`;
}

/** What a WHOIS server answers on one domain. */
function lookUp(dice: Dice, domain: string, registrant: string): InventedRecord {
  const server = `ns${String(dice.skewed(400))}.hosting.example.net`;
  const registrar = `Registrar ${String(dice.skewed(60))}, Inc.`;
  const createdOn = day(dice, 2000, 22);
  const from: EntityInput = { kind: 'DOMAIN', name: domain };
  const said = { from, status: 'CONFIRMED', observed: true } as const;
  const input: RecordInput = {
    source: WHOIS_ID,
    subject: domain,
    observedAt: `${day(dice, 2022, 2)}T10:00:00Z`,
    raw: `Domain Name: ${domain}\nRegistrar: ${registrar}\nCreation Date: ${createdOn}\nRegistrant Organization: ${registrant}\nName Server: ${server}\n`,
    statements: [
      {
        ...said,
        kind: 'REGISTERED_BY',
        to: { kind: 'REGISTRANT', name: registrant },
        qualifier: 'registrant',
      },
      { ...said, kind: 'SERVED_BY', to: { kind: 'NAME_SERVER', name: server } },
      { ...said, kind: 'SPONSORED_BY', to: { kind: 'REGISTRAR', name: registrar } },
    ],
  };
  const registration: RegistrationFacts = {
    domain,
    protocol: 'WHOIS',
    server: 'whois.registry.example',
    covers: ['REGISTERED_BY/registrant', 'SERVED_BY', 'SPONSORED_BY'],
    details: JSON.stringify({ registrar, createdOn, nameServers: [server], statuses: ['ok'] }),
  };
  return { input, registration };
}

function day({ below }: Dice, firstYear: number, years: number): string {
  const two = (number: number): string => String(number + 1).padStart(2, '0');
  return `${String(firstYear + below(years))}-${two(below(12))}-${two(below(28))}`;
}
