import fc from 'fast-check';
import { prepareSource } from '../../src/ingest/records/ledger.ts';
import { prepareJudgment } from '../../src/ingest/judgments/prepare-judgment.ts';
import { prepareRecord } from '../../src/ingest/records/prepare-record.ts';
import type { EntityInput, StatementInput } from '../../src/model/inputs.ts';
import type { RecordContent, RegistrationFacts, Source } from '../../src/model/record.ts';
import { randomNumbers } from './random-numbers.ts';

/** Sources of different standing, one of which repeats another. */
const REGISTER = prepareSource({ kind: 'REGISTER', title: 'Register' });
const GAZETTE = prepareSource({ kind: 'ARTICLE', title: 'Gazette' });
const ECHO = prepareSource({ kind: 'ARTICLE', title: 'Echo', repeats: GAZETTE.id });
const WHOIS = prepareSource({ kind: 'WHOIS', title: 'whois.test' });
const ANALYST = prepareSource({ kind: 'ANALYST', title: 'ann' });
export const SOURCES: readonly Source[] = [REGISTER, GAZETTE, ECHO, WHOIS, ANALYST];

const few = <const T>(...items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });
const moment = fc.integer({ min: 1, max: 6 }).map((day) => `2023-01-0${String(day)}T00:00:00.000Z`);

/** Companies whose identifiers collide, so that records tie them together over others. */
const company: fc.Arbitrary<EntityInput> = fc
  .record({
    id: fc.option(few('c-1', 'c-2'), { nil: undefined, freq: 6 }),
    name: maybe(few('Acme', 'Acme Ltd', 'Bolt', 'c-1')),
    identifiers: fc.uniqueArray(
      few(
        { scheme: 'lei', value: 'L1' },
        { scheme: 'lei', value: 'L2' },
        { scheme: 'registration-number', value: 'R1' },
        { scheme: 'registration-number', value: 'R2' },
        { scheme: 'vat', value: 'V1' },
      ),
      { maxLength: 2, selector: ({ scheme, value }) => scheme + value },
    ),
    aliases: fc.subarray(['c-1', 'Old Acme']),
    status: maybe(few('active', 'dissolved')),
    incorporatedOn: maybe(few('2001', '2001-02')),
  })
  .map((input) => ({
    kind: 'COMPANY' as const,
    jurisdiction: 'pa',
    ...input,
    ...(input.name === undefined && input.id === undefined ? { unnamedReason: 'not named' } : {}),
  }));

const person: fc.Arbitrary<EntityInput> = fc
  .record({
    id: few('p-1', 'p-2', undefined),
    name: few('Ann Archer', 'A. Archer', 'Bob'),
    identifiers: fc.subarray([{ scheme: 'passport', value: 'P1' }]),
  })
  .map((input) => ({ kind: 'PERSON', ...input }));

const DOMAINS = ['d1.com', 'd2.com'] as const;
/** One id for two names makes them one domain, histories and all. */
const domain: fc.Arbitrary<EntityInput> = fc
  .record({ name: few(...DOMAINS), id: fc.option(few('site-1'), { nil: undefined, freq: 4 }) })
  .map((input) => ({ kind: 'DOMAIN', ...input }));

const registrant: fc.Arbitrary<EntityInput> = few('Vostrom Holdings', 'Acme Ltd', 'Privacy Protect').map(
  (name) => ({ kind: 'REGISTRANT', name }),
);

const statement: fc.Arbitrary<StatementInput> = fc
  .oneof(
    fc.record({ kind: fc.constant('OFFICER_OF' as const), from: person, to: company }),
    fc.record({ kind: fc.constant('OWNS' as const), from: company, to: company }),
    fc.record({ kind: fc.constant('USES_DOMAIN' as const), from: company, to: domain }),
    fc.record({ kind: fc.constant('REGISTERED_BY' as const), from: domain, to: registrant }),
  )
  .chain((ends) =>
    fc
      .record({
        qualifier: maybe(few('director', 'secretary')),
        since: maybe(few('2020', '2020-05')),
        until: maybe(few('2022')),
        sinceQualifier: maybe(few('or later')),
        status: few('CONFIRMED', 'REPORTED', 'REPORTED', 'ALLEGED', 'DENIED', 'DENIED'),
        conclusion: fc.boolean(),
        interest: maybe(
          few(
            { kind: 'VOTING' as const, exact: 50 },
            { kind: 'VOTING' as const, min: 25, max: 50 },
            { kind: 'VOTING' as const, unknownReason: 'not said' },
          ),
        ),
        quote: maybe(few('"so it is"')),
      })
      .map(({ interest, ...rest }) => ({
        ...ends,
        ...rest,
        ...(ends.kind === 'OWNS' && interest ? { interest } : {}),
      })),
  );

