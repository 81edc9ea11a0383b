import type { Registration, RegistrationContact } from '../../model/registration.ts';
import { mergeRegistrations } from '../merge-registrations.ts';
import { exchangesIn, isDirectory, isUsable, type Asked, type Hop } from './exchanges.ts';
import {
  isSameQuestion,
  questionKey,
  rdapQuestion,
  rdapUrlQuestion,
  whoisQuestion,
  type Answer,
  type Question,
} from './question.ts';
import { parseWhoisReferral } from './servers/server-address.ts';
import type { Routes } from './servers/server-directory.ts';

/** What to do next about a domain. */
export type Step =
  | { readonly kind: 'ask'; readonly question: Question; readonly delayMs: number }
  | { readonly kind: 'answered'; readonly hops: readonly Hop[]; readonly registration: Registration }
  | { readonly kind: 'failed'; readonly reason: string; readonly hops: readonly Hop[] };

const MAX_REDIRECTS = 5;
const MAX_REFERRALS = 3;
const MAX_FAILURES = 3;
/** As often is a server asked that fails for the moment before the next one is. */
const MAX_FAILURES_BEFORE_OTHER = 2;
const MAX_THROTTLES = 12;
/** Where another server has answered already, what a throttling one may add is not waited for so long. */
const MAX_THROTTLES_AFTER_WORD = 4;
/** How long to wait before the second and the third try of a request that failed, in milliseconds. */
export type RetryDelays = readonly [second: number, third: number];

const RETRY_DELAYS_MS: RetryDelays = [2_000, 15_000];

/**
 * Decides, from all that was asked so far, what comes next: the first server, a redirect, a referral, another try, the
 * fallback from RDAP to WHOIS, or the end. Pure, so that a look-up can wait in a queue between any two requests.
 */
export function nextStep(
  domain: string,
  routes: Routes,
  asked: readonly Asked[],
  retryDelaysMs: RetryDelays = RETRY_DELAYS_MS,
): Step {
  const last = asked.at(-1);
  const first = firstQuestions(domain, routes);
  if (!last) {
    const [question] = first;
    return question ? ask(question) : failed('no server is known for this suffix', []);
  }
  const { question, answer } = last;
  switch (answer.kind) {
    case 'redirected':
      return afterRedirect(domain, first, asked, answer.to);
    case 'throttled':
      if (answer.gaveUp)
        return afterFailure(domain, first, asked, `throttled, asked no more in this run: ${answer.reason}`);
      if (mayWait(domain, asked)) return ask(question, answer.retryAfterMs ?? 0);
      return afterFailure(domain, first, asked, `throttled: ${answer.reason}`);
    case 'refused':
      return afterFailure(domain, first, asked, `refused: ${answer.reason}`);
    case 'failed':
      return afterFailedRequest(domain, first, asked, answer, retryDelaysMs);
    case 'answered':
      if (answer.cut && tries(asked, question, 'answered') < MAX_FAILURES)
        return ask(question, retryDelaysMs[0]);
      return afterAnswer(domain, first, asked);
  }
}

/** Every RDAP service of the suffix, then its WHOIS server. */
function firstQuestions(domain: string, { rdap, whois }: Routes): Question[] {
  const services = rdap.flatMap((base) => rdapQuestion(base, domain) ?? []);
  return whois ? [...services, whoisQuestion(whois, domain)] : services;
}

function ask(question: Question, delayMs = 0): Step {
  return { kind: 'ask', question, delayMs };
}

function failed(reason: string, hops: readonly Hop[]): Step {
  return { kind: 'failed', reason, hops };
}

function count(asked: readonly Asked[], kind: Answer['kind']): number {
  return asked.filter(({ answer }) => answer.kind === kind).length;
}

function tries(asked: readonly Asked[], question: Question, kind: Answer['kind']): number {
  return asked.filter((request) => request.answer.kind === kind && isSameQuestion(request.question, question))
    .length;
}

function mayWait(domain: string, asked: readonly Asked[]): boolean {
  const hasWord = exchangesIn(domain, asked).some(isUsable);
  return count(asked, 'throttled') < (hasWord ? MAX_THROTTLES_AFTER_WORD : MAX_THROTTLES);
}

function afterRedirect(
  domain: string,
  first: readonly Question[],
  asked: readonly Asked[],
  to: string,
): Step {
  const target = rdapUrlQuestion(to);
  const isNew = target && !asked.some(({ question }) => isSameQuestion(question, target));
  if (isNew && count(asked, 'redirected') <= MAX_REDIRECTS) return ask(target);
  return afterFailure(domain, first, asked, target ? 'redirects without end' : `redirected to ${to}`);
}

/** A request that failed is made again, less often where there is somebody else to ask, and never where it would fail again. */
function afterFailedRequest(
  domain: string,
  first: readonly Question[],
  asked: readonly Asked[],
  { reason, lasting }: Extract<Answer, { kind: 'failed' }>,
  retryDelaysMs: RetryDelays,
): Step {
  const { question } = asked.at(-1) ?? {};
  const failures = question ? tries(asked, question, 'failed') : 0;
  const hasOther = remaining(first, asked).length > 0 && exchangesIn(domain, asked).every(isDirectory);
  if (question && !lasting && failures < (hasOther ? MAX_FAILURES_BEFORE_OTHER : MAX_FAILURES))
    return ask(question, retryDelaysMs[failures - 1] ?? 0);
  return afterFailure(domain, first, asked, reason);
}

