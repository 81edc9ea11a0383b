import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import type { CaseDocument, CaseObservation } from '../../../src/model/case-document.ts';
import type { EntityInput } from '../../../src/model/inputs.ts';
import { EntityCounter, type EntityBook } from '../../../src/query/case/case-entities.ts';
import { nameSources } from '../../../src/query/case/case-sources.ts';
import { writeCase } from '../../../src/query/case/case-text.ts';
import { parseCase } from '../../../src/sources/case/parse-case.ts';

/** Descriptions with their fields in code-unit order, as the store keeps them. */
const entity: fc.Arbitrary<EntityInput> = fc
  .record(
    {
      aliases: fc.array(fc.string(), { maxLength: 2 }),
      id: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('COMPANY' as const, 'PERSON' as const),
      name: fc.constantFrom('Ann', 'a', ''),
    },
    { requiredKeys: ['kind'] },
  )
  .map((fields) => fields);

function bookEntities(inputs: readonly EntityInput[]): EntityBook {
  const counter = new EntityCounter();
  for (const input of inputs) counter.add(input);
  return counter.book();
}

async function textOf({ records, ...header }: CaseDocument): Promise<string> {
  return text(Readable.from(writeCase(header, records)));
}

describe('EntityCounter', () => {
  it('gives a key only to what the key stands for, whatever is said of an entity', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entity, { maxLength: 12 }), async (inputs) => {
        const book = bookEntities(inputs);
        const document: CaseDocument = {
          format: 'interlock-case',
          version: 1,
          sources: [{ key: 's', kind: 'ANALYST', title: 's' }],
          entities: book.entities,
          records: [{ source: 's', entities: inputs.map((input) => book.refer(input)), statements: [] }],
        };
        const [record] = parseCase(await textOf(document)).records;
        expect(record && 'entities' in record ? record.entities : undefined).toEqual(inputs);
      }),
    );
  });

  it('keys the commonest description and writes the other one out', () => {
    const usual = { id: 'ann', name: 'Ann Archer' };
    const misspelt = { id: 'ann', name: 'Anne Archer' };
    const book = bookEntities([misspelt, usual, usual]);
    expect(book.entities).toEqual([{ key: 'ann', ...usual }]);
    expect([book.refer(usual), book.refer(misspelt)]).toEqual(['ann', misspelt]);
  });
});

describe('nameSources', () => {
  it('makes readable keys that differ, the same whatever the order', () => {
    const sources = [
      { id: 'source:2', kind: 'ARTICLE', title: 'Café “Zwölf”: the story' },
      { id: 'source:1', kind: 'ARTICLE', title: 'Cafe Zwolf, the story', repeats: 'source:2' },
      { id: 'source:3', kind: 'WHOIS', title: '???' },
    ];
    expect(nameSources(sources)).toEqual(nameSources([...sources].reverse()));
    expect(nameSources(sources).sources.map(({ key, repeats }) => [key, repeats])).toEqual([
      ['cafe-zwolf-the-story', 'cafe-zwolf-the-story-2'],
      ['cafe-zwolf-the-story-2', undefined],
      ['source', undefined],
    ]);
  });
});

describe('writeCase', () => {
  it('writes every field of a record, known to it or not', async () => {
    const record: CaseObservation = {
      source: 's',
      statements: [],
      registration: {
        domain: 'a.example',
        protocol: 'WHOIS',
        server: 'w',
        covers: ['SERVED_BY'],
        details: '{}',
      },
    };
    const document: CaseDocument = {
      records: [record],
      entities: [],
      sources: [{ title: 's', key: 's', kind: 'WHOIS' }],
      version: 1,
      format: 'interlock-case',
    };
    const written = await textOf(document);
    expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`);
    expect(JSON.parse(written)).toEqual(document);
    expect(Object.keys(JSON.parse(written) as object)).toEqual([
      'format',
      'version',
      'sources',
      'entities',
      'records',
    ]);
  });
});
