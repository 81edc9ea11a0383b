/**
 * npm's `prepare`: builds after an installation and before packing. Not under npx, which runs this in a checkout without packages too:
 * it would swallow every word, and a failure would leave it a broken folder. There `bin/interlock.mjs` builds, and says so.
 */
if (process.env.npm_command !== 'exec') await import('./build.mjs');
