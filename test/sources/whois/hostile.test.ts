import { readdirSync, readFileSync } from 'node:fs';
import { parseAnswer } from '../../../src/ingest/registrations/parse-answer.ts';
import { parseWhois } from '../../../src/sources/whois/parse-whois.ts';
import { mutatedAnswers } from '../../harness/mutated-answers.ts';
import { runs } from '../../harness/runs.ts';

const FOLDERS = ['whois/corpus/', 'whois/own/', 'rdap/'];
const ANSWERS = FOLDERS.flatMap((folder) => {
  const path = new URL(`../../fixtures/${folder}`, import.meta.url);
  return readdirSync(path)
    .filter((name) => /\.(?:txt|json)$/.test(name) && !name.endsWith('.expected.json'))
    .map((name) => readFileSync(new URL(name, path)));
});

/** Process time in milliseconds, which other work on the machine does not disturb as it does the clock's. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('hostile and broken answers', () => {
  it('reads thousands of mutated answers without failing', () => {
    const count = runs(4000);
    let read = 0;
    for (const answer of mutatedAnswers(ANSWERS, { count, seed: 20190909 })) {
      expect(parseAnswer(answer).outcome).toMatch(
        /^(?:registered|not-registered|reserved|refused|unreadable)$/,
      );
      read++;
    }
    expect(read).toBe(count);
  });

  it.each([
    ['blanks', (size: number) => 'Registrant:\n  ' + ' '.repeat(size)],
    ['dots', (size: number) => 'Name' + '.'.repeat(size) + ': x'],
    ['label-like lines', (size: number) => 'domain: a.com\n' + 'nic-hdl: A1\nperson: B\n'.repeat(size / 20)],
    ['handles in one paragraph', (size: number) => 'domain: a.com\n' + 'nic-hdl: A1\n'.repeat(size / 12)],
    ['address lines', (size: number) => 'domain: a.com\n' + 'address: 1 Road\n'.repeat(size / 16)],
    ['lines of a block', (size: number) => 'Registrant:\n' + '  Acme   (x) \n'.repeat(size / 14)],
    ['domains', (size: number) => 'Domain Name: a.com\nRegistrar: X\n'.repeat(size / 34)],
    ['addresses in a line', (size: number) => 'Registrant:\n  ' + 'a@b.co '.repeat(size / 7)],
    ['prose', (size: number) => 'no match for the purposes of this policy. '.repeat(size / 42)],
    ['short lines of prose', (size: number) => 'exceeded limits or quota\n'.repeat(size / 25)],
    ['parentheses', (size: number) => 'Registrant:\n  ' + '('.repeat(size)],
    ['brackets of JSON', (size: number) => '['.repeat(size / 2)],
  ])('takes time linear in the length of %s', (_name, make) => {
    const small = make(100_000);
    const large = make(800_000);
    parseWhois(small);
    const smallMs = Math.min(...[1, 2, 3].map(() => cpuMs(() => parseWhois(small))));
    const largeMs = Math.min(...[1, 2, 3].map(() => cpuMs(() => parseWhois(large))));
    // Eight times the length, with room for a noisy machine; quadratic time would give sixty-four.
    expect(largeMs).toBeLessThan(24 * Math.max(smallMs, 2));
  });

  it('reads an answer of usual length within 50 ms', () => {
    for (const answer of ANSWERS) parseAnswer(answer);
    const slowest = Math.max(
      ...ANSWERS.map((answer) => Math.min(...[1, 2, 3].map(() => cpuMs(() => parseAnswer(answer))))),
    );
    expect(slowest).toBeLessThan(50);
  });
});
