import { isOfItsOwn } from './registration-number.ts';
import type { Evidence } from '../match-record.ts';

const FEWEST_DIGITS = 4;

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

/** "LV40103322187": the register's letters may be left out, digits may not differ; Scotland's are no letters to leave out. */
function sameNumber(left: string, right: string): boolean {
  if (left === right) return true;
  if (isOfItsOwn(left) || isOfItsOwn(right)) return false;
  const digits = left.replace(/^[A-Z]+0*/, '');
  const otherDigits = right.replace(/^[A-Z]+0*/, '');
  const oneBare = digits === left || otherDigits === right;
  return oneBare && digits.length >= FEWEST_DIGITS && digits === otherDigits;
}
