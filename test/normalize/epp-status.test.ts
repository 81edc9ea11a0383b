import { normalizeStatus } from '../../src/normalize/epp-status.ts';

describe('statuses', () => {
  it.each([
    ['clientTransferProhibited https://icann.org/epp#clientTransferProhibited', 'clientTransferProhibited'],
    ['clientDeleteProhibited (https://www.icann.org/epp#clientDeleteProhibited)', 'clientDeleteProhibited'],
    ['CLIENT DELETE PROHIBITED', 'clientDeleteProhibited'],
    ['client transfer prohibited', 'clientTransferProhibited'],
    ['redemption period', 'redemptionPeriod'],
    ['serverHold (Expired)', 'serverHold'],
    ['ok -- http://www.icann.org/epp#OK', 'ok'],
    ['200 Active', 'active'],
    ['CLIENT-XFER-PROHIBITED', 'CLIENT-XFER-PROHIBITED'],
    ['Registered until expiry date.', 'Registered until expiry date.'],
  ])('writes %s as %s', (text, expected) => {
    expect(normalizeStatus(text)).toBe(expected);
  });

  it('has none for an empty text', () => {
    expect(normalizeStatus('  ')).toBeUndefined();
  });
});
