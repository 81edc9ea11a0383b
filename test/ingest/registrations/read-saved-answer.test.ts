import { readSavedAnswer } from '../../../src/ingest/registrations/read-saved-answer.ts';
import { MESSY_FILES, WRITTEN } from '../../harness/messy-folder.ts';

const circumstances = { observedAt: undefined, now: new Date('2024-01-01') };

describe('readSavedAnswer', () => {
  it.each(MESSY_FILES.map(({ path, ...file }) => [path, file] as const))(
    '%s',
    (name, { content, expected }) => {
      const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content);
      const read = readSavedAnswer({ name, bytes, modifiedAt: new Date(WRITTEN) }, circumstances);
      if (typeof expected === 'string')
        expect(read).toEqual({ reason: expect.stringContaining(expected) as string });
      else expect('reason' in read ? read : [read.domain, read.at.slice(0, 10)]).toEqual(expected);
    },
  );

  it('takes the day that was given for what does not say one, and the day of the text for what does', () => {
    const text = (when: string): Buffer => Buffer.from(`No match for "A.COM".\n${when}`);
    const given = { ...circumstances, observedAt: '2015-01-02T00:00:00.000Z' };
    const modifiedAt = new Date(WRITTEN);
    const at = (bytes: Buffer): unknown => readSavedAnswer({ name: 'x', bytes, modifiedAt }, given);
    expect(at(text(''))).toMatchObject({ at: '2015-01-02T00:00:00.000Z' });
    const says = text('>>> Last update of whois database: 2016-01-01T00:00:00Z <<<');
    expect(at(says)).toMatchObject({ at: '2016-01-01T00:00:00.000Z' });
  });

  it('keeps text in any encoding as it was written', () => {
    const name = 'Société Générale';
    const text = `Domain Name: a.com\nRegistrant Organization: ${name}\nCreation Date: 2001-01-01\n`;
    for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
      const read = readSavedAnswer(
        { name: 'x', bytes: Buffer.from(text, encoding), modifiedAt: new Date(WRITTEN) },
        circumstances,
      );
      expect(read).toMatchObject({ raw: text });
    }
  });
});
