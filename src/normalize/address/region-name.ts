import { NameFinder, type FoundName } from './name-finder.ts';
import { foldWords } from '../transliterate.ts';

/** Languages in which firms name the country of a branch. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'hu',
  'ro',
  'tr',
  'ru',
  'uk',
  'el',
  'ja',
  'zh',
  'ko',
  'ar',
];

/** ISO 3166-1 codes by region block; Intl knows their names. */
export const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS YE ZA ZM ZW'.split(
    ' ',
  );

/** Short forms, adjectives and parts of countries that stand in firms' names. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  US: 'usa us america american americas',
  GB: 'uk gb england english britain british scotland scottish wales',
  NL: 'holland nederland netherland netherlands dutch nederlandse',
  DE: 'german deutsche deutscher deutsches brd',
  FR: 'french francaise francais',
  ES: 'spanish espanola espanol iberica iberia',
  IT: 'italian italiana italiano',
  CH: 'swiss suisse svizzera schweizer schweizerische',
  AT: 'austrian osterreichische',
  BE: 'belgian belge belgique belgie',
  RU: 'russian rossiyskiy rossiyskaya rossii rus',
  CN: 'chinese zhongguo prc',
  JP: 'japanese nihon nippon',
  KR: 'korean hanguk',
  IN: 'indian bharat hindustan',
  BR: 'brazilian brasileira brasileiro',
  CA: 'canadian canadienne',
  AU: 'australian australasia',
  SE: 'swedish svenska svensk',
  NO: 'norwegian norske norsk norge',
  DK: 'danish danske dansk',
  FI: 'finnish suomen',
  PL: 'polish polska polski',
  CZ: 'czech ceska cesky cr',
  TR: 'turkish turk turkiye',
  UA: 'ukrainian ukrainy ukrayiny',
  AE: 'uae emirates dubai',
  SA: 'saudi ksa',
  HK: 'hongkong',
  PT: 'portuguese portuguesa',
  GR: 'greek hellenic hellas',
  MX: 'mexican mexicana',
  ASIA: 'asia asien asie azja aziya',
  AFRICA: 'africa afrika afrique',
  APAC: 'apac',
  EMEA: 'emea',
  LATAM: 'latam',
  BENELUX: 'benelux',
  DACH: 'dach',
  SCANDINAVIA: 'scandinavia skandinavien',
};

/** States and provinces, by their postal codes. */
const SUBDIVISIONS =
  'us-al:alabama us-ak:alaska us-az:arizona us-ar:arkansas us-ca:california us-co:colorado us-ct:connecticut us-de:delaware us-fl:florida us-ga:georgia us-hi:hawaii us-id:idaho us-il:illinois us-in:indiana us-ia:iowa us-ks:kansas us-ky:kentucky us-la:louisiana us-me:maine us-md:maryland us-ma:massachusetts us-mi:michigan us-mn:minnesota us-ms:mississippi us-mo:missouri us-mt:montana us-ne:nebraska us-nv:nevada us-nh:new+hampshire us-nj:new+jersey us-nm:new+mexico us-ny:new+york us-nc:north+carolina us-nd:north+dakota us-oh:ohio us-ok:oklahoma us-or:oregon us-pa:pennsylvania us-ri:rhode+island us-sc:south+carolina us-sd:south+dakota us-tn:tennessee us-tx:texas us-ut:utah us-vt:vermont us-va:virginia us-wa:washington us-wv:west+virginia us-wi:wisconsin us-wy:wyoming us-dc:district+of+columbia ca-on:ontario ca-qc:quebec ca-bc:british+columbia ca-ab:alberta ca-mb:manitoba ca-sk:saskatchewan ca-ns:nova+scotia ca-nb:new+brunswick au-nsw:new+south+wales au-qld:queensland au-vic:victoria au-tas:tasmania de-by:bavaria de-by:bayern es-ct:cataluna es-ct:catalonia';

let regions: NameFinder | undefined;

function buildRegions(): NameFinder {
  const finder = new NameFinder();
  const add = (name: string, code: string): void => {
    const words = foldWords(name);
    if (words.join(' ').length >= 2) finder.add(words, code);
  };
  for (const [code, names] of Object.entries(OTHER_NAMES)) {
    for (const name of names.split(' ')) add(name, code.toLowerCase());
  }
  for (const pair of SUBDIVISIONS.split(' ')) {
    const [code = '', name = ''] = pair.split(':');
    add(name.replaceAll('+', ' '), code);
  }
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of COUNTRIES) add(names.of(code) ?? '', code.toLowerCase());
  }
  return finder;
}

/**
 * The country or state whose name starts at a position of folded words, in any of the common languages: its ISO 3166 code
 * in lower case, "nl", "us-ny".
 */
export function findRegion(words: readonly string[], at: number): FoundName | undefined {
  regions ??= buildRegions();
  return regions.at(words, at);
}
