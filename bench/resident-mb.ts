import { readFileSync } from 'node:fs';

/** The resident memory of a process in MB, from Linux's /proc; 0 elsewhere. */
export function residentMb(pid: number | undefined): number {
  try {
    return (
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}
