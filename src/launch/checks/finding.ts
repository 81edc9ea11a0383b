import { ServiceError } from '../../lib/errors/service-error.ts';

/** One thing that `interlock doctor` looked at. */
export interface Finding {
  readonly check: string;
  /** A problem keeps Interlock from working; a warning may or may not be meant. */
  readonly state: 'ok' | 'warning' | 'problem';
  readonly found: string;
  /** What to do about it; always there unless all is well. */
  readonly remedy?: string;
}

export function ok(check: string, found: string): Finding {
  return { check, state: 'ok', found };
}

export function warning(check: string, found: string, remedy: string): Finding {
  return { check, state: 'warning', found, remedy };
}

export function problem(check: string, found: string, remedy: string): Finding {
  return { check, state: 'problem', found, remedy };
}

/** Errors of ours know their remedy; the message of any other is told whole. */
export function problemFrom(check: string, error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error);
  return error instanceof ServiceError && error.remedy !== undefined
    ? problem(check, error.what, error.remedy)
    : problem(check, text, 'see the message');
}
