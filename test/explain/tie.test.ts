import { linkSentence } from '../../src/explain/link.ts';
import { explainPath, explainTie } from '../../src/explain/tie.ts';
import type { ExplainedLink } from '../../src/explain/told.ts';
import { tellTie } from '../../src/query/tell.ts';
import { LINK_KINDS } from '../../src/model/kinds.ts';

const article = (publisher: string, publishedOn: string) =>
  ({ kind: 'ARTICLE', title: 'Title', publisher, publishedOn }) as const;
const hop = (
  kind: ExplainedLink['kind'],
  from: string,
  to: string,
  more: Partial<ExplainedLink> = {},
): ExplainedLink => ({
  kind,
  from,
  to,
  status: 'REPORTED',
  independentSources: 1,
  sources: [article('The Gazette', '2022-11-08')],
  denials: [],
  ...more,
});
const told = (hops: ExplainedLink[]) => ({
  parties: [{ name: 'Acme S.A.', aliases: ['Acme'] }],
  hops,
  identities: [],
  denied: [],
});

describe('the sentence of a link', () => {
  it('reads as English for every kind', () => {
    const sentences = LINK_KINDS.map((kind) => linkSentence({ kind, from: 'A', to: 'B' }));
    expect(sentences).toEqual([
      'A was registered by B.',
      'A uses B.',
      'The registrant A was identified as B.',
      'A is an officer of B.',
      'A is an owner of B.',
      'A controls B.',
      'A is registered in B.',
      'A is located in B.',
      'A does business as B.',
      'A operates B.',
      'A gave the e-mail address B.',
      'A gave the telephone number B.',
      'A gave the address B.',
      'A is served by B.',
      'A was registered through B.',
      'A may be the same as B.',
      'A is associated with B.',
    ]);
  });

  it('has dates as precise as known, with the words around them', () => {
    expect(
      linkSentence({
        kind: 'OFFICER_OF',
        from: 'Ann Archer',
        to: 'Acme S.A.',
        qualifier: 'director',
        untilQualifier: 'or later (as far as known)',
        since: '2015',
        until: '2021-06',
      }),
    ).toBe('Ann Archer was director of Acme S.A. from 2015 until June 2021 (or later; as far as known).');
  });
});

