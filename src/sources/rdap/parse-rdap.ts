import type { Registration } from '../../model/registration.ts';

export function parseRdap(_answer: unknown): Registration | undefined {
  return undefined;
}
