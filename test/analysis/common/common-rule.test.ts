import { commonRule } from '../../../src/analysis/common/common-rule.ts';

describe('what many in the world share', () => {
  it.each([
    '1209 Orange Street, Wilmington, DE 19801',
    'Wilmington, Delaware 19801, 1209 N. Orange St., Suite 500',
    '1209 Orange St',
    'Corporation Trust Center, 1209 Orange Street, Wilmington, New Castle, Delaware',
    '71-75 Shelton Street, Covent Garden, London, WC2H 9JQ',
    'London WC2H 9JQ, 71 - 75 Shelton St.',
    '2nd Floor, 167-169 Great Portland Street, London W1W 5PF',
    '30 N Gould St Ste R, Sheridan, WY 82801',
    'P.O. Box 146, Trident Chambers, Wickhams Cay, Road Town, Tortola',
    'Akara Bldg., 24 De Castro Street, Wickhams Cay I, Road Town, Tortola, British Virgin Islands',
    'PO Box 309, Ugland House, Grand Cayman KY1-1104',
    '60 Market Square, P.O. Box 1906, Belize City, Belize',
  ])('is an address of agents: %s', (address) => {
    expect(commonRule('ADDRESS', address)).toBe('mass-address');
  });

  it.each([
    '1209 Orange Street, Orlando, FL 32801',
    '8 The Green, Aberdeen AB11 6AA',
    '120 Orange Street, Wilmington, DE',
    '7 Larch Lane, Tulsa',
    '207 Regent Street, Cambridge CB2 1AB',
  ])('is no other address: %s', (address) => {
    expect(commonRule('ADDRESS', address)).toBeUndefined();
  });

  it('is an agent or a nominee, listed or by what it calls itself, and nobody named a little alike', () => {
    const [agents, others] = [
      [
        'CT Corporation System',
        'Corporation Service Company',
        'Registered Agents Inc.',
        'Larkspur Nominees Limited',
        'Quay Secretaries Ltd',
        'MOSSACK FONSECA & CO.',
        'Northwest Registered Agent, LLC',
      ],
      [
        'Vistra Corp.',
        'Orange Corporation',
        'Capitol Federal Services',
        'Harvard University',
        'Appleby & Sons Bakery',
        'Acme Incorporation',
      ],
    ];
    expect(agents?.filter((name) => commonRule('COMPANY', name) !== 'agent-or-nominee')).toEqual([]);
    expect(others?.filter((name) => commonRule('COMPANY', name) !== undefined)).toEqual([]);
  });

  it('is a listed house by each of its numbers', () => {
    const addresses = [
      '20 Wenlock Road, London N1 7GU',
      'Office 9, 22 Wenlock Rd, London',
      '71 Shelton Street, London',
    ];
    expect(addresses.map((name) => commonRule('ADDRESS', name))).toEqual(addresses.map(() => 'mass-address'));
    expect(commonRule('ADDRESS', '21 Wenlock Road, London N1 7GU')).toBeUndefined();
  });

  it('is often a suite, an address in care of somebody or a mailbox of an office', () => {
    expect(
      ['77 Marsh Lane, Suite 4, Dover', 'c/o Any Office, 5 Any Quay', 'PO Box 12, Anytown'].map((name) =>
        commonRule('ADDRESS', name),
      ),
    ).toEqual(['often-shared', 'often-shared', 'often-shared']);
    expect(
      ['info@any.example', 'jan.kok@any.example', 'box@mossfon.com'].map((name) => commonRule('EMAIL', name)),
    ).toEqual(['often-shared', undefined, 'agent-mailbox']);
  });
});
