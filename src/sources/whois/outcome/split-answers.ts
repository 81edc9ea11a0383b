import type { DomainName } from '../../../model/ids.ts';
import type { AnswerItem } from '../answer-item.ts';
import { domainOf } from '../registration-facts.ts';

/** A registry, a few registrars, each perhaps in two languages; more is not a chain of answers. */
const MAX_ANSWERS = 12;

/**
 * Splits the items of a text in which one answer follows another: a domain is named again after facts of it were told.
 * Records of a top-level domain (IANA's) and of other names than the one asked about are left out where there is a
 * better one.
 */
export function splitAnswers(
  items: readonly AnswerItem[],
  asked: DomainName | undefined,
): readonly (readonly AnswerItem[])[] {
  const parts: AnswerItem[][] = [[]];
  let hasDomain = false;
  let hasFacts = false;
  for (const item of items) {
    const startsAnswer =
      item.field === 'domain' && item.section === undefined && (item.value !== '' || item.lines.length > 0);
    if (startsAnswer && hasDomain && hasFacts && parts.length < MAX_ANSWERS) {
      parts.push([]);
      hasFacts = false;
    }
    if (startsAnswer) hasDomain = true;
    else if (isFact(item)) hasFacts = true;
    parts.at(-1)?.push(item);
  }
  return parts.length === 1 ? parts : sameDomain(parts, asked);
}

function isFact(item: AnswerItem): boolean {
  return (
    item.field === 'created' ||
    item.field === 'expires' ||
    item.field === 'nameServer' ||
    item.role === 'registrar'
  );
}

function sameDomain(
  parts: readonly (readonly AnswerItem[])[],
  asked: DomainName | undefined,
): readonly (readonly AnswerItem[])[] {
  const named = parts.map((part) =>
    part
      .map((item) => (item.field === 'domain' ? domainOf(item) : undefined))
      .find((name) => name !== undefined),
  );
  const wanted =
    asked !== undefined && named.includes(asked) ? asked : named.find((name) => name !== undefined);
  return wanted === undefined ? parts : parts.filter((_, index) => named[index] === wanted);
}
