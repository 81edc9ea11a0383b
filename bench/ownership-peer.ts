import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OwnershipGraph } from '../src/analysis/ownership/ownership-graph.ts';

/** CPU time of the peer, in milliseconds. */
export interface PeerFigures {
  readonly components: number;
  readonly median: number;
  readonly p95: number;
}

const PYTHON = process.env['INTERLOCK_BENCH_PYTHON'] ?? 'python3';
const SCRIPT = process.env['INTERLOCK_BENCH_OWNERSHIP_PEER'] ?? join('bench', 'ownership-peer.py');
const TIMEOUT_MS = 300_000;

/** Asks numpy and scipy the same questions of the same graph; undefined where they are not installed. */
export async function measurePeer(
  { economic }: OwnershipGraph,
  targets: readonly number[],
): Promise<PeerFigures | undefined> {
  const { start, owner, min, size } = economic.walk.columns;
  const owned = new Int32Array(owner.length);
  for (let company = 0; company < size; company++)
    owned.fill(company, start[company] ?? 0, start[company + 1] ?? 0);
  const folder = await mkdtemp(join(tmpdir(), 'ownership-peer-'));
  try {
    await writeFile(join(folder, 'owner.i32'), owner);
    await writeFile(join(folder, 'owned.i32'), owned);
    await writeFile(join(folder, 'share.f64'), min);
    await writeFile(join(folder, 'targets.i32'), Int32Array.from(targets));
    const { stdout } = await promisify(execFile)(PYTHON, [SCRIPT, folder], { timeout: TIMEOUT_MS });
    return JSON.parse(stdout) as PeerFigures;
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
