import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { worksOn } from '../../src/launch/neo4j/orphan.ts';
import {
  endProcess,
  findProcess,
  isRunning,
  listProcesses,
  parseProcStat,
  parsePsLine,
} from '../../src/launch/processes.ts';

describe('processes', () => {
  it('are told apart by number and start time', async () => {
    const self = await findProcess(process.pid);
    expect(self?.command).toContain('node');
    expect(await listProcesses()).toContainEqual(self);
    expect(await isRunning({ pid: process.pid, startedAt: self?.startedAt ?? '' })).toBe(true);
    expect(await isRunning({ pid: process.pid, startedAt: 'another time' })).toBe(false);
  });

  it('are ended by force when they do not end when asked to', async () => {
    const script =
      "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.stdout.write('ready')";
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    const known = await findProcess(child.pid ?? 0);
    if (!known) throw new Error('the child is gone');
    const exit = once(child, 'exit');
    expect(await endProcess(known, 200)).toBe(true);
    expect(await exit).toEqual([null, 'SIGKILL']);
    expect(await endProcess(known, 200)).toBe(true);
  });

  it('are read from /proc, whatever their name holds', () => {
    const stat = `42 (a) R (b) S 1 42 42 0 -1 4194304 1 0 0 0 1 2 0 0 20 0 1 0 987654 1 1`;
    expect(parseProcStat(42, stat, 'x')).toEqual({ pid: 42, startedAt: '987654', command: 'x' });
    expect(parseProcStat(42, stat.replace(' S ', ' Z '), '')).toBeUndefined();
    expect(parseProcStat(42, '', '')).toBeUndefined();
  });

  it('are read from ps', () => {
    expect(parsePsLine('  501 Mon Nov 24 13:54:01 2025 /usr/bin/java -cp /a/*')).toEqual({
      pid: 501,
      startedAt: 'Mon Nov 24 13:54:01 2025',
      command: '/usr/bin/java -cp /a/*',
    });
    expect(parsePsLine('')).toBeUndefined();
  });
});

describe('worksOn', () => {
  const server = (home: string, separator: string): { command: string } => ({
    command: ['java', 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, '--config-dir=x'].join(
      separator,
    ),
  });

  it.each(['\0', ' '])('knows a Neo4j by its whole home folder (separator %j)', (separator) => {
    expect(worksOn(server('/data/neo4j', separator), '/data/neo4j')).toBe(true);
    expect(worksOn(server('/data/neo4j2', separator), '/data/neo4j')).toBe(false);
    expect(worksOn(server('/other/data/neo4j', separator), '/data/neo4j')).toBe(false);
  });

  it('does not take an editor on a file of that name for it', () => {
    expect(worksOn({ command: 'vi\0--home-dir=/data/neo4j\0' }, '/data/neo4j')).toBe(false);
  });
});
