/** Whether two plain values say the same: null and absent are one, and the order of fields says nothing. */
export function isSameContent(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left == null || right == null) return left == null && right == null;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left) || Array.isArray(right)) return isSameList(left, right);
  return hasAllOf(left, right) && hasAllOf(right, left);
}

function isSameList(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  return left.every((item, index) => isSameContent(item, right[index]));
}

function hasAllOf(whole: object, part: object): boolean {
  const fields = whole as Readonly<Record<string, unknown>>;
  return Object.entries(part).every(([field, value]) => isSameContent(fields[field], value));
}
