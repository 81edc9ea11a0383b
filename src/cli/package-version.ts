import { readFileSync } from 'node:fs';

const PACKAGE = new URL('../../package.json', import.meta.url);
let version: string | undefined;

/** The version of this Interlock. */
export function packageVersion(): string {
  version ??= (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version;
  return version;
}
