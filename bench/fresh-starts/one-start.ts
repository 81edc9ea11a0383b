import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { runService } from '../../src/cli/service/run-service.ts';
import { runOperation } from '../../src/graphql/pipeline/run-operation.ts';
import type { Store } from '../../src/graph/driver/store.ts';
import { ProgressBoard } from '../../src/ingest/enrichment/progress-board.ts';
import { Refusals } from '../../src/ingest/enrichment/refusals.ts';
import { lookUpTools } from '../../src/ingest/enrichment/lookup-tools.ts';
import { choosePort } from '../../src/launch/ports.ts';
import { NO_LIMITS } from '../../src/query/limits.ts';
import { LiveProjection } from '../../src/query/projection/live-projection.ts';
import { loadSettings } from '../../src/settings/settings.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../../test/harness/worker-process.ts';
import type { EmptiableStore } from './emptiable-store.ts';

/** What came of one fresh start. */
export interface Start {
  readonly readyMs: number;
  /** Answers that were held against the right one. */
  readonly answers: number;
  /** Those that were not right, in words. */
  readonly wrong: readonly string[];
  /** What the server told of reading again. */
  readonly logged: readonly string[];
}

const QUESTION =
  '{ sharedRegistrants { totalCount nodes { shared { id } companies { id } domains { id } strength } explored { entities links complete } } }';
const EMPTY =
  '{"sharedRegistrants":{"totalCount":0,"nodes":[],"explored":{"entities":0,"links":0,"complete":true}}}';
const AFTER_READY = 5;
const LONGEST_MS = 120_000;

/** Starts all that `interlock start` starts in this process, and asks from the first moment on. */
export async function startHere(emptiable: EmptiableStore, dataDir: string): Promise<Start> {
  const { store } = emptiable;
  const settings = { ...storeSettings(emptiable.connection), ...(await placeOf(dataDir)) };
  const logged: string[] = [];
  const asking = askOn(settings.INTERLOCK_PORT);
  const began = performance.now();
  const service = await runService(emptiable.connection, {
    settings: loadSettings(settings),
    say: (line) => {
      if (/reading|contradicts|could not/.test(line)) logged.push(line);
    },
    signal: new AbortController().signal,
    worker: true,
    firstKey: false,
    loadsCase: true,
    requestsMs: 6_000,
  }).catch(async (error: unknown) => {
    await asking.end();
    throw error;
  });
  const readyMs = performance.now() - began;
  try {
    return { readyMs, logged, ...(await compare(asking, () => askAsCommand(store))) };
  } finally {
    await service.stop();
  }
}

/** The same as a process of its own. */
export async function startProcess(emptiable: EmptiableStore, dataDir: string): Promise<Start> {
  const settings = { ...storeSettings(emptiable.connection), ...(await placeOf(dataDir)) };
  const began = performance.now();
  const child = spawnInterlock(['start'], settings);
  const ended = once(child, 'close');
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const asking = askOn(settings.INTERLOCK_PORT);
  try {
    while (!said.includes('Ctrl-C stops it')) {
      if (child.exitCode !== null || performance.now() - began > LONGEST_MS) throw new Error(said);
      await sleep(20);
    }
    const readyMs = performance.now() - began;
    const logged = said.split('\n').filter((line) => /reading|contradicts/.test(line));
    return { readyMs, logged, ...(await compare(asking, () => askCommand(settings))) };
  } finally {
    await asking.end();
    child.kill('SIGTERM');
    await ended;
  }
}

async function placeOf(dataDir: string): Promise<{ INTERLOCK_DATA: string; INTERLOCK_PORT: string }> {
  return { INTERLOCK_DATA: dataDir, INTERLOCK_PORT: String(await choosePort(0, 'INTERLOCK_PORT')) };
}

interface Asking {
  readonly ask: () => Promise<string | undefined>;
  /** Ends asking; returns what was answered until then. */
  readonly end: () => Promise<string[]>;
}

/** Asks again and again, from before the port is open. */
function askOn(port: string): Asking {
  const ask = async (): Promise<string | undefined> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    }).catch(() => undefined);
    return response && textOf(await response.json());
  };
  const answers: string[] = [];
  let isEnding = false;
  const loop = (async () => {
    while (!isEnding) {
      const answer = await ask();
      if (answer === undefined) await sleep(5);
      else answers.push(answer);
    }
  })();
  return {
    ask,
    end: async () => {
      isEnding = true;
      await loop;
      return answers;
    },
  };
}

function textOf(answer: unknown): string {
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  return JSON.stringify(errors ?? data);
}

/** Before the server was ready it may say that it cannot answer yet; the store was empty or had the case, and then has it. */
async function compare(
  { ask, end }: Asking,
  query: () => Promise<string>,
): Promise<Pick<Start, 'answers' | 'wrong'>> {
  const early = await end();
  const late: string[] = [];
  for (let times = 0; times < AFTER_READY; times++) late.push((await ask()) ?? 'no answer');
  const right = await query();
  return {
    answers: early.length + late.length,
    wrong: [
      ...early.filter((answer) => ![right, EMPTY].includes(answer) && !answer.includes('"UNAVAILABLE"')),
      ...late.filter((answer) => answer !== right),
      ...(right.includes('"id"') ? [] : [`interlock query found nothing: ${right}`]),
    ],
  };
}

/** What `interlock query` does, without a process for it. */
async function askAsCommand(store: Store): Promise<string> {
  const lookUps = await lookUpTools({ allowHosts: [], lookupRates: new Map() });
  const now = (): Date => new Date();
  const answer = await runOperation(
    QUESTION,
    {},
    {
      store,
      live: new LiveProjection(store),
      actor: { name: 'bench', role: 'ADMIN' },
      from: 'bench',
      refusals: new Refusals(store),
      limits: NO_LIMITS,
      progress: new ProgressBoard(store, { limitOf: lookUps.limitOf, now }),
      now,
      browserUrl: 'http://127.0.0.1:7474/browser/',
      publicUrl: undefined,
      version: 'bench',
      lookUps,
    },
  );
  return textOf(answer);
}

/** What `interlock query` answers. */
async function askCommand(settings: Readonly<Record<string, string>>): Promise<string> {
  const child = spawnInterlock(['query', '-'], settings, QUESTION);
  const { out, err } = await outcomeOf(child);
  return out === '' ? err : textOf(JSON.parse(out));
}
