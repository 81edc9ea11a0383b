import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseCommand, parseRequests } from '../../../src/cli/records/parse.ts';

const CORPUS = new URL('../../fixtures/whois/own/', import.meta.url);
const file = (name: string): string => fileURLToPath(new URL(name, CORPUS));

/** Collects what is written, and tells when a line came. */
class Lines extends Writable {
  readonly lines: string[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.lines.push(...chunk.toString().trimEnd().split('\n'));
    done();
  }
}

describe('interlock parse', () => {
  it('answers each request line with one JSON line', async () => {
    const output = new Lines();
    const requests = [
      { file: file('de.txt'), tld: 'de' },
      { file: file('nzfree.txt'), server: 'whois.example' },
      { file: '/nowhere.txt' },
    ];
    await parseRequests(
      Readable.from([requests.map((request) => JSON.stringify(request)).join('\n') + '\n\nnot json\n']),
      output,
    );
    const answers = output.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers[0]).toMatchObject({
      file: file('de.txt'),
      domain: 'example.de',
      available: false,
      statuses: ['connect'],
    });
    expect(answers[1]).toMatchObject({ available: true, rateLimited: false });
    expect(answers[2]).toMatchObject({
      file: '/nowhere.txt',
      error: expect.stringContaining('ENOENT') as unknown,
    });
    expect(answers[3]).toHaveProperty('error');
    expect(answers).toHaveLength(4);
  });

  it('answers a line before the next one has come', async () => {
    const output = new Lines();
    const input = new Readable({ read() {} });
    const running = parseRequests(input, output);
    input.push(`${JSON.stringify({ file: file('de.txt') })}\n`);
    for (let waited = 0; output.lines.length === 0 && waited < 200; waited++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(output.lines).toHaveLength(1);
    input.push(null);
    await running;
  });

  it('explains itself with examples', () => {
    let help = '';
    parseCommand()
      .configureOutput({ writeOut: (text) => (help += text) })
      .outputHelp();
    expect(help).toContain('interlock parse answer.txt');
  });
});
