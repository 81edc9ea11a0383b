import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerAnswers, startDockerNeo4j } from '../../../src/launch/neo4j/docker-neo4j.ts';
import { readManagedConnection } from '../../../src/launch/neo4j/managed-connection.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlock-docker-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A Docker that writes down what it is asked and then does as the script says. */
async function environmentWithDocker(script: string): Promise<Record<string, string>> {
  const path = join(folder, 'docker');
  await writeFile(
    path,
    `#!/bin/sh\necho "$NEO4J_PASSWORD $INTERLOCK_NEO4J_HEAP $*" >> ${folder}/asked\n${script}\n`,
  );
  await chmod(path, 0o755);
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
}

describe('Docker as the runtime of the managed Neo4j', () => {
  it('is one whose engine and Compose both answer', async () => {
    expect(await dockerAnswers(await environmentWithDocker('exit 0'))).toBe(true);
    expect(await dockerAnswers(await environmentWithDocker('[ "$1" = compose ]'))).toBe(false);
    expect(await dockerAnswers({ PATH: '/nowhere' })).toBe(false);
  });

  it('starts the store of the compose file under the password of the data folder, and puts it away on failure', async () => {
    const env = await environmentWithDocker('case "$*" in *up*) echo "no space left" >&2; exit 1;; esac');
    const settings = {
      heap: '1g',
      pageCache: '256m',
      boltPort: 0,
      browserPort: 0,
      env,
      say: () => undefined,
    };
    await expect(startDockerNeo4j({ dataDir: folder, ...settings })).rejects.toThrow(
      /^docker compose could not start Neo4j: no space left/,
    );
    const asked = (await readFile(join(folder, 'asked'), 'utf8')).trimEnd().split('\n');
    const password = (await readManagedConnection(folder))?.password;
    expect(asked).toEqual([
      expect.stringMatching(/ stop neo4j$/),
      expect.stringMatching(
        new RegExp(
          `^${String(password)} 1g compose --file .*/docker-compose\\.yml --project-name interlock-[0-9a-f]{8} up --detach --wait neo4j$`,
        ),
      ),
      expect.stringMatching(/ stop neo4j$/),
    ]);
  });
});
