/** Letters with a stroke or of their own, which no normalization form takes apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ı: 'i', đ: 'd', ð: 'd', ł: 'l', ø: 'o' },
  ...{ ə: 'e', æ: 'ae', þ: 'th', ß: 'ss' },
};

/** Text in lower case without accents, so that it can be compared with words written in plain letters. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[ıđðłøəæþß]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
