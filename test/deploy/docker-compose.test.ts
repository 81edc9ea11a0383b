import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      { readonly ports?: readonly string[]; readonly environment?: Readonly<Record<string, string>> }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;

describe('docker-compose.yml', () => {
  it('follows the Compose Specification', () => {
    const ajv = new Ajv2020({ strict: false, formats: { duration: true } });
    const validate = ajv.compile(JSON.parse(read('test/fixtures/compose/compose-spec.json')) as object);
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('publishes every port on loopback alone', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(ports).toHaveLength(3);
  });

  it('sets in the container of Neo4j only what its image knows as a setting or a control', () => {
    const names = Object.keys(compose.services['neo4j']?.environment ?? {});
    expect(names.filter((name) => !/^NEO4J_(?:AUTH_PATH|(?:server|dbms|client)_\w+)$/.test(name))).toEqual(
      [],
    );
  });
});
