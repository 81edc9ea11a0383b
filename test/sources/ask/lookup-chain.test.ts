import type { Asked } from '../../../src/sources/ask/exchanges.ts';
import { judgeAnswer } from '../../../src/sources/ask/exchanges.ts';
import { nextStep } from '../../../src/sources/ask/lookup-chain.ts';
import {
  rdapQuestion,
  whoisQuestion,
  type Answer,
  type Question,
} from '../../../src/sources/ask/question.ts';
import type { Routes } from '../../../src/sources/ask/servers/server-directory.ts';
import { thickAnswer, thinAnswer } from '../../harness/whois-answers.ts';

const DOMAIN = 'example.com';
const registry = whoisQuestion({ host: 'whois.registry.example', port: 43 }, DOMAIN);
const registrar = whoisQuestion({ host: 'whois.registrar.example', port: 43 }, DOMAIN);
const rdap = rdapQuestion('https://rdap.example/', DOMAIN) as Question;
const whoisOnly: Routes = { rdap: [], whois: { host: 'whois.registry.example', port: 43 } };
const both: Routes = { ...whoisOnly, rdap: ['https://rdap.example/'] };

const thin: Answer = {
  kind: 'answered',
  raw: thinAnswer({ domain: DOMAIN, refersTo: 'whois.registrar.example' }),
};
const thick: Answer = {
  kind: 'answered',
  raw: thickAnswer({ domain: DOMAIN, registrant: { organization: 'Acme Ltd' } }),
};
const broken: Answer = { kind: 'failed', reason: 'broken', lasting: false };
const lasting: Answer = { kind: 'failed', reason: 'no', lasting: true };

function asked(...requests: readonly (readonly [Question, Answer])[]): Asked[] {
  return requests.map(([question, answer]) => ({ question, answer, at: '2024-01-01T00:00:00.000Z' }));
}

