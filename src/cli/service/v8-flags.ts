import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 wait fifteen times as long before it optimizes a function. A run of seconds pays more for optimizing a
 * thousand functions of which each works for milliseconds than it gains; a function that works long is optimized as
 * before, a moment later. For commands that answer and end.
 */
export function setV8Flags(): void {
  setFlagsFromString(`--interrupt-budget=${String(INTERRUPT_BUDGET)}`);
}

/** In bytes of bytecode run through; V8's own is 66 KiB. Past this the gain of short runs is spent, and long ones lose. */
const INTERRUPT_BUDGET = 1_000_000;
