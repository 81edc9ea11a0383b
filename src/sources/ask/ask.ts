import { askRdap } from './ask-rdap.ts';
import { askWhois } from './ask-whois.ts';
import type { Network } from './guarded-connection.ts';
import { judgeAnswer, type Asked } from './exchanges.ts';
import { nextStep, type Step } from './lookup-chain.ts';
import type { Answer, Question } from './question.ts';
import type { ServerDirectory } from './servers/server-directory.ts';
import { CutDetector } from './whole-answer.ts';

/** Makes one request; the outcome is a value, and only an interruption or a missed moment rejects. */
export type Ask = (domain: string, question: Question, options?: AskOptions) => Promise<Answer>;

/** What ends a request that is under way, and what watches over when it goes out. */
export type AskOptions = Pick<Network, 'signal' | 'departure'>;

/** Asks over the network. */
export function askOver(network: Network, directory: ServerDirectory): Ask {
  const cuts = new CutDetector();
  return async (domain, question, options) => {
    const within = { ...network, ...options };
    const answer =
      question.protocol === 'RDAP'
        ? await askRdap(question, within)
        : await askWhois(question, within, { anyPort: directory.isListed(question.host, question.port) });
    const judged = judgeAnswer(domain, question, answer);
    const isCut =
      judged.kind === 'answered' && question.protocol === 'WHOIS' && cuts.isCut(question, judged.raw);
    return isCut ? { ...judged, cut: true } : judged;
  };
}

export type Outcome = Exclude<Step, { kind: 'ask' }>;

/** A server that throttles is asked so often. */
const MOST_THROTTLES = 3;

/** The longest that a single look-up waits between two requests, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Looks one domain up to the end, without a queue; throttling that asks for more patience than we have ends it. */
export async function lookUp(
  domain: string,
  {
    ask,
    directory,
    now,
    sleep,
  }: {
    readonly ask: Ask;
    readonly directory: ServerDirectory;
    readonly now: () => Date;
    readonly sleep: (ms: number) => Promise<void>;
  },
): Promise<Outcome> {
  const asked: Asked[] = [];
  for (;;) {
    const step = nextStep(domain, directory.routesFor(domain), asked);
    if (step.kind !== 'ask') return step;
    const last = asked.at(-1)?.answer;
    const delayMs = last?.kind === 'throttled' ? Math.max(step.delayMs, 2_000) : step.delayMs;
    if (delayMs > PATIENCE_MS)
      return {
        kind: 'failed',
        reason: `${step.question.server}: throttled for ${String(delayMs / 1000)} s`,
        hops: [],
      };
    if (delayMs > 0) await sleep(delayMs);
    const answer = await ask(domain, step.question);
    asked.push({
      question: step.question,
      answer: withPatience(answer, step.question.server, asked),
      at: now().toISOString(),
    });
  }
}

function withPatience(answer: Answer, server: string, asked: readonly Asked[]): Answer {
  const before = asked.filter((last) => last.question.server === server && last.answer.kind === 'throttled');
  return answer.kind === 'throttled' && before.length + 1 >= MOST_THROTTLES
    ? { ...answer, gaveUp: true }
    : answer;
}
