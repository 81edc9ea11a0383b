import { looksPersonal } from '../../../src/normalize/person/person-name.ts';

describe('looksPersonal', () => {
  it.each([
    'Raymond A Saulino',
    'Saulino, Raymond',
    'Dr. Anneliese Krumbholz',
    'Дмитрий Волокитин',
    'Khalid bin Rashid',
    'J. R. Whitlock',
    '김철수',
    'Nooreddine Haddad',
    'Harlan Dupree Jr.',
    'Bashar al-Assad',
  ])('takes %s for a person', (name) => {
    expect(looksPersonal(name)).toBe(true);
  });

  it.each([
    'Vostrom Holdings, Inc.',
    'Packet Harbor LLC',
    'Global Trading',
    'Honeywell B.V., Amsterdam',
    'Domains By Proxy',
    'Domain Administrator',
    '삼호전자',
    'CHICAGO PUBLIC SCHOOLS FISKE, JOHN',
    'Margaret Thornbury Interiors Ltd',
    'Johnson & Sons',
    'hostmaster@example.com',
    '',
  ])('does not take %s for a person', (name) => {
    expect(looksPersonal(name)).toBe(false);
  });
});
