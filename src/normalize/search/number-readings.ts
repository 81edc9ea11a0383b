import { normalizeJurisdiction } from '../address/jurisdiction.ts';
import { normalizePhone } from '../contact/phone.ts';

/** What a text says as a telephone number. */
export interface PhoneReadings {
  readonly ids: readonly string[];
  /** The digits with which it ends, where the country is not said. */
  readonly end: string | undefined;
}

const PHONE =
  /^(?:(?:tel|phone|telephone|fax|mobile)\b[.:]*\s*)?[+(]?[\d\s().+/-]{5,40}(?:(?:\s*(?:ext|extension|x)[.:]*\s*)\d{1,6})?$/i;

/** A telephone number: with `+`, `00` or `011`, blanks and brackets, or as it is dialled inside a country. */
export function phoneReadings(text: string): PhoneReadings | undefined {
  if (!PHONE.test(text)) return undefined;
  const dialled = text
    .replace(/^\D*?(?=[+(\d])/, '')
    .replace(/^\(?\s*(?:\+\s*)?(?:00|011)\s*\)?(?=[\s.(/-]*[1-9])/, '+')
    .replace(/(?:ext|extension|x)[.:]*\s*\d{1,6}$/i, '');
  const digits = dialled.replace(/\D/g, '');
  if (digits.length < 5 || digits.length > 20) return undefined;
  const numbers = [normalizePhone(dialled), normalizePhone(`+${digits}`), `+${digits}`, digits];
  const ids = [...new Set(numbers.flatMap((number) => number ?? []))];
  const national = digits.replace(/^0+/, '');
  return {
    ids: [...ids.map((number) => `phone:${number}`), ...ids.map((number) => `registrant:phone:${number}`)],
    end: dialled.includes('+') || national.length < 6 ? undefined : national,
  };
}

/** What a text says as a number or code that a register gives. */
export interface CodeReading {
  /** Upper case, letters and digits alone. */
  readonly plain: string;
  /** Without leading zeros. */
  readonly core: string;
  /** The jurisdiction named before it. */
  readonly place: string | undefined;
}

const LABEL =
  /^(?:lei(?:\s*code)?|iana(?:\s+registrar)?(?:\s+id)?|registrar(?:\s+iana)?(?:\s+id)?|(?:company|registration|register|registry|reg)\.?(?:\s+(?:no|nr|num|number|code|id))?\.?|no\.?|nr\.?|n[°º]\.?|number|vat(?:\s+(?:no|id))?\.?|uid|ein|#)(?=[\s:.#]*\S*\d)[\s:.#]+/i;
const PLACE = /^([a-z]{2}(?:[-_][a-z0-9]{1,3}(?=[\s:/.]))?)[\s:/._-]*(?=.*\d)/i;
const MOST_LETTERS = 40;

/** A LEI, register number, registrar id or other code, best reading first. */
export function codeReadings(text: string): CodeReading[] {
  const bare = text.replace(LABEL, '');
  const whole = reading(bare, undefined);
  const [prefix = '', code = ''] = PLACE.exec(bare) ?? [];
  const place = code === '' ? undefined : normalizeJurisdiction(code);
  const placed = place === undefined ? undefined : reading(bare.slice(prefix.length), place);
  const digits = /^[A-Z]{1,4}(\d{6,})$/.exec(whole?.plain ?? '')?.[1];
  const bareNumber = digits === undefined ? undefined : reading(digits, undefined);
  return [whole, placed, bareNumber].flatMap((found) => found ?? []);
}

/** The ids of registrars by the number that IANA gave them. */
export function registrarReadings(text: string): string[] {
  const bare = text.replace(LABEL, '').replace(/^#/, '').trim();
  return /^0*[1-9]\d{0,6}$/.test(bare) ? [`registrar:${String(Number(bare))}`, `registrar:${bare}`] : [];
}

function reading(text: string, place: string | undefined): CodeReading | undefined {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const core = plain.replace(/^0+/, '');
  return core.length > 0 && plain.length <= MOST_LETTERS && /\d/.test(plain)
    ? { plain, core, place }
    : undefined;
}
