import { Command } from 'commander';
import { followRecords } from '../../ingest/matching/follow-records.ts';
import { runWorker } from '../../ingest/enrichment/worker.ts';
import type { LookUpTools } from '../../ingest/enrichment/lookup-tools.ts';
import type { Say } from '../../lib/log.ts';
import type { Store } from '../../graph/driver/store.ts';
import { loadSettings } from '../../settings/settings.ts';
import { untilInterrupted } from '../interruption.ts';
import { logFormat, logOption, makeLog, runLogged, type LogFormat } from '../log.ts';
import { lookUpToolsFrom, systemClock } from '../records/lookup-setup.ts';
import { packageVersion } from '../package-version.ts';
import { withStore, type StoreOpener } from '../open-store.ts';
import { startTelemetry } from './telemetry.ts';

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
    .addOption(logOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ log: asked }: { readonly log?: LogFormat }) => {
      const log = makeLog({ format: logFormat(asked) });
      await runLogged(log, () =>
        untilInterrupted(async ({ signal }) => {
          const tools = await lookUpToolsFrom(loadSettings(process.env), log);
          const telemetry = await startTelemetry(process.env, packageVersion());
          await withStore(open, (store) => work(store, { tools, signal, log })).finally(telemetry.stop);
        }),
      );
    });
}

interface Work {
  readonly tools: LookUpTools;
  readonly signal: AbortSignal;
  readonly log: Say;
}

async function work(store: Store, { tools, signal, log }: Work): Promise<void> {
  log('working on the queue; Ctrl-C ends it', { event: 'working' });
  const ending = new AbortController();
  const matching = followRecords(store, { signal: AbortSignal.any([signal, ending.signal]), say: log });
  const say: Say = (line, about) => {
    log(line, { event: 'lookups', ...about });
  };
  try {
    await runWorker({ store, tools, clock: systemClock, signal, say });
  } finally {
    ending.abort();
    await matching;
  }
}
