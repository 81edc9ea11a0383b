import { changesCommand } from '../../../src/cli/questions/changes.ts';
import { importRegistration } from '../../../src/ingest/registrations/import-registration.ts';
import { addRecord, addSource } from '../../../src/ingest/records/ledger.ts';
import { outputOf } from '../../harness/output.ts';
import { openTestStore, tickingClock, type TestStore } from '../../harness/store.ts';
import { thickAnswer } from '../../harness/whois-answers.ts';

let test: TestStore;
const now = tickingClock();
const author = { by: 'ann', now };
const holder = { organization: 'Quern Ventures Ltd', email: 'office@quern.example' };
const hidden = { organization: 'REDACTED FOR PRIVACY', email: 'REDACTED FOR PRIVACY' };
beforeAll(async () => {
  test = await openTestStore();
  const source = await addSource(test.store, { kind: 'DATASET', title: 'My list' });
  const used = {
    from: { id: 'company:kite', kind: 'COMPANY', name: 'Kite Audio Ltd' },
    to: { kind: 'DOMAIN', name: 'kiteaudio.com' },
  } as const;
  await addRecord(
    test.store,
    { source, statements: [{ kind: 'USES_DOMAIN', ...used, status: 'REPORTED' }] },
    author,
  );
  for (const [domain, day, contact] of [
    ['kiteaudio.com', '2018-04-01', holder],
    ['kiteaudio.com', '2020-06-01', hidden],
    ['larkvideo.com', '2018-04-01', holder],
    ['larkvideo.com', '2020-07-01', { organization: 'Sable Ridge Inc' }],
  ] as const)
    await importRegistration(
      test.store,
      {
        domain,
        raw: thickAnswer({ domain, registrant: contact, admin: contact }),
        observedAt: `${day}T08:00:00Z`,
      },
      author,
    );
});
afterAll(() => test.close());

const DAYS = ['--from', '2019', '--to', '2021'];

function run(...words: string[]): Promise<string> {
  const command = changesCommand(() =>
    Promise.resolve({ store: test.store, close: () => Promise.resolve() }),
  );
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  return outputOf(() => command.parseAsync(words, { from: 'user' }));
}

describe('interlock changes', () => {
  it('tells each change in a line of JSON, with its records', async () => {
    const lines = (await run(...DAYS)).trim().split('\n');
    const changes = lines.map(
      (line) => JSON.parse(line) as { kind: string; summary: string; records: unknown[] },
    );
    expect(changes.map(({ kind, summary }) => [kind, summary])).toEqual([
      [
        'HIDDEN',
        'The registrant and admin contact of kiteaudio.com was hidden: before it was Quern Ventures Ltd, as seen on 1 June 2020.',
      ],
      [
        'CHANGED',
        'The admin contact of larkvideo.com changed from Quern Ventures Ltd to Sable Ridge Inc, as seen on 1 July 2020.',
      ],
      [
        'HOLDER_CHANGED',
        'larkvideo.com passed from Quern Ventures Ltd to Sable Ridge Inc, as seen on 1 July 2020.',
      ],
    ]);
    expect(changes.every(({ records }) => records.length > 0)).toBe(true);
  });

  it.each([
    ['a company, with the domains that it uses', ['--among', 'company:kite'], ['HIDDEN']],
    ['a domain', ['--among', 'domain:larkvideo.com'], ['CHANGED', 'HOLDER_CHANGED']],
    ['some kinds', ['--kind', 'HOLDER_CHANGED'], ['HOLDER_CHANGED']],
  ])('tells of %s only', async (_, narrowed, kinds) => {
    const lines = (await run(...DAYS, ...narrowed)).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual(kinds);
  });

  it('tells what was learnt between two moments, hidden roles as one', async () => {
    const told = await run('--known-from', '2022-12-31', '--known-to', '2030-01-01', '--kind', 'HIDDEN');
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(told).toContain('The registrant and admin contact of kiteaudio.com was hidden');
  });

  it.each([
    ['half a window', ['--from', '2019'], '--to'],
    ['an id that nobody knows', [...DAYS, '--among', 'company:nope'], '--among'],
  ])('refuses %s as wrong usage, by its own flag', async (_, words, flag) => {
    await expect(run(...words)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(flag) as string,
    });
  });
});
