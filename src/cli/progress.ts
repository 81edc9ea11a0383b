import type { Writable } from 'node:stream';

const LINE_INTERVAL_MS = 5_000;
const BAR_WIDTH = 30;

/** Shows how far long work is: a bar that moves on a terminal, elsewhere a line every few seconds. */
export function progressOn(
  output: Writable & { readonly isTTY?: boolean },
  what: string,
  now: () => number = Date.now,
): (done: number, total: number) => void {
  let last = now();
  return (done, total) => {
    if (output.isTTY) {
      const filled = total === 0 ? BAR_WIDTH : Math.round((done / total) * BAR_WIDTH);
      const bar = '#'.repeat(filled).padEnd(BAR_WIDTH, '.');
      output.write(`\r[${bar}] ${String(done)}/${String(total)} ${what}${done >= total ? '\n' : ''}`);
    } else if (now() - last >= LINE_INTERVAL_MS) {
      last = now();
      output.write(`${String(done)} of ${String(total)} ${what}\n`);
    }
  };
}

/** The same for work whose end is not known: how many rows were read. */
export function rowProgressOn(
  output: Writable & { readonly isTTY?: boolean },
  now: () => number = Date.now,
): (rows: number) => void {
  let last = now();
  return (rows) => {
    if (!output.isTTY && now() - last < LINE_INTERVAL_MS) return;
    last = now();
    output.write(output.isTTY ? `\r${String(rows)} rows` : `${String(rows)} rows\n`);
  };
}
