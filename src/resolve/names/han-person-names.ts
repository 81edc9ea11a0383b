import { japaneseReadings, simplifyHan } from '../../normalize/latin-spelling/han.ts';

const UNSPACED_NAME = /^(?:[\p{Script=Han}々]{2,6}|\p{Script=Hangul}{2,5})$/u;
const HANGUL = /\p{Script=Hangul}/u;
const LONGEST_FAMILY_NAME = 3;
const FAMILY_NAMES_OF_TWO = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 鲜于 闾丘 端木 南宫 西门 남궁 선우 황보 제갈 독고 사공 서문'.split(
    ' ',
  ),
);

/**
 * A name of Han or Hangul characters with a blank behind the family name, in every way that it may be divided: names of
 * two families of script cannot be told apart by their characters alone. Other texts come back as they are.
 */
export function divideUnspacedName(text: string): readonly string[] {
  const name = text.trim();
  if (!UNSPACED_NAME.test(name)) return [text];
  const simplified = HANGUL.test(name) ? name : simplifyHan(name);
  const divided: string[] = [];
  for (let length = 1; length <= Math.min(LONGEST_FAMILY_NAME, name.length - 1); length++)
    if (mayBeFamilyName(simplified, length)) divided.push(`${name.slice(0, length)} ${name.slice(length)}`);
  return divided.length === 0 ? [text] : divided;
}

function mayBeFamilyName(name: string, length: number): boolean {
  if (length === 1) return name.length <= 3 && !FAMILY_NAMES_OF_TWO.has(name.slice(0, 2));
  const family = name.slice(0, length);
  if (FAMILY_NAMES_OF_TWO.has(family)) return true;
  if (HANGUL.test(name)) return false;
  return Array.from(family).every((character) => japaneseReadings(character).length > 0);
}
