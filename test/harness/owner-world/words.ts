import { unique, type Choices } from './choices.ts';

const BEGINNINGS =
  'Al Bar Cor Dal El Fen Gar Hol In Jor Kel Lor Mar Nor Or Pel Quor Rad Sel Tor Ul Ver Wex Yar Zan Bren Cald Drum Esk Froy Glen Hask Ing Jas Kol Lind Mor Neth Osk Pruv Rask Sund Thal Uln Vask Wend'.split(
    ' ',
  );
const MIDDLES = 'a e i o u ar en il on ur ath eth ick oll und'.split(' ');
const ENDINGS =
  'bek dale dor fell ford gate ham kas lan mere mond nix pol rath stad ster ton vale wick zen brook crest den field garth hold lund marsh nock port'.split(
    ' ',
  );
const TRADES =
  'Analytics Logistics Media Mobile Payments Networks Software Trading Travel Energy Robotics Foods Studios Textiles Mining Optics Marine Metals Dental Lighting'.split(
    ' ',
  );
const FORMS = ['Ltd', 'Inc.', 'LLC', 'GmbH', 'S.A.', 'B.V.', 'Pty Ltd', 'Limited', 'S.r.l.', 'AB'];
const GIVEN =
  'Anna Boris Carla David Elena Felix Greta Henrik Irene Jonas Karin Lukas Maria Niklas Olga Pavel Rosa Stefan Teresa Viktor Wanda Yusuf Zoe Amir Beatriz Chen Dmitri Esra'.split(
    ' ',
  );
const PLAIN =
  'Global Atlas Premier United Royal Prime First Delta Star Universal National Pacific Golden Blue Green North'.split(
    ' ',
  );
const PLAIN_TRADES =
  'Trading Services Consulting Logistics Media Holdings Group International Solutions Capital'.split(' ');
const STREETS = 'Elm Oak Harbour Mill Station Church Meadow Lake Victoria Chestnut Quarry Orchard'.split(' ');
const TOWNS: readonly (readonly [town: string, postalCode: string, country: string, dial: string])[] = [
  ['Tulsa', '74103', 'US', '1.918'],
  ['Dover', '19901', 'US', '1.302'],
  ['Leeds', 'LS1 4DY', 'GB', '44.113'],
  ['Bremen', '28195', 'DE', '49.421'],
  ['Lyon', '69002', 'FR', '33.478'],
  ['Utrecht', '3511 LN', 'NL', '31.30'],
  ['Tampere', '33100', 'FI', '358.3'],
  ['Porto', '4000-322', 'PT', '351.22'],
  ['Panama City', '0801', 'PA', '507.2'],
];

/** Where somebody is reached: no two of a world are alike. */
export interface Place {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
  /** As registries write telephones: `+1.9185550123`. */
  readonly phone: string;
}

/** The names, places and numbers of a world, each given once. */
export interface Words {
  readonly word: () => string;
  readonly company: () => string;
  /** Two words that many companies are called by. */
  readonly plain: () => string;
  readonly person: () => string;
  readonly place: () => Place;
}

export function wordsFrom(choices: Choices): Words {
  const { pick, number } = choices;
  const word = unique(
    () => `${pick(BEGINNINGS)}${pick(MIDDLES)}${pick(MIDDLES).slice(0, 1)}${pick(ENDINGS)}`,
  );
  const streetName = unique(() => `${String(number(1, 980))} ${pick(STREETS)}`);
  const digits = unique(() => String(number(1_000_000, 9_999_999)));
  return {
    word,
    company: () => `${word()} ${pick(TRADES)} ${pick(FORMS)}`,
    plain: unique(() => `${pick(PLAIN)} ${pick(PLAIN_TRADES)}`),
    person: () => `${pick(GIVEN)} ${word()}`,
    place: () => {
      const [city, postalCode, country, dial] = pick(TOWNS);
      return { street: `${streetName()} Street`, city, postalCode, country, phone: `+${dial}${digits()}` };
    },
  };
}
