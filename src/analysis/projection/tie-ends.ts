import { LINK_KINDS, type LinkKind } from '../../model/kinds.ts';
import { Flags } from './columns/link-flags.ts';

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

const ENDS_BY_SHARING_CODE = Array.from({ length: Flags.SHARING_CODES }, (_, code) => {
  const kind = LINK_KINDS[Flags.kindCode(code)];
  return kind === undefined ? undefined : SHARED_END[kind];
});

/** The end at which links of a sharing code share something. */
export function sharedEndOf(sharingCode: number): 'from' | 'to' | undefined {
  return ENDS_BY_SHARING_CODE[sharingCode];
}
