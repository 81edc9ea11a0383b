/** Tells one listener what happens, until either side ends it. */
export interface Teller<T> {
  tell(value: T): void;
  /** No more will come; what was told before is still heard. */
  end(): void;
  fail(error: unknown): void;
}

/** A listener that does not keep up loses the oldest. */
const MOST_WAITING = 1000;

/**
 * A stream of what a teller tells. Unlike a generator, which cannot be ended while it waits for the next value, it ends
 * at once when its reader returns; `begin` says how it starts and gives back how to stop it.
 */
export function toldStream<T>(begin: (teller: Teller<T>) => () => void): AsyncGenerator<T, undefined> {
  const waiting: T[] = [];
  const readers: { resolve(result: IteratorResult<T, undefined>): void; reject(error: unknown): void }[] = [];
  let failure: { readonly error: unknown } | undefined;
  let isOver = false;
  const close = (): void => {
    if (isOver) return;
    isOver = true;
    stop();
    for (const { resolve } of readers.splice(0)) resolve(OVER);
  };
  let stop = (): void => undefined;
  stop = begin({
    tell: (value) => {
      if (isOver) return;
      const reader = readers.shift();
      if (reader) reader.resolve({ value, done: false });
      else waiting.push(value);
      if (waiting.length > MOST_WAITING) waiting.shift();
    },
    end: close,
    fail: (error) => {
      if (isOver) return;
      const reader = readers.shift();
      if (reader) reader.reject(error);
      else failure = { error };
      close();
    },
  });
  if (isOver) stop();
  const next = (): Promise<IteratorResult<T, undefined>> => {
    const value = waiting.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (failure) {
      const { error } = failure;
      failure = undefined;
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
    if (isOver) return Promise.resolve(OVER);
    return new Promise((resolve, reject) => readers.push({ resolve, reject }));
  };
  const leave = (): Promise<IteratorResult<T, undefined>> => {
    waiting.length = 0;
    close();
    return Promise.resolve(OVER);
  };
  const stream = {
    next,
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: () => leave().then(() => undefined),
  } as AsyncGenerator<T, undefined>;
  return stream;
}

const OVER = { value: undefined, done: true } as const;
