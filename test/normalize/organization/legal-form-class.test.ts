import { formInCountry, legalFormClass } from '../../../src/normalize/organization/legal-form-class.ts';
import { SAME_FORM, SAME_FORM_IN } from '../../../src/normalize/organization/legal-form-class-table.ts';
import { splitLegalForm, spellingKeys } from '../../../src/normalize/organization/legal-form.ts';

describe('the class of a legal form', () => {
  it.each([
    [['Pelham Ltd', 'PELHAM LIMITED', 'Pelham Ltd.', 'Pelham Private Limited Company']],
    [['Pelham GmbH', 'Pelham G.m.b.H.', 'Pelham Gesellschaft mit beschränkter Haftung', 'Pelham Ges.m.b.H.']],
    [['Pelham S.A.', 'PELHAM SA', 'Pelham Sociedad Anónima', 'Société Anonyme Pelham']],
    [['Pelham LLC', 'Pelham L.L.C.', 'Pelham Limited Liability Company']],
    [['Pelham Sp. z o.o.', 'Pelham Spółka z ograniczoną odpowiedzialnością']],
    [['ООО Пелхам', 'OOO Pelkham', 'Общество с ограниченной ответственностью Пелхам']],
    [['株式会社ペラム', 'Peramu K.K.', 'Peramu Kabushiki Kaisha']],
    [['Pelham Pty Ltd', 'Pelham Pty. Limited', 'Pelham Proprietary Limited']],
  ])('is one for %s', (names) => {
    expect([...new Set(names.map(legalFormClass))]).toEqual([expect.any(String)]);
  });

  it('is another for every other form', () => {
    const forms =
      'Ltd|GmbH|LLC|Inc.|Corp.|S.A.|SARL|S.r.l.|B.V.|AB|Oy|PLC|Pty Ltd|LLP|KG|GmbH & Co. KG|Co., Ltd.';
    const classes = forms.split('|').map((form) => legalFormClass(`Pelham Trading ${form}`));
    expect(new Set(classes).size).toBe(classes.length);
    expect(classes).not.toContain(undefined);
  });

  it.each(['Pelham Trading', 'Pelham Trading (in liquidation)', 'Limited'])('is none in %s', (name) => {
    expect(legalFormClass(name)).toBeUndefined();
  });

  it.each([
    ['Umi Kogyo Co., Ltd.', 'Umi Kogyo K.K.', 'JP'],
    ['Fels SA', 'Fels AG', 'Switzerland'],
    ['Sever LLC', 'OOO Sever', 'Russian Federation'],
  ])('says of %s that it is %s in %s', (translated, own, country) => {
    const there = formInCountry(legalFormClass(translated) ?? '', country);
    expect(there).toBe(legalFormClass(own));
    expect(formInCountry(legalFormClass(translated) ?? '', 'US')).toBeUndefined();
  });

  it('names only spellings that are read as forms, and each once', () => {
    const spelled = SAME_FORM.flatMap((line) => line.split(' | '));
    const keys = spelled.flatMap((spelling) => spellingKeys(spelling)[0] ?? []);
    const unknown = keys.filter((key) => splitLegalForm(['pelham', key]).forms.length === 0);
    expect(unknown).toEqual([]);
    const lines = SAME_FORM.map((line) => new Set(line.split(' | ').flatMap(spellingKeys)));
    const shared = lines.flatMap((line, at) =>
      [...line].filter((key) => lines.slice(at + 1).some((other) => other.has(key))),
    );
    expect(shared).toEqual([]);
    expect(Object.keys(SAME_FORM_IN).every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });
});
