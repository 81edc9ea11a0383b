/** `npm run build`: TypeScript to dist/, and a note of what it was built from. `npm run types` checks the types. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { hashSources, stampBuild } from './build-stamp.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), {}, ts.sys);
/** All sources are ES modules, as package.json says; one file by itself cannot know, nor where it lies. */
const compilerOptions = {
  ...config.options,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  rootDir: undefined,
};

/** Writes the JavaScript of one source and its map; returns what is wrong with its syntax. */
function compile(name) {
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(
    readFileSync(join(root, 'src', name), 'utf8'),
    { compilerOptions, fileName: basename(name), reportDiagnostics: true },
  );
  const target = join(dist, name.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
  const source = relative(dirname(target), join(root, 'src', name))
    .split(sep)
    .join('/');
  writeFileSync(`${target}.map`, JSON.stringify({ ...JSON.parse(sourceMapText), sources: [source] }));
  return diagnostics.map(
    ({ messageText }) => `src/${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

const hash = hashSources();
rmSync(join(dist, '.built-from'), { force: true });
const sources = readdirSync(join(root, 'src'), { recursive: true }).filter((name) => name.endsWith('.ts'));
const wrong = sources.flatMap(compile);
for (const line of wrong) process.stderr.write(`${line}\n`);
if (wrong.length === 0) stampBuild(hash);
else process.exitCode = 1;
