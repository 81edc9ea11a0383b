import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { askRdap, readRetryAfter } from '../../../src/sources/ask/ask-rdap.ts';
import type { Network } from '../../../src/sources/ask/guarded-connection.ts';
import { rdapQuestion, type Answer, type Question } from '../../../src/sources/ask/question.ts';
import { rdapServer } from '../../harness/registry-world.ts';

type RdapQuestion = Extract<Question, { protocol: 'RDAP' }>;

const network: Network = {
  allowHosts: new Set(['127.0.0.1']),
  limits: { connectMs: 300, firstByteMs: 300, totalMs: 600, maxBytes: 10_000 },
};

async function asked(behave: (request: IncomingMessage, response: ServerResponse) => void): Promise<Answer> {
  const server = await rdapServer(behave);
  try {
    return await askRdap(rdapQuestion(`http://${server.name}/rdap`, 'example.com') as RdapQuestion, network);
  } finally {
    await server.close();
  }
}

describe('askRdap', () => {
  it('asks for the domain and takes the answer as it is', async () => {
    const answer = await asked((request, response) => {
      expect(request.url).toBe('/rdap/domain/example.com');
      expect(request.headers.accept).toContain('application/rdap+json');
      response.setHeader('content-encoding', 'gzip').end(gzipSync('{"objectClassName":"domain"}'));
    });
    expect(answer).toEqual({ kind: 'answered', raw: '{"objectClassName":"domain"}' });
  });

  it.each<[number, Record<string, string>, string, Answer]>([
    [404, {}, '{"errorCode":404}', { kind: 'answered', raw: '{"errorCode":404}', notFound: true }],
    [
      404,
      { 'content-type': 'text/html' },
      '<html>',
      { kind: 'failed', reason: 'HTTP 404 without RDAP: there is no RDAP service here', lasting: true },
    ],
    [404, {}, '', { kind: 'answered', raw: '', notFound: true }],
    [
      404,
      { 'content-type': 'text/plain' },
      'default backend - 404',
      { kind: 'failed', reason: 'HTTP 404 without RDAP: there is no RDAP service here', lasting: true },
    ],
    [
      404,
      {},
      '{"message":"no route matched"}',
      { kind: 'failed', reason: 'HTTP 404 without RDAP: there is no RDAP service here', lasting: true },
    ],
    [429, { 'retry-after': '7' }, '', { kind: 'throttled', reason: 'HTTP 429', retryAfterMs: 7000 }],
    [429, {}, 'Please wait 30 seconds.', { kind: 'throttled', reason: 'HTTP 429', retryAfterMs: 30_000 }],
    [503, { 'retry-after': '1' }, '', { kind: 'throttled', reason: 'HTTP 503', retryAfterMs: 1000 }],
    [503, {}, '', { kind: 'failed', reason: 'HTTP 503', lasting: false }],
    [403, {}, '', { kind: 'refused', reason: 'HTTP 403' }],
    [501, {}, '', { kind: 'failed', reason: 'HTTP 501', lasting: true }],
    [
      302,
      { location: 'https://rdap.example/domain/x' },
      '',
      { kind: 'redirected', to: 'https://rdap.example/domain/x' },
    ],
  ])('reads status %d %j', async (status, headers, body, expected) => {
    expect(await asked((_, response) => response.writeHead(status, headers).end(body))).toEqual(expected);
  });

  it('does not take an answer shorter than the server said it would be', async () => {
    const answer = await asked((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"objectClassName"');
      response.socket?.end();
    });
    expect(answer).toMatchObject({ kind: 'failed', lasting: false });
  });

  it('bounds what a packed answer may unpack to', async () => {
    const answer = await asked((_, response) =>
      response.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(1_000_000))),
    );
    expect(answer).toMatchObject({ kind: 'failed' });
  });

  it('speaks no plain HTTP with a host that no setting allows', async () => {
    const question = rdapQuestion('http://rdap.example:8080/', 'example.com') as RdapQuestion;
    expect(await askRdap(question, { ...network, allowHosts: new Set() })).toMatchObject({
      kind: 'failed',
      lasting: true,
    });
  });
});

describe('readRetryAfter', () => {
  it.each([
    ['120', 120_000],
    ['Tue, 08 Nov 2022 12:00:30 GMT', 30_000],
    ['Tue, 08 Nov 2022 11:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads %s', (text, ms) => {
    expect(readRetryAfter(text, new Date('2022-11-08T12:00:00Z'))).toBe(ms);
  });
});
