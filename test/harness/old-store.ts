import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import neo4j, { type Driver } from 'neo4j-driver';

interface Line {
  readonly schema?: string;
  readonly node?: number;
  readonly labels?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly integers?: readonly string[];
}

const FILE = new URL('../fixtures/old-store/first-version.jsonl.gz', import.meta.url);

/** Fills a clean database with the store of the first version, schema and all. */
export async function loadOldStore(driver: Driver): Promise<void> {
  const lines = gunzipSync(await readFile(FILE))
    .toString()
    .trimEnd()
    .split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as Line);
  const session = driver.session();
  try {
    for (const { schema } of parsed) if (schema !== undefined) await session.run(schema);
    const nodes = parsed.filter(({ node }) => node !== undefined);
    await session.run('UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties, n.at = row.at', {
      rows: nodes.map((line) => ({ labels: line.labels, properties: plain(line), at: line.node })),
    });
    await session.run(
      `UNWIND $rows AS row MATCH (a {at: row.from}) MATCH (b {at: row.to})
       CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties`,
      {
        rows: parsed.flatMap((line) => (line.type === undefined ? [] : { ...line, properties: plain(line) })),
      },
    );
    await session.run('MATCH (n) REMOVE n.at');
  } finally {
    await session.close();
  }
}

function plain({ properties = {}, integers = [] }: Line): Record<string, unknown> {
  const whole = new Set(integers);
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      whole.has(key) ? neo4j.int(Number(value)) : value,
    ]),
  );
}