describe('nextStep', () => {
  it('asks RDAP first, twice where it fails for the moment, and then WHOIS', () => {
    expect(nextStep(DOMAIN, both, [])).toMatchObject({ kind: 'ask', question: rdap });
    expect(nextStep(DOMAIN, both, asked([rdap, broken]), [5, 7])).toMatchObject({
      kind: 'ask',
      question: rdap,
      delayMs: 5,
    });
    expect(nextStep(DOMAIN, both, asked([rdap, broken], [rdap, broken]))).toMatchObject({
      question: registry,
    });
    expect(nextStep(DOMAIN, both, asked([rdap, lasting]))).toMatchObject({ question: registry });
  });

  it('does not take a name for free on the word of a fallback while the better server fails for the moment', () => {
    const none: Answer = { kind: 'answered', raw: 'No match for domain "EXAMPLE.COM".\r\n' };
    const failing = asked([rdap, broken], [rdap, broken], [registry, none]);
    expect(nextStep(DOMAIN, both, failing)).toMatchObject({ kind: 'ask', question: rdap });
    expect(nextStep(DOMAIN, both, [...failing, ...asked([rdap, broken])])).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^rdap\.example: broken; whois\.registry\.example knows of no such name/),
    });
    const held: Answer = {
      kind: 'answered',
      raw: JSON.stringify({ objectClassName: 'domain', ldhName: DOMAIN }),
    };
    expect(nextStep(DOMAIN, both, [...failing, ...asked([rdap, held])])).toMatchObject({
      kind: 'answered',
      registration: { outcome: 'registered' },
    });
    expect(nextStep(DOMAIN, both, asked([rdap, lasting], [registry, none]))).toMatchObject({
      registration: { outcome: 'not-registered' },
    });
  });

  it('asks WHOIS where RDAP says that the zone is not its own, and believes it that a name is kept back', () => {
    const notFound = (description: string): Answer => ({
      kind: 'answered',
      raw: JSON.stringify({ errorCode: 404, description: [description] }),
      notFound: true,
    });
    expect(nextStep(DOMAIN, both, asked([rdap, notFound('The zone is not served here')]))).toMatchObject({
      kind: 'ask',
      question: registry,
    });
    expect(
      nextStep(DOMAIN, both, asked([rdap, notFound('example.com is blocked by a brand service')])),
    ).toMatchObject({
      kind: 'answered',
      registration: { outcome: 'reserved' },
    });
  });

  it('follows a referral only where the holder is not told yet, and merges what both say', () => {
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, thin]))).toMatchObject({
      kind: 'ask',
      question: registrar,
    });
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, thick]))).toMatchObject({ kind: 'answered' });
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, thin], [registrar, thick]))).toMatchObject({
      kind: 'answered',
      hops: [{ question: registry }, { question: registrar }],
      registration: {
        registrar: 'Example Registrar, Inc.',
        contacts: [{ organization: { value: 'Acme Ltd' } }],
      },
    });
  });

  it('tries again what may heal, not what will not, and never loses an answer it has', () => {
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, broken]), [5, 7])).toMatchObject({
      kind: 'ask',
      delayMs: 5,
    });
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, broken], [registry, broken]), [5, 7])).toMatchObject({
      delayMs: 7,
    });
    expect(
      nextStep(DOMAIN, whoisOnly, asked([registry, broken], [registry, broken], [registry, broken])),
    ).toEqual({
      kind: 'failed',
      reason: 'whois.registry.example: broken',
      hops: [],
    });
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, lasting]))).toMatchObject({ kind: 'failed' });
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, thin], [registrar, lasting]))).toMatchObject({
      kind: 'answered',
      registration: { outcome: 'registered' },
    });
  });

  it('keeps the registry right where the registrar says that there is no such name', () => {
    const none: Answer = { kind: 'answered', raw: 'No match for domain "EXAMPLE.COM".\r\n' };
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, thin], [registrar, none]))).toMatchObject({
      kind: 'answered',
      registration: { outcome: 'registered', registrar: 'Example Registrar, Inc.' },
    });
  });

  it('tells not registered, throttled and no server apart', () => {
    expect(
      nextStep(DOMAIN, both, asked([rdap, { kind: 'answered', raw: '', notFound: true }])),
    ).toMatchObject({
      kind: 'answered',
      registration: { outcome: 'not-registered' },
    });
    const throttled: Answer = { kind: 'throttled', reason: 'HTTP 429', retryAfterMs: 3000 };
    expect(nextStep(DOMAIN, both, asked([rdap, throttled]))).toEqual({
      kind: 'ask',
      question: rdap,
      delayMs: 3000,
    });
    expect(nextStep(DOMAIN, { rdap: [], whois: undefined }, [])).toMatchObject({ kind: 'failed' });
  });

  it('follows five redirects and not one more', () => {
    const to = (number: number): string => `https://rdap.example/${String(number)}/domain/example.com`;
    let trail = asked([rdap, { kind: 'redirected', to: to(1) }]);
    for (let number = 1; number < 20; number += 1) {
      const step = nextStep(DOMAIN, { rdap: both.rdap, whois: undefined }, trail);
      if (step.kind !== 'ask') break;
      trail = [...trail, ...asked([step.question, { kind: 'redirected', to: to(number + 1) }])];
    }
    expect(trail).toHaveLength(6);
  });

  it('follows three referrals and not one more, and none in a circle', () => {
    const server = (number: number): Question =>
      whoisQuestion({ host: `whois.r${String(number)}.example`, port: 43 }, DOMAIN);
    const refer = (number: number): Answer => ({
      kind: 'answered',
      raw: thinAnswer({ domain: DOMAIN, refersTo: `whois.r${String(number)}.example` }),
    });
    let trail = asked([registry, refer(1)]);
    for (let number = 1; number < 20; number += 1) {
      if (nextStep(DOMAIN, whoisOnly, trail).kind !== 'ask') break;
      trail = [...trail, ...asked([server(number), refer(number + 1)])];
    }
    expect(trail).toHaveLength(4);
    const circle = asked(
      [registry, refer(1)],
      [
        server(1),
        { kind: 'answered', raw: thinAnswer({ domain: DOMAIN, refersTo: 'whois.registry.example' }) },
      ],
    );
    expect(nextStep(DOMAIN, whoisOnly, circle)).toMatchObject({ kind: 'answered' });
  });

  it('asks once more after an answer that broke off, and takes the whole one', () => {
    const cut: Answer = { kind: 'answered', raw: 'Domain Name: EXAMPLE.COM\r\nRegistrar: Exa', cut: true };
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, cut]))).toMatchObject({
      kind: 'ask',
      question: registry,
    });
    expect(nextStep(DOMAIN, whoisOnly, asked([registry, cut], [registry, thick]))).toMatchObject({
      kind: 'answered',
      hops: [{ raw: thick.kind === 'answered' ? thick.raw : '' }],
    });
  });
});

describe('judgeAnswer', () => {
  it('does not take a text that asks to slow down for an answer', () => {
    const raw = 'Query rate limit exceeded. Please wait and try again later.\r\n';
    expect(judgeAnswer(DOMAIN, registry, { kind: 'answered', raw })).toMatchObject({ kind: 'throttled' });
  });

  it('takes JSON that broke off for a failure that may heal', () => {
    expect(judgeAnswer(DOMAIN, rdap, { kind: 'answered', raw: '{"objectClassName": "dom' })).toMatchObject({
      kind: 'failed',
      lasting: false,
    });
  });
});
