import { appendFileSync, rmSync } from 'node:fs';

/** Rows an import left out, with line number and reason: `FILE.rejects.csv`, made only when there is one. */
export class RejectFile {
  readonly path: string;
  #rows = 0;

  constructor(file: string) {
    this.path = `${file}.rejects.csv`;
  }

  add({ line, reason }: { readonly line: number; readonly reason: string }): void {
    if (this.#rows === 0) {
      rmSync(this.path, { force: true });
      appendFileSync(this.path, 'line,reason\n');
    }
    this.#rows += 1;
    appendFileSync(this.path, `${String(line)},"${reason.replaceAll('"', '""')}"\n`);
  }
}
