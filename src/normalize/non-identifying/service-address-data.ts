/**
 * Addresses that privacy and proxy services print in the registrations of their customers: the words, folded, that tell
 * each from others. Source: registrations as the services fill them in, in public WHOIS samples. Licence: facts.
 */
export const SERVICE_ADDRESSES: readonly string[] = `
  604 cameron alexandria
  kalkofnsvegur 2 reykjavik
  box 0823 03411 panama
  14455 hayden scottsdale
  14747 northsight 111 scottsdale
  2155 warner tempe
  2155 godaddy tempe
  100 mill 1600 tempe
  96 mowat toronto
  10 corporate 300 burlington
  12808 gran bay jacksonville
  5335 gate jacksonville
  box 459 drums
  1928 highland f104 phoenix
  box 639 kirkland
  14150 20th f1 bellevue
  63 65 massena paris
  box 701 san mateo
  417 associated 324 brea
  500 westover 9816 sanford
  box 16 nobby beach
  box 1769 dynadot
  ocean centre montagu nassau
`
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
