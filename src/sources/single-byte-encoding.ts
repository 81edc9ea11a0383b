import { TextDecoder } from 'node:util';

/** Encodings of one byte a character in use before UTF-8, by top-level domain; where there are two, the text decides. */
const BY_TLD: Readonly<Record<string, readonly string[]>> = {
  ...of('tr', ['windows-1254']),
  ...of('ru su by kg tj', ['windows-1251', 'koi8-r']),
  ...of('ua', ['windows-1251', 'koi8-u']),
  ...of('bg mk rs kz uz mn', ['windows-1251']),
  ...of('pl cz sk hu si hr ba ro al', ['windows-1250', 'iso-8859-2']),
  ...of('gr cy', ['windows-1253']),
  ...of('il', ['windows-1255']),
  ...of('ae sa eg iq jo kw lb ly om qa sy ye sd dz ma tn', ['windows-1256']),
  ...of('lt lv ee', ['windows-1257']),
  ...of('vn', ['windows-1258']),
  ...of('th', ['windows-874']),
};

function of(tlds: string, encodings: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(tlds.split(' ').map((tld) => [tld, encodings]));
}

/** Decodes by the country of the answer; undefined where that has no encoding but the western one. */
export function decodeSingleBytes(bytes: Uint8Array, tld: string | undefined): string | undefined {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const encodings = BY_TLD[(tld?.split('.').at(-1) ?? tldOfAnswer(latin) ?? '').toLowerCase()];
  if (!encodings) return undefined;
  const texts = encodings.map((encoding) => new TextDecoder(encoding).decode(bytes));
  return texts.reduce((best, text) => (oddities(text) < oddities(best) ? text : best));
}

/** How far an answer is looked through for the name that it is about. */
const HEAD_LENGTH = 4096;

/** Of the first name behind the word "domain", as far as it is written in ASCII. */
function tldOfAnswer(latin: string): string | undefined {
  return /\bdomain(?: name)?\b[^A-Za-z0-9\n]{1,40}(?:[a-z0-9-]{1,63}\.){1,6}([a-z]{2,24})\b/i.exec(
    latin.slice(0, HEAD_LENGTH),
  )?.[1];
}

/** Signs of a wrong encoding: capitals behind small letters, and characters that no text holds. */
function oddities(text: string): number {
  return (text.match(/\p{Ll}\p{Lu}|[\u0080-\u009f\ufffd\u2500-\u25ff]|[\p{L}][\p{S}¬­][\p{L}]/gu) ?? [])
    .length;
}
