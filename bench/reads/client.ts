import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** One request: a JSON body to an address. */
export interface Call {
  readonly address: string;
  readonly body: string;
}

/** Requests at a time: enough to keep a server busy, too few to make a queue. */
const CONCURRENCY = 2;
const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });

/** Sends one request and returns the body of the answer; anything but 200 is an error. */
export function send({ address, body }: Call): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(address, { method: 'POST', agent, headers }, (response) => {
      text(response).then((answer) => {
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${address} answered ${String(response.statusCode)}: ${answer.slice(0, 500)}`));
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends `count` requests, the given ones over and over. */
export async function sendMany(calls: readonly Call[], count: number): Promise<void> {
  let next = 0;
  const sendInTurn = async (): Promise<void> => {
    while (next < count) {
      const call = calls[next % calls.length];
      next += 1;
      if (call) await send(call);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, sendInTurn));
}
