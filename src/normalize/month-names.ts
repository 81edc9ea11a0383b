/** Month names and their usual short forms in the languages that registries write, by number; accents folded. */
const MONTHS: readonly string[] = [
  'jan january januar janvier enero janeiro gennaio januari stycznia stycznia ocak tammikuuta leden ledna januara jaanuar sausio',
  'feb february februar fevrier febrero fevereiro febbraio februari lutego subat helmikuuta unor unora veebruar vasario',
  'mar march marz maerz mars marzo marco maart marca mart maaliskuuta brezen brezna marts marec kovo',
  'apr april avril abril aprile kwietnia nisan huhtikuuta duben dubna aprill balandzio',
  'may mai mayo maio maggio mei maja mayis toukokuuta kveten kvetna maj geguzes',
  'jun june juni juin junio junho giugno czerwca haziran kesakuuta cerven cervna juuni birzelio',
  'jul july juli juillet julio julho luglio lipca temmuz heinakuuta cervenec cervence juuli liepos',
  'aug august aout agosto augustus augusti sierpnia agustos elokuuta srpen srpna rugpjucio ago',
  'sep sept september septembre septiembre setembro settembre wrzesnia eylul syyskuuta zari rugsejo',
  'oct october oktober octobre octubre outubro ottobre pazdziernika ekim lokakuuta rijen rijna oktobra spalio okt out',
  'nov november novembre noviembre novembro listopada kasim marraskuuta listopad novembra lapkricio',
  'dec december dezember decembre diciembre dezembro dicembre grudnia aralik joulukuuta prosinec prosince detsember gruodzio dez dic',
];

const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** The month (1 to 12) that a word names, in any case and with or without accents or a closing dot. */
export function monthNumber(word: string): number | undefined {
  const plain = word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  return BY_NAME.get(plain);
}
