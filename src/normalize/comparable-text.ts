const ASCII = /^[\x20-\x7e]*$/;

/**
 * A text as it is compared: compatibility forms folded (NFKC), lower case, and every run of what is neither letter,
 * mark nor digit a single blank: `Contact Privacy Inc. Customer 01` is `contact privacy inc customer 01`.
 */
export function comparableText(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
