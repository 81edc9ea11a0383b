import { explainPercent, figure } from './percent.ts';

/** The size of a holding as a source gives it. */
export interface ToldInterest {
  readonly exact?: number | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly exclusiveMin?: boolean | null;
  readonly unknownReason?: string | null;
}

/** A size for a sentence: `60 %`, `25 to 50 %`, `more than 75 %`, `at least 25 %`; empty where none is given. */
export function explainSize({ exact, min, max, exclusiveMin, unknownReason }: ToldInterest): string {
  if (exact != null) return explainPercent({ min: exact, max: exact });
  if (min != null && min > 0) {
    if (max == null || max >= 100)
      return min >= 100 ? '100 %' : `${exclusiveMin ? 'more than' : 'at least'} ${figure(min)} %`;
    if (max === min) return explainPercent({ min, max });
    return exclusiveMin
      ? `more than ${figure(min)} and at most ${figure(max)} %`
      : explainPercent({ min, max });
  }
  if (max != null && max < 100) return explainPercent({ min: 0, max });
  return unknownReason ? `an unknown part (${unknownReason.replaceAll(/[()]/g, '')})` : '';
}

/** The same; undefined where no size is given. */
export function sizeWords(interest: ToldInterest | undefined): string | undefined {
  const size = interest === undefined ? '' : explainSize(interest);
  return size === '' ? undefined : size;
}
