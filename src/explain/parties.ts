import { spokenDate } from './dates.ts';
import type { ToldLink } from './link.ts';
import type { Told, ExplainedLink, ToldParty } from './told.ts';
import { valueWord } from './value-words.ts';

/** An entity as the store has it, with what tells it from others of its name. */
export interface Party {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases?: readonly string[] | null;
  readonly jurisdiction?: string | null;
  readonly registrationNumber?: string | null;
  readonly birthDate?: string | null;
  readonly unnamedReason?: string | null;
}

type Ends = Pick<ToldLink, 'from' | 'to'>;
type Found<Told extends Ends> = Omit<Told, 'from' | 'to'> & { readonly from: Party; readonly to: Party };

/** Links with their ends as entities. */
export interface FoundTold {
  readonly parties: readonly Party[];
  readonly hops: readonly Found<ExplainedLink>[];
  readonly identities: readonly Found<ExplainedLink>[];
  readonly denied: readonly Found<Told['denied'][number]>[];
}

/** What each entity is called in one text, so that no two are called the same. */
export type LabelOf = (party: Party) => string;

/** The same links with their ends by what they are called. */
export function toldBy({ parties, hops, identities, denied }: FoundTold, label: LabelOf): Told {
  const named = <Each extends Ends>(link: Found<Each>): Each =>
    ({ ...link, from: label(link.from), to: label(link.to) }) as unknown as Each;
  return {
    parties: parties.map((party): ToldParty => ({
      name: label(party),
      aliases: [party.name, ...(party.aliases ?? [])],
    })),
    hops: hops.map((hop) => ({ ...named<ExplainedLink>(hop), ...calledBy(hop) })),
    identities: identities.map((hop) => named<ExplainedLink>(hop)),
    denied: denied.map((link) => named<Told['denied'][number]>(link)),
  };
}

/** The spelling of the best source, where its words are a name of the entity, or a value that is known without one. */
function calledBy({ to, sources }: Found<ExplainedLink>): Pick<ExplainedLink, 'called'> {
  const quote = sources[0]?.quote?.trim();
  if (!quote) return {};
  const names = [to.name, ...(to.aliases ?? [])].map((name) => name.toLowerCase());
  return names.includes(quote.toLowerCase()) || valueWord(quote) !== undefined ? { called: quote } : {};
}

/** All entities that a text about these links names. */
export function partiesOf({ parties, hops, identities, denied }: FoundTold): Party[] {
  return [...parties, ...[...hops, ...identities, ...denied].flatMap(({ from, to }) => [from, to])];
}

/**
 * Names, but where several entities of one text have the same: the registrant is called so beside the company, and
 * others get their place, their register number, their date of birth or else their id; one of them may stay as it is.
 */
export function labelsFor(parties: readonly Party[]): LabelOf {
  const byName = new Map<string, Map<string, Party>>();
  for (const party of parties) {
    const alike = byName.get(plainName(party)) ?? new Map<string, Party>();
    byName.set(plainName(party), alike.set(party.id, party));
  }
  return (party) => {
    const alike = [...(byName.get(plainName(party))?.values() ?? [])];
    return alike.length < 2 ? plainName(party) : apart(party, alike);
  };
}

function apart(party: Party, alike: readonly Party[]): string {
  const name = plainName(party);
  const ofKind = alike.filter(({ kind }) => kind === party.kind);
  const isLead = party.kind === alike.map(({ kind }) => kind).sort()[0];
  const called = isLead || ofKind.length === alike.length ? name : `the ${kindWord(party.kind)} ${name}`;
  if (ofKind.length === 1) return called;
  for (const mark of MARKS) {
    const marks = ofKind.map(mark);
    const own = mark(party);
    if (new Set(marks).size === marks.length) return own === '' ? called : `${called} (${own})`;
  }
  return `${called} (${party.id})`;
}

const MARKS: readonly ((party: Party) => string)[] = [
  ({ birthDate }) => (birthDate == null ? '' : `born ${spokenDate(birthDate)}`),
  ({ jurisdiction }) => jurisdiction?.toUpperCase() ?? '',
  ({ jurisdiction, registrationNumber }) =>
    [jurisdiction?.toUpperCase(), registrationNumber].filter((part) => part != null && part !== '').join(' '),
];

/** An entity without a name is called by its id in the store, which is nothing to print. */
function plainName({ id, kind, name, unnamedReason }: Party): string {
  if (name !== id || unnamedReason == null) return name;
  return `an unnamed ${kindWord(kind)} (${unnamedReason.replaceAll(/[()]/g, '')})`;
}

function kindWord(kind: string): string {
  return kind.toLowerCase().replaceAll('_', ' ');
}