describe('the sentence of a tie', () => {
  it('names domains, dates, sources, status and who denies', () => {
    const whois = {
      sources: [{ kind: 'WHOIS', title: 'whois.example', observedAt: '2021-11-08T00:00:00.000Z' }] as const,
    };
    expect(
      explainTie({
        thing: 'Vostrom',
        companies: ['Zeta Ltd', 'Acme S.A.'],
        told: told([
          hop('USES_DOMAIN', 'Acme S.A.', 'acme.com', { qualifier: 'website' }),
          hop('REGISTERED_BY', 'acme.com', 'Vostrom', whois),
          hop('USES_DOMAIN', 'Zeta Ltd', 'zeta.com'),
          hop('REGISTERED_BY', 'zeta.com', 'Vostrom', {
            qualifier: 'admin',
            status: 'ALLEGED',
            independentSources: 3,
            denials: [{ subject: 'Acme denies everything', title: 'Letter' }],
          }),
        ]),
      }),
    ).toBe(
      'Vostrom ties Acme S.A. and Zeta Ltd: WHOIS of 8 November 2021 named Vostrom as registrant of acme.com, which Acme S.A. uses (website); ' +
        'zeta.com, which Zeta Ltd uses, was registered by Vostrom (admin contact) (alleged by The Gazette, 8 November 2022, and 2 other sources; denied by Acme S.A.).',
    );
  });

  it('tells the roles of one contact together, and an address as an address', () => {
    const seen = {
      sources: [{ kind: 'WHOIS' as const, title: 'WHOIS', observedAt: '2021-11-08T00:00:00Z' }],
    };
    const named = (qualifier: string) => hop('REGISTERED_BY', 'acme.com', 'Vostrom', { ...seen, qualifier });
    expect(
      explainTie({
        thing: 'info@vostrom.com',
        companies: ['Acme S.A.', 'Zeta Ltd'],
        told: told([named('admin'), named('registrant'), named('tech')]),
      }),
    ).toBe(
      'The e-mail address info@vostrom.com ties Acme S.A. and Zeta Ltd: WHOIS of 8 November 2021 named Vostrom as registrant, admin and tech contact of acme.com.',
    );
  });

  it('calls the holder as each answer does, and says whom it is taken for', () => {
    const seen = (quote: string) => [
      { kind: 'WHOIS' as const, title: 'WHOIS', observedAt: '2021-11-08', quote },
    ];
    const to = { id: 'r', kind: 'REGISTRANT', name: 'Mellow Trading Ltd', aliases: ['Mellow Trading GmbH'] };
    const end = (name: string, kind: string) => ({ id: name, kind, name });
    const registered = (domain: string, quote: string) => ({
      ...hop('REGISTERED_BY', domain, '', { sources: seen(quote) }),
      ...{ from: end(domain, 'DOMAIN'), to },
    });
    const sentence = tellTie({
      thing: to,
      companies: [end('Acme S.A.', 'COMPANY'), end('Zeta Ltd', 'COMPANY')],
      told: {
        parties: [],
        identities: [],
        denied: [],
        hops: [
          registered('acme.com', 'MELLOW TRADING LTD'),
          registered('zeta.com', 'Mellow Trading GmbH'),
          registered('zeta.net', 'Office@Mellow.example'),
          registered('zeta.org', 'Registrant: somebody of Mellow Trading'),
        ],
      },
    });
    expect(sentence).toBe(
      'Mellow Trading Ltd ties Acme S.A. and Zeta Ltd: WHOIS of 8 November 2021 named MELLOW TRADING LTD as registrant of acme.com; ' +
        'WHOIS of 8 November 2021 named Mellow Trading GmbH (taken for Mellow Trading Ltd) as registrant of zeta.com; ' +
        'WHOIS of 8 November 2021 gave the e-mail address Office@Mellow.example (taken for Mellow Trading Ltd) for the registrant of zeta.net; ' +
        'WHOIS of 8 November 2021 named Mellow Trading Ltd as registrant of zeta.org.',
    );
  });

  it.each([
    ['REGISTRANT', 'office@kestrel.example', 'The e-mail address office@kestrel.example ties A and B: '],
    ['REGISTRANT', '+441314960111', 'The telephone number +441314960111 ties A and B: '],
    ['ADDRESS', '9 Quay Row, Leith', 'The address 9 Quay Row, Leith ties A and B: '],
    ['NAME_SERVER', 'ns1.kestrel.example', 'The name server ns1.kestrel.example ties A and B: '],
    ['REGISTRANT', 'Kestrel 1860 Ltd', 'Kestrel 1860 Ltd ties A and B: '],
  ] as const)('says what a thing is that has no name: %s %s', (thingKind, thing, begin) => {
    expect(explainTie({ thing, thingKind, companies: ['A', 'B'], told: told([]) })).toContain(begin);
  });

  it('names the use of a domain once', () => {
    const named = (qualifier: string, until: string) =>
      hop('REGISTERED_BY', 'acme.com', 'Vostrom', { qualifier, until });
    expect(
      explainTie({
        thing: 'Vostrom',
        companies: ['Acme S.A.', 'Zeta Ltd'],
        told: told([
          hop('USES_DOMAIN', 'Acme S.A.', 'acme.com'),
          named('registrant', '2020'),
          named('admin', '2021'),
        ]),
      }).match(/which Acme S\.A\. uses/g),
    ).toHaveLength(1);
  });

  it('stays short where many are tied', () => {
    const companies = [...Array(40).keys()].map((index) => `Company ${String(index + 10)}`);
    const sentence = explainTie({
      thing: 'Agent',
      companies,
      told: told(companies.map((company) => hop('OFFICER_OF', 'Agent', company))),
    });
    expect(sentence).toContain('Agent ties Company 10, Company 11, Company 12, Company 13 and 36 others: ');
    expect(sentence).toContain('; and 34 more links.');
  });
});

