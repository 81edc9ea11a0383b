import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../../src/launch/checks/doctor.ts';
import type { Finding } from '../../../src/launch/checks/finding.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'interlock-doctor-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function findings(env: Record<string, string>): Promise<Record<string, Finding>> {
  const ports = { INTERLOCK_PORT: '0', INTERLOCK_BOLT_PORT: '0', INTERLOCK_BROWSER_PORT: '0' };
  const { findings: found } = await examine({ ...ports, ...env }, cwd);
  return Object.fromEntries(found.map((finding) => [finding.check, finding]));
}

describe('examine', () => {
  it('gives the remedy with everything that is not as it should be', async () => {
    const found = Object.values(
      await findings({ INTERLOCK_HOST: '0.0.0.0', INTERLOCK_PROT: '1', NEO4J_PASSWORD: 'x' }),
    );
    expect(found.filter(({ state, remedy }) => (state === 'ok') !== (remedy === undefined))).toEqual([]);
    expect(found.filter(({ state }) => state === 'warning').map(({ check }) => check)).toEqual(
      expect.arrayContaining(['INTERLOCK_PROT', 'NEO4J_PASSWORD', 'INTERLOCK_HOST', 'Neo4j']),
    );
  });

  it('says that a store was never started, and that one does not answer', async () => {
    expect((await findings({}))['Neo4j']).toMatchObject({ state: 'warning', found: 'none was started yet' });
    const connection = { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'x' };
    await mkdir(join(cwd, '.interlock'));
    await writeFile(join(cwd, '.interlock', 'neo4j.json'), JSON.stringify(connection));
    await chmod(join(cwd, '.interlock', 'neo4j.json'), 0o644);
    const found = await findings({});
    expect(found['Neo4j']).toMatchObject({ state: 'warning', remedy: 'npm start' });
    expect(found['Password file']).toMatchObject({
      state: 'problem',
      remedy: expect.stringMatching(/^chmod 600/),
    });
  });

  it('names NEO4J_URI when nothing answers there, and asks for no Java then', async () => {
    const found = await findings({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret' });
    expect(found['Neo4j']).toMatchObject({ state: 'problem', remedy: 'check NEO4J_URI' });
    expect(found['Java']).toBeUndefined();
  });

  it('cuts no message at a colon', async () => {
    const found = await findings({ INTERLOCK_DATA: '/proc/a: b' });
    expect(found['Data folder']).toMatchObject({
      found: '/proc/a: b cannot be made (ENOENT)',
      remedy: 'set INTERLOCK_DATA to a folder of yours',
    });
    const wrong = await findings({ INTERLOCK_WHOIS_SERVERS: '{"com": 5}' });
    expect(wrong['Settings']?.found).toContain('for "com"');
  });

  it('stops at settings that cannot be read', async () => {
    expect(await examine({ INTERLOCK_PORT: 'x' }, cwd)).toMatchObject({
      findings: [{ check: 'Node' }, { check: 'Settings', state: 'problem' }],
      settings: [],
    });
  });

  it('never shows a password', async () => {
    const diagnosis = await examine({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'hunter2' }, cwd);
    expect(JSON.stringify(diagnosis)).not.toContain('hunter2');
    expect(diagnosis.settings).toContainEqual(
      expect.objectContaining({ name: 'NEO4J_PASSWORD', text: '********' }),
    );
  });
});
