const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  aacute: 'á',
  ccedil: 'ç',
  ocirc: 'ô',
  oacute: 'ó',
  icirc: 'î',
  iacute: 'í',
  ucirc: 'û',
  ugrave: 'ù',
  uacute: 'ú',
  ntilde: 'ñ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
};

/** Removes control characters and decodes HTML entities, which some registries print. */
export function cleanAnswer(raw: string): string {
  const text = raw
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g, '')
    .replace(/[\f\u0085]/g, '\n');
  if (!text.includes('&')) return withoutClasses(text);
  return withoutClasses(text).replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}

/** RWhois (RFC 2167) puts its class before each attribute, `domain:Created:20090324`, and `;I` behind references. */
function withoutClasses(text: string): string {
  return /^\s*%rwhois\b/i.test(text)
    ? text.replace(/^[a-z]+:(?=[A-Za-z-]+(?:;[A-Z])?:)/gm, '').replace(/^[A-Za-z-]+;I:.*$/gm, '')
    : text;
}
