import { emailHost, mailboxOf, normalizeEmail } from '../../../src/normalize/contact/email.ts';

describe('e-mail addresses', () => {
  it.each([
    ['Jane.Doe@Example.ORG', 'jane.doe@example.org'],
    ['<jane@example.org>', 'jane@example.org'],
    ['mailto:jane@münchen.de', 'jane@xn--mnchen-3ya.de'],
    ['dns-admin AT example.com', 'dns-admin@example.com'],
    ['jane (at) example.com', 'jane@example.com'],
    ['jane [at] example.com', 'jane@example.com'],
    ['jane+shop@example.com', 'jane+shop@example.com'],
  ])('reads %s', (text, expected) => {
    expect(normalizeEmail(text)).toBe(expected);
  });

  it.each([
    '',
    '@example.com',
    'jane@',
    'jane@localhost',
    'jane doe@example.com',
    'see http://example.com/contact',
  ])('takes %p for no address', (text) => {
    expect(normalizeEmail(text)).toBeUndefined();
  });

  it('tells the host', () => {
    const address = normalizeEmail('jane@mail.example.org');
    expect(address && emailHost(address)).toBe('mail.example.org');
  });

  it.each([
    ['a.b+x@gmail.com', 'ab@gmail.com'],
    ['A.B@googlemail.com', 'ab@gmail.com'],
    ['first.last+tag@Example.com', 'first.last@example.com'],
    ['+only@example.com', '+only@example.com'],
    ['...@gmail.com', '...@gmail.com'],
  ])('tells in which box mail to %s lands', (text, box) => {
    const address = normalizeEmail(text);
    expect(address && mailboxOf(address)).toBe(box);
    expect(address && mailboxOf(mailboxOf(address))).toBe(box);
  });
});
