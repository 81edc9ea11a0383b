import { progressOn, renderReport } from '../../../src/cli/upkeep/rebuild.ts';
import type { RebuildReport } from '../../../src/ingest/rebuild/rebuild.ts';

const CLEAN: RebuildReport = {
  records: 2,
  entities: 3,
  links: 4,
  differences: 0,
  byPart: {},
  lines: [],
  sound: true,
};
const WRONG: RebuildReport = {
  ...CLEAN,
  differences: 3,
  byPart: { link: 2, entity: 1 },
  lines: ['link x is missing'],
  sound: false,
};

describe('renderReport', () => {
  it('says in a sentence what was found and what became of it', () => {
    expect(renderReport(CLEAN, { check: true, asJson: false })).toEqual([
      'The graph is what the records add up to: 2 records, 3 entities, 4 links.',
    ]);
    expect(renderReport(WRONG, { check: true, asJson: false })).toEqual([
      'link x is missing',
      '… and 2 more',
      '3 differences (link 2, entity 1) in 2 records, 3 entities, 4 links; interlock rebuild repairs them.',
    ]);
    expect(renderReport({ ...WRONG, sound: true }, { check: false, asJson: false }).at(-1)).toMatch(
      /; all repaired\.$/,
    );
  });

  it('ends JSON Lines with the summary', () => {
    const lines = renderReport(WRONG, { check: true, asJson: true }).map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      { difference: 'link x is missing' },
      {
        check: true,
        records: 2,
        entities: 3,
        links: 4,
        differences: 3,
        byPart: { link: 2, entity: 1 },
        sound: false,
      },
    ]);
  });
});

describe('progressOn', () => {
  it('writes how far it is and how long it takes every few seconds where there is no terminal', () => {
    let clock = 0;
    const written: string[] = [];
    const progress = progressOn({ write: (text: string) => written.push(text) }, () => clock);
    for (let done = 1; done <= 12; done++) {
      clock += 1000;
      progress({ stage: 'comparing links', done, total: 12 });
    }
    expect(written).toEqual(['comparing links: 5 of 12\n', 'comparing links: 10 of 12, 2 s left\n']);
  });
});
