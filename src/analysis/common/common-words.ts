const SHORT: Readonly<Record<string, string>> = Object.fromEntries(
  'street st|road rd|avenue ave|av ave|boulevard blvd|drive dr|highway hwy|place pl|square sq|lane ln|court ct|north n|south s|east e|west w|floor fl|suite ste|building bldg|saint st|second 2nd|third 3rd|eighth 8th|centre center'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** The words of a name or address as they compare: without marks and case, what is often shortened short. */
export function commonWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => SHORT[word] ?? word);
}

/** Whether words stand in a list one behind the other; where, or -1. */
export function placeOf(words: readonly string[], list: readonly string[]): number {
  for (let place = 0; place + words.length <= list.length; place++)
    if (words.every((word, index) => list[place + index] === word)) return place;
  return -1;
}
