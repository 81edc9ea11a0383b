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
  it('is nobody with a form by country alone', () => {
    for (const formed of ['Vega Meridian Ltd', 'Vega Meridian PLC', 'Vega Meridian GmbH'])
      expect(areOne(holder('Vega Meridian', { country: 'GB' }), holder(formed, { country: 'GB' }))).toBe(
        false,
      );
    expect(areOne(holder('Vega Meridian', { country: 'GB' }), holder('VEGA MERIDIAN'))).toBe(true);
  });

  it.each([
    ['mailbox', { email: 'ana@rolle.example' }],
    ['telephone', { phone: '+44.1132457311' }],
    ['address', QUAY],
  ])('is one with a usual form of its country where the %s is the same', (_, point) => {
    const more = { country: 'GB', ...point };
    expect(areOne(holder('Vega Meridian', more), holder('Vega Meridian Limited', more))).toBe(true);
    expect(areOne(holder('Vega Meridian', more), holder('Vega Polaris Limited', more))).toBe(false);
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
