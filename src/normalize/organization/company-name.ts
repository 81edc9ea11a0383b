import { spaceLegalForms, splitLegalForm } from './legal-form.ts';
import { foldWords } from '../transliterate.ts';

const ARTICLE = 'the';

/**
 * The comparable core of an organization's name: Latin, lower case, single spaces, without legal form,
 * punctuation and a leading "the". "Vostrom Holdings, Inc." and "VOSTROM HOLDINGS INC" are both
 * "vostrom holdings". Undefined when the text holds no letter or digit.
 */
export function normalizeCompanyName(name: string): string | undefined {
  const words = foldWords(spaceLegalForms(name));
  const { core } = splitLegalForm(words);
  const bare = core.length > 1 && core[0] === ARTICLE ? core.slice(1) : core;
  return bare.length === 0 ? undefined : bare.join(' ');
}
