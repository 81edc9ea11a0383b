import type { LinkKind } from '../../model/kinds.ts';

/** In what role somebody stands at a link: as one whose thing it is, as one who runs it, or as one who serves many. */
export type LinkRole = 'HOLDER' | 'ADMIN' | 'AGENT';

/** The rules under which a link in the role of an agent ties nobody by itself. */
export const TECHNICAL_CONTACT = 'technical-contact';
export const NOMINEE_POST = 'nominee-post';
/** The rule under which what the matcher suggests, and nobody judged, ties nobody by itself. */
export const SUGGESTED_MATCH = 'suggested-match';

const ADMIN = /^\s*admin/i;
/** Roles of contacts that registrars, hosts and agencies fill for their customers; a mere contact of another name as well. */
const SERVES_MANY =
  /^\s*contact\s*$|\b(?:tech(?:nical|nician)?|billing|zone|dns|noc|hosting|host|reseller|on-?site|abuse)\b/i;
/** Posts that are held for others, by trade. */
const FOR_OTHERS =
  /\bnominee\b|\b(?:registered|resident|statutory|process|formation|filing)[ -]agent\b|\bagent for service\b/i;

/** The role that the qualifier of a link names. */
export function roleOf(kind: LinkKind, qualifier: string | null): LinkRole {
  if (qualifier === null) return 'HOLDER';
  if (kind === 'OFFICER_OF') return FOR_OTHERS.test(qualifier) ? 'AGENT' : 'HOLDER';
  if (kind !== 'REGISTERED_BY') return 'HOLDER';
  if (ADMIN.test(qualifier)) return 'ADMIN';
  return SERVES_MANY.test(qualifier) ? 'AGENT' : 'HOLDER';
}