/** What failed for good never hides what another server said; only where nobody said anything is the next one asked. */
function afterFailure(
  domain: string,
  first: readonly Question[],
  asked: readonly Asked[],
  reason: string,
): Step {
  const hops = exchangesIn(domain, asked);
  if (hops.some(isUsable)) return settled(first, asked, hops);
  const [question] = remaining(first, asked);
  const server = asked.at(-1)?.question.server ?? '';
  return question ? ask(question) : failed(`${server}: ${reason}`, hops);
}

function remaining(first: readonly Question[], asked: readonly Asked[]): Question[] {
  return first.filter((candidate) => !asked.some(({ question }) => isSameQuestion(question, candidate)));
}

function afterAnswer(domain: string, first: readonly Question[], asked: readonly Asked[]): Step {
  const hops = exchangesIn(domain, asked);
  const last = hops.at(-1);
  if (!last) return afterFailure(domain, first, asked, 'the answer is not registration data');
  const referred = hops.length <= MAX_REFERRALS ? referralOf(last, asked, domain) : undefined;
  const isOpen = isDirectory(last) || last.registration.outcome === 'unreadable';
  if (referred && (isOpen || wantsContacts(last.registration))) return ask(referred);
  if (isDirectory(last)) return afterFailure(domain, first, asked, 'no server is known for this suffix');
  return isUsable(last)
    ? settled(first, asked, hops)
    : afterFailure(domain, first, asked, explainOutcome(last.registration));
}

function explainOutcome({ outcome, rateLimited }: Registration): string {
  if (outcome === 'refused') return rateLimited ? 'throttled' : 'refused to answer';
  return 'the answer could not be read';
}

/** The place that an answer refers to, unless it was asked already. */
function referralOf(hop: Hop, asked: readonly Asked[], domain: string): Question | undefined {
  const { referral } = hop.registration;
  if (referral === undefined) return undefined;
  const server = /^https?:/i.test(referral) ? undefined : parseWhoisReferral(referral);
  const question =
    hop.question.protocol === 'RDAP' ? rdapUrlQuestion(referral) : server && whoisQuestion(server, domain);
  return question && !asked.some((request) => questionKey(request.question) === questionKey(question))
    ? question
    : undefined;
}

/** A registration without a word about its holder: the registrar may have one. */
function wantsContacts({ outcome, contacts }: Registration): boolean {
  if (outcome !== 'registered') return false;
  const registrant = contacts.find(({ role }) => role === 'registrant');
  return !registrant || !saysWho(registrant);
}

function saysWho({ name, organization, email }: RegistrationContact): boolean {
  return [name, organization, email].some(({ state }) => state === 'DISCLOSED' || state === 'PROXY');
}

/**
 * What the answers add up to. That a fallback knows of no such name is not the end while a better server failed for the
 * moment: that one is asked again, and if it goes on failing, nothing is known of the name.
 */
function settled(first: readonly Question[], asked: readonly Asked[], all: readonly Hop[]): Step {
  const hops = withoutOverruled(first, all);
  const words = hops.filter(isUsable);
  const registration = words.map((hop) => hop.registration).reduce(mergeRegistrations);
  const [word] = words;
  const better =
    registration.outcome === 'not-registered' && word ? failedForNow(first, asked, word.question) : undefined;
  if (!better) return { kind: 'answered', hops, registration };
  const { question, answer } = better;
  const requests = asked.filter((request) => isSameQuestion(request.question, question)).length;
  const gaveUp = answer.kind === 'throttled' && answer.gaveUp;
  if (requests < MAX_FAILURES && !gaveUp) return ask(question, delayAfter(answer));
  const reason = 'reason' in answer ? answer.reason : 'failed';
  const fallback = word?.question.server ?? '';
  return failed(
    `${question.server}: ${reason}; ${fallback} knows of no such name, which is not certain without the first`,
    hops,
  );
}

/** Without the "no such name" of a fallback where the better server answered after all. */
function withoutOverruled(first: readonly Question[], hops: readonly Hop[]): readonly Hop[] {
  const rankOf = ({ question }: Hop): number => first.findIndex((each) => isSameQuestion(each, question));
  const best = Math.min(
    ...hops
      .filter(isUsable)
      .map(rankOf)
      .filter((rank) => rank >= 0),
  );
  return hops.filter((hop) => hop.registration.outcome !== 'not-registered' || rankOf(hop) <= best);
}

/** The best server before the one that answered whose last outcome may heal. */
function failedForNow(
  first: readonly Question[],
  asked: readonly Asked[],
  answering: Question,
): Asked | undefined {
  const better = first.slice(
    0,
    Math.max(
      0,
      first.findIndex((each) => isSameQuestion(each, answering)),
    ),
  );
  return better
    .flatMap((question) => asked.findLast((request) => isSameQuestion(request.question, question)) ?? [])
    .find(({ answer }) => answer.kind === 'throttled' || (answer.kind === 'failed' && !answer.lasting));
}

function delayAfter(answer: Answer): number {
  return answer.kind === 'throttled' ? (answer.retryAfterMs ?? 0) : RETRY_DELAYS_MS[0];
}
