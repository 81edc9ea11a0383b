import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = new URL('../../../dist/cli.js', import.meta.url).pathname;

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'interlock-doctor-'));
});
afterAll(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function doctor(args: readonly string[], settings: Record<string, string>): string {
  const env = {
    ...process.env,
    INTERLOCK_PORT: '0',
    INTERLOCK_BOLT_PORT: '0',
    INTERLOCK_BROWSER_PORT: '0',
    ...settings,
  };
  return spawnSync(process.execPath, [CLI, 'doctor', ...args], { cwd, env, encoding: 'utf8' }).stdout;
}

describe('interlock doctor', () => {
  it('stays readable in a pager: whole lines of plain text, whatever a setting holds', () => {
    const text = doctor([], { INTERLOCK_DATA: join(cwd, 'new\u001b[31m\ndata') });
    expect(text).toMatch(/^ok: Node: \S+\n/);
    expect(text).toMatch(/^warning: Neo4j: none was started yet\n {4}remedy: npm start\n/m);
    expect(text).toMatch(/^ {2}INTERLOCK_DATA +\S*new\\u001b\[31m\\u000adata {2}\(environment\)$/m);
    expect(text).not.toMatch(/[^\n\x20-\x7e]/);
  });

  it('tells a message that holds a colon whole', () => {
    const text = doctor([], { INTERLOCK_WHOIS_SERVERS: '{"com": {"hots": "whois.example"}}' });
    expect(text).toContain('problem: Settings: INTERLOCK_WHOIS_SERVERS must be {"host"');
    expect(text).toContain('for "com", not ');
  });

  it('gives programs a line of JSON for each', () => {
    const lines = doctor(['--json'], {}).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(
      expect.arrayContaining(['check', 'setting']),
    );
  });
});
