import { disclosedByAuthor as said } from '../../src/model/disclosed.ts';
import type { Holder } from '../../src/ingest/contacts/holder.ts';
import { identifyRegistrant } from '../../src/ingest/records/registrant-identity.ts';

/** A holder that says only this. */
function holder(organization: string, more: Readonly<Record<string, string>> = {}): Holder {
  const given = Object.fromEntries(Object.entries(more).map(([field, text]) => [field, said(text)]));
  return { shown: organization, organization: said(organization), ...given };
}

function areOne(...holders: readonly [Holder, Holder]): boolean {
  const [one, other] = holders.map((each) => {
    const { ref, keys } = identifyRegistrant(each);
    return [`id:${ref}`, ...keys];
  });
  return (one ?? []).some((key) => (other ?? []).includes(key));
}

const QUAY = { address: '7 Harbour Road, Leeds, LS1 4DY', country: 'GB' };

describe('a name without its legal form', () => {
  it.each(['Mellow', 'Mellow Trading', 'Anna Mellow Consulting'])(
    'is nobody with a form by country alone where at most one word is its own: %s',
    (name) => {
      for (const form of ['Ltd', 'PLC', 'GmbH'])
        expect(areOne(holder(name, { country: 'GB' }), holder(`${name} ${form}`, { country: 'GB' }))).toBe(
          false,
        );
      expect(areOne(holder(name, { country: 'GB' }), holder(name.toUpperCase()))).toBe(true);
    },
  );

  it('is one with a usual form of its country where two words are its own', () => {
    const gb = (name: string) => holder(name, { country: 'GB' });
    expect(areOne(gb('Vega Meridian Holdings'), gb('VEGA MERIDIAN HOLDINGS LIMITED'))).toBe(true);
    expect(areOne(gb('Vega Meridian Holdings'), gb('Vega Meridian Holdings GmbH'))).toBe(false);
    expect(areOne(gb('Vega Meridian'), holder('Vega Meridian Ltd', { country: 'FR' }))).toBe(true);
    expect(areOne(holder('Vega Meridian'), gb('Vega Meridian Ltd'))).toBe(false);
  });

  it.each([
    ['mailbox', { email: 'ana@rolle.example' }],
    ['telephone', { phone: '+44.1132457311' }],
    ['address', QUAY],
  ])('is one with a usual form of its country where the %s is the same', (_, point) => {
    const more = { country: 'GB', ...point };
    expect(areOne(holder('Mellow Trading', more), holder('Mellow Trading Limited', more))).toBe(true);
    expect(areOne(holder('Mellow Trading', more), holder('Yellow Trading Limited', more))).toBe(false);
  });

  it('is one with it where mail is read under a name of its own, which a free host is not', () => {
    const at = (name: string, box: string) => holder(name, { country: 'DE', email: box });
    expect(
      areOne(at('Rolle Bau', 'post@rolle-bau.example'), at('Rolle Bau GmbH', 'dns@rolle-bau.example')),
    ).toBe(true);
    expect(areOne(at('Rolle Bau', 'rollebau@gmx.de'), at('Rolle Bau GmbH', 'rolle.bau@gmx.de'))).toBe(false);
  });

  it('makes no two companies of one group one: a house and a mail host are had by all of a group', () => {
    const of = (name: string) =>
      holder(name, { ...QUAY, email: `${name.slice(-2).toLowerCase()}@vega.example` });
    expect(areOne(of('Vega Meridian Ltd'), of('Vega Meridian LLP'))).toBe(false);
  });
});
