import { boundedMemo } from '../../lib/bounded-memo.ts';
import { normalizeCountry } from '../address/country.ts';
import { SAME_FORM, SAME_FORM_IN, USUAL_FORMS } from './legal-form-class-table.ts';
import { spaceLegalForms, spellingKeys, splitLegalForm } from './legal-form.ts';
import { foldWords } from '../transliterate.ts';

/**
 * The legal form that a name states, the same for all spellings of one form: `ltd` of "Mellow Trading Limited". Undefined of
 * a name without one.
 */
export const legalFormClass: (name: string) => string | undefined = boundedMemo(readClass, 8192);

function readClass(name: string): string | undefined {
  const { forms } = splitLegalForm(foldWords(spaceLegalForms(name)));
  const stated = [...new Set(forms.map(classOf))].filter((form) => !STATES.has(form)).sort();
  return stated.length === 0 ? undefined : stated.join(' ');
}

/** Words that stand among the forms and say in what state a body is, not what it is. */
const STATES: ReadonlySet<string> = keysOf(
  'reg | registered | publ | in liquidation | in Liq | i L | en liquidation | en liquidación | in liquidazione | w likwidacji | v likvidaci | in administration | in receivership',
);

/**
 * What a form is in a country that writes it in several languages or in English: "Umi Kogyo Co., Ltd." of Japan is a
 * Kabushiki Kaisha. Undefined where the form is only itself there.
 */
export function formInCountry(form: string, country: string): string | undefined {
  const code = normalizeCountry(country);
  return code === undefined ? undefined : countryForms().get(`${code} ${form}`);
}

/** The forms that a company of the country most likely has; none for a country of which that is not known. */
export function usualForms(country: string): string[] {
  const line = USUAL_FORMS[normalizeCountry(country) ?? ''];
  return line === undefined ? [] : [...new Set([...keysOf(line)].map(classOf))];
}

let classes: ReadonlyMap<string, string> | undefined;
let inCountries: ReadonlyMap<string, string> | undefined;

function classOf(spelled: string): string {
  classes ??= new Map(SAME_FORM.flatMap((line) => inLine(line)));
  return classes.get(spelled) ?? spelled;
}

function inLine(line: string): [spelled: string, form: string][] {
  const [form = '', ...others] = keysOf(line);
  return [form, ...others].map((key) => [key, form]);
}

function countryForms(): ReadonlyMap<string, string> {
  inCountries ??= new Map(
    Object.entries(SAME_FORM_IN).flatMap(([code, lines]) =>
      lines.flatMap((line) => inLine(line).map(([key, form]) => [`${code} ${classOf(key)}`, form] as const)),
    ),
  );
  return inCountries;
}

function keysOf(line: string): Set<string> {
  return new Set(line.split(' | ').flatMap((spelling) => spellingKeys(spelling)));
}
