import { replaceTraced, traced } from '../traced-text.ts';
import type { TracedText } from '../traced-text.ts';

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
export function cleanAnswer(raw: string): TracedText {
  const { text, lines } = withoutMarkup(traced(raw));
  const plain = text.replace(CONTROL, '');
  const { text: lined, lines: origins } = replaceTraced({ text: plain, lines }, /[\f\u0085]/g, '\n');
  return { text: decodeEntities(withoutClasses(lined)), lines: origins };
}

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g;

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

const MARKUP = /<(?:!doctype|html|pre|br|table|td|p)\b[^<>]{0,200}>/i;
const LINE_END = /<(?:br|\/p|\/div|\/tr|\/li|\/h\d|\/dd)\b[^<>]{0,200}>[ \t]*\n?/gi;
const CELL_END = /<\/(?:td|th|dt)>\s*<(?:td|dd)\b[^<>]{0,200}>/gi;
const TAG =
  /<\/?(?:!doctype|html|head|body|meta|link|title|pre|p|b|i|u|a|em|strong|font|span|div|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|h\d|hr|center|code|small|img|form|input)\b[^<>]{0,400}>/gi;

/** Some servers answer with a page: its lines and cells remain, the tags go. Addresses in angle brackets are no tags. */
function withoutMarkup(raw: TracedText): TracedText {
  if (!raw.text.includes('<') || !MARKUP.test(raw.text)) return raw;
  return replaceTraced(replaceTraced(replaceTraced(raw, LINE_END, '\n'), CELL_END, '\t'), TAG, '');
}

/** RWhois (RFC 2167) puts its class before each attribute, `domain:Created:20090324`, and `;I` behind references. */
function withoutClasses(text: string): string {
  return /^\s*%rwhois\b/i.test(text)
    ? text.replace(/^[a-z]+:(?=[A-Za-z-]+(?:;[A-Z])?:)/gm, '').replace(/^[A-Za-z-]+;I:.*$/gm, '')
    : text;
}
