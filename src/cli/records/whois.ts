import { Command } from 'commander';
import { lookUpOnce, type OneLookUp } from '../../ingest/enrichment/lookup-once.ts';
import { cleanText } from '../../lib/text/clean-text.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';
import { SHOWN_CONTACT_FIELDS, type FieldValue, type Registration } from '../../model/registration.ts';
import { lookUpToolsFrom, systemClock } from './lookup-setup.ts';

/** Nobody gave a usable answer. */
export class LookupFailed extends ServiceError {
  readonly code = 'LOOKUP_FAILED';
}

/** `interlock whois DOMAIN`: looks one domain up and prints what it says; stores nothing, needs no store. */
export function whoisCommand(): Command {
  return new Command('whois')
    .description('look one domain up (RDAP, else WHOIS) and print the registration; stores nothing')
    .argument('<domain>')
    .option('--json', 'one JSON line on standard output')
    .option('--raw', 'the answers as they came')
    .addHelpText(
      'after',
      '\nExamples:\n  $ interlock whois trustcor.co\n  $ interlock whois --raw example.org',
    )
    .action(async (domain: string, { json, raw }: { readonly json?: boolean; readonly raw?: boolean }) => {
      const found = await lookUpOnce(domain, await lookUpToolsFrom(), systemClock);
      if (raw) printRaw(found);
      else if (json ?? !process.stdout.isTTY) process.stdout.write(`${JSON.stringify(shown(found))}\n`);
      else if (found.registration) print(found, found.registration);
      if (found.failure !== undefined) throw new LookupFailed(cleanText(`${found.domain}: ${found.failure}`));
    });
}

function shown({ domain, registration, failure, answers }: OneLookUp): object {
  return {
    ...registration,
    domain,
    ...(failure === undefined ? {} : { error: failure }),
    answers: answers.map(({ protocol, server, at }) => ({ protocol, server, at })),
  };
}

function printRaw({ answers }: OneLookUp): void {
  for (const { protocol, server, raw } of answers)
    process.stdout.write(
      `# ${protocol} ${server}\n${cleanText(raw.replace(/\r\n?/g, '\n'), { lines: true })}\n`,
    );
}

function print({ domain, answers }: OneLookUp, registration: Registration): void {
  const { registrar, createdOn, updatedOn, expiresOn, statuses, nameServers, dnssec, contacts } =
    registration;
  const rows: [string, string | undefined][] = [
    ['domain', domain],
    ['outcome', registration.outcome],
    ['registrar', registrar],
    ['created', createdOn],
    ['updated', updatedOn],
    ['expires', expiresOn],
    ['status', statuses.join(', ')],
    ['name servers', nameServers.join(', ')],
    ['DNSSEC', dnssec === undefined ? undefined : dnssec ? 'signed' : 'unsigned'],
    ...contacts.flatMap((contact) =>
      SHOWN_CONTACT_FIELDS.map((field): [string, string | undefined] => [
        `${contact.role} ${field}`,
        inWords(contact[field]),
      ]),
    ),
    ['asked', answers.map(({ protocol, server }) => `${server} (${protocol})`).join(', ')],
  ];
  for (const [label, value] of rows) {
    if (value !== undefined && value !== '')
      process.stdout.write(`${`${label}:`.padEnd(24)}${cleanText(value)}\n`);
  }
}

/** A value with the reason where it is not the holder's own. */
function inWords({ value, state, rule }: FieldValue): string | undefined {
  if (state === 'DISCLOSED' || value === undefined) return value;
  return `${value} (${[state.toLowerCase(), rule].filter(Boolean).join(': ')})`;
}
