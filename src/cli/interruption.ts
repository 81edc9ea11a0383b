import { startedByNpm } from '../launch/processes.ts';

/** Ctrl-C and its relatives, for commands that have something to put away. */
export interface Interruption {
  /** Fires at the first signal. */
  readonly signal: AbortSignal;
  /** Settles at the first signal, with its name. While it is awaited the process stays alive. */
  readonly interrupted: Promise<NodeJS.Signals>;
  /** Lets the process end, once npm's echo of the signal has had time to come: while Node ends, it would end us uncleanly. */
  dispose(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes on the signal that the terminal has sent to us already: the second one of these is not a second Ctrl-C. */
const ECHO_MS = 500;
const WATCH_MS = 500;
const EXIT_INSISTED = 130;

/** Whatever is under way then, a command has ended this long after the first signal. */
const LONGEST_END_MS = 28_000;
/** For sockets that close and files that are written at the end. */
const LINGER_MS = 5_000;

/**
 * Runs what goes on until a signal comes, and sees to it that the process ends: soon after the work has ended or failed,
 * whatever it left open, and within 30 s of the first signal, whatever it waits for. `insist` is called when somebody
 * presses Ctrl-C again, or at the end of that time; it puts away what must not stay behind.
 */
export async function untilInterrupted(
  work: (interruption: Interruption) => Promise<void>,
  insist: () => void = () => undefined,
): Promise<void> {
  const interruption = listenForInterruption(() => {
    insist();
    process.exit(EXIT_INSISTED);
  });
  interruption.signal.addEventListener('abort', () => {
    setTimeout(() => {
      process.stderr.write('interlock: what was under way did not end in time; ended all the same\n');
      insist();
      process.exit(1);
    }, LONGEST_END_MS).unref();
  });
  try {
    await work(interruption);
  } finally {
    interruption.dispose();
    setTimeout(() => process.exit(), LINGER_MS).unref();
  }
}

/**
 * Calls `insist` when somebody presses Ctrl-C again because ending takes too long. An npm that was killed can pass on no signal: that
 * it is gone counts as one.
 */
export function listenForInterruption(insist: () => void): Interruption {
  const controller = new AbortController();
  let firstAt: number | undefined;
  let settle: (signal: NodeJS.Signals) => void;
  const interrupted = new Promise<NodeJS.Signals>((resolve) => {
    settle = resolve;
  });
  const onSignal = (signal: NodeJS.Signals): void => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      controller.abort();
      settle(signal);
    } else if (performance.now() - firstAt > ECHO_MS) {
      insist();
    }
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (startedByNpm() && process.ppid !== parent && firstAt === undefined) onSignal('SIGTERM');
  }, WATCH_MS);
  return {
    signal: controller.signal,
    interrupted,
    dispose: () => {
      clearInterval(watch);
      const forget = (): void => {
        for (const signal of SIGNALS) process.off(signal, onSignal);
      };
      if (firstAt === undefined) forget();
      else setTimeout(forget, Math.max(0, firstAt + ECHO_MS - performance.now()));
    },
  };
}
