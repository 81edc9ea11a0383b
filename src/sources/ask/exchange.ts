import { ServiceError } from '../../lib/errors/service-error.ts';
import type { ExchangeLimits, Network } from './guarded-connection.ts';

/** A server took too long, or sent too much. */
export class LimitExceeded extends ServiceError {
  readonly code = 'LIMIT_EXCEEDED';
  readonly lasting: boolean;

  constructor(message: string, lasting: boolean) {
    super(message);
    this.lasting = lasting;
  }
}

/** What an exchange reports while it goes on, and how it ends. */
export interface Exchange<T> {
  /** Tells whether the question may be sent now; otherwise the exchange is over. */
  connected(): boolean;
  /** Takes what arrived; the exchange fails once it is too much. */
  take(chunk: Uint8Array): void;
  bytes(): Uint8Array;
  done(value: T): void;
  fail(error: Error): void;
}

/**
 * Runs one exchange within the limits of `network`: `start` opens the connection and returns how to end it at once,
 * which happens in any case, whatever the outcome.
 */
export function exchangeWithin<T>(
  network: Network,
  start: (exchange: Exchange<T>) => () => void,
): Promise<T> {
  const { limits, signal, departure } = network;
  if (signal?.aborted) return Promise.reject(interruption());
  return new Promise<T>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    let end: () => void = () => undefined;
    const settle = once(() => {
      timers.clear();
      signal?.removeEventListener('abort', onAbort);
      end();
    });
    const fail = (error: Error): void => {
      if (settle()) reject(error);
    };
    const timers = new Timers(limits, (reason) => fail(new LimitExceeded(reason, false)));
    const onAbort = (): void => fail(interruption());
    signal?.addEventListener('abort', onAbort, { once: true });
    const exchange: Exchange<T> = {
      connected: () => {
        timers.connected();
        try {
          departure?.leaving();
          return true;
        } catch (error) {
          fail(asError(error));
          return false;
        }
      },
      take: (chunk) => {
        timers.gotByte();
        size += chunk.byteLength;
        if (size <= limits.maxBytes) chunks.push(chunk);
        else fail(new LimitExceeded(`more than ${String(limits.maxBytes)} bytes`, true));
      },
      bytes: () => Buffer.concat(chunks),
      done: (value) => {
        if (settle()) resolve(value);
      },
      fail,
    };
    try {
      departure?.opening();
      end = start(exchange);
    } catch (error) {
      fail(asError(error));
    }
  });
}

/** What a library threw, as an error; another realm's errors are errors too. */
export function asError(error: unknown): Error {
  return typeof error === 'object' && error !== null && 'message' in error
    ? (error as Error)
    : new Error(String(error));
}

function interruption(): DOMException {
  return new DOMException('Interrupted', 'AbortError');
}

/** Runs the work the first time only; tells whether this was it. */
function once(work: () => void): () => boolean {
  let isDone = false;
  return () => {
    if (isDone) return false;
    isDone = true;
    work();
    return true;
  };
}

class Timers {
  readonly #limits: ExchangeLimits;
  readonly #expire: (reason: string) => void;
  readonly #total: NodeJS.Timeout;
  #step: NodeJS.Timeout;

  constructor(limits: ExchangeLimits, expire: (reason: string) => void) {
    this.#limits = limits;
    this.#expire = expire;
    this.#total = this.#after(limits.totalMs, 'no whole answer');
    this.#step = this.#after(limits.connectMs, 'no connection');
  }

  connected(): void {
    clearTimeout(this.#step);
    this.#step = this.#after(this.#limits.firstByteMs, 'no answer');
  }

  gotByte(): void {
    clearTimeout(this.#step);
  }

  clear(): void {
    clearTimeout(this.#step);
    clearTimeout(this.#total);
  }

  #after(ms: number, what: string): NodeJS.Timeout {
    return setTimeout(() => this.#expire(`${what} within ${String(ms / 1000)} s`), ms);
  }
}
