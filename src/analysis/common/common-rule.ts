import type { EntityKind } from '../../model/kinds.ts';
import { isMassAddress, isOfficeAddress } from './common-address.ts';
import { isAgentMailbox, isAgentName, isGenericMailbox } from './common-name.ts';

/** The rules by which many in the world share a thing, whatever a store holds of them: then it is a lead only. */
export const MASS_ADDRESS = 'mass-address';
export const AGENT_OR_NOMINEE = 'agent-or-nominee';
export const AGENT_MAILBOX = 'agent-mailbox';
/** The rule by which a thing is of a sort that is often shared: it ties, weaker, and fewer strangers make it a lead or hub. */
export const OFTEN_SHARED = 'often-shared';

/** By which rule many in the world share something of this name; undefined where nothing says so. */
export function commonRule(kind: EntityKind, name: string | null): string | undefined {
  if (name === null) return undefined;
  switch (kind) {
    case 'ADDRESS':
      return isMassAddress(name) ? MASS_ADDRESS : isOfficeAddress(name) ? OFTEN_SHARED : undefined;
    case 'EMAIL':
      return isAgentMailbox(name) ? AGENT_MAILBOX : isGenericMailbox(name) ? OFTEN_SHARED : undefined;
    case 'PERSON':
    case 'COMPANY':
    case 'REGISTRANT':
      return isAgentName(name) ? AGENT_OR_NOMINEE : undefined;
    default:
      return undefined;
  }
}
