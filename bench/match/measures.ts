/** A scored pair with the truth about it. */
export interface Scored {
  readonly score: number;
  readonly same: boolean;
}

/** F1 of calling the same whatever scores at least the threshold. */
export function f1At(pairs: readonly Scored[], threshold: number): number {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { score, same } of pairs) {
    if (score >= threshold) {
      if (same) right++;
      else wrong++;
    } else if (same) missed++;
  }
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** The best F1 that any threshold gives: what a peer without a threshold of its own is measured by. */
export function bestF1(pairs: readonly Scored[]): number {
  const thresholds = [...new Set(pairs.map(({ score }) => score))];
  return Math.max(...thresholds.map((threshold) => f1At(pairs, threshold)));
}

/** The chance that a true pair scores above a false one, ties counted half. */
export function areaUnderCurve(pairs: readonly Scored[]): number {
  const ordered = [...pairs].sort((left, right) => left.score - right.score);
  const trues = ordered.filter(({ same }) => same).length;
  let rankSum = 0;
  for (let from = 0; from < ordered.length;) {
    let to = from;
    while (to < ordered.length && ordered[to]?.score === ordered[from]?.score) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (ordered[at]?.same === true) rankSum += rank;
    from = to;
  }
  return (rankSum - (trues * (trues + 1)) / 2) / (trues * (ordered.length - trues));
}
