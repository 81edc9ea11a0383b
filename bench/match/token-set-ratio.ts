/** The common baseline of fuzzy matching: how alike two texts are by their words, whatever the order, 0..1. */
export function tokenSetRatio(left: string, right: string): number {
  const [one, other] = [wordsOf(left), wordsOf(right)];
  if (one.size === 0 || other.size === 0) return 0;
  const common = [...one].filter((word) => other.has(word)).sort();
  const onlyOne = [...one].filter((word) => !other.has(word)).sort();
  const onlyOther = [...other].filter((word) => !one.has(word)).sort();
  if (common.length > 0 && (onlyOne.length === 0 || onlyOther.length === 0)) return 1;
  const base = common.join(' ');
  const [whole, otherWhole] = [onlyOne, onlyOther].map((rest) => [...common, ...rest].join(' '));
  const ratios = [indelRatio(whole ?? '', otherWhole ?? '')];
  if (base !== '') ratios.push(indelRatio(base, whole ?? ''), indelRatio(base, otherWhole ?? ''));
  return Math.max(...ratios);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Twice the longest common subsequence over both lengths. */
function indelRatio(left: string, right: string): number {
  if (left.length + right.length === 0) return 1;
  let above = new Uint16Array(right.length + 1);
  for (const letter of left) {
    const row = new Uint16Array(right.length + 1);
    for (let at = 1; at <= right.length; at++) {
      const [up = 0, back = 0, corner = 0] = [above[at], row[at - 1], above[at - 1]];
      row[at] = right[at - 1] === letter ? corner + 1 : Math.max(up, back);
    }
    above = row;
  }
  return (2 * (above[right.length] ?? 0)) / (left.length + right.length);
}
