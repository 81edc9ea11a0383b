/** What stands between the name somebody bears and the one borne before, or by marriage; the word after it is a surname. */
const BORN =
  /\s*[,(]?\s*(?<![\p{L}-])(?:n[ée]e?|geb\.?|geborene?r?|born|rozen[áa]|roz\.|z\s+domu|de\s+domo|f[øo]dt|f\.|f[öo]dd|o\.?s\.|sz[üu]l\.?|ur\.|урожд[её]нная|урожд\.?|ур\.|в\s+девичестве|formerly|prev(?:iously)?\.?|maiden\s+name|nata|nacida|nascida|geboren|verw\.|verh\.|[ée]pouse|[ée]p\.|veuve|vve|ved\.|vedova|in|divorc[ée]e|married(?:\s+name)?|vda\.?\s+de)\s+([\p{Lu}][^()]*?|(?:van|von|de|der|den|ter|zu)\s[^()]+?)\s*\)?\s*$/u;
const IN_BRACKETS = /^(.+?\s.+?)\s*\(\s*(?:n[ée]e?\s+)?(\p{Lu}[\p{L}'-]+)\s*\)$/u;
const PARTICLES = /^(?:van|von|vom|zu|zum|zur|de|del|della|der|den|ter|ten|di|da|do|dos|la|le|af|av)$/i;

/**
 * The names of somebody whose text gives two, as "Helena Brandt née Vogelsang": the one borne and the one before, each with
 * the given names, and the two joined. A text that gives one comes back alone.
 */
export function namesBorne(text: string): readonly string[] {
  const found = BORN.exec(text);
  const [borne, other] =
    found === null ? (IN_BRACKETS.exec(text)?.slice(1) ?? []) : [text.slice(0, found.index), found[1]];
  if (borne === undefined || other === undefined || borne.trim() === '') return [text];
  const given = givenNames(borne);
  if (given === '') return [text];
  return [borne.trim(), `${given} ${other}`, `${borne.trim()} ${other}`];
}

/** All words before the surname, which is the last with its particles, or stands before a comma. */
function givenNames(name: string): string {
  const [before, after] = name.split(',');
  if (after !== undefined && before !== undefined && after.trim() !== '') return after.trim();
  const words = name.trim().split(/\s+/);
  let end = words.length - 1;
  while (end > 1 && PARTICLES.test(words[end - 1] ?? '')) end--;
  return words.slice(0, end).join(' ');
}
