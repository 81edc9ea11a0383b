const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;

/** Jaro's similarity with Winkler's bonus for a common beginning, 0..1, of the texts in small letters. */
export function jaroWinkler(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  const jaro = jaroSimilarity(left, right);
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < left.length && left[prefix] === right[prefix]) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function jaroSimilarity(left: string, right: string): number {
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Uint8Array(right.length);
  const matched: string[] = [];
  for (let at = 0; at < left.length; at++) {
    const last = Math.min(right.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= last; other++) {
      if (taken[other] === 1 || left[at] !== right[other]) continue;
      taken[other] = 1;
      matched.push(left[at] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  const answered = [...right].filter((_letter, at) => taken[at] === 1);
  const moved = matched.filter((letter, at) => letter !== answered[at]).length / 2;
  const count = matched.length;
  return (count / left.length + count / right.length + (count - moved) / count) / 3;
}
