import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from '../../../src/cli/program.ts';

async function runOwnership(...args: string[]): Promise<string> {
  const written: string[] = [];
  const original = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => written.push(String(chunk)) > 0;
  try {
    const program = await buildProgram('ownership');
    await program.parseAsync(['node', 'interlock', 'ownership', ...args]);
  } finally {
    process.stdout.write = original;
  }
  return written.join('');
}

describe('interlock ownership', () => {
  it('prints the keys of the expected answers, computed afresh', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'ownership-')), 'case.json');
    const edges = [{ owner: 'Ann', ownerType: 'person', owned: 'Target', sharePct: 60, kind: 'economic' }];
    writeFileSync(
      file,
      JSON.stringify({ edges, expected: { control: {}, effective: { Target: { Ann: 1 } } } }),
    );
    expect(JSON.parse(await runOwnership(file))).toEqual({
      control: { Ann: ['Target'] },
      effective: { Target: { Ann: 60 } },
    });
  });

  it('fails with a reason that names the file', async () => {
    await expect(runOwnership('/nowhere/case.json')).rejects.toThrow(/^cannot read \/nowhere\/case\.json: /);
  });
});
