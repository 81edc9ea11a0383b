import { importRegistration } from '../../src/ingest/registrations/import-registration.ts';
import { addRecord, addSource, type Author } from '../../src/ingest/records/ledger.ts';
import { rebuild } from '../../src/ingest/rebuild/rebuild.ts';
import { startTestServer, type TestServer } from '../harness/server.ts';
import { openTestStore, tickingClock, type TestStore } from '../harness/store.ts';

const TIMEOUT_MS = 300_000;
const author: Author = { by: 'ann', now: tickingClock() };

type Fields = Readonly<Record<string, string>>;

/** An answer with these fields of the registrant; labels of other contacts and of the registrar are written out. */
interface Answer {
  readonly registrant: Fields;
  readonly registrar?: string;
  readonly more?: readonly string[];
}

/** Two or more companies by what is answered about the one domain that each of them uses. */
interface Scenario {
  readonly says: string;
  readonly answers: readonly Answer[];
  readonly tied: boolean;
}

const by = (registrant: Fields, more: Omit<Answer, 'registrant'> = {}): Answer => ({ registrant, ...more });
const strangers = (says: string, ...answers: readonly Answer[]): Scenario => ({ says, answers, tied: false });
const oneHolder = (says: string, ...answers: readonly Answer[]): Scenario => ({ says, answers, tied: true });

const OMITTED =
  'The registrant is a non-trading individual who has opted to have their address omitted from the WHOIS service.';
const BOX = { Email: 'desk@kelpmail.example', Phone: '+44.2079460100', Street: '9 Quay Road', City: 'Hull' };

const SEXTANT = { Street: '41 Sextant Road', City: 'Leeds', 'Postal Code': 'LS1 4DY', Country: 'GB' };
const THOLE = { Street: '43 Thole Road', City: 'Leeds', 'Postal Code': 'LS1 4DY', Country: 'GB' };
const techOf = (organization: string, place: Fields): string[] =>
  Object.entries({ Organization: organization, ...place }).map(([label, value]) => `Tech ${label}: ${value}`);

