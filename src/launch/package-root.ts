import { fileURLToPath } from 'node:url';

/** The folder of the package, from `src/launch/` and from `dist/launch/` alike. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));
