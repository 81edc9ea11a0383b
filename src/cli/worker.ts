import { Command } from 'commander';
import { runWorker } from '../ingest/worker.ts';
import { cleanText } from '../lib/clean-text.ts';
import { listenForInterruption } from './interruption.ts';
import { lookUpToolsFrom, systemClock } from './look-up-setup.ts';
import { withStore, type StoreOpener } from './open-store.ts';

const EXAMPLES = `
Examples:
  $ interlock worker                 works on the queue of look-ups until Ctrl-C
  $ interlock worker & interlock worker &     any number may run, here and elsewhere`;

/** `interlock worker`: one more worker on the queue of look-ups. */
export function workerCommand(open: StoreOpener): Command {
  return new Command('worker')
    .description(
      'look up queued domains until interrupted; any number of workers share the limits of each server',
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
        await runWorker({ store, tools, clock: systemClock, signal: interruption.signal, say });
      });
      interruption.dispose();
    });
}
