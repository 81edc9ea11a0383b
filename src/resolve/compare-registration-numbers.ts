import type { Evidence } from './match-record.ts';

const FEWEST_DIGITS = 4;

/** A register's number without spaces, punctuation, register's prefix spelling and leading zeros. */
export function readRegistrationNumber(text: string): string | undefined {
  const bare = text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+(?=.)/, '');
  return bare === '' ? undefined : bare;
}

/** Equal numbers name one body where they come from one register; different ones name two. */
export function compareRegistrationNumbers(
  left: readonly string[],
  right: readonly string[],
  sameRegister: boolean,
): Evidence | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const shared = left.find((one) => right.some((other) => sameNumber(one, other)));
  if (shared !== undefined) {
    return sameRegister
      ? { score: 1, detail: () => `same registration number ${shared}` }
      : { score: 0.2, detail: () => `same number ${shared} in different registers` };
  }
  return {
    score: -1,
    detail: () => `different registration numbers: ${left.join(', ')} against ${right.join(', ')}`,
  };
}

/** "CVR 31229014", "LV40103322187": the register's letters may be left out, digits may not differ. */
function sameNumber(left: string, right: string): boolean {
  if (left === right) return true;
  const digits = left.replace(/^[A-Z]+0*/, '');
  const otherDigits = right.replace(/^[A-Z]+0*/, '');
  const oneBare = digits === left || otherDigits === right;
  return oneBare && digits.length >= FEWEST_DIGITS && digits === otherDigits;
}
