export interface TimeLimit {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The outcome of `work`, or a rejection once the time is up or the signal fires: an Error that names the limit, or an
 * AbortError. The work itself goes on; its outcome is then nobody's.
 */
export async function withTimeLimit<T>(work: Promise<T>, { timeoutMs, signal }: TimeLimit): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${String(timeoutMs / 1000)} s`));
    }, timeoutMs);
    onAbort = () => {
      reject(new DOMException('Interrupted', 'AbortError'));
    };
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
    work.catch(() => undefined);
  }
}
