// Writes src/graphql/types.generated.ts from schema/*.graphql: the arguments and inputs that resolvers get.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { buildSchema, parse, printSchema } from 'graphql';

const target = 'src/graphql/types.generated.ts';
const sdl = readdirSync('schema')
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => readFileSync(`schema/${name}`, 'utf8'))
  .join('\n');

const text = await codegen({
  filename: target,
  schema: parse(printSchema(buildSchema(sdl))),
  documents: [],
  config: {},
  plugins: [
    {
      typescript: {
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        onlyOperationTypes: false,
        scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown' },
      },
    },
  ],
  pluginMap: { typescript },
});
const generated = `// Generated from schema/*.graphql by "npm run generate"; do not edit.\n${text}`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== generated) {
    process.stderr.write(`${target} is older than the schema: run npm run generate\n`);
    process.exit(1);
  }
} else writeFileSync(target, generated);
