import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testConnection } from '../../harness/neo4j.ts';
import { outcomeOf, spawnInterlock, storeSettings } from '../../harness/worker-process.ts';

/** Takes what comes over OTLP/HTTP as JSON. */
async function receiver(): Promise<{ server: Server; url: string; bodies: Map<string, string[]> }> {
  const bodies = new Map<string, string[]>();
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      bodies.set(path, [...(bodies.get(path) ?? []), text]);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, bodies };
}

interface Span {
  readonly name: string;
  readonly traceId: string;
}

/** Serves, asks one question, ends. */
async function serveOnce(settings: Record<string, string>): Promise<{ code: number | null; err: string }> {
  const child = spawnInterlock(['serve', '--no-worker'], {
    ...storeSettings(testConnection()),
    INTERLOCK_PORT: '0',
    ...settings,
  });
  const outcome = outcomeOf(child);
  const address = await new Promise<string>((resolve) => {
    let told = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const [, found] = /GraphQL: (http:[^"]+)/.exec(told) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query Secrets { search(text: "hidden words") { totalCount } }' }),
  });
  child.kill('SIGTERM');
  return outcome;
}

describe('OpenTelemetry', () => {
  it('sends traces and metrics to the endpoint that is set, without what was asked', async () => {
    const { server, url, bodies } = await receiver();
    const { code } = await serveOnce({
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_METRIC_EXPORT_INTERVAL: '500',
    });
    server.close();
    expect(code).toBe(0);
    const traces = (bodies.get('/v1/traces') ?? []).map(
      (body) => JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] },
    );
    const spans = traces.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
    const request = spans.find(({ name }) => name === 'graphql query');
    const beneath = spans.filter(
      ({ name, traceId }) => name.startsWith('neo4j ') && traceId === request?.traceId,
    );
    expect(request).toBeDefined();
    expect(beneath.map(({ name }) => name)).toContain('neo4j search');
    expect((bodies.get('/v1/traces') ?? []).join()).not.toContain('hidden words');
    const sent = (bodies.get('/v1/metrics') ?? []).join();
    for (const name of [
      'interlock_http_request_duration_seconds',
      'interlock_records_total',
      'interlock_store_up',
    ])
      expect(sent).toContain(`"name":"${name}"`);
  }, 40_000);

  it('is not even loaded where no endpoint is set', async () => {
    // Node names every CommonJS module that it loads, which all of these are.
    const { err, code } = await serveOnce({ NODE_DEBUG: 'module' });
    expect(code).toBe(0);
    expect(err).toContain('@opentelemetry/api/');
    expect(err).not.toMatch(/@opentelemetry\/(?!api[/" ])/);
  }, 40_000);
});
