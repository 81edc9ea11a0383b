/** So many letters and figures a mailbox has at least that a machine made. */
const SHORTEST = 6;

/** Whether the local part of an address looks made by a machine: letters and figures mixed, which change places more than once. */
export function isMadeMailbox(local: string): boolean {
  const changes = local.match(/\d(?=[a-z])|[a-z](?=\d)/g)?.length ?? 0;
  return local.length >= SHORTEST && changes > 1;
}
