import type { Registration, RegistrationContact } from '../model/registration.ts';

/**
 * Merges two answers about one domain in the order in which they were obtained: registry, then registrar.
 *
 * The registry is right about what it keeps itself (registrar, times, statuses, name servers, DNSSEC), the registrar
 * about the contacts, which a thin registry has not at all. What the better side does not say is taken from the other.
 * An answer without a record (throttled, failed, "no match") never hides one with a record.
 */
export function mergeRegistrations(registry: Registration, registrar: Registration): Registration {
  const hasRecord = (answer: Registration): boolean =>
    answer.outcome === 'registered' || answer.outcome === 'reserved';
  if (!hasRecord(registrar)) return noted(registry, registrar);
  if (!hasRecord(registry))
    return registry.outcome === 'not-registered' ? noted(registry, registrar) : noted(registrar, registry);
  return {
    domain: registry.domain ?? registrar.domain,
    outcome: registry.outcome,
    rateLimited: registry.rateLimited || registrar.rateLimited,
    registrar: registry.registrar ?? registrar.registrar,
    registrarPlace: (registry.registrar === undefined ? registrar : registry).registrarPlace,
    registrarIanaId: registry.registrarIanaId ?? registrar.registrarIanaId,
    registrarHosts: bothOf(registry.registrarHosts, registrar.registrarHosts),
    resellers: bothOf(registry.resellers, registrar.resellers),
    createdOn: registry.createdOn ?? registrar.createdOn,
    updatedOn: registry.updatedOn ?? registrar.updatedOn,
    expiresOn: registry.expiresOn ?? registrar.expiresOn,
    ...nameServersOf(registry.nameServers.length > 0 ? registry : registrar),
    statuses: registry.statuses.length > 0 ? registry.statuses : registrar.statuses,
    dnssec: registry.dnssec ?? registrar.dnssec,
    contacts: mergeContacts(registry.contacts, registrar.contacts),
    referral: registrar.referral ?? registry.referral,
    notes: [...registry.notes, ...registrar.notes],
  };
}

function nameServersOf({
  nameServers,
  nameServerPlaces,
}: Registration): Pick<Registration, 'nameServers' | 'nameServerPlaces'> {
  return { nameServers, nameServerPlaces };
}

function bothOf(registry: readonly string[] = [], registrar: readonly string[] = []): readonly string[] {
  return [...new Set([...registry, ...registrar])];
}

/** Keeps one answer and tells in its notes what came of the other. */
function noted(kept: Registration, other: Registration): Registration {
  return {
    ...kept,
    referral: kept.referral ?? other.referral,
    notes: [...kept.notes, `another answer about the name was ${other.outcome}`],
  };
}

/** The registrar's contact of each role, unless only the registry's says anything. */
function mergeContacts(
  registry: readonly RegistrationContact[],
  registrar: readonly RegistrationContact[],
): readonly RegistrationContact[] {
  const merged = registrar.map((contact) => {
    const other = registry.find((candidate) => candidate.role === contact.role);
    return other !== undefined && !saysAnything(contact) && saysAnything(other) ? other : contact;
  });
  return [
    ...merged,
    ...registry.filter((contact) => !registrar.some((other) => other.role === contact.role)),
  ];
}

function saysAnything(contact: RegistrationContact): boolean {
  return [contact.name, contact.organization, contact.email].some(
    (field) => field.state === 'DISCLOSED' || field.state === 'PROXY',
  );
}
