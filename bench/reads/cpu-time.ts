import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second (USER_HZ) whatever the kernel's own tick. */
const MS_PER_TICK = 10;

/** CPU time that the processes have used so far, user and system, all threads, in ms. Linux only. */
export function cpuTimeMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticks(pid), 0) * MS_PER_TICK;
}

/** The 14th and 15th field of proc(5)'s stat; the second, the name in parentheses, may hold anything. */
function ticks(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
