/** A rational number in lowest terms; the denominator is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };
export const ONE: Fraction = { top: 1n, bottom: 1n };

function fraction(top: bigint, bottom: bigint): Fraction {
  if (bottom < 0n) return fraction(-top, -bottom);
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? ZERO : { top: top / a, bottom: bottom / a };
}

/** The number as its shortest decimal writes it, which is what a case file says. */
export function decimal(value: number): Fraction {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', part = ''] = digits.split('.');
  const scale = Number(exponent) - part.length;
  const top = BigInt(whole + part);
  return scale >= 0 ? fraction(top * 10n ** BigInt(scale), 1n) : fraction(top, 10n ** BigInt(-scale));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

export function isAbove(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom > b.top * a.bottom;
}

export function least(a: Fraction, b: Fraction): Fraction {
  return isAbove(a, b) ? b : a;
}

export function most(a: Fraction, b: Fraction): Fraction {
  return isAbove(a, b) ? a : b;
}

export function sum(all: Iterable<Fraction>): Fraction {
  let total = ZERO;
  for (const one of all) total = plus(total, one);
  return total;
}

/** As a floating-point number. */
export function valueOf({ top, bottom }: Fraction): number {
  const scaled = (top * 10n ** 20n) / bottom;
  return Number(scaled) / 1e20;
}
