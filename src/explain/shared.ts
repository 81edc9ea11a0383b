import type { ClaimStatus } from '../model/kinds.ts';
import { listed, spokenDate } from './dates.ts';
import { asSentence, linkPhrase, type ToldLink } from './link.ts';

/** A source by what readers know it by. */
export interface ToldSource {
  readonly title: string;
  readonly publisher?: string | null;
  readonly publishedOn?: string | null;
  readonly quote?: string | null;
}

export interface ToldHop extends ToldLink {
  readonly since?: string | null;
  readonly until?: string | null;
  readonly status: ClaimStatus;
  readonly sources: readonly ToldSource[];
}

/** A tie as the store tells it. */
export interface ToldTie {
  readonly thing: string;
  readonly companies: readonly string[];
  readonly hops: readonly ToldHop[];
  readonly identities: readonly (ToldLink & { readonly since?: string | null })[];
  readonly denials: readonly ToldSource[];
}

/** What ties the companies, hop by hop with status and source, who the shared thing is, and who denies what. */
export function explainTie(tie: ToldTie): string {
  const held = tie.hops.filter(({ kind }) => kind !== 'USES_DOMAIN');
  const used = new Map(tie.hops.filter(({ kind }) => kind === 'USES_DOMAIN').map((hop) => [hop.to, hop]));
  const phrases = held.map((hop) => {
    const use = used.get(hop.from);
    const why = use ? `, which ${use.from} used${use.qualifier ? ` (${use.qualifier})` : ''}` : '';
    return `${linkPhrase(hop, hop)}${why} (${saidBy(hop)})`;
  });
  const sentences = [
    `${tie.thing} ties ${listed([...tie.companies].sort())}: ${phrases.join('; ')}`,
    ...tie.identities.map((link) => linkPhrase(link, link)),
    ...deniedBy(tie.denials),
  ];
  return sentences.map(asSentence).join(' ');
}

const STANDS: Readonly<Record<ClaimStatus, string>> = {
  CONFIRMED: 'confirmed by',
  REPORTED: 'reported by',
  ALLEGED: 'alleged by',
  DENIED: 'denied by',
};

function saidBy({ status, sources }: ToldHop): string {
  const [first] = sources;
  return first ? `${STANDS[status]} ${nameSource(first)}` : STANDS[status].replace(' by', '');
}

function nameSource({ title, publisher, publishedOn }: ToldSource): string {
  const who = publisher && !title.includes(publisher) ? `${publisher}, "${title}"` : `"${title}"`;
  return publishedOn ? `${who}, ${spokenDate(publishedOn)}` : who;
}

function deniedBy(denials: readonly ToldSource[]): string[] {
  const unique = new Map(denials.map((denial) => [`${denial.title} ${denial.quote ?? ''}`, denial]));
  return [...unique.values()].map(
    (denial) => `Denied in ${nameSource(denial)}${denial.quote ? `: ${denial.quote}` : ''}`,
  );
}
