/** How many random cases to try: as many as a usual run can afford, times `INTERLOCK_FUZZ` for more (`INTERLOCK_FUZZ=50`). */
export function runs(usual: number): number {
  return usual * Number(process.env['INTERLOCK_FUZZ'] ?? 1);
}
