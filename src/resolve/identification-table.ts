import { registrableDomain } from '../normalize/domain-name.ts';
import { isFreeMail } from '../normalize/contact/free-mail.ts';
import { isGivenName } from '../normalize/person/person-name.ts';
import { FEATURES, SAME_FROM, type FeatureRow } from './features/feature-table.ts';
import type { Match } from './match.ts';
import type { Pair } from './pair.ts';
import type { PreparedRecord } from './prepare-record.ts';
import type { Word } from './names/word.ts';
import * as record from './features/record-features.ts';

type Feature = FeatureRow['compare'];

/** From this score on somebody is asked about two of one name: a link is proposed that merges nobody. */
const NAMESAKES_FROM = 0.15;

/** Whether a pair is worth a question: more likely than not, or of one name that is not too common. */
export function isWorthAsking({ score, findings }: Match): boolean {
  return (
    score >= SAME_FROM ||
    (score >= NAMESAKES_FROM && findings.some(({ feature }) => feature === 'equal name'))
  );
}

/** The registrable domains of a record's mailboxes that are nobody's but its holder's. */
export function mailDomains({ mailboxes }: PreparedRecord): readonly string[] {
  return mailboxes.flatMap(({ domain: host, masked }) => {
    const domain = masked ? undefined : registrableDomain(host);
    return domain === undefined || isFreeMail(domain) ? [] : [domain];
  });
}

const mailHost: Feature = ({ left, right }) => {
  const domain = sharedHost(left, right) ?? sharedHost(right, left);
  return domain === undefined
    ? undefined
    : { score: 1, detail: () => `the registrant's e-mail is at ${domain}, which is in use` };
};

function sharedHost(one: PreparedRecord, other: PreparedRecord): string | undefined {
  return mailDomains(one).find((domain) => other.record.domains.includes(domain));
}

/** The registrant's record lists, of the domains it holds, those that the other one uses. */
const domainInUse: Feature = (pair) => {
  const shared = pair.left.record.domains.find((domain) => pair.right.record.domains.includes(domain));
  return shared === undefined
    ? undefined
    : { score: 1, detail: () => `the registrant holds ${shared}, which is in use` };
};

/** An office, an agent or another branch is often given: only the same place says much. */
const address: Feature = (pair) => {
  const found = record.addresses(pair);
  return found === undefined || found.score > 0 ? found : { ...found, score: found.score / OFFICES };
};
const OFFICES = 6;

const BESIDE_THE_NAME: readonly Feature[] = [record.emails, record.phones, address, mailHost, domainInUse];
/** A role mailbox in common, or a town, says too little to stand beside a name. */
const SAYS_SOMETHING = 0.3;

/** What a word in common tells: one that says what a firm does, or a given name, is borne by very many. */
function toldBy(word: Word): number {
  if (word.kind === 'place' || word.kind === 'number' || word.kind === 'particle') return 0;
  const tells = word.kind === 'core' && word.idea === undefined && !isGivenName(word.text);
  return tells ? 1 : COMMON_WORD;
}
const COMMON_WORD = 0.4;

/** How many telling words a name has that is hardly borne twice. */
const RARE_NAME = { organization: 4, person: 5 } as const;

/** How much a name tells that nothing else speaks for; undefined where something does. */
function toldByNameAlone(pair: Pair): number | undefined {
  const { names } = pair;
  if (names === undefined || BESIDE_THE_NAME.some((compare) => (compare(pair)?.score ?? 0) >= SAYS_SOMETHING))
    return undefined;
  return names.alignment.pairs.flatMap(({ left }) => left).reduce((sum, word) => sum + toldBy(word), 0);
}

const nameAlone: Feature = (pair) => {
  const told = toldByNameAlone(pair);
  const rare = RARE_NAME[pair.kind === 'person' ? 'person' : 'organization'];
  if (told === undefined || told >= rare) return undefined;
  return {
    score: -Math.min(1, (rare - told) / 3),
    detail: () => 'only the name agrees, and others may bear it',
  };
};

const commonName: Feature = (pair) => {
  const told = toldByNameAlone(pair);
  if (told === undefined || told >= 1) return undefined;
  return { score: -1, detail: () => 'the name consists of words that very many bear' };
};

/** What matching knows but registrants are not held to: what replaces it stands below, or the reason it is left out. */
const REPLACED: ReadonlySet<string> = new Set(['kind', 'jurisdiction', 'domain', 'address']);

const ADDRESS = FEATURES.find(({ feature }) => feature === 'address');

/**
 * By what a registrant is identified as a company or person: matching's own table without where a body was formed, which
 * no registration says, and with what ties a holder to who uses the domain.
 */
export const IDENTIFYING_FEATURES: readonly FeatureRow[] = [
  ...FEATURES.filter(({ feature }) => !REPLACED.has(feature)),
  {
    feature: 'address',
    compare: address,
    organization: ADDRESS?.organization ?? 0,
    person: ADDRESS?.person ?? 0,
    contact: 0,
    why: 'As in matching, but a registration gives any office: another one speaks less against.',
  },
  {
    feature: 'e-mail host',
    compare: mailHost,
    organization: 3,
    person: 1.5,
    contact: 0,
    why: 'Who has a mailbox at a domain works for who uses it, or is it; groups and agents have them too.',
  },
  {
    feature: 'domain in use',
    compare: domainInUse,
    organization: 3,
    person: 1.5,
    contact: 0,
    why: 'Who uses a domain holds it mostly; else a parent, a founder or an agency does, under another name.',
  },
  {
    feature: 'name alone',
    compare: nameAlone,
    organization: 4.5,
    person: 6,
    contact: 0,
    why: 'A registration takes any name, unchecked; of a common one there are many, and people share theirs.',
  },
  {
    feature: 'common name',
    compare: commonName,
    organization: 2,
    person: 2,
    contact: 0,
    why: 'Words of trade and given names alone make no name of one body.',
  },
];
