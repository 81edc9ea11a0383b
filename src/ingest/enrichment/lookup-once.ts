import type { Registration } from '../../model/registration.ts';
import { registrableDomain } from '../../normalize/domain-name.ts';
import { BadInput } from '../../lib/errors/bad-input.ts';
import { lookUp } from '../../sources/ask/ask.ts';
import type { Clock } from './run-leased-lookup.ts';
import type { LookUpTools } from './lookup-tools.ts';

/** What a single look-up found, and every server that answered on the way. */
export interface OneLookUp {
  readonly domain: string;
  readonly registration: Registration | undefined;
  /** Set where nobody gave a usable answer. */
  readonly failure: string | undefined;
  readonly answers: readonly {
    readonly protocol: string;
    readonly server: string;
    readonly at: string;
    readonly raw: string;
  }[];
}

/** Looks one domain up without a store and without waiting for others; throws BadInput for what is not a domain. */
export async function lookUpOnce(text: string, tools: LookUpTools, clock: Clock): Promise<OneLookUp> {
  const domain = registrableDomain(text);
  if (domain === undefined) throw new BadInput('domain', `"${text}" is not a domain that can be registered`);
  const outcome = await lookUp(domain, { ...tools, now: clock.now, sleep: (ms) => clock.sleep(ms) });
  return {
    domain,
    registration: outcome.kind === 'answered' ? outcome.registration : undefined,
    failure: outcome.kind === 'failed' ? outcome.reason : undefined,
    answers: outcome.hops.map(({ question, at, raw }) => ({
      protocol: question.protocol,
      server: question.server,
      at,
      raw,
    })),
  };
}
