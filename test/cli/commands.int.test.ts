import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { backupCommand } from '../../src/cli/upkeep/backup.ts';
import { eraseCommand } from '../../src/cli/upkeep/erase.ts';
import { exportCommand } from '../../src/cli/questions/export.ts';
import { importCommand } from '../../src/cli/records/import.ts';
import { keyCommand } from '../../src/cli/upkeep/key.ts';
import type { StoreOpener } from '../../src/cli/open-store.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { enrichCommand, seedCommand } from '../../src/cli/records/seed.ts';
import { cypher } from '../../src/graph/driver/cypher.ts';
import { emptyStore, openTestStore, type TestStore } from '../harness/store.ts';

let test: TestStore;
let folder: string;
beforeAll(async () => {
  test = await openTestStore();
  folder = await mkdtemp(join(tmpdir(), 'interlock-commands-'));
  await writeFile(join(folder, 'names.txt'), 'example.com\n');
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await test.close();
});
beforeEach(() => emptyStore(test.store));

/** What each command leaves in the audit trail, written down here so that a new one is looked at by somebody. */
const AUDITED: Readonly<Record<string, string>> = {
  'import case': 'import',
  'import whois': 'import',
  'import whois-csv': 'import',
  'export case': 'export',
  'export ownership': 'export',
  'key add': 'key add',
  'key revoke': 'key revoke',
  backup: 'backup',
  erase: 'erase',
  seed: 'enrich',
  enrich: 'enrich',
  // Needs a store of its own; its own tests see the entry.
  restore: 'restore',
};
/** Commands that write nothing, or (query, serve, start) nothing but what is audited where it is asked for. */
const NOT_AUDITED = [
  ...['start', 'serve', 'worker', 'whois', 'parse', 'match', 'ownership', 'query', 'changes'],
  ...['rebuild', 'key list', 'doctor'],
];

function leaves(command: Command, before: readonly string[] = []): string[] {
  return command.commands.flatMap((each) => {
    const path = [...before, each.name()];
    return each.commands.length > 0 ? leaves(each, path) : [path.join(' ')];
  });
}

type Build = (open: StoreOpener) => Command;

/** A way to run each; that it finds nothing to do does not matter, as it is written down before. */
const RUNS: Readonly<Record<string, readonly [Build, ...string[]]>> = {
  'import case': [importCommand, 'case', new URL('../../seeds/trustcor/case.json', import.meta.url).pathname],
  'import whois': [importCommand, 'whois', 'names.txt'],
  'import whois-csv': [importCommand, 'whois-csv', 'names.txt'],
  'export case': [exportCommand, 'case'],
  'export ownership': [exportCommand, 'ownership'],
  'key add': [keyCommand, 'add', 'desk', '--role', 'reader'],
  'key revoke': [keyCommand, 'revoke', 'nobody'],
  backup: [backupCommand, 'copy.jsonl.gz'],
  erase: [eraseCommand, '--record', 'record:none', '--reason', 'asked for'],
  seed: [seedCommand, 'names.txt', '--no-wait'],
  enrich: [enrichCommand, 'example.com', '--no-wait'],
};

async function quietly(work: () => Promise<unknown>): Promise<void> {
  const [out, err] = [process.stdout.write, process.stderr.write];
  const swallow = (_chunk: unknown, done: unknown): boolean => {
    if (typeof done === 'function') done();
    return true;
  };
  process.stdout.write = swallow;
  process.stderr.write = swallow;
  try {
    await work().catch(() => undefined);
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
  }
}

describe('every command', () => {
  it('is known to write something down, or to have nothing to write down', async () => {
    expect(leaves(await buildProgram()).sort()).toEqual([...Object.keys(AUDITED), ...NOT_AUDITED].sort());
  });

  it.each(Object.entries(AUDITED).filter(([name]) => name !== 'restore'))(
    '%s stands in the audit trail',
    async (name, action) => {
      const [build, ...words] = RUNS[name] ?? [];
      if (!build) throw new Error(`no way to run ${name}`);
      const open: StoreOpener = () => Promise.resolve({ store: test.store, close: () => Promise.resolve() });
      const inFolder = words.map((word) => (/^\w+\.\w+(\.\w+)?$/.test(word) && word !== 'example.com' ? join(folder, word) : word)); // prettier-ignore
      await quietly(() => build(open).exitOverride().parseAsync(inFolder, { from: 'user' }));
      const rows = await test.store.read(cypher`MATCH (entry:_AuditEntry) RETURN entry.action AS action`);
      expect(rows).toEqual([{ action }]);
    },
  );
});
