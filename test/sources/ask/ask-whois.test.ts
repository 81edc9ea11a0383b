import { askWhois } from '../../../src/sources/ask/ask-whois.ts';
import type { Network } from '../../../src/sources/ask/guarded-connection.ts';
import { whoisQuestion, type Answer, type Question } from '../../../src/sources/ask/question.ts';
import { whoisServer, type TestServer, type WhoisBehavior } from '../../harness/registry-world.ts';

const network: Network = {
  allowHosts: new Set(['127.0.0.1']),
  limits: { connectMs: 300, firstByteMs: 300, totalMs: 600, maxBytes: 10_000 },
};

type WhoisQuestion = Extract<Question, { protocol: 'WHOIS' }>;

async function asked(behave: WhoisBehavior, over: Network = network): Promise<Answer> {
  const server = await whoisServer(behave);
  try {
    return await askWhois(questionTo(server), over);
  } finally {
    await server.close();
  }
}

function questionTo({ host, port }: Pick<TestServer, 'host' | 'port'>): WhoisQuestion {
  return whoisQuestion({ host, port }, 'example.com') as WhoisQuestion;
}

describe('askWhois', () => {
  it('sends the name and decodes the whole answer, also when packets end inside a character', async () => {
    const bytes = Buffer.from('Holder: Müller & Søn 株式会社\n');
    const answer = await asked((query, socket) => {
      expect(query).toBe('example.com');
      let at = 0;
      const send = (): void => {
        socket.write(bytes.subarray(at, (at += 1)));
        if (at < bytes.length) setImmediate(send);
        else socket.end();
      };
      socket.setNoDelay(true);
      send();
    });
    expect(answer).toEqual({ kind: 'answered', raw: 'Holder: Müller & Søn 株式会社\n' });
  });

  it('reads Latin-1 where the bytes are no UTF-8', async () => {
    const answer = await asked((_, socket) => socket.end(Buffer.from('Inhaber: Müller\n', 'latin1')));
    expect(answer).toEqual({ kind: 'answered', raw: 'Inhaber: Müller\n' });
  });

  it.each<[string, WhoisBehavior, string, boolean]>([
    ['says nothing', () => undefined, 'no answer within 0.3 s', false],
    [
      'sends a byte now and then',
      (_, socket) => {
        const timer = setInterval(() => socket.write('x'), 50);
        socket.on('close', () => clearInterval(timer));
      },
      'no whole answer within 0.6 s',
      false,
    ],
    [
      'never ends',
      (_, socket) => {
        const pour = (): void => {
          if (!socket.destroyed && socket.write('x'.repeat(1000))) setImmediate(pour);
          else socket.once('drain', pour);
        };
        pour();
      },
      'more than 10000 bytes',
      true,
    ],
    ['closes without a word', (_, socket) => socket.end(), 'an empty answer', false],
  ])('gives up on a server that %s', async (_, behave, reason, lasting) => {
    expect(await asked(behave)).toEqual({ kind: 'failed', reason, lasting });
  });

  it.each([
    ['127.0.0.1', 43],
    ['10.1.2.3', 43],
    ['169.254.169.254', 43],
    ['::1', 43],
    ['::ffff:127.0.0.1', 43],
    ['64:ff9b::7f00:1', 43],
    ['localhost', 43],
    ['2130706433', 43],
    ['192.0.46.8', 22],
  ])('does not contact %s port %d, which no setting allows', async (host, port) => {
    const question: WhoisQuestion = { protocol: 'WHOIS', server: host, host, port, query: 'example.com' };
    expect(await askWhois(question, { ...network, allowHosts: new Set() })).toMatchObject({
      kind: 'failed',
      lasting: true,
    });
  });

  it('stops at once when interrupted', async () => {
    const stop = new AbortController();
    const answer = asked(
      (_, socket) => {
        socket.write('x');
        stop.abort();
      },
      { ...network, signal: stop.signal },
    );
    await expect(answer).rejects.toThrow('Interrupted');
  });
});
