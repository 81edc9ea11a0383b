import { normalizePhone } from '../../../src/normalize/contact/phone.ts';

describe('telephone numbers', () => {
  it.each([
    ['+1.4805058800', undefined, '+14805058800'],
    ['+1.4805058800x12', undefined, '+14805058800'],
    ['tel:+1.6502530000;ext=1', undefined, '+16502530000'],
    ['+44 (0)20 7946 0958', undefined, '+442079460958'],
    ['0044 20 7946 0958', undefined, '+442079460958'],
    ['(480) 505-8800', 'us', '+14805058800'],
    ['03-5433-6000', 'JP', '+81354336000'],
    ['020 7946 0958', 'United Kingdom', '+442079460958'],
    ['44 20 7946 0958', 'GB', '+442079460958'],
    ['011 44 20 7946 0958', 'United States (US)', '+442079460958'],
    ['0049-(0)89-123456', 'Deutschland', '+4989123456'],
    ['+49.089.123456 ext. 7', undefined, '+4989123456'],
  ])('writes %s (%s) as %s', (text, country, expected) => {
    expect(normalizePhone(text, country)).toBe(expected);
  });

  it.each([
    ['4805058800', undefined],
    ['+1.0000000000', undefined],
    ['+1.1234567890', undefined],
    ['REDACTED FOR PRIVACY', 'US'],
    ['+49.1', undefined],
    ['(480) 505-8800', 'nowhere'],
  ])('takes %s (%s) for no number', (text, country) => {
    expect(normalizePhone(text, country)).toBeUndefined();
  });
});
