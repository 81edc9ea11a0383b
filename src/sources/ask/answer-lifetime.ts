const DAY_MS = 86_400_000;

/** Registries that count questions closely are asked about the same name more rarely. */
const LIFETIME_DAYS: ReadonlyMap<string, number> = new Map([
  ['au', 7],
  ['ch', 7],
  ['de', 7],
  ['eu', 7],
  ['jp', 7],
  ['uk', 7],
]);

/** How long an answer about a domain is taken to hold before it is asked again, in milliseconds. */
export function lifetimeMs(domain: string): number {
  const top = domain.slice(domain.lastIndexOf('.') + 1);
  return (LIFETIME_DAYS.get(top) ?? 1) * DAY_MS;
}