describe('the sentence of a path', () => {
  it('says a doubtful identity as one, and sources once', () => {
    expect(
      explainPath({
        ends: ['Acme S.A.', 'Zeta Ltd'],
        told: told([
          hop('OFFICER_OF', 'Ray S', 'Acme S.A.', { qualifier: 'president' }),
          hop('POSSIBLY_SAME_AS', 'Ray S', 'Raymond S', { status: 'ALLEGED' }),
          hop('OFFICER_OF', 'Raymond S', 'Zeta Ltd', { status: 'ALLEGED' }),
        ]),
      }),
    ).toBe(
      'Acme S.A. and Zeta Ltd are tied over 3 links: Ray S is president of Acme S.A. (reported by The Gazette, 8 November 2022); ' +
        'Ray S may be the same as Raymond S; Raymond S is an officer of Zeta Ltd (alleged by The Gazette, 8 November 2022).',
    );
  });

  it('names a suggestion as what it is: why it was made, and that nobody judged it', () => {
    const suggested = { status: 'ALLEGED', independentSources: 0, sources: [] } as const;
    const reasons = ['same surname, given name ray/raymond (short form)', 'same e-mail address'];
    const explain = (suggestedFor: readonly string[]): string =>
      explainPath({
        ends: ['Acme S.A.', 'Raymond S'],
        told: told([
          hop('OFFICER_OF', 'Ray S', 'Acme S.A.'),
          hop('POSSIBLY_SAME_AS', 'Ray S', 'Raymond S', { ...suggested, suggestedFor }),
        ]),
      });
    expect(explain(reasons)).toBe(
      'Acme S.A. and Raymond S are tied over 2 links: Ray S is an officer of Acme S.A. (reported by The Gazette, 8 November 2022); ' +
        'Ray S may be the same as Raymond S (a suggestion, not judged: same surname, given name ray/raymond [short form]; same e-mail address).',
    );
    expect(explain([])).toMatch(/Ray S may be the same as Raymond S \(a suggestion, not judged\)\.$/);
  });

  it('says once what two links say alike of one of their ends', () => {
    const denial = { subject: 'Acme denies it', title: 'Letter' };
    expect(
      explainPath({
        ends: ['Acme S.A.', 'Bolt Ltd'],
        told: {
          ...told([
            hop('OFFICER_OF', 'Ray S', 'Acme S.A.', { qualifier: 'president', until: '2021' }),
            hop('OFFICER_OF', 'Ray S', 'Zeta Ltd', { qualifier: 'president', until: '2021' }),
            hop('USES_DOMAIN', 'Zeta Ltd', 'zeta.com', { qualifier: 'website' }),
            hop('SERVED_BY', 'zeta.com', 'ns1.example.net'),
            hop('SERVED_BY', 'bolt.com', 'ns1.example.net'),
            hop('USES_DOMAIN', 'Bolt Ltd', 'bolt.com', { status: 'CONFIRMED' }),
          ]),
          denied: [
            { kind: 'ASSOCIATED_WITH', from: 'Acme S.A.', to: 'Zeta Ltd', denials: [denial] },
            { kind: 'ASSOCIATED_WITH', from: 'Acme S.A.', to: 'Bolt Ltd', denials: [denial] },
          ],
        },
      }),
    ).toBe(
      'Acme S.A. and Bolt Ltd are tied over 6 links: Ray S was president of Acme S.A. and of Zeta Ltd until 2021; ' +
        'Zeta Ltd uses zeta.com (website); zeta.com and bolt.com are served by ns1.example.net (reported by The Gazette, 8 November 2022); ' +
        'Bolt Ltd uses bolt.com (confirmed by The Gazette, 8 November 2022); ' +
        'Acme S.A. denies that it is associated with Zeta Ltd and with Bolt Ltd.',
    );
  });
});
