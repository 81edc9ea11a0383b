import type { Mailbox } from './contact-point.ts';
import type { Evidence } from '../match-record.ts';

const LOCAL_NUMBER_DIGITS = 7;
const FULL_NUMBER_DIGITS = 9;

/** A shared mailbox counts by whether it is one person's; two different mailboxes say little. */
export function compareMailboxes(left: readonly Mailbox[], right: readonly Mailbox[]): Evidence | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const shared = left.filter((one) => right.some((other) => other.address === one.address)).map(judgeShared);
  if (shared.length > 0) return shared.reduce((best, each) => (each.score > best.score ? each : best));
  const usable = (boxes: readonly Mailbox[]): boolean => boxes.some((box) => !box.role && !box.masked);
  if (!usable(left) || !usable(right)) return { score: 0, detail: () => 'role mailboxes, which say nothing' };
  return {
    score: -0.3,
    detail: () => `different e-mail: ${left[0]?.address ?? ''} against ${right[0]?.address ?? ''}`,
  };
}

function judgeShared(box: Mailbox): Evidence {
  if (box.masked) return { score: 0, detail: () => `same masked e-mail ${box.address}, which says nothing` };
  if (box.role) return { score: 0.1, detail: () => `same role mailbox ${box.address}, which says little` };
  return { score: 1, detail: () => `same e-mail ${box.address}` };
}

/** Numbers are the same line when equal, or when one is the other without country or area. */
export function comparePhones(left: readonly string[], right: readonly string[]): Evidence | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  let best = 0;
  for (const one of left) {
    for (const other of right) best = Math.max(best, phoneAgreement(one, other));
  }
  if (best === 1) return { score: 1, detail: () => `same phone ${left[0] ?? ''}` };
  if (best > 0)
    return {
      score: best,
      detail: () => `same phone but for country or area: ${left[0] ?? ''}, ${right[0] ?? ''}`,
    };
  return { score: -0.3, detail: () => `different phones: ${left[0] ?? ''} against ${right[0] ?? ''}` };
}

function phoneAgreement(left: string, right: string): number {
  if (left === right) return 1;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length < LOCAL_NUMBER_DIGITS || !long.endsWith(short)) return 0;
  return short.length >= FULL_NUMBER_DIGITS ? 0.95 : 0.7;
}
