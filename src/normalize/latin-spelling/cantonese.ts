import { CANTONESE_READINGS } from './cantonese-data.ts';

/** Initials of Jyutping as Hong Kong spells them in names; "-" is not heard. */
const INITIALS: Readonly<Record<string, string>> = {
  b: 'p b',
  d: 't d',
  g: 'k g',
  gw: 'kw gw ku',
  kw: 'kw qu',
  ng: 'ng -',
  z: 'ch ts j tz',
  c: 'ch ts tz',
  s: 's sh',
  j: 'y',
  n: 'n l',
};
const FINALS: Readonly<Record<string, string>> = {
  aa: 'a ah',
  au: 'au ow ao',
  aau: 'au ao',
  aai: 'ai',
  am: 'am um',
  an: 'an un',
  ap: 'ap up',
  at: 'at ut',
  aam: 'am',
  aan: 'an',
  aang: 'ang',
  aap: 'ap',
  aat: 'at',
  aak: 'ak',
  e: 'e eh',
  ei: 'ei i ee ay ey',
  i: 'i ee ie y ze',
  iu: 'iu iew ieu',
  o: 'o oh',
  oi: 'oi oy',
  ou: 'o ou u ow',
  u: 'u oo',
  un: 'un oon',
  oe: 'oe eu euh',
  oeng: 'eung ong iong eong',
  oek: 'euk eok',
  eoi: 'ui oi eu',
  eon: 'un eun',
  eot: 'ut eut',
  yu: 'yu u ue y',
  yun: 'uen un yun yuen',
  yut: 'uet ut yut',
};
const SYLLABLE = /^(ng|gw|kw|[bpmfdtnlgkhwzcsj])?(.+)$/;
/** A syllable that is one nasal: the family name Ng. */
const NASALS: Readonly<Record<string, string>> = { ng: 'ng', m: 'm ng' };

let readings: ReadonlyMap<string, readonly string[]> | undefined;

/** How Hong Kong spells a simplified Han character in names. */
export function cantoneseSpellings(character: string): readonly string[] {
  readings ??= index();
  return (readings.get(character) ?? []).flatMap(spellSyllable);
}

function index(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const entry of CANTONESE_READINGS.trim().split(/\s+/)) {
    const syllable = /^[a-z]+/.exec(entry)?.[0] ?? '';
    for (const character of entry.slice(syllable.length))
      found.set(character, [...(found.get(character) ?? []), syllable]);
  }
  return found;
}

function spellSyllable(syllable: string): readonly string[] {
  const nasal = NASALS[syllable];
  if (nasal !== undefined) return nasal.split(' ');
  const [, initial = '', final = ''] = SYLLABLE.exec(syllable) ?? [];
  const heard = initial === 'j' && final.startsWith('i') ? 'y -' : (INITIALS[initial] ?? initial);
  const initials = heard.split(' ').map((text) => (text === '-' ? '' : text));
  return initials.flatMap((start) =>
    (FINALS[final] ?? final).split(' ').map((end) => (start + end).replace('yyu', 'yu')),
  );
}
