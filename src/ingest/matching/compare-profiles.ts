import type { MatchProfile } from '../../graph/matching/match-profiles.ts';
import { canBeIdentifiedAs } from '../../model/kinds.ts';
import { looksLikeOrganization } from '../../normalize/organization/organization-form.ts';
import { blockingKeys } from '../../resolve/blocking.ts';
import { hashKey } from '../../resolve/blocking-key.ts';
import { isWorthAsking } from '../../resolve/identification-table.ts';
import { identityKeys, matchIdentity } from '../../resolve/match-identity.ts';
import type { MatchRecord } from '../../resolve/match-record.ts';
import { explainMatch, matchPrepared, type MatchReason } from '../../resolve/match.ts';
import { SAME_FROM } from '../../resolve/features/feature-table.ts';
import { prepareRecord, type PreparedRecord } from '../../resolve/prepare-record.ts';

/** An entity made ready for comparison. */
export interface PreparedProfile {
  readonly portrait: MatchProfile;
  readonly prepared: PreparedRecord;
}

export function preparedProfileOf(portrait: MatchProfile): PreparedProfile {
  return { portrait, prepared: prepareRecord(matchRecordOf(portrait)) };
}

function matchRecordOf(portrait: MatchProfile): MatchRecord {
  const { id, kind, name, identifiers, jurisdiction, birthDate } = portrait;
  const values = (scheme: string): string[] =>
    identifiers.filter((line) => line.startsWith(`${scheme}:`)).map((line) => line.slice(scheme.length + 1));
  return {
    type: kind === 'PERSON' ? 'person' : 'organization',
    name: name === id ? undefined : name,
    aliases: portrait.aliases,
    jurisdiction: jurisdiction?.replace('_', '-'),
    addresses: portrait.addresses,
    emails: portrait.emails,
    phones: portrait.phones,
    registrationNumbers: values('registration-number'),
    leis: values('lei'),
    domains: portrait.domains,
    birthDate: birthDate ?? undefined,
  };
}

/** Kinds that are compared by what is known of them; of others only sources can say that they may be the same. */
const COMPARED = new Set(['COMPANY', 'PERSON', 'REGISTRANT']);

/** Where it is filed: hashed keys. What identifies nobody is filed nowhere. */
export function filedUnder({ portrait, prepared }: PreparedProfile): readonly string[] {
  const { kind, nonIdentifyingRule } = portrait;
  if (!COMPARED.has(kind) || nonIdentifyingRule != null) return [];
  return [
    ...blockingKeys(prepared).map(({ text, suffices }) => hashKey(`${kind} ${text}`, suffices)),
    ...identityKeys(prepared).map(({ text, suffices }) => hashKey(`IDENTITY ${text}`, suffices)),
    ...holdersNamed(portrait).map((id) => hashKey(`HOLDER ${id}`, true)),
  ];
}

/** A company is filed under who holds its domains, and a registrant under itself. */
function holdersNamed({ id, kind, holders = [] }: MatchProfile): readonly string[] {
  return kind === 'REGISTRANT' ? [id] : [...new Set(holders.map((holder) => holder.id))];
}

/** What two entities compared came to. */
export interface Comparison {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Compares two entities; undefined where neither the comparison nor a source says that they may be one. */
export function compareProfiles(left: PreparedProfile, right: PreparedProfile): Comparison | undefined {
  if (left.portrait.kind !== right.portrait.kind)
    return compareIdentity(left, right) ?? compareIdentity(right, left);
  const stated = statedOf(left, right);
  if (stated.length === 0 && !isCompared(left, right)) return undefined;
  const match = matchPrepared(left.prepared, right.prepared);
  if (stated.length === 0 && match.score < SAME_FROM) return undefined;
  return { score: match.score, reasons: [...stated, ...explainMatch(match)] };
}

const ASKS: MatchReason = {
  feature: 'identification',
  score: 0,
  detail:
    'proposes to identify the registrant as the other one, by a link IDENTIFIED_AS; the two are not merged',
};

/** Whether a registrant may be a company or person; undefined where it is none, or nothing says so. */
function compareIdentity(registrant: PreparedProfile, party: PreparedProfile): Comparison | undefined {
  if (!canBeIdentifiedAs(registrant.portrait.kind, party.portrait.kind)) return undefined;
  if (!isCompared(registrant, party)) return undefined;
  const isPerson = party.portrait.kind === 'PERSON';
  if (isPerson && looksLikeOrganization(registrant.portrait.name)) return undefined;
  const held = (party.portrait.holders ?? []).filter(({ id }) => id === registrant.portrait.id);
  const prepared = prepareRecord({
    ...matchRecordOf(registrant.portrait),
    type: isPerson ? 'person' : 'organization',
    domains: held.map(({ domain }) => domain),
  });
  const match = matchIdentity(prepared, party.prepared);
  if (!isWorthAsking(match)) return undefined;
  return { score: match.score, reasons: [ASKS, ...explainMatch(match)] };
}

function isCompared(left: PreparedProfile, right: PreparedProfile): boolean {
  return [left, right].every(
    ({ portrait: { kind, nonIdentifyingRule } }) => COMPARED.has(kind) && nonIdentifyingRule == null,
  );
}

/** What sources say themselves; as evidence it is half of what an equal identifier would be. */
function statedOf(left: PreparedProfile, right: PreparedProfile): MatchReason[] {
  return left.portrait.stated
    .filter(({ id }) => id === right.portrait.id)
    .map(({ source, quote }) => ({
      feature: 'stated',
      score: 0.5,
      detail: `${source} says that they may be the same${quote == null ? '' : `: "${quote}"`}`,
    }));
}