const SCENARIOS: readonly Scenario[] = [
  strangers(
    'a contact form in place of an address hides a name, whoever has the same form',
    by({ Name: 'REDACTED FOR PRIVACY', Email: 'https://seareg.example/contact' }),
    by({ Name: 'REDACTED FOR PRIVACY', Email: 'https://seareg.example/contact' }),
  ),
  strangers(
    'two mailboxes whose names read as legal forms are two',
    by({ Email: 'ab@mail.driftwood.example' }),
    by({ Email: 'sa@mail.driftwood.example' }),
  ),
  strangers(
    'a dot is not a hyphen in a mailbox',
    by({ Email: 'jan.kok@driftpost.example' }),
    by({ Email: 'jan-kok@driftpost.example' }),
  ),
  oneHolder(
    'a mailbox in the place of the name is the same mailbox',
    by({ Name: 'Ops@Driftwood-Two.example' }),
    by({ Email: 'ops@driftwood-two.example' }),
  ),
  oneHolder(
    'a telephone is one in every notation',
    by({ Phone: '020 7946 0111', Country: 'United Kingdom' }),
    by({ Phone: '+44.2079460111', Country: 'GB' }),
    by({ Phone: '0044 (0)20-7946-0111 ext. 12' }),
  ),
  strangers(
    'a service nobody listed identifies nobody with its mailbox, telephone and address',
    by({ Organization: 'Kelp Whois Protection', Name: 'Ann Weed', ...BOX }),
    by({ Organization: 'Kelp Whois Protection', Name: 'Bea Reed', ...BOX }),
    by({ Name: 'REDACTED FOR PRIVACY', Email: BOX.Email }),
    by({ Name: 'REDACTED FOR PRIVACY', Phone: '+44 20 7946 0100' }),
    by({ Organization: 'Anchor Tools Ltd', ...BOX }),
    by({ Organization: 'Barge Foods Ltd', ...BOX }),
  ),
  strangers(
    'an agent identifies nobody with its mailbox and telephone',
    by({ Organization: 'Com Laude', Email: 'x1@reefdesk.example', Phone: '+44.2079460122' }),
    by({ Organization: 'Cove Paints Ltd', Name: 'Com Laude', Email: 'x1@reefdesk.example' }),
    by({ Organization: 'Dune Glass Ltd', Name: 'Com Laude', Phone: '+44.2079460122' }),
  ),
  ...[
    'Bluereg Limited',
    'BLUEREG LTD.',
    'Bluereg',
    'Bluereg Hostmaster',
    'Bluereg Limited t/a Bluereg.example',
  ].map((organization, at) =>
    strangers(
      `a registrar under its customers is itself, written ${organization}`,
      by({ Organization: organization }, { registrar: 'Bluereg Limited [Tag = BLUEREG]' }),
      by(
        { Organization: organization },
        { registrar: at % 2 ? '9998 BLUEREG LTD' : 'Bluereg Limited d/b/a Blue' },
      ),
    ),
  ),
  strangers(
    'a reseller and a mailbox of the registrar identify nobody',
    by({ Organization: 'Hosty B.V.' }, { more: ['Reseller: Hosty BV'] }),
    by({ Organization: 'HOSTY BV' }, { more: ['Reseller: Hosty B.V.'] }),
  ),
  strangers(
    "persons at their registrar's mailbox are only a name",
    by(
      { Name: 'Mark Weir', Email: 'post@tidereg.example.net' },
      { more: ['Registrar URL: https://www.tidereg.example.net'] },
    ),
    by(
      { Name: 'Mark Weir', Email: 'post@tidereg.example.net' },
      { more: ['Registrar URL: https://www.tidereg.example.net'] },
    ),
  ),
  strangers(
    'an address omitted is not a second point of a person',
    by({ Name: 'John Smith', Street: OMITTED }),
    by({ Name: 'John Smith', Street: OMITTED }),
  ),
  strangers(
    'a personal name in the place of the organization is only a name',
    by({ Organization: 'John Brown' }),
    by({ Organization: 'John Brown' }),
  ),
  oneHolder(
    'a person is one by name and address in any spelling',
    by({ Name: 'Jan Köhler', Street: '12 Elm Street, Suite 9', City: 'Springfield', Country: 'US' }),
    by({ Name: 'KOEHLER, Jan', Street: 'Suite 9, 12 Elm St.', City: 'Springfield', Country: 'US' }),
  ),
  strangers(
    'persons of one name in another suite are two',
    by({ Name: 'Jan Pohler', Street: '14 Elm Street, Suite 9', City: 'Springfield' }),
    by({ Name: 'Jan Pohler', Street: '14 Elm Street, Suite 8', City: 'Springfield' }),
  ),
  oneHolder(
    'umlauts, digraphs and bare letters are one holder',
    by({ Organization: 'Mövenstraße Köder GmbH' }),
    by({ Organization: 'MOEVENSTRASSE KOEDER G.M.B.H.' }),
    by({ Organization: 'Movenstrasse Koder Gesellschaft mbH' }),
  ),
  oneHolder(
    'an address is one by what it parses to',
    by({
      Organization: 'Pier Oils Ltd',
      Street: '7 Harbour Road, Suite 3',
      City: 'Dover',
      'Postal Code': '19901',
      Country: 'US',
    }),
    by({ Organization: 'Quay Salts Ltd', Street: 'Ste. 3, 7 Harbour Rd', 'Postal Code': '19901' }),
    by({ Organization: 'Rope Works Ltd', Street: '7 Harbour Rd., Suite 3', City: 'Dover' }),
  ),
  oneHolder(
    'a mailbox is one by where its mail lands',
    by({ Organization: 'Oakum Foods Ltd', Email: 'oa.kum+shop@gmail.com' }),
    by({ Organization: 'Pelorus Films Ltd', Email: 'oakum@googlemail.com' }),
    by({ Email: 'OAKUM@gmail.com' }),
  ),
  strangers(
    'a tag behind an alias of a service is not a mailbox of anybody',
    by({ Organization: 'Quoin Teas Ltd', Email: 'quoin.example+1@domainsbyproxy.com' }),
    by({ Organization: 'Ratline Inks Ltd', Email: 'quoin.example+2@domainsbyproxy.com' }),
  ),
  oneHolder(
    "a customer's headquarters in its registrar's contact is the customer's",
    by(
      { Organization: 'Sextant Mills Ltd', Email: 'a@sextantmills.example', ...SEXTANT },
      { registrar: 'Bluereg Limited', more: techOf('Bluereg Limited', SEXTANT) },
    ),
    by({ Organization: 'Sextant Foods Ltd', Email: 'b@sextantfoods.example', ...SEXTANT }),
  ),
  strangers(
    "a registrar's own place is nobody's, though a customer gives it with the registrar's mailbox",
    by(
      { Organization: 'Thole Pins Ltd', Email: 'desk@tholereg.example.net', ...THOLE },
      {
        registrar: 'Tholereg Limited',
        more: ['Registrar URL: https://www.tholereg.example.net', ...techOf('Tholereg Limited', THOLE)],
      },
    ),
    by({ Organization: 'Umiak Boats Ltd', Email: 'b@umiakboats.example', ...THOLE }),
  ),
  strangers(
    'companies of one name and different legal forms are different companies',
    by({ Organization: 'Tidewrack Trading Ltd', Country: 'GB', Email: 'a@wrackone.example' }),
    by({ Organization: 'Tidewrack Trading GmbH', Country: 'DE', Email: 'b@wracktwo.example' }),
    by({ Organization: 'Tidewrack Trading LLC', Country: 'US', Email: 'c@wrackthree.example' }),
    by({ Organization: 'Tidewrack Trading', Country: 'FR', Email: 'd@wrackfour.example' }),
  ),
  oneHolder(
    'a name with and without its legal form is one holder where a mailbox says so too',
    by({ Organization: 'Foghorn Brass Ltd', Email: 'brass@foghorn.example' }),
    by({ Organization: 'Foghorn Brass', Email: 'Brass@foghorn.example' }),
  ),
  oneHolder(
    'a legal form is one in every spelling',
    by({ Organization: 'Lugsail Mills S.A.', Country: 'LU' }),
    by({ Organization: 'LUGSAIL MILLS SOCIETE ANONYME' }),
    by({ Organization: 'Lugsail Mills SA' }),
  ),
  oneHolder(
    'a company is one with the form that its country writes in two languages',
    by({ Organization: 'Halyard Works AG', Country: 'CH' }),
    by({ Organization: 'Halyard Works SA', Country: 'Switzerland' }),
  ),
  strangers(
    'a service that stands at the address masks the person',
    by({ Name: 'Wendy Mask', Street: '604 Cameron Street', City: 'Alexandria', Email: 'w@surfpost.example' }),
    by({ Name: 'Wendy Mask', Street: '604 Cameron Street', City: 'Alexandria', Email: 'w@surfpost.example' }),
  ),
  strangers(
    'the domain in place of its owner is a form filled in',
    by({ Name: 'On behalf of the-owner.example OWNER' }),
    by({ Name: 'On behalf of the-owner.example OWNER' }),
  ),
  strangers(
    'companies with one person to ask are two, and so are two of one agent unlisted',
    by({ Organization: 'Sail Cloth Ltd', Name: 'Rodney Roe' }),
    by({ Organization: 'Tar Barrels Ltd', Name: 'Rodney Roe' }),
    by({ Organization: 'Urchin Foods Ltd', Name: 'Wharf Domains LLC', Email: 'desk@wharfdesk.example' }),
    by({ Organization: 'Veil Tents Ltd', Name: 'Wharf Domains LLC', Email: 'desk@wharfdesk.example' }),
  ),
  strangers(
    'a registrar that one answer gives away is one in answers of others',
    by({ Organization: 'Maronreg Ltd' }, { registrar: 'MARONREG LIMITED' }),
    by({ Organization: 'Maronreg Limited' }, { registrar: 'Lagoon Names' }),
    by({ Organization: 'Maronreg Ltd.' }, { registrar: 'Lagoon Names' }),
  ),
  strangers(
    'a service that one answer gives away is one in others',
    by({ Name: 'Registrant of skerry.example', Organization: 'Skerry Holdings SA' }),
    by({ Organization: 'Skerry Holdings SA' }),
    by({ Organization: 'SKERRY HOLDINGS S.A.' }),
  ),
  oneHolder(
    'a company in care of a service is itself',
    by({ Organization: 'Winch Makers Ltd c/o Kelp Domains' }),
    by({ Organization: 'Winch Makers Limited' }),
  ),
];

