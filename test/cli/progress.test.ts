import { PassThrough } from 'node:stream';
import { progressOn } from '../../src/cli/progress.ts';

describe('progressOn', () => {
  it('moves a bar on a terminal', () => {
    const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true });
    const report = progressOn(output, 'records');
    report(1, 2);
    report(2, 2);
    expect(output.read()).toBe(
      `\r[${'#'.repeat(15)}${'.'.repeat(15)}] 1/2 records\r[${'#'.repeat(30)}] 2/2 records\n`,
    );
  });

  it('writes a line now and then elsewhere', () => {
    const output = new PassThrough({ encoding: 'utf8' });
    let time = 0;
    const report = progressOn(output, 'records', () => (time += 2_000));
    for (let done = 1; done <= 6; done += 1) report(done, 6);
    expect(output.read()).toBe('3 of 6 records\n6 of 6 records\n');
  });
});