const plainRecord: fc.Arbitrary<RecordContent> = fc
  .record({
    source: few(REGISTER.id, GAZETTE.id, ECHO.id),
    observedAt: maybe(moment),
    entities: fc.array(fc.oneof(company, person, domain), { maxLength: 2 }),
    statements: fc.array(statement, { minLength: 1, maxLength: 3 }),
  })
  .map((input) => prepareRecord(input, { kinds: new Map() }, 'ann'));

/** Looks at a registration whose holder changes, some of which do not speak of the holder. */
const registrationRecord: fc.Arbitrary<RecordContent> = fc
  .record({
    name: few(...DOMAINS),
    observedAt: moment,
    holder: registrant,
    alias: fc.option(fc.constant('site-1'), { nil: undefined, freq: 4 }),
    covers: fc.subarray(['REGISTERED_BY/registrant', 'REGISTERED_BY'], { minLength: 0 }),
    other: maybe(company),
  })
  .map(({ name, observedAt, holder, alias, covers, other }) => {
    const registration: RegistrationFacts = {
      domain: name,
      protocol: 'WHOIS',
      server: 'whois.test',
      covers,
      details: '{}',
    };
    const site = { kind: 'DOMAIN' as const, name };
    const said: StatementInput = {
      kind: 'REGISTERED_BY',
      from: site,
      to: holder,
      qualifier: 'registrant',
      status: 'CONFIRMED',
      observed: true,
    };
    const uses: StatementInput[] = other
      ? [{ kind: 'USES_DOMAIN', from: other, to: { ...site, name: 'd2.com' }, status: 'REPORTED' }]
      : [];
    const input = {
      source: WHOIS.id,
      subject: name,
      raw: canonicalRaw(name, holder.name, covers, other),
      observedAt,
      entities: alias === undefined ? [site] : [site, { ...site, id: alias }],
      statements: [said, ...uses],
    };
    return { ...prepareRecord(input, { kinds: new Map() }, undefined), registration };
  });

