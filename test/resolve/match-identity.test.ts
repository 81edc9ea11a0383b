import { isWorthAsking } from '../../src/resolve/identification-table.ts';
import { identityKeys, matchIdentity } from '../../src/resolve/match-identity.ts';
import type { MatchRecord } from '../../src/resolve/match-record.ts';
import { explainMatch, type Match } from '../../src/resolve/match.ts';
import { prepareRecord } from '../../src/resolve/prepare-record.ts';
import { organization, person } from './records.ts';

const match = (registrant: MatchRecord, party: MatchRecord): Match =>
  matchIdentity(prepareRecord(registrant), prepareRecord(party));
const features = (found: Match): string[] =>
  explainMatch(found).flatMap(({ feature, score }) => (score > 0 ? [feature] : []));

const KESTREL = organization('Kestrel Marine B.V.', { domains: ['kestrel-marine.nl'] });

describe('whether a registrant is a company or person', () => {
  it('is told by its name with its address, mailbox, line, or a domain in use', () => {
    const beside: Partial<MatchRecord>[] = [
      { emails: ['ann@kestrel-marine.nl'] },
      { domains: ['kestrel-marine.nl'] },
      { addresses: ['12 Elm Street, Suite 9, Leeds LS1 4AB'] },
      { phones: ['+31 20 794 0123'] },
    ];
    const party = {
      ...KESTREL,
      addresses: ['12 Elm St., Ste. 9, Leeds, LS1 4AB'],
      phones: ['+31207940123'],
    };
    const found = beside.map((more) => match(organization('KESTREL MARINE', more), party));
    expect(found.filter(({ score }) => score < 0.9)).toEqual([]);
    expect(found.map(features)).toEqual(
      ['e-mail host', 'domain in use', 'address', 'phone'].map(
        (beside) => expect.arrayContaining(['equal name', beside]) as unknown,
      ),
    );
  });

  it('is asked with a low score where only a name agrees, lower the more common it is', () => {
    const alone = (name: string, form: string): number =>
      match(organization(name), organization(`${name} ${form}`)).score;
    const scores = [
      alone('Global Services', 'LLC'),
      alone('Brightwater', 'Ltd'),
      alone('Heronsgate Brightwater', 'Ltd'),
      alone('Heronsgate Brightwater Ostrava', 'Ltd'),
    ];
    expect(scores).toEqual([...scores].sort());
    expect(scores[0]).toBeLessThan(0.2);
    expect(scores[1]).toBeLessThan(0.5);
    const namesakes = match(person('John Smith'), person('John Smith'));
    expect([namesakes.score < 0.2, isWorthAsking(namesakes)]).toEqual([true, false]);
  });

  it('is asked of one name though the office given is another one', () => {
    const found = match(
      organization('Brightwater Marine', { addresses: ['Keizersgracht 5, 1015 CJ Amsterdam'] }),
      organization('Brightwater Marine Ltd', { addresses: ['12 Elm Street, Leeds LS1 4AB'] }),
    );
    expect(isWorthAsking(found)).toBe(true);
  });

  it('is not asked of an agency, an employee or a namesake’s host that anybody uses', () => {
    const mail = { emails: ['ann@kestrel-marine.nl'], domains: ['kestrel-marine.nl'] };
    expect(isWorthAsking(match(organization('Heron Web Design', mail), KESTREL))).toBe(false);
    expect(isWorthAsking(match(organization('Jan de Boer', mail), KESTREL))).toBe(false);
    const free = { emails: ['kestrel@gmail.com'] };
    const party = { ...KESTREL, domains: ['gmail.com'] };
    expect(features(match(organization('Kestrel Marine', free), party))).not.toContain('e-mail host');
  });

  it('is looked for where both are filed alike, by name, mailbox, line or host', () => {
    const filed = (record: MatchRecord): Set<string> =>
      new Set(identityKeys(prepareRecord(record)).map(({ text }) => text));
    const meets = (left: MatchRecord, right: MatchRecord): boolean =>
      [...filed(left)].some((key) => filed(right).has(key));
    expect(meets(organization('Marine Kestrel'), KESTREL)).toBe(true);
    expect(meets(organization('Jan Novák'), person('Novak, Jan'))).toBe(true);
    expect(meets(organization('x', { emails: ['a@mail.kestrel-marine.nl'] }), KESTREL)).toBe(true);
    expect(meets(organization('Heron Web Design'), KESTREL)).toBe(false);
  });
});
