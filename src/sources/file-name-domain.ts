import { parse } from 'tldts';
import type { DomainName } from '../model/ids.ts';
import { registrableDomain } from '../normalize/domain-name.ts';

/** Endings that say how a file is written, not what it is about; none of them is a top-level domain. */
const FILE_ENDING = /\.(?:txt|text|json|html?|raw|whois|rdap|log|dat|out|bak|orig|csv|xml|answer|response)$/i;
/** Words and days that people put before and behind a name. */
const PREFIX = /^(?:whois|rdap|raw|answer|response|domain|lookup|look-up)[-_. ]+/i;
const DAY = /(?:19|20)\d{2}[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])(?:[T_-]\d{2}[-:.]?\d{2}.*)?/;

/**
 * The names that can be registered in the name of a file, as people name saved answers: `example.com.txt`,
 * `whois_www.example.co.uk-2015-06-02.json`, `example_com.txt`. More than one where it may mean one or the other.
 */
export function domainsInFileName(path: string): DomainName[] {
  let base = path.split(/[/\\]/).at(-1)?.normalize('NFC') ?? '';
  while (FILE_ENDING.test(base)) base = base.replace(FILE_ENDING, '');
  const plain = namesIn(base);
  const cut = namesIn(base.replace(PREFIX, '').replace(new RegExp(`[-_. ]*${DAY.source}$`), ''));
  const found = new Set([...plain, ...cut]);
  if (found.size > 0) return [...found];
  const dotted = base.replace(PREFIX, '').replaceAll('_', '.');
  return /^[^.]/.test(dotted) ? namesIn(dotted) : [];
}

function namesIn(text: string): DomainName[] {
  const words = text.split(/[^\p{L}\p{N}\p{M}.-]+/u).map((word) => word.replace(/^[.-]+|[.-]+$/g, ''));
  return words.flatMap((word) => (word.includes('.') ? (knownDomain(word) ?? []) : []));
}

/** Only below a suffix that registries have: the ending of a file is not a top-level domain. */
function knownDomain(word: string): DomainName | undefined {
  const domain = registrableDomain(word);
  return domain !== undefined && parse(domain).isIcann === true ? domain : undefined;
}
