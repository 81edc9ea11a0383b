import { ServiceError } from '../lib/service-error.ts';
import { WrongSetting } from '../settings/parse-setting.ts';

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

/** Errors of the launch and of the store read `what is wrong: what to do`; any other message is told whole. */
export function problemFrom(check: string, error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error);
  const colon =
    error instanceof ServiceError && !(error instanceof WrongSetting) ? text.lastIndexOf(': ') : -1;
  return colon < 0
    ? problem(check, text, 'see the message')
    : problem(check, text.slice(0, colon), text.slice(colon + 2));
}
