/** Kinds of ways by their abbreviations and names in several languages; the first word stands for the line. */
const WAY_LINES: readonly string[] = [
  'street st str strasse straat gata gatan ulitsa ulica ul rue calle c via rua utca sokak jalan jl',
  'avenue ave av avenida avda viale allee prospekt prospect pr laan',
  'road rd weg vej vei vagen tie carretera route lu',
  'boulevard blvd bl boul bulvar',
  'drive dr',
  'lane ln',
  'court ct',
  'place pl plaza platz plein piazza praca plac plats square sq',
  'terrace terr ter',
  'circle cir',
  'highway hwy',
  'parkway pkwy',
  'crescent cres',
  'gardens gdns',
  'alley aly pereulok per',
  'expressway expy',
  'crossing xing',
  'trail trl',
  'park pk',
  'way',
  'close',
  'corso',
];

const SHORT_FORM_LINES: readonly string[] = [
  'north n',
  'south s',
  'east e',
  'west w',
  'mount mt',
  'fort ft',
  'saint st sankt',
  'building bldg bld',
  'floor fl',
  'house hse',
  'industrial ind',
  'center ctr centre',
  'king mlk',
];

function readLines(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [kind = '', ...forms] = line.split(' ');
    for (const form of forms) found.set(form, kind);
  }
  return found;
}

/** Abbreviation or foreign name of a kind of way to the kind. */
export const WAYS = readLines(WAY_LINES);

/** Other words usually shortened. A "St" is a street where it is not a saint, so ways come first. */
export const SHORT_FORMS = readLines(SHORT_FORM_LINES);

export const WAY_KINDS: ReadonlySet<string> = new Set(WAY_LINES.map((line) => line.split(' ')[0] ?? ''));

/** Parts of a house; the word after them numbers the part. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  'suite ste unit apt appt apartment flat room rm office floor fl level etage stock app kv of ofc no bureau stiege top door stairs tower block lot l'.split(
    ' ',
  ),
);

/** Boxes stand for a house: another number is another place. */
export const BOX_WORDS: ReadonlySet<string> = new Set('box pobox postfach apartado boite casilla'.split(' '));

/** Words that stand before a house or its number and are no part of a name. */
export const SILENT_WORDS: ReadonlySet<string> = new Set(
  'building bld bldg house po number d dom the and c o'.split(' '),
);
