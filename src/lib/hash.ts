import { createHash } from 'node:crypto';

/** SHA-256 as 64 hex digits. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The first 96 bits of the SHA-256 of the parts, as 24 hex digits; parts cannot run into one another. */
export function shortHash(...parts: readonly (string | undefined)[]): string {
  return sha256(JSON.stringify(parts.map((part) => part ?? null))).slice(0, 24);
}
