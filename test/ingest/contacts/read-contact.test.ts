import { parseAnswer } from '../../../src/ingest/registrations/parse-answer.ts';
import { identifyRegistrant } from '../../../src/ingest/records/registrant-identity.ts';
import { readContact } from '../../../src/ingest/contacts/read-contact.ts';
import type { Registration } from '../../../src/model/registration.ts';

interface Holder {
  readonly name?: string;
  readonly organization: string;
  readonly email?: string;
}

const RELAY = 'x7f3@domainsbyproxy.com';

function whois({ name = '', organization, email = RELAY }: Holder): Registration {
  const fields = `Registrant Name: ${name}\nRegistrant Organization: ${organization}\nRegistrant Email: ${email}`;
  return parseAnswer(Buffer.from(`Domain Name: a.com\nRegistrar: R\nCreation Date: 2005-01-02\n${fields}\n`));
}

function rdap({ name = '', organization, email = RELAY }: Holder): Registration {
  const card = [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', name],
    ['org', {}, 'text', organization],
    ['email', {}, 'text', email],
  ];
  const entities = [{ objectClassName: 'entity', roles: ['registrant'], vcardArray: ['vcard', card] }];
  return parseAnswer(Buffer.from(JSON.stringify({ objectClassName: 'domain', ldhName: 'A.COM', entities })));
}

function readHolder(registration: Registration): unknown {
  const contact = registration.contacts.find(({ role }) => role === 'registrant');
  if (!contact) return undefined;
  const { ref, attributes } = identifyRegistrant(readContact(contact, registration).holder);
  return {
    ref,
    rule: attributes.nonIdentifyingRule,
    states: [contact.name, contact.organization, contact.email].map(({ state }) => state),
  };
}

describe.each([
  ['WHOIS', whois],
  ['RDAP', rdap],
])('the holder of a %s answer', (_protocol, answer) => {
  it('is the organization beside the address that a service forwards', () => {
    const organization = 'Vostrom Holdings, Inc.';
    for (const name of ['', 'Rodney Roe', 'Domain Administrator'])
      expect(readHolder(answer({ name, organization }))).toEqual({
        ref: 'registrant:org:vostrom holdings|inc',
        rule: undefined,
        states: [name === '' ? 'ABSENT' : 'DISCLOSED', 'DISCLOSED', 'PROXY'],
      });
  });

  it("is the organization in care of a service's company", () => {
    const holder = { name: 'Domains By Proxy, LLC', organization: 'Vostrom Holdings, Inc.' };
    expect(readHolder(answer(holder))).toEqual({
      ref: 'registrant:org:vostrom holdings|inc',
      rule: undefined,
      states: ['PROXY', 'DISCLOSED', 'PROXY'],
    });
  });

  it('is nobody where a service stands in its place, known by name or not', () => {
    for (const holder of [
      { name: 'Registration Private', organization: 'Domains By Proxy, LLC' },
      { name: 'Rodney Roe', organization: 'Domains By Proxy, LLC', email: 'roe@example.com' },
      { name: 'Registration Private', organization: 'Hidden Harbour Services, Inc.' },
    ])
      expect(readHolder(answer(holder))).toMatchObject({
        rule: 'privacy-service',
        states: ['PROXY', 'PROXY', 'PROXY'],
      });
  });
});

describe('the contact block of an answer with one contact beside the registrant', () => {
  const answer = (name: string): Registration =>
    parseAnswer(
      Buffer.from(
        `[Domain Name]                   UMI.JP

[Registrant]                    Umi Kogyo K.K.

[Created on]                    2001/02/03
[Status]                        Active

Contact Information:
[Name]                          ${name}
[Email]                         nic@hama.example
[Phone]                         03-5433-6000
`,
      ),
      { domain: 'umi.jp' },
    );
  const pointsOf = (name: string): unknown[] => {
    const registration = answer(name);
    const holder = registration.contacts.find(({ role }) => role === 'registrant');
    return holder ? readContact(holder, registration).points.map(({ kind }) => kind) : [];
  };

  it.each(['Hama Internet, Inc.', 'Whois Privacy Protection Service by hama.example'])(
    'is of the company that it names: %s',
    (name) => {
      expect(pointsOf(name)).toEqual([]);
      expect(readHolder(answer(name))).toMatchObject({
        ref: 'registrant:org:umi kogyo|kabushikikaisha',
        rule: undefined,
      });
    },
  );

  it.each(['Umi Kogyo', 'Domain Administrator', 'Taro Yamada'])(
    'is how to reach the registrant: %s',
    (name) => {
      expect(pointsOf(name)).toContain('EMAIL');
    },
  );
});

describe('the mailbox of a contact', () => {
  it('is an alias where it is named after the domain at a host of somebody else', () => {
    const holder = { name: '', organization: 'Acme Ltd' };
    expect(readHolder(whois({ ...holder, email: 'a.com@harbor.example' }))).toMatchObject({
      states: ['ABSENT', 'DISCLOSED', 'PROXY'],
    });
    expect(readHolder(whois({ ...holder, email: 'a.com@a.com' }))).toMatchObject({
      states: ['ABSENT', 'DISCLOSED', 'DISCLOSED'],
    });
  });
});
