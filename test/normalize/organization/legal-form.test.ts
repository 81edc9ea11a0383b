import { findLegalForm, splitLegalForm } from '../../../src/normalize/organization/legal-form.ts';
import { foldWords } from '../../../src/normalize/transliterate.ts';

const split = (name: string): unknown => {
  const { core, families } = splitLegalForm(foldWords(name));
  return { core, families };
};

describe('splitLegalForm', () => {
  it.each([
    ['Kestrel Ltd.', ['kestrel'], ['limited']],
    ['Bielik Sp. z o.o. Sp. k.', ['bielik'], ['limited-partnership']],
    ['PT Nusantara Jaya Tbk', ['nusantara', 'jaya'], ['limited', 'limited', 'cooperative']],
    ['Limited Liability Company Sever', ['sever'], ['limited']],
    ['Smith & Co. KG', ['smith'], ['limited-partnership']],
    ['Severny OAO', ['severny'], ['stock']],
    ['Trust Company', ['trust'], ['company']],
  ])('reads %s', (name, core, families) => {
    expect(split(name)).toEqual({ core, families });
  });

  it('keeps a name that is only a form', () => {
    expect(split('Limited')).toEqual({ core: ['limited'], families: [] });
  });
});

describe('findLegalForm', () => {
  it('minds neither dots nor spaces nor script', () => {
    expect(findLegalForm(foldWords('S. A. de C. V.'))).toBe('stock');
    expect(findLegalForm(foldWords('Общество с ограниченной ответственностью'))).toBe('limited');
    expect(findLegalForm(['harbour'])).toBeUndefined();
  });
});
