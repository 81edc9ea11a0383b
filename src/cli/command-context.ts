import type { Context } from '../graphql/context.ts';
import { ProgressBoard } from '../ingest/enrichment/progress-board.ts';
import { Refusals } from '../ingest/enrichment/refusals.ts';
import { NO_LIMITS } from '../query/limits.ts';
import { LiveProjection } from '../query/projection/live-projection.ts';
import { loadSettings } from '../settings/settings.ts';
import { commandLine } from './upkeep/audit.ts';
import { browserUrlOf } from './service/browser-url.ts';
import { lookUpToolsFrom } from './records/lookup-setup.ts';
import { commandAuthor, withStore, type StoreOpener } from './open-store.ts';
import { packageVersion } from './package-version.ts';

/** Asks GraphQL's questions of a store without a server, as whoever runs the command; the store is closed afterwards. */
export async function withCommandContext<T>(
  open: StoreOpener,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const settings = loadSettings(process.env);
  const lookUps = await lookUpToolsFrom();
  const { by, now } = commandAuthor();
  return withStore(open, (store) =>
    work({
      store,
      live: new LiveProjection(store),
      progress: new ProgressBoard(store, { limitOf: lookUps.limitOf, now }),
      actor: { name: by, role: 'ADMIN' },
      from: commandLine(),
      refusals: new Refusals(store),
      limits: NO_LIMITS,
      now,
      browserUrl: browserUrlOf(settings),
      publicUrl: settings.url,
      version: packageVersion(),
      lookUps,
    }),
  );
}
