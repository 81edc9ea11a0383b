import { questionKey, type Question } from './question.ts';

const REMEMBERED_ANSWERS = 1000;

/**
 * Tells WHOIS answers that broke off from whole ones. The protocol has no length: a server that dies closes the
 * connection just as one that is done. But answers end with a line end, and one that stops inside a line is whole only
 * if the server ends so every time, which shows when the same question is answered alike twice.
 */
export class CutDetector {
  readonly #endsInLine = new Set<string>();
  readonly #lengths = new Map<string, number>();

  /** Whether the answer seems to have broken off, judged by this server's habits so far. */
  isCut(question: Question, raw: string): boolean {
    if (/[\r\n][ \t]*$/.test(raw.slice(-100)) || this.#endsInLine.has(question.server)) return false;
    const key = questionKey(question);
    if (this.#lengths.get(key) === raw.length) {
      this.#endsInLine.add(question.server);
      this.#lengths.delete(key);
      return false;
    }
    this.#remember(key, raw.length);
    return true;
  }

  #remember(key: string, length: number): void {
    this.#lengths.set(key, length);
    if (this.#lengths.size <= REMEMBERED_ANSWERS) return;
    const [oldest] = this.#lengths.keys();
    if (oldest !== undefined) this.#lengths.delete(oldest);
  }
}
