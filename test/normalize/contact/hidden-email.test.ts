import { normalizeEmail } from '../../../src/normalize/contact/email.ts';

describe('an e-mail address hidden from harvesters', () => {
  it.each([
    'mara.lind [at] quay.example',
    'mara.lind(at)quay(dot)example',
    'mara.lind AT quay DOT example',
    'mara.lind[@]quay[.]example',
    'mara.lind @ quay.example',
    'mara.lind&#64;quay.example',
    'mara.lind_at_quay.example',
    'mara.lind -at- quay.example',
    'mara.lind {at} quay {dot} example',
    '"Mara.Lind@quay.example"',
    'mara.lind＠quay.example',
    'mara.lind arroba quay punto example',
  ])('is read: %s', (text) => {
    expect(normalizeEmail(text)).toBe('mara.lind@quay.example');
  });

  it.each(['look at me', 'meet at noon', 'mara.lind', 'a_at_b', 'mara lind at quay.example'])(
    'is not: %s',
    (text) => {
      expect(normalizeEmail(text)).toBeUndefined();
    },
  );
});
