import type { Spelling } from './spelling.ts';
import { spelt } from './spelling.ts';

/**
 * Letters, and groups that are one sound, by how names spell them in English, German, French and Slavic texts. These scripts
 * write every sound, so no vowel is free.
 */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v w ff f',
  г: 'g h gh gu',
  ґ: 'g',
  д: 'd',
  е: 'e ye ie je yeh',
  ё: 'yo e io ye jo o iyo',
  є: 'ye ie e je',
  ж: 'zh j sh g z dj',
  з: 'z s',
  и: 'i y ee',
  і: 'i y ie',
  ї: 'yi i ji',
  й: 'y i j -',
  к: 'k c q ck',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's ss c',
  т: 't',
  у: 'u ou oo w',
  ф: 'f ph',
  х: 'kh h ch x',
  ц: 'ts c tz z tc',
  ч: 'ch tch tsch c cz tj',
  ш: 'sh sch ch s sz',
  щ: 'shch sch sh schtsch chtch sc stch shsh',
  ъ: '- ie a',
  ы: 'y i ui',
  ь: '- i y',
  э: 'e',
  ю: 'yu iu ju you u iou',
  я: 'ya ia ja a ea',
  ій: 'iy y i ii ij',
  ий: 'y iy i ii ij',
  ый: 'y yy i yi yj',
  ье: 'ie ye yie je',
  ья: 'ia ya iya ja',
  кс: 'ks x',
  ђ: 'dj đ d',
  ј: 'j y i',
  љ: 'lj ly l',
  њ: 'nj ny n',
  ћ: 'c ch tj',
  џ: 'dz dj j dzh',
  α: 'a',
  β: 'v b',
  γ: 'g y gh j',
  δ: 'd dh th',
  ε: 'e',
  ζ: 'z',
  η: 'i e ee y',
  θ: 'th t',
  ι: 'i y',
  κ: 'k c',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x ks',
  ο: 'o',
  π: 'p',
  ρ: 'r rh',
  σ: 's ss',
  τ: 't',
  υ: 'y i u',
  φ: 'f ph',
  χ: 'ch h kh x',
  ψ: 'ps',
  ω: 'o w',
  αι: 'ai e ae',
  ει: 'ei i ey',
  οι: 'oi i e oe',
  ου: 'ou u oo',
  αυ: 'av af au',
  ευ: 'ev ef eu',
  μπ: 'b mp mb',
  ντ: 'd nt nd',
  γκ: 'g gk ng nk',
  γγ: 'ng gg',
  τζ: 'tz j dz ts',
  τσ: 'ts ch tz',
  γι: 'gi y yi ghi j',
  γιω: 'gio yo yio geo jo',
  γιά: 'gia ya yia',
  ა: 'a',
  ბ: 'b',
  გ: 'g',
  დ: 'd',
  ე: 'e',
  ვ: 'v w',
  ზ: 'z',
  თ: 't th',
  ი: 'i y',
  კ: 'k c',
  ლ: 'l',
  მ: 'm',
  ნ: 'n',
  ო: 'o',
  პ: 'p',
  ჟ: 'zh j',
  რ: 'r',
  ს: 's',
  ტ: 't',
  უ: 'u ou',
  ფ: 'p ph f',
  ქ: 'k q',
  ღ: 'gh g',
  ყ: 'q k kh',
  შ: 'sh ch',
  ჩ: 'ch tch',
  ც: 'ts c tz',
  ძ: 'dz z',
  წ: 'ts c tz',
  ჭ: 'ch tch',
  ხ: 'kh h',
  ჯ: 'j dzh dj g',
  ჰ: 'h',
  ա: 'a',
  բ: 'b p',
  գ: 'g k',
  դ: 'd t',
  ե: 'e ye',
  զ: 'z',
  է: 'e',
  ը: 'y e u -',
  թ: 't th',
  ժ: 'zh j',
  ի: 'i',
  լ: 'l',
  խ: 'kh x h',
  ծ: 'ts tz dz',
  կ: 'k g',
  հ: 'h',
  ձ: 'dz tz ts',
  ղ: 'gh g k',
  ճ: 'ch tch j',
  մ: 'm',
  յ: 'y h i -',
  ն: 'n',
  շ: 'sh ch',
  ո: 'o vo',
  չ: 'ch tch',
  պ: 'p b',
  ջ: 'j ch dj',
  ռ: 'r rr',
  ս: 's',
  վ: 'v w',
  տ: 't d',
  ր: 'r',
  ց: 'ts c tz',
  ւ: 'v u w',
  ու: 'u ou',
  և: 'ev yev',
  փ: 'p ph',
  ք: 'k q',
  օ: 'o',
  ֆ: 'f',
  եան: 'ian yan ean',
  յան: 'yan ian jan',
};
const LONGEST_GROUP = 3;
const ACCENTS = /\p{M}/gu;
/** The breve of й and the points of ё and ї make other letters; accents of Greek do not. */
const MADE_OF_TWO = /[йёї]/;

/** Armenian leaves out a vowel between some consonants: Սարգսյան is Sarkisian as well. */
const ARMENIAN = /^[բ-ֆ]$/;
const UNWRITTEN = spelt('- i e y');

/** How a word in Cyrillic, Greek, Georgian or Armenian letters is spelt in Latin ones. */
export function spellAlphabet(word: string): Spelling {
  const letters = Array.from(word.toLowerCase().replaceAll('ς', 'σ'), (letter) =>
    MADE_OF_TWO.test(letter) ? letter : letter.normalize('NFD').replace(ACCENTS, '').normalize('NFC'),
  ).join('');
  const steps = [];
  for (let at = 0; at < letters.length;) {
    let length = Math.min(LONGEST_GROUP, letters.length - at);
    while (length > 1 && LETTERS[letters.slice(at, at + length)] === undefined) length--;
    const group = letters.slice(at, at + length);
    const alone = length > 1 ? eachAlone(group) : [];
    const texts = LETTERS[group];
    if (texts !== undefined) steps.push({ texts: [...spelt(texts).texts, ...alone] });
    if (ARMENIAN.test(group)) steps.push(UNWRITTEN);
    at += length;
  }
  return steps;
}

/** A group may also be read letter by letter: "Γιασεμί". */
function eachAlone(group: string): readonly string[] {
  return Array.from(group).reduce<readonly string[]>(
    (read, letter) => read.flatMap((start) => spelt(LETTERS[letter] ?? '-').texts.map((end) => start + end)),
    [''],
  );
}
