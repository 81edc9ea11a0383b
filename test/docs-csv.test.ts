import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaseDocument } from '../src/model/case-document.ts';
import { parseCase } from '../src/sources/case/parse-case.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CSV = `company,jurisdiction,domain
Quill Works Ltd,gb,quillworks.com
"Pebble, Logistics S.A.",,pebble-logistics.com
"Pebble, Logistics S.A.",,pebble-freight.com
`;

describe('the first hour', () => {
  it('makes a case of a spreadsheet', () => {
    const page = readFileSync(new URL('../docs/analyst/first-hour.md', import.meta.url), 'utf8');
    const script = /```js\n([^]+?)```/.exec(page)?.[1] ?? '';
    const made = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', script.replace('readFileSync(0)', JSON.stringify(CSV))],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    expect(parseCase(made).records).toHaveLength(1);
    const { entities, records } = JSON.parse(made) as Pick<CaseDocument, 'entities' | 'records'>;
    expect(entities?.map(({ name, id, jurisdiction }) => [name, id, jurisdiction])).toEqual([
      ['Quill Works Ltd', 'company:quill-works-ltd', 'gb'],
      ['quillworks.com', undefined, undefined],
      ['Pebble, Logistics S.A.', 'company:pebble-logistics-s-a', undefined],
      ['pebble-logistics.com', undefined, undefined],
      ['pebble-freight.com', undefined, undefined],
    ]);
    expect(records).toMatchObject([{ statements: [{ to: 'quillworks.com' }, {}, {}] }]);
  });
});
