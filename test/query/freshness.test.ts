import { Freshness } from '../../src/query/projection/freshness.ts';

let time = 0;
let freshness: Freshness;

beforeEach(() => {
  time = 10_000;
  freshness = new Freshness(() => time);
});

function roundAt(at: number, hasFound: boolean): void {
  time = at;
  freshness.beginRound()(hasFound);
}

/** Rounds that find changes each time, up to a moment. */
function streamUntil(until: number): void {
  for (let at = time; at <= until; at += 250) roundAt(at, true);
  time = until;
}

describe('how fresh an answer has to be', () => {
  it('waits for everything before changes have come for two seconds without a pause', () => {
    expect(freshness.mayLag()).toBe(false);
    streamUntil(11_999);
    expect(freshness.mayLag()).toBe(false);
    streamUntil(12_100);
    expect(freshness.mayLag()).toBe(true);
  });

  it('waits again once a round finds nothing', () => {
    streamUntil(15_000);
    roundAt(15_100, false);
    expect(freshness.mayLag()).toBe(false);
    streamUntil(16_000);
    expect(freshness.mayLag()).toBe(false);
  });

  it('is never more than a second behind the beginning of the last round', () => {
    streamUntil(15_000);
    time = 16_000;
    expect(freshness.mayLag()).toBe(true);
    time = 16_001;
    expect(freshness.mayLag()).toBe(false);
  });

  it('waits for what was written for somebody who may ask next', () => {
    streamUntil(15_000);
    time = 15_100;
    const endRound = freshness.beginRound();
    freshness.wrote();
    endRound(true);
    expect(freshness.mayLag()).toBe(false);
    roundAt(15_200, true);
    expect(freshness.mayLag()).toBe(true);
  });
});