let test: TestStore;
let server: TestServer;
/** The companies of each tie, by name. */
let ties: readonly (readonly string[])[];

const companyOf = (scenario: number, answer: number): string =>
  `Company ${String(scenario)}-${String(answer)}`;
const domainOf = (scenario: number, answer: number): string => `s${String(scenario)}a${String(answer)}.com`;

function rawOf({ registrant, registrar = 'Sea Registrar', more = [] }: Answer, domain: string): string {
  return [
    `Domain Name: ${domain}`,
    `Registrar: ${registrar}`,
    'Creation Date: 2012-03-01T10:00:00Z',
    ...Object.entries(registrant).map(([label, value]) => `Registrant ${label}: ${value}`),
    ...more,
    '',
  ].join('\n');
}

async function tell(company: string, domain: string, raw: string, source: string): Promise<void> {
  const from = { kind: 'COMPANY', name: company } as const;
  await addRecord(
    test.store,
    { source, statements: [{ kind: 'USES_DOMAIN', from, to: { name: domain }, status: 'CONFIRMED' }] },
    author,
  );
  await importRegistration(test.store, { domain, raw, observedAt: '2020-01-01' }, author);
}

async function ask<T>(query: string): Promise<T> {
  const { data, errors } = await server.ask(query);
  expect(errors).toBeUndefined();
  return data as T;
}

