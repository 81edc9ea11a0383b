import { boundedMemo } from '../../lib/bounded-memo.ts';
import { nonIdentifyingValue } from './non-identifying.ts';
import { SERVICE_ADDRESSES } from './service-address-data.ts';
import { foldWords } from '../transliterate.ts';

const LISTED = SERVICE_ADDRESSES.map((line) => line.split(' '));
const LINE = /[,;\n]+/;
const CARE_OF = /^\s*(?:c\s*\/\s*o|c\.o\.|care of|in care of|attn:?)\s+/i;
const MAX_LINES = 12;

/** Whether an address is a privacy or proxy service's: it is listed, or one of its lines names the service. */
export const isServiceAddress: (text: string) => boolean = boundedMemo(standsForService, 4096);

function standsForService(text: string): boolean {
  const words = new Set(foldWords(text));
  if (LISTED.some((address) => address.every((word) => words.has(word)))) return true;
  return text.split(LINE, MAX_LINES).some((line) => {
    const named = line.replace(CARE_OF, '').trim();
    return [named, line.trim()].some(
      (party) => nonIdentifyingValue('organization', party)?.rule === 'privacy-service',
    );
  });
}
