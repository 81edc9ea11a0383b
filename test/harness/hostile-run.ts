import type { HostileRequest } from './hostile-requests.ts';

/** What came of one request. */
export interface Outcome {
  readonly request: HostileRequest;
  readonly status: number;
  readonly ms: number;
  /** Messages and codes of errors, as they were told. */
  readonly told: string;
}

/** Words that only the inside knows. */
const INSIDE =
  /neo4j|cypher syntax|bolt:|node_modules|\bat \S+ \(|\.[tj]s:\d+|maximum call stack|cannot read propert|is not a function|INTERNAL_SERVER_ERROR/i;

/** Sends one request and reads the answer whole. */
export async function send(address: string, request: HostileRequest): Promise<Outcome> {
  const { method, path, headers, body } = request;
  const began = performance.now();
  const response = await fetch(`${address}${path}`, {
    method,
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: body as never }),
  });
  const text = await response.text();
  return { request, status: response.status, ms: performance.now() - began, told: errorsOf(text) };
}

/** What an answer should not be: late, a fault of the server's, or telling of its inside. Undefined where it is none. */
export function faultOf({ request, status, ms, told }: Outcome, mostMs: number): string | undefined {
  const fault =
    status >= 500 ? `status ${String(status)}` : INSIDE.test(told) ? `told ${told.slice(0, 300)}` : undefined;
  const late = ms > mostMs ? `after ${ms.toFixed(0)} ms` : undefined;
  const found = [fault, late].filter((part) => part !== undefined).join(', ');
  return found === '' ? undefined : `${request.what}: ${found}: ${shown(request)}`;
}

function shown({ method, path, body }: HostileRequest): string {
  return `${method} ${path.slice(0, 100)} ${typeof body === 'string' ? body.slice(0, 1500) : '(bytes)'}`;
}

function errorsOf(text: string): string {
  try {
    const answers = [JSON.parse(text) as { errors?: unknown } | undefined].flat();
    return JSON.stringify(answers.map((answer) => answer?.errors ?? []));
  } catch {
    return text;
  }
}
