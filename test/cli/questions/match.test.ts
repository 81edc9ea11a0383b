import { Readable, Writable } from 'node:stream';
import { matchLines } from '../../../src/cli/questions/match.ts';

const PAIR = (left: string, right: string): string =>
  JSON.stringify({
    left: { type: 'organisation', name: left },
    right: { type: 'organisation', name: right },
  });

async function run(input: string[], explain = false): Promise<string> {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const failed = await matchLines(
    Readable.from(input.map((text) => Buffer.from(text))),
    output,
    explain,
  ).then(
    () => '',
    (error: unknown) => `! ${String(error)}`,
  );
  return written.join('') + failed;
}

describe('interlock match', () => {
  it('answers each line in order, wherever the input is cut', async () => {
    const text = `${PAIR('Vostrom Holdings, Inc.', 'VOSTROM HOLDINGS INC')}\n\n${PAIR('Müller AG', 'Kestrel Ltd')}`;
    const bytes = Array.from(text);
    const answers = (await run(bytes)).trim().split('\n');
    expect(answers.map((line) => (JSON.parse(line) as { same: boolean }).same)).toEqual([true, false]);
  });

  it('adds the reasons when asked', async () => {
    const pair = JSON.stringify({
      left: { type: 'person', name: 'Raymond A Saulino' },
      right: { type: 'person', name: 'Raymond Alan Saulino' },
    });
    const { reasons } = JSON.parse(await run([pair], true)) as {
      reasons: { feature: string; detail: string }[];
    };
    expect(reasons.find(({ feature }) => feature === 'shared words')?.detail).toBe(
      'same surname, same given name, middle name against initial',
    );
  });

  it('says which line it cannot read, after answering those before', async () => {
    const output = await run([
      `${PAIR('A Ltd', 'A Limited')}\n`,
      '{"left": {"type": "ship"}, "right": {}}\n',
    ]);
    expect(output).toMatch(/^\{"score":[\d.]+,"same":true\}\n! BadPair: line 2: "left.type" is none of/);
    expect(await run(['not json'])).toBe('! BadPair: line 1: is not JSON');
  });
});
