/**
 * Lists the licences of everything that `npm ci --omit=dev` installs, and fails on one that does not go with MIT or is not
 * stated. Reads what is installed, as the lock file does not hold all licences.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

/** Licences that ask for no more than their text and name to be kept. */
const COMPATIBLE = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0'],
]);

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const installed = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .flatMap(([path, { version, optional, devOptional }]) => describe(path, version, optional ?? devOptional));
const refused = installed.filter(({ licence }) => !isCompatible(licence));

for (const { name, version, licence } of installed) console.log(`${licence}\t${name}@${version}`);
console.error(`${installed.length} packages, ${refused.length} with a licence that does not go with MIT`);
for (const { name, version, licence } of refused) console.error(`refused: ${name}@${version}: ${licence}`);
process.exitCode = refused.length === 0 ? 0 : 1;

function describe(path, version, optional) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  try {
    const { license, licenses } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    const stated = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'not stated';
    return [{ name, version, licence: String(stated) }];
  } catch (error) {
    // One for another system, or left out with --omit=optional.
    if (optional) return [];
    throw new Error(`${path} is not installed: run npm ci first`, { cause: error });
  }
}

/** `(MIT OR GPL-3.0)`: one that we may choose is enough; `MIT AND ISC`: all must do. */
function isCompatible(licence) {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => COMPATIBLE.has(each.trim())));
}
