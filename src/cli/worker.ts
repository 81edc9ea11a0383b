import { Command } from 'commander';
import { followRecords } from '../ingest/follow-records.ts';
import { runWorker } from '../ingest/worker.ts';
import { cleanText } from '../lib/clean-text.ts';
import { listenForInterruption } from './interruption.ts';
import { lookUpToolsFrom, systemClock } from './look-up-setup.ts';
import { withStore, type StoreOpener } from './open-store.ts';

const EXAMPLES = `
Examples:
  $ interlock worker                 works on the queue of look-ups until Ctrl-C
  $ interlock worker & interlock worker &     any number may run, here and elsewhere`;

/** `interlock worker`: one more worker on the queue of look-ups, and a follower of records where nobody else is. */
export function workerCommand(open: StoreOpener): Command {
  return new Command('worker')
    .description(
      'look up queued domains and look for possible matches until interrupted; any number of workers share the work',
    )
    .addHelpText('after', EXAMPLES)
    .action(async () => {
      const tools = await lookUpToolsFrom();
      const interruption = listenForInterruption(() => process.exit(130));
      const say = (line: string): void => {
        process.stderr.write(`interlock: ${cleanText(line)}\n`);
      };
      await withStore(open, async (store) => {
        say('working on the queue; Ctrl-C ends it');
        const { signal } = interruption;
        const ending = new AbortController();
        const either = AbortSignal.any([signal, ending.signal]);
        const matching = followRecords(store, { signal: either, say });
        try {
          await runWorker({ store, tools, clock: systemClock, signal, say });
        } finally {
          ending.abort();
          await matching;
        }
      });
      interruption.dispose();
    });
}
