import { metrics, type Attributes } from '@opentelemetry/api';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../graph/driver/store.ts';
import { UNREADABLE } from '../graphql/pipeline/observe.ts';
import { withTimeLimit } from '../lib/time-limit.ts';
import { countAll } from '../query/find-many.ts';
import type { LiveProjection } from '../query/projection/live-projection.ts';

/** What `/metrics` tells, and where requests are counted. */
export interface Metrics {
  /** A GraphQL operation was answered, or refused. */
  observe(operation: string | undefined, outcome: string, seconds: number): void;
  /** The text of the exposition format, and its type. */
  render(): Promise<{ readonly type: string; readonly text: string }>;
}

export interface MetricsOptions {
  readonly store: Store;
  readonly live: LiveProjection;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const MOST_OPERATIONS = 100;

export function makeMetrics({ store, live }: MetricsOptions): Metrics {
  const registry = new Registry();
  const duration = new Histogram({
    name: 'interlock_http_request_duration_seconds',
    help: 'GraphQL operations over HTTP, by name and outcome: ok, or the code of the first error',
    labelNames: ['operation', 'outcome'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const nameOf = boundedNames();
  const readings = [projectionReading(registry, live), storeReading(registry, store)];
  const read = async (): Promise<void> => {
    await Promise.all(readings.map((each) => each()));
  };
  const overOtlp = sendAlso(registry, read);
  return {
    observe: (operation, outcome, seconds) => {
      const labels = { operation: nameOf(operation), outcome };
      duration.observe(labels, seconds);
      overOtlp(labels, seconds);
    },
    render: async () => {
      await read();
      const all = Registry.merge([registry, processRegistry()]);
      return { type: all.contentType, text: await all.metrics() };
    },
  };
}

/** The same over OTLP, where that is set up: nothing otherwise. Returns what counts a request there. */
function sendAlso(registry: Registry, read: Reading): (labels: Attributes, seconds: number) => void {
  const meter = metrics.getMeter('interlock');
  const singles = registry
    .getMetricsAsArray()
    .filter(
      (metric): metric is typeof metric & (Counter | Gauge) =>
        metric instanceof Counter || metric instanceof Gauge,
    );
  const instruments = singles.map((metric) =>
    metric instanceof Counter
      ? meter.createObservableCounter(metric.name)
      : meter.createObservableGauge(metric.name),
  );
  meter.addBatchObservableCallback(async (result) => {
    await read();
    for (const [index, metric] of singles.entries()) {
      const instrument = instruments[index];
      for (const { value, labels } of (await metric.get()).values)
        if (instrument) result.observe(instrument, Number(value), labels as Attributes);
    }
  }, instruments);
  const duration = meter.createHistogram('interlock_http_request_duration_seconds', {
    unit: 's',
    advice: { explicitBucketBoundaries: BUCKETS },
  });
  return (labels, seconds) => {
    duration.record(seconds, labels);
  };
}

/** Clients choose the names of operations: the first hundred are told apart. */
function boundedNames(): (name: string | undefined) => string {
  const known = new Set<string>();
  return (name) => {
    if (name === undefined) return '<anonymous>';
    if (name === UNREADABLE) return name;
    if (!known.has(name) && known.size >= MOST_OPERATIONS) return '<other>';
    known.add(name);
    return name.slice(0, 100);
  };
}

type Reading = () => Promise<void>;

/** The links in memory, and how they compare with the store. */
function projectionReading(registry: Registry, live: LiveProjection): Reading {
  const registers = [registry];
  const gauge = (name: string, help: string): Gauge =>
    new Gauge({ name: `interlock_${name}`, help, registers });
  const counter = (name: string, help: string): Counter =>
    new Counter({ name: `interlock_${name}`, help, registers });
  const loaded = gauge('projection_loaded', '1 once all links are in memory');
  const links = gauge('projection_links', 'Links in memory');
  const bytes = gauge('projection_bytes', 'What the links take in memory');
  const behind = gauge('projection_records_behind', 'Records that are stored and not in memory yet');
  const loads = counter('projection_loads_total', 'How often all links were read');
  const comparisons = counter('projection_comparisons_total', 'How often memory was compared with the store');
  const differences = counter('projection_differences_total', 'How often memory was not what the store is');
  return async () => {
    const state = await inTime(live.state()).catch(() => undefined);
    if (!state) return;
    loaded.set(state.isLoaded ? 1 : 0);
    links.set(state.links);
    bytes.set(state.bytes);
    behind.set(state.recordsBehind);
    setTo(loads, state.loads);
    setTo(comparisons, state.comparisons);
    setTo(differences, state.differences);
  };
}

/** What of the work of all processes on the store can be seen in it: records, and look-ups of every worker. */
function storeReading(registry: Registry, store: Store): Reading {
  const registers = [registry];
  const up = new Gauge({ name: 'interlock_store_up', help: '1 if the store answers', registers });
  const records = new Counter({ name: 'interlock_records_total', help: 'Records in the store', registers });
  const queue = new Gauge({
    name: 'interlock_lookup_queue',
    help: 'Look-ups that wait or that a worker is at',
    registers,
  });
  const lookups = new Counter({
    name: 'interlock_lookups_total',
    help: 'Look-ups that have ended, by outcome, of all workers on the store',
    labelNames: ['outcome'],
    registers,
  });
  let freshUntil = 0;
  return async () => {
    if (performance.now() < freshUntil) return;
    const counts = await inTime(countAll(store)).catch(() => undefined);
    up.set(counts ? 1 : 0);
    if (!counts) return;
    freshUntil = performance.now() + FRESH_MS;
    setTo(records, counts.records);
    const states = counts.lookups;
    queue.set((states['QUEUED'] ?? 0) + (states['RUNNING'] ?? 0));
    lookups.reset();
    for (const state of ['DONE', 'FAILED', 'CANCELLED'])
      lookups.inc({ outcome: state.toLowerCase() }, states[state] ?? 0);
  };
}

/** Look-ups are counted one by one: not more often than this, whoever asks. */
const FRESH_MS = 5_000;
const LONGEST_MS = 5_000;

function inTime<T>(work: Promise<T>): Promise<T> {
  return withTimeLimit(work, { timeoutMs: LONGEST_MS });
}

function setTo(counter: Counter, value: number): void {
  counter.reset();
  counter.inc(value);
}

let ofProcess: Registry | undefined;

/** Node's own, once for the process: they watch its event loop and its collector. */
function processRegistry(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}
