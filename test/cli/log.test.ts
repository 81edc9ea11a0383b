import { makeLog } from '../../src/cli/log.ts';

function logTo(format: 'json' | 'text'): { lines: string[]; log: ReturnType<typeof makeLog> } {
  const lines: string[] = [];
  const now = (): Date => new Date('2024-01-01T00:00:00.000Z');
  return { lines, log: makeLog({ format, write: (line) => lines.push(line), now }) };
}

describe('makeLog', () => {
  it('writes one JSON object a line for programs, and a line for people', () => {
    const json = logTo('json');
    json.log('two\nlines', { level: 'error', event: 'internal_error', id: 'x' });
    expect(json.lines).toEqual([
      '{"time":"2024-01-01T00:00:00.000Z","level":"error","event":"internal_error","id":"x","message":"two\\nlines"}',
    ]);
    const text = logTo('text');
    text.log('a\u001b[31m line', { level: 'warn' });
    expect(text.lines).toEqual(['interlock: a\\u001b[31m line']);
  });

  it('tells a line that comes again and again once', () => {
    const { lines, log } = logTo('text');
    for (let round = 0; round < 300; round++) log('the store is away');
    log('something else');
    expect(lines).toEqual(['interlock: the store is away', 'interlock: something else']);
  });

  it('writes no key', () => {
    const { lines, log } = logTo('json');
    log('Authorization: Bearer interlock_0123456789abcdef_abcdefghijklmnopqrstuvwx was refused');
    expect(lines.join()).not.toContain('abcdefghijkl');
    expect(lines.join()).toContain('interlock_0123456789abcdef_…');
  });
});
