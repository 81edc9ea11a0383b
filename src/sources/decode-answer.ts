import { TextDecoder } from 'node:util';
import { decodeSingleBytes } from './single-byte-encoding.ts';

/**
 * Turns the bytes of a whole answer into text: UTF-8 where they are UTF-8, else what was written in the country of the
 * answer's top-level domain, else the East Asian encoding that their escapes or byte pairs show plainly, else
 * Windows-1252. Decode an answer whole: a packet may end inside a character. `tld` is what the asker knows; without it
 * the first name that the answer tells of decides.
 */
export function decodeAnswer(bytes: Uint8Array, tld?: string): string {
  if (hasIsoEscape(bytes)) return decode('iso-2022-jp', bytes);
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const ofCountry = decodeSingleBytes(bytes, tld);
  if (ofCountry !== undefined) return ofCountry;
  for (const encoding of ['euc-jp', 'shift_jis', 'euc-kr', 'gb18030', 'big5'] as const) {
    const text = tryDecode(encoding, bytes);
    if (text !== undefined && reads(text, encoding)) return text;
  }
  return decodeWindows1252(bytes);
}

/** Signs that the text is really of the language whose encoding fits, not Latin letters read in pairs. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  'euc-jp': /[\u3041-\u30ff]{2}/,
  shift_jis: /[\u3041-\u30ff]{2}/,
  'euc-kr': /[\uac00-\ud7a3]{2}/,
  gb18030: /[\u4e00-\u9fff]{3}/,
  big5: /[\u4e00-\u9fff]{3}/,
};
/** Latin texts misread as pairs give rare letters between ASCII ones; real ones stand together. */
const LONE_PAIR = /[A-Za-z][\u0100-\uffff][A-Za-z]/;

function reads(text: string, encoding: string): boolean {
  const script = SCRIPTS[encoding];
  return (
    script !== undefined &&
    script.test(text) &&
    !LONE_PAIR.test(text) &&
    !/[\uff61-\uff9f]{3}|[\ue000-\uf8ff]/.test(text)
  );
}

function hasIsoEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0 && at + 2 < bytes.length; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) return true;
  }
  return false;
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder(encoding).decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

const strictDecoders = new Map<string, TextDecoder>();

function strictDecoder(encoding: string): TextDecoder {
  const decoder = strictDecoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  strictDecoders.set(encoding, decoder);
  return decoder;
}

const C1_OF_WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand: some versions of Node decode `windows-1252` as ISO 8859-1, which has control characters there. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(
    /[\u0080-\u009f]/g,
    (character) => C1_OF_WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character,
  );
}