function canonicalRaw(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/** That two companies are the same, also some that no record speaks of; it is never refused, unlike DIFFERENT. */
const judgmentRecord: fc.Arbitrary<RecordContent> = fc
  .record({
    refs: fc.shuffledSubarray(['c-1', 'c-2', 'c-3', 'company:lei:L1', 'company:lei:L2', 'company:vat:V1'], {
      minLength: 2,
      maxLength: 2,
    }),
    judgment: few('SAME' as const, 'SAME' as const, 'UNSURE' as const),
    observedAt: maybe(moment),
  })
  .map(({ refs: [left = '', right = ''], judgment, observedAt }) =>
    prepareJudgment({
      source: ANALYST.id,
      kind: 'COMPANY',
      judgment,
      left,
      right,
      reason: 'looks so',
      observedAt,
      by: 'ann',
    }),
  );

/** One act on the ledger; acts of one chain keep their order, those of different chains come in any. */
export type Chain = readonly RecordContent[];

/** A record of any sort that is stored as it is prepared. */
export const anyRecord: fc.Arbitrary<RecordContent> = fc.oneof(
  { arbitrary: plainRecord, weight: 4 },
  { arbitrary: registrationRecord, weight: 2 },
  { arbitrary: judgmentRecord, weight: 2 },
);

/** A record, whether it is retracted, that retraction too, and that one again; and when it was seen once more. */
const chain: fc.Arbitrary<Chain[]> = fc
  .record({
    record: anyRecord,
    depth: few(0, 0, 0, 1, 1, 2, 3),
    twice: fc.option(fc.constant(true), { nil: false, freq: 4 }),
    again: fc.array(moment, { maxLength: 2 }),
  })
  .map(({ record, depth, twice, again }) => {
    const acts = [record];
    for (let level = 1; level <= depth; level++) acts.push(retraction(acts.at(-1)?.id ?? '', 'wrong'));
    if (twice && depth > 0) acts.push(retraction(record.id, 'wrong for another reason'));
    return [acts, ...again.map((observedAt) => [{ ...record, observedAt }])];
  });

export function retraction(target: string, reason: string): RecordContent {
  return {
    id: `record:retraction of ${target}, ${reason}`,
    source: ANALYST.id,
    subject: `retraction of ${target}`,
    sha256: '',
    by: 'ann',
    mentions: [],
    statements: [],
    retracts: target,
    reason,
  };
}

/** The acts of a whole random ledger. */
export function ledger(maxLength: number): fc.Arbitrary<readonly Chain[]> {
  return fc.array(chain, { minLength: 2, maxLength }).map((chains) => chains.flat());
}

/** Shuffles acts by a seed; the order within each chain is kept. */
export function shuffled(chains: readonly Chain[], seed: number): RecordContent[] {
  const random = randomNumbers(seed);
  const queues = chains.map((acts) => [...acts]);
  const order: RecordContent[] = [];
  for (let left = queues.filter((queue) => queue.length > 0); left.length > 0;) {
    const act = left[Math.floor(random() * left.length)]?.shift();
    if (act) order.push(act);
    left = left.filter((queue) => queue.length > 0);
  }
  return order;
}

/** Cuts acts into batches of one to four by a seed. */
export function batched(acts: readonly RecordContent[], seed: number): RecordContent[][] {
  const random = randomNumbers(seed);
  const batches: RecordContent[][] = [];
  for (let at = 0; at < acts.length;) {
    const size = 1 + Math.floor(random() * 4);
    batches.push(acts.slice(at, at + size));
    at += size;
  }
  return batches;
}

/** A small ledger with an entity of several names, a dispute, a holder who changed, and a retraction. */
export const SAMPLE_RECORDS: readonly RecordContent[] = sampleRecords();

function sampleRecords(): RecordContent[] {
  const known = { kinds: new Map() };
  const acme: EntityInput = {
    id: 'acme',
    kind: 'COMPANY',
    name: 'Acme Ltd',
    identifiers: [{ scheme: 'lei', value: 'L1' }],
  };
  const bolt: EntityInput = { kind: 'COMPANY', name: 'Bolt', identifiers: [{ scheme: 'lei', value: 'L2' }] };
  const owns: StatementInput = { kind: 'OWNS', from: acme, to: bolt, status: 'REPORTED' };
  const leads: StatementInput = {
    kind: 'OFFICER_OF',
    from: { id: 'ann', kind: 'PERSON', name: 'Ann' },
    to: { ...acme, id: null },
    status: 'CONFIRMED',
  };
  const carl: EntityInput = { id: 'carl', kind: 'PERSON', name: 'Carl' };
  const plain = [
    { source: GAZETTE.id, observedAt: '2023-01-01', statements: [owns, leads] },
    { source: ECHO.id, statements: [{ ...leads, status: 'DENIED' as const }] },
    { source: REGISTER.id, statements: [{ ...leads, from: carl }] },
  ].map((input) => prepareRecord(input, known, 'ann'));
  const looks = ['Acme Ltd', 'Bolt'].map((name, index) => {
    const input = {
      source: WHOIS.id,
      raw: name,
      observedAt: `2023-01-0${String(index + 1)}`,
      statements: [
        {
          kind: 'REGISTERED_BY' as const,
          from: { name: 'd1.com' },
          to: { name },
          status: 'CONFIRMED' as const,
          observed: true,
        },
      ],
    };
    const registration: RegistrationFacts = {
      domain: 'd1.com',
      protocol: 'WHOIS',
      server: 'whois.test',
      covers: ['REGISTERED_BY'],
      details: '{}',
    };
    return { ...prepareRecord(input, known, undefined), registration };
  });
  return [...plain, ...looks, retraction(plain.at(-1)?.id ?? '', 'another Carl')];
}
