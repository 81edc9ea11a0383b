import { normalizeCompanyName } from '../../../src/normalize/organization/company-name.ts';

describe('normalizeCompanyName', () => {
  it.each([
    ['Vostrom Holdings, Inc.', 'vostrom holdings'],
    ['VOSTROM HOLDINGS INC', 'vostrom holdings'],
    ['The Copper Kettle Company', 'copper kettle'],
    ['Bielik Spółka z ograniczoną odpowiedzialnością', 'bielik'],
    ['Bielik Sp. z o.o.', 'bielik'],
    ['Quebrada Honda, S.A. de C.V.', 'quebrada honda'],
    ['Muster & Söhne GmbH & Co. KG', 'muster and sohne'],
    ['ООО «Северный Ветер»', 'severnyy veter'],
    ['N. V. Nutrimax', 'nutrimax'],
    ['D.S.M. Assets B.V.', 'dsm assets'],
    ['三河株式会社', 'sanhe'],
    ['삼호주식회사', 'samho'],
  ])('reads %s as %s', (name, expected) => {
    expect(normalizeCompanyName(name)).toBe(expected);
  });

  it('keeps a name that is nothing but a legal form', () => {
    expect(normalizeCompanyName('GmbH')).toBe('gmbh');
  });

  it('has no value for text without a letter or digit', () => {
    expect(normalizeCompanyName(' «…» ')).toBeUndefined();
  });
});
