import fc from 'fast-check';
import { openCompanyOwnership } from '../../src/analysis/ownership/company-ownership.ts';
import { buildOwnershipGraph } from '../../src/analysis/ownership/ownership-graph.ts';
import { ruleOf } from '../../src/analysis/ownership/beneficial/regimes.ts';
import { explainBeneficialOwner } from '../../src/explain/beneficial-owner.ts';
import { tellLearning, tellLinkChange } from '../../src/explain/change.ts';
import { eventSentence } from '../../src/explain/event.ts';
import { linkSentence, type ToldLink } from '../../src/explain/link.ts';
import { explainOwner } from '../../src/explain/ownership.ts';
import { explainIssue } from '../../src/explain/ownership-issue.ts';
import { labelsFor, partiesOf, toldBy, type FoundTold, type Party } from '../../src/explain/parties.ts';
import { explainPath, explainTie } from '../../src/explain/tie.ts';
import { endsOf, LINK_KINDS, type EntityKind, type LinkKind } from '../../src/model/kinds.ts';
import { CHANGE_KINDS, type EventLink } from '../../src/model/change.ts';
import type { Holding } from '../../src/model/ownership.ts';

const few = fc.constantFrom;
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });

const NAMES: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  COMPANY: [
    'Larch Field Ltd',
    'Heron Gate S.A.',
    'Tarn Holdings, Inc.',
    'Larch Field Ltd',
    'Mere (Trading) Ltd',
  ],
  PERSON: ['Ines Duarte', 'Paul Okoro', 'Ines Duarte'],
  DOMAIN: ['larchfield.com', 'herongate.co.uk', 'tarn.example'],
  REGISTRANT: ['Tarn Holdings, Inc.', 'Ines Duarte', 'Mere Trading'],
  JURISDICTION: ['Panama', 'United Kingdom'],
  EMAIL: ['it@larchfield.com', 'hostmaster@tarn.example'],
  PHONE: ['+441315550100'],
  ADDRESS: ['9 Cable Street, Leith EH6 6AA, GB'],
  NAME_SERVER: ['ns1.tarn.example', 'ns2.tarn.example'],
  REGISTRAR: ['Quayside Names Ltd'],
  PRODUCT: ['MapPocket'],
};
const HIDDEN = [
  ['REDACTED FOR PRIVACY', 'redaction-text'],
  ['withheld', 'no-value'],
  ['Domains By Proxy, LLC', 'privacy-service'],
  ['Hostmaster', 'role-name'],
] as const;

type FoundEnd = Party & { readonly hiddenBy?: string };

function party(kind: EntityKind): fc.Arbitrary<FoundEnd> {
  const named = fc.integer({ min: 0, max: (NAMES[kind]?.length ?? 1) - 1 }).map((at): FoundEnd => ({
    id: `${kind.toLowerCase()}:${String(at)}`,
    kind,
    name: NAMES[kind]?.[at] ?? '',
    ...(kind === 'PERSON' && at === 2 ? { birthDate: '1970-05' } : {}),
    ...(kind === 'COMPANY'
      ? { jurisdiction: at === 3 ? 'pa' : 'gb', registrationNumber: `0${String(at)}44` }
      : {}),
  }));
  if (kind === 'REGISTRANT')
    return fc.oneof(
      named,
      few(...HIDDEN).map(([name, hiddenBy]) => ({
        id: `registrant:${hiddenBy}:${name}`,
        kind,
        name,
        hiddenBy,
      })),
    );
  if (kind !== 'PERSON') return named;
  const unnamed = { id: 'person:~1', kind, name: 'person:~1', unnamedReason: 'protected by court order' };
  return fc.oneof({ weight: 5, arbitrary: named }, { weight: 1, arbitrary: fc.constant(unnamed) });
}

const SPANS = [
  {},
  { since: '2015' },
  { since: '2015-03', until: '2021-06-01' },
  { until: '2021' },
  { since: '2015', sinceQualifier: 'or earlier (as far as known)' },
];
const LOOKS = [
  { since: '2015-06-02', lastSeen: '2015-06-02' },
  { since: '2015-06-02', lastSeen: '2017-06-02', until: '2019-06-02', notBefore: '2012-03-01' },
  ...(['SEEN', 'BEFORE_FIRST_SEEN', 'AFTER_LAST_SEEN', 'AFTER_EXPIRY'] as const).map((held) => ({
    ...{ since: '2015-06-02', lastSeen: '2017-06-02', notBefore: '2012-03-01' },
    ...{ registeredUntil: '2018-03-01', held },
  })),
].map((look) => ({ ...look, observed: true }));
const OBSERVED: ReadonlySet<LinkKind> = new Set(['REGISTERED_BY', 'SERVED_BY', 'SPONSORED_BY']);

