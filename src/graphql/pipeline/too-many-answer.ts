import { HeaderMap } from '@apollo/server';
import type { TooMany } from '../../lib/errors/too-many.ts';

/** How Apollo is told to answer 429, and when to come again. */
export function tooManyAnswer({ retryAfterSeconds }: TooMany): {
  readonly http: { readonly status: number; readonly headers: HeaderMap };
} {
  const headers = new HeaderMap();
  headers.set('retry-after', String(retryAfterSeconds));
  return { http: { status: 429, headers } };
}
