import { openOwnership } from '../../../src/query/ownership/open-ownership.ts';
import { tellIssues } from '../../../src/query/ownership/ownership-issues.ts';

const company = { id: 'x/Co', kind: 'COMPANY' as const, name: 'Co' };
const opened = (stoppedBy: string | undefined) => openOwnership({ company, frame: {}, links: [], stoppedBy });
const details = (found: ReturnType<typeof tellIssues>) => found.map(({ code, detail }) => [code, detail]);

describe('the issues of an answer', () => {
  it('say what a limit left out above the company and of its group', () => {
    expect(details(tellIssues(opened(undefined)))).toEqual([]);
    expect(details(tellIssues(opened('more than 20000 entities'), 'more than 100000 holdings'))).toEqual([
      [
        'CUT_SHORT',
        'There are more than 100000 holdings, so that members of the group of Co are missing here and figures may be too low.',
      ],
      [
        'CUT_SHORT',
        'There are more than 20000 entities, so that owners of Co further up are missing here and figures may be too low.',
      ],
    ]);
  });
});