beforeAll(async () => {
  test = await openTestStore();
  const source = await addSource(test.store, { kind: 'ARTICLE', title: 'Gazette' });
  for (const [scenario, { answers }] of SCENARIOS.entries()) {
    for (const [at, answer] of answers.entries()) {
      const domain = domainOf(scenario, at);
      await tell(companyOf(scenario, at), domain, rawOf(answer, domain), source);
    }
  }
  server = await startTestServer(test.store);
  const { shared } = await ask<{ shared: { nodes: { companies: { name: string }[] }[] } }>(
    '{ shared(kinds: [REGISTRANT, EMAIL, PHONE, ADDRESS, PERSON], first: 100) { nodes { companies { name } } } }',
  );
  ties = shared.nodes.map(({ companies }) => companies.map(({ name }) => name));
}, TIMEOUT_MS);
afterAll(async () => {
  await server.close();
  await test.close();
});

describe('who a contact identifies', () => {
  it.each(SCENARIOS.map((scenario, at) => [scenario.says, scenario, at] as const))(
    '%s',
    (_says, { answers, tied }, at) => {
      const own = answers.map((_answer, answer) => companyOf(at, answer));
      const found = ties.filter((companies) => companies.some((name) => own.includes(name)));
      if (!tied) expect(found).toEqual([]);
      else expect([...new Set(found.flat())].sort()).toEqual(own);
    },
  );

  it('ties nobody across these scenarios', () => {
    const scenarioOf = (name: string): string => name.split('-')[0] ?? '';
    expect(ties.filter((companies) => new Set(companies.map(scenarioOf)).size > 1)).toEqual([]);
  });

  it(
    'leaves a graph that folding afresh gives again',
    async () => {
      expect(await rebuild(test.store, { check: true })).toMatchObject({ differences: 0, sound: true });
    },
    TIMEOUT_MS,
  );

  it('shows the person named beside an organization as its contact', async () => {
    const { search } = await ask<{ search: { nodes: unknown[] } }>(
      `{ search(text: "Rodney Roe") { nodes { entity { kind name links { nodes { kind qualifier to { name } } } } } } }`,
    );
    expect(search.nodes).toHaveLength(2);
    expect(search.nodes).toContainEqual({
      entity: {
        kind: 'PERSON',
        name: 'Rodney Roe',
        links: { nodes: [{ kind: 'ASSOCIATED_WITH', qualifier: 'contact', to: { name: 'Sail Cloth Ltd' } }] },
      },
    });
  });

  it('shows the mailbox of a service with the rule by which it identifies nobody', async () => {
    const { entity } = await ask<{ entity: unknown }>(
      '{ entity(id: "email:desk@kelpmail.example") { ... on Email { nonIdentifying { rule } } } }',
    );
    expect(entity).toEqual({ nonIdentifying: { rule: 'privacy-service' } });
  });
});