/** Sizes as sources give them and as sums of floating-point numbers come out. */
export const SIZES = [
  { exact: 0.1 + 0.2 },
  { exact: 60.00000000000001 },
  { min: 25, max: 50, exclusiveMin: true },
  { min: 75, max: 100, exclusiveMin: true },
  { min: 25 },
  { max: 10.000000000000002 },
  { unknownReason: 'not published (yet)' },
];

const QUALIFIERS: Readonly<Partial<Record<LinkKind, readonly string[]>>> = {
  REGISTERED_BY: ['registrant', 'admin', 'tech'],
  USES_DOMAIN: ['website', 'mail'],
  OFFICER_OF: ['director', 'president'],
  CONTROLS: ['right to appoint directors'],
  INCORPORATED_IN: ['2326L'],
  ASSOCIATED_WITH: ['shared officers with'],
};

const SOURCES = [
  { kind: 'WHOIS', title: 'whois.tarn.example', observedAt: '2015-06-02T00:00:00.000Z' },
  { kind: 'ARTICLE', title: 'A closer look', publisher: 'The Gazette', publishedOn: '2022-11' },
  { kind: 'REGISTER', title: 'Register of Companies' },
  { kind: 'ANALYST', title: 'ann', observedAt: '2024-01-01T00:00:00Z' },
] as const;

export type FoundHop = FoundTold['hops'][number];

/** A link of any kind with anything that a store may know of it. */
export const hop: fc.Arbitrary<FoundHop> = few(...LINK_KINDS).chain((kind) => {
  const { from = ['COMPANY', 'PERSON'], to = ['COMPANY'] } = endsOf(kind) as {
    from?: readonly EntityKind[];
    to?: readonly EntityKind[];
  };
  const span = OBSERVED.has(kind) ? few(...SPANS, ...LOOKS) : few(...SPANS);
  return fc
    .record({
      from: few(...from).chain(party),
      to: few(...to).chain(party),
      qualifier: maybe(few(...(QUALIFIERS[kind] ?? ['x']))),
      interest: maybe(
        fc.record({ kind: few('ECONOMIC', 'VOTING', 'CONTROL', 'CONSOLIDATION'), size: few(...SIZES) }),
      ),
      span,
      source: maybe(few(...SOURCES)),
      status: few('CONFIRMED', 'REPORTED', 'ALLEGED'),
      independentSources: few(1, 2, 4),
    })
    .filter((each) => each.from.id !== each.to.id)
    .map(({ span: period, interest, source, to: end, ...rest }) => {
      const isHolding = kind === 'OWNS' || kind === 'CONTROLS';
      return {
        ...rest,
        ...period,
        kind,
        to: end,
        qualifier: QUALIFIERS[kind] === undefined ? null : rest.qualifier,
        interest: isHolding && interest ? { kind: interest.kind, ...interest.size } : null,
        hiddenBy: end.hiddenBy ?? null,
        sources: source ? [source] : [],
        denials: [],
      } as FoundHop;
    });
});

/** A sentence about a link by itself. */
export function sayLink(found: FoundHop): string {
  const label = labelsFor([found.from, found.to]);
  return linkSentence({ ...found, from: label(found.from), to: label(found.to) } as unknown as ToldLink);
}

export const sentencesOfTies: fc.Arbitrary<string> = fc
  .record({
    hops: fc.array(hop, { minLength: 1, maxLength: 8 }),
    denied: fc.array(hop, { maxLength: 2 }),
    companies: fc.uniqueArray(party('COMPANY'), { minLength: 2, maxLength: 4, selector: ({ id }) => id }),
    thing: few<EntityKind>('REGISTRANT', 'PERSON', 'EMAIL').chain(party),
    isPath: fc.boolean(),
  })
  .map(({ hops, denied, companies, thing, isPath }) => {
    const denials = denied.map((link) => ({ ...link, denials: [{ subject: 'Reply', title: 'A letter' }] }));
    const found: FoundTold = { parties: [...companies, thing], hops, identities: [], denied: denials };
    const label = labelsFor([...companies, thing, ...partiesOf(found)]);
    const told = toldBy(found, label);
    const [first, second] = companies.map(label);
    return isPath
      ? explainPath({ ends: [first ?? '', second ?? ''], told })
      : explainTie({ thing: label(thing), companies: companies.map(label), told });
  });

