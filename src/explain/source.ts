import type { ClaimStatus } from '../model/kinds.ts';
import { spokenDate } from './dates.ts';
import type { ToldDenial, ExplainedLink, ToldParty, ToldSource } from './told.ts';

const STANDS: Readonly<Record<ClaimStatus, string>> = {
  CONFIRMED: 'confirmed by',
  REPORTED: 'reported by',
  ALLEGED: 'alleged by',
  DENIED: 'stated only to be denied, by',
};

/** Who says a link, how well it stands, and how many more say so: "reported by AppCensus, 6 April 2022, and 3 other sources". */
export function saidBy({ status, sources, independentSources }: ExplainedLink): string {
  const [first] = sources;
  if (!first) return STANDS[status].replace(/,? by$/, '');
  const more = independentSources - 1;
  const others = more <= 0 ? '' : ` and ${more === 1 ? 'one other source' : `${String(more)} other sources`}`;
  const { name, date } = nameSource(first);
  const dated = date === undefined ? name : `${name}, ${date}${others === '' ? '' : ','}`;
  return `${STANDS[status]} ${dated}${others}`;
}

/** Observations are known by their day, publications by their publisher, where there is one, and their date. */
function nameSource(source: ToldSource): { readonly name: string; readonly date: string | undefined } {
  const { kind, title, publisher, publishedOn, observedAt } = source;
  const isObservation = kind === 'WHOIS' || kind === 'RDAP';
  if (isObservation)
    return { name: `${kind}${observedAt ? ` of ${spokenDate(observedAt)}` : ''}`, date: undefined };
  const day = publishedOn ?? observedAt;
  const name = kind === 'ANALYST' ? `the analyst ${title}` : (publisher ?? `"${title}"`);
  return { name, date: day ? spokenDate(day) : undefined };
}

/** The day of a registration's observation, where the best source of a link is one: "WHOIS of 8 November 2021". */
export function observationOf({ sources }: ExplainedLink): string | undefined {
  const [first] = sources;
  return first && (first.kind === 'WHOIS' || first.kind === 'RDAP') ? nameSource(first).name : undefined;
}

/** The names of those who deny, each once: a party, where the record begins with its name, else who published it. */
export function deniers(denials: readonly ToldDenial[], parties: readonly ToldParty[]): string[] {
  const names = denials.map(({ subject, publisher, title }) => {
    const party = parties.find(({ name, aliases }) =>
      [name, ...aliases].some((known) => begins(subject, known)),
    );
    return party?.name ?? publisher ?? `"${title}"`;
  });
  return [...new Set(names)];
}

function begins(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
