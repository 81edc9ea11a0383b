import { Hubs } from '../../src/analysis/strength/hubs.ts';
import { findPaths } from '../../src/analysis/paths/paths.ts';
import { packFlags } from '../../src/analysis/projection/columns/link-flags.ts';
import { Projection } from '../../src/analysis/projection/projection.ts';
import { KeptSharing } from '../../src/analysis/sharing/kept-sharing.ts';
import type { EntityKind, LinkKind } from '../../src/model/kinds.ts';
import { randomNumbers } from '../../test/harness/random-numbers.ts';
import type { BenchRow } from '../bench-row.ts';
import { fillBare, searchBare, type BareRows } from './bare-arrays.ts';
import { drawPairs } from './pairs.ts';
import { percentile, timed } from './timing.ts';

const LINKS = Number(process.env['INTERLOCK_BENCH_LINKS'] ?? 1_000_000);
const ENTITIES = LINKS / 5;
const QUESTIONS = 300;
const ROUNDS = 3;
const BUILDS = 3;
const MAX_LINKS = 6;

/** One entity in a hundred is a hub; three links in ten lead to one, most of them to few of the hubs. */
const HUBS = 0.01;
const TO_HUBS = 0.3;

const SHAPE: readonly (readonly [LinkKind, EntityKind, EntityKind])[] = [
  ['USES_DOMAIN', 'COMPANY', 'DOMAIN'],
  ['REGISTERED_BY', 'DOMAIN', 'REGISTRANT'],
  ['OFFICER_OF', 'PERSON', 'COMPANY'],
  ['OWNS', 'COMPANY', 'COMPANY'],
];
const KINDS: readonly EntityKind[] = ['COMPANY', 'DOMAIN', 'REGISTRANT', 'PERSON'];

/** Building, memory and paths at ten million links, beside bare arrays of the same links. */
export function inMemory(say: (line: string) => void): BenchRow[] {
  const { from, to } = drawLinks();
  const bare: { rows?: BareRows } = {};
  const bareMs = fastest(BUILDS, () =>
    timed(() => {
      bare.rows = fillBare(ENTITIES, from, to);
    }),
  );
  const rows = bare.rows;
  if (!rows) return [];
  const before = memory();
  const filled: { projection?: Projection } = {};
  const oursMs = fastest(BUILDS, () => {
    const projection = fill(from, to);
    filled.projection = projection;
    return timed(() => {
      projection.settle(true);
    });
  });
  const { projection } = filled;
  if (!projection) return [];
  projection.entities.trim();
  const hubs = new Hubs(projection);
  say(`working out what is a hub took ${timed(() => hubs.refresh()).toFixed(0)} ms`);
  const sharing = new KeptSharing(projection, hubs);
  say(`weighing all ties took ${timed(() => void [...sharing.prepare()]).toFixed(0)} ms`);
  const bytes = (projection.bytes + sharing.bytes) / LINKS;
  say(`${String(LINKS)} links among ${String(ENTITIES)} entities: ${bytes.toFixed(1)} bytes a link all told`);
  say(
    `resident memory grew by ${String(Math.round((memory() - before) / 2 ** 20))} MB, what waits to be freed included`,
  );
  const times = searchBoth({ projection, hubs, rows });
  say(
    `paths: median ${percentile(times.ours, 0.5).toFixed(2)} ms beside ${percentile(times.bare, 0.5).toFixed(2)} ms; ${String(times.found)} of ${String(QUESTIONS)} connected, ${String(times.stopped)} stopped by a limit`,
  );
  const row = (name: string, ours: number, peer: number, unit: string, goal: string): BenchRow => ({
    name: `answers/${name}`,
    ours,
    peer,
    peerName: 'bare arrays',
    ratio: ours / peer,
    unit,
    goal,
  });
  return [
    row('memory', bytes, 40, 'bytes/link (peer: the limit)', '<= 1'),
    row('building', oursMs, bareMs, 'ms', '<= 3'),
    row('paths p95 in memory', percentile(times.ours, 0.95), percentile(times.bare, 0.95), 'ms', '<= 10'),
  ];
}

/** The least of several measurements: what else the machine did meanwhile adds to all but some. */
function fastest(rounds: number, measure: () => number): number {
  return Math.min(...Array.from({ length: rounds }, measure));
}

function memory(): number {
  return process.memoryUsage().rss;
}

function entityOf(kind: EntityKind, number: number): number {
  return KINDS.indexOf(kind) + number * KINDS.length;
}

function drawLinks(): { from: Uint32Array; to: Uint32Array } {
  const random = randomNumbers(7);
  const perKind = Math.floor(ENTITIES / KINDS.length);
  const [from, to] = [new Uint32Array(LINKS), new Uint32Array(LINKS)];
  for (let link = 0; link < LINKS; link++) {
    const [, fromKind, toKind] = SHAPE[link % SHAPE.length] ?? ['OWNS', 'COMPANY', 'COMPANY'];
    const reach = random() < TO_HUBS ? perKind * HUBS * random() ** 3 : perKind;
    from[link] = entityOf(fromKind, Math.floor(random() * perKind));
    to[link] = entityOf(toKind, Math.floor(random() * reach));
  }
  return { from, to };
}

function fill(from: Uint32Array, to: Uint32Array): Projection {
  const projection = new Projection();
  for (let entity = 0; entity < ENTITIES; entity++) {
    const kind = KINDS[entity % KINDS.length] ?? 'COMPANY';
    projection.putEntity({ id: `${kind.toLowerCase()}:${String(entity)}`, kind });
  }
  const flags = SHAPE.map(([kind]) =>
    packFlags({
      kind,
      status: 'REPORTED',
      disputed: false,
      conclusion: false,
      isFormer: false,
      hasManyRecords: false,
      independentSources: 1,
    }),
  );
  const known = projection.moments.encode(0);
  const days = [...Array(7000).keys()].map((day) => projection.days.encode(12_000 + day));
  for (let link = 0; link < LINKS; link++) {
    const day = days[link % 7000] ?? 0;
    projection.addNumbers(from[link] ?? 0, to[link] ?? 0, flags[link % SHAPE.length] ?? 0, {
      key: link,
      records: link,
      since: day,
      until: 0,
      seen: day,
      known,
    });
  }
  return projection;
}

/** Every question is asked in several rounds, with all others in between, and its fastest answer counts. */
function searchBoth({
  projection,
  hubs,
  rows,
}: {
  readonly projection: Projection;
  readonly hubs: Hubs;
  readonly rows: BareRows;
}): { ours: number[]; bare: number[]; found: number; stopped: number } {
  const pairs = drawPairs(projection, QUESTIONS, 11);
  const [ours, bare]: [number[], number[]] = [[], []];
  let [found, stopped] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [question, { from, to }] of pairs.entries()) {
      const bareMs = timed(() => searchBare(rows, from, to, MAX_LINKS));
      const oursMs = timed(() => {
        const { paths, explored } = findPaths(projection, hubs, {
          from,
          to,
          maxLinks: MAX_LINKS,
          first: 5,
          avoid: [],
          frame: {},
        });
        if (round === 0 && paths.length > 0) found += 1;
        if (round === 0 && explored.stoppedBy !== undefined) stopped += 1;
      });
      ours[question] = Math.min(ours[question] ?? oursMs, oursMs);
      bare[question] = Math.min(bare[question] ?? bareMs, bareMs);
    }
  }
  return { ours, bare, found, stopped };
}
