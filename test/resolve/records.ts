import type { MatchRecord } from '../../src/resolve/match-record.ts';

const NOTHING = {
  name: undefined,
  jurisdiction: undefined,
  birthDate: undefined,
  aliases: [],
  addresses: [],
  emails: [],
  phones: [],
  registrationNumbers: [],
  leis: [],
  domains: [],
} as const;

export function organization(name: string, more: Partial<MatchRecord> = {}): MatchRecord {
  return { ...NOTHING, type: 'organization', name, ...more };
}

export function person(name: string, more: Partial<MatchRecord> = {}): MatchRecord {
  return { ...NOTHING, type: 'person', name, ...more };
}

export function contact(more: Partial<MatchRecord>): MatchRecord {
  return { ...NOTHING, type: 'contact', ...more };
}