function eventLink({ from, to, ...found }: FoundHop): EventLink {
  const end = ({ hiddenBy, ...party }: FoundEnd) => ({ ...party, rule: hiddenBy ?? null });
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
  return { observed: false, records: [], ...given, from: end(from), to: end(to) } as unknown as EventLink;
}

const VALUES = fc.record({ before: few('Larch Ltd', '30 %'), after: few('Tarn Inc', '50 %') });

export const sentencesOfChanges: fc.Arbitrary<string> = fc
  .record({ link: hop.map(eventLink), kind: few(...CHANGE_KINDS), values: VALUES, side: few('begin', 'end') })
  .chain(({ link, kind, values, side }) => {
    const dated = { since: '2015-03-01', until: '2016-03', ...link };
    return fc.oneof(
      fc.constant(tellLinkChange({ kind, link: dated, ...values, side })),
      few('status', 'share', 'dispute', undefined).map((what) => {
        const said = what === 'status' ? { before: 'ALLEGED', after: 'CONFIRMED' } : values;
        return tellLearning({ kind: what === undefined ? kind : 'CHANGED', link, what, ...said });
      }),
    );
  });

export const sentencesOfEvents: fc.Arbitrary<string> = fc.oneof(
  hop.map((found) => {
    const label = labelsFor([found.from, found.to]);
    const told = { ...found, from: label(found.from), to: label(found.to) } as unknown as ToldLink;
    return eventSentence(
      found.until
        ? { event: 'until', at: found.until, told }
        : { event: 'since', at: found.since ?? '2015', told },
    );
  }),
  fc
    .record({ server: few('whois.tarn.example', 'not stated'), protocol: few('WHOIS', 'RDAP', 'IMPORTED') })
    .map((told) => eventSentence({ event: 'registration', at: '2015-06-02', told })),
);

const PEOPLE = new Set(['Ines Duarte', 'Paul Okoro']);
const OWNERS = ['Ines Duarte', 'Paul Okoro', 'Larch Field Ltd', 'Heron Gate S.A.', 'Mere Ltd'];

/** All sentences about who owns a company of a random group, loops and bounds among it. */
export const sentencesOfOwnership: fc.Arbitrary<readonly string[]> = fc
  .uniqueArray(
    fc.record({
      owner: few(...OWNERS),
      owned: few(...OWNERS.slice(2)),
      share: few(50, 33.333333333333336, 10.1, 0.001, { min: 25, max: 50, exclusiveMin: true }, undefined),
      interest: few('economic', 'economic', 'voting'),
    }),
    { minLength: 1, maxLength: 9, selector: ({ owner, owned, interest }) => `${owner}>${owned}>${interest}` },
  )
  .map((drawn) => {
    const holdings = drawn
      .filter(({ owner, owned }) => owner !== owned)
      .map((each, at) => ({
        ...each,
        id: String(at),
        ownerKind: PEOPLE.has(each.owner) ? 'person' : 'company',
      })) as Holding[];
    const company = OWNERS[2] ?? '';
    const found = openCompanyOwnership(buildOwnershipGraph({ holdings }), company);
    if (!found) return [];
    const [loops, unknownPct, nameOf] = [found.loops(), found.unknownPct(), (id: string) => id];
    return [
      ...found
        .effectiveOwners()
        .map((owner) =>
          explainOwner({ company, owner, chains: found.chains(owner.owner, 3), loops, unknownPct }, nameOf),
        ),
      ...(['AMLR', 'AMLD', 'PSC', 'FATF'] as const).flatMap((regime) => {
        const rule = ruleOf(regime, {});
        return found
          .beneficialOwners(rule)
          .map((owner) => explainBeneficialOwner({ company, owner, regime, rule, unknownPct }, nameOf));
      }),
      ...found.issues().map((issue) => explainIssue(issue, nameOf)),
    ];
  });
