import { BadInput } from '../../lib/errors/bad-input.ts';
import { faultOfText } from '../../lib/text/fit-text.ts';
import { shortHash } from '../../lib/hash.ts';
import { quoted } from '../../lib/text/quoted.ts';
import type { EntityInput } from '../../model/inputs.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { Place } from '../contacts/place.ts';

const MOST_OF_ID = 500;
const MOST_BYTES_OF_REF = 1000;
const SHOWN_OF_REF = 200;

/** Ids that begin so are those of other things than entities. */
const RESERVED = /^(?:record|source|lookup|enrichment|match|statement|link|watch|alert|change|id):/;

/** Ids that begin so name the value of that kind. */
const OF_VALUES: readonly (readonly [prefix: string, kind: EntityKind])[] = [
  ['domain:', 'DOMAIN'],
  ['email:', 'EMAIL'],
  ['phone:', 'PHONE'],
  ['address:', 'ADDRESS'],
  ['name-server:', 'NAME_SERVER'],
  ['registrar:', 'REGISTRAR'],
  ['registrant:', 'REGISTRANT'],
  ['jurisdiction:', 'JURISDICTION'],
];

/** The id that an entity was given, checked: one that nothing else could have, under which it is found again. */
export function ownId({ id }: EntityInput, kind: EntityKind, { argument }: Place): string | undefined {
  if (id == null) return undefined;
  const own = id.trim();
  const place = `${argument}.id`;
  if (own === '') throw new BadInput(place, 'an id is not empty; leave it out where there is none');
  const fault = /[\t\n\r]/.test(own)
    ? 'an id stands in one line, without tabs'
    : faultOfText(own, MOST_OF_ID);
  if (fault !== undefined) throw new BadInput(place, fault);
  const reserved = RESERVED.exec(own)?.[0];
  if (reserved !== undefined)
    throw new BadInput(place, `${quoted(own)}: ids that begin with "${reserved}" are not those of entities`);
  const of = OF_VALUES.find(([prefix]) => own.startsWith(prefix));
  if (of && of[1] !== kind)
    throw new BadInput(
      place,
      `${quoted(own)}: an id that begins with "${of[0]}" is that of a ${of[1]}, not of a ${kind}`,
    );
  return own;
}

/** Refuses names and numbers that the store could not index, or that look like others. */
export function checkNames({ name, aliases, identifiers }: EntityInput, { argument }: Place): void {
  const texts: [place: string, text: string | null | undefined][] = [
    ['name', name],
    ...(aliases ?? []).map((alias, at): [string, string] => [`aliases[${String(at)}]`, alias]),
    ...(identifiers ?? []).flatMap(({ scheme, value }, at): [string, string][] => [
      [`identifiers[${String(at)}].scheme`, scheme],
      [`identifiers[${String(at)}].value`, value],
    ]),
  ];
  for (const [place, text] of texts) {
    const fault = text == null ? undefined : faultOfText(text);
    if (fault !== undefined) throw new BadInput(`${argument}.${place}`, fault);
  }
}

/** An id made of values, short enough for an index: what is longer ends in a hash of the whole. */
export function boundedRef(ref: string): string {
  if (Buffer.byteLength(ref) <= MOST_BYTES_OF_REF) return ref;
  return `${ref.slice(0, SHOWN_OF_REF).replace(/\p{Cs}$/u, '')}~${shortHash(ref)}`;
}
