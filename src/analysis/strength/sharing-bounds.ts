import { ENTITY_KINDS } from '../../model/kinds.ts';

/** From how many sharers on a thing is looked at, and how much must tell against one owner, in bits. */
interface Bounds {
  readonly fewest: number;
  readonly needed: number;
}

/** With fewer links nothing is shared by too many strangers. */
export const FEWEST_OF_ALL = 4;

/** About one shared thing in 2^5 is somebody's who serves many. */
const OWN: Bounds = { fewest: 8, needed: 5 };
/** The same of what is lent, a post, a name server, an administrative contact: about one in 2^3. */
const LENT: Bounds = { fewest: 5, needed: 3 };
/** The same of what many in the world share, and of places, which always have neighbours: about one in 2^2. */
const OFTEN: Bounds = { fewest: FEWEST_OF_ALL, needed: 2 };

const ADDRESS = ENTITY_KINDS.indexOf('ADDRESS');
const LENT_KINDS: ReadonlySet<number> = new Set(
  (['ADDRESS', 'PERSON', 'COMPANY', 'NAME_SERVER'] as const).map((kind) => ENTITY_KINDS.indexOf(kind)),
);

/** Whether things of a kind, by its code, are lent: a place, a post, a name server. */
export function isLentKind(kindCode: number): boolean {
  return LENT_KINDS.has(kindCode);
}

/** What must tell against one owner of a thing. */
export function boundsOf({
  kind,
  isOften,
  isLent,
}: {
  readonly kind: number;
  readonly isOften: boolean;
  readonly isLent: boolean;
}): Bounds {
  if (isOften || kind === ADDRESS) return OFTEN;
  return isLent ? LENT : OWN;
}
