import { LINK_KINDS, type EntityKind, type LinkKind } from '../../model/kinds.ts';

/** Link kinds that make the thing at one of their ends shared: a registrant by its domains, an owner by its holdings. */
const SHARED_END: Readonly<Partial<Record<LinkKind, 'from' | 'to'>>> = {
  REGISTERED_BY: 'to',
  USES_DOMAIN: 'to',
  OFFICER_OF: 'from',
  OWNS: 'from',
  CONTROLS: 'from',
  HAS_EMAIL: 'to',
  HAS_PHONE: 'to',
  HAS_ADDRESS: 'to',
  SERVED_BY: 'to',
};

/** Kinds of entity that can be shared by so many that they tie nobody. */
export const TYING_KINDS: readonly EntityKind[] = [
  'REGISTRANT',
  'PERSON',
  'COMPANY',
  'EMAIL',
  'PHONE',
  'ADDRESS',
  'NAME_SERVER',
  'DOMAIN',
];

const NEITHER = 0;
const FROM = 1;
const TO = 2;
const BY_CODE = LINK_KINDS.map((kind) =>
  SHARED_END[kind] === undefined ? NEITHER : SHARED_END[kind] === 'from' ? FROM : TO,
);

/** The end of a link at which something is shared, by the code of its kind; undefined where there is none. */
export function sharedEnd(kindCode: number, from: number, to: number): number | undefined {
  const end = BY_CODE[kindCode];
  return end === FROM ? from : end === TO ? to : undefined;
}
