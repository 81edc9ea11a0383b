import { normalizeCountry } from '../normalize/country.ts';
import type { Evidence } from './match-record.ts';

const FEWEST_DIGITS = 4;

/** What some states put behind a register's number where it stands as a tax number: Switzerland, Norway. */
const TAX_SUFFIX = /(?<=\d)(?:MWST|TVA|IVA|TPV|MVA|MOMS|VAT)$/;

/** A register's number without spaces, punctuation, register's prefix spelling and leading zeros. */
export function readRegistrationNumber(text: string): string | undefined {
  const bare = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(TAX_SUFFIX, '')
    .replace(/^0+(?=.)/, '');
  return bare === '' ? undefined : bare;
}

/** Whether two records' numbers come from one register, as far as their jurisdictions tell. */
export type Registers = 'same' | 'unknown' | 'different';

const SHARED_SCORES: Readonly<Record<Registers, number>> = { same: 1, unknown: 0.7, different: 0.2 };

/** Equal numbers name one body where they come from one register; different ones name two. */
export function compareRegistrationNumbers(
  left: readonly string[],
  right: readonly string[],
  registers: Registers,
): Evidence | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const shared = left.find((one) => right.some((other) => sameNumber(one, other)));
  if (shared === undefined) {
    return {
      score: -1,
      detail: () => `different registration numbers: ${left.join(', ')} against ${right.join(', ')}`,
    };
  }
  const where =
    registers === 'different' ? 'in different registers' : registers === 'same' ? 'in one register' : '';
  return {
    score: SHARED_SCORES[registers],
    detail: () => `same registration number ${shared} ${where}`.trim(),
  };
}

/** "CVR 31229014", "LV40103322187": the register's letters may be left out, digits may not differ. */
function sameNumber(left: string, right: string): boolean {
  if (left === right || isWithCountry(left, right) || isWithCountry(right, left)) return true;
  const digits = left.replace(/^[A-Z]+0*/, '');
  const otherDigits = right.replace(/^[A-Z]+0*/, '');
  const oneBare = digits === left || otherDigits === right;
  return oneBare && digits.length >= FEWEST_DIGITS && digits === otherDigits;
}

/** "DEHRB12345" is "HRB12345" with its country before it; two registers of one country are still two. */
function isWithCountry(long: string, short: string): boolean {
  return (
    /^[A-Z]+\d{4,}/.test(short) && long.slice(2) === short && normalizeCountry(long.slice(0, 2)) !== undefined
  );
}
