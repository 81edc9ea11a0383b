import { AGENT_MAIL_DOMAINS, AGENTS } from './agent-data.ts';
import { commonWords } from './common-words.ts';

const FORMS: ReadonlySet<string> = new Set(
  'limited ltd llc llp lp inc incorporated corp corporation company co plc pte pty sa s a gmbh bv nv ag sarl l c p'.split(
    ' ',
  ),
);

const EXACT = new Set<string>();
const BEGINNINGS = new Map<string, string[]>();
for (const line of AGENTS.split('\n')) {
  const words = commonWords(line);
  const core = words.join(' ');
  const [first] = words;
  if (first === undefined) continue;
  EXACT.add(core);
  if (line.endsWith('*')) BEGINNINGS.set(first, [...(BEGINNINGS.get(first) ?? []), core]);
}

/** What firms call themselves that stand for others by trade. */
const TRADE =
  /\b(?:nominees?|secretaries|secretarial|company secretary|corporate secretar(?:y|ies)|registered agents?|resident agents?|corporate directors?|nominee directors?|company formations?|incorporations|incorporators|formation agents?|formations|corporate fiduciar(?:y|ies)|company registrations?|corporate trustees?)\b/;

/** Whether somebody stands for many by trade: a listed agent or nominee, or one named like one. */
export function isAgentName(text: string): boolean {
  const words = commonWords(text);
  let end = words.length;
  while (end > 1 && FORMS.has(words[end - 1] ?? '')) end -= 1;
  const [whole, core] = [words.join(' '), words.slice(0, end).join(' ')];
  if (EXACT.has(whole) || EXACT.has(core)) return true;
  const begins = (BEGINNINGS.get(words[0] ?? '') ?? []).some((one) => `${whole} `.startsWith(`${one} `));
  return begins || TRADE.test(whole);
}

/** Whether a mailbox is one of an agent. */
export function isAgentMailbox(address: string): boolean {
  return AGENT_MAIL_DOMAINS.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
}

const GENERIC =
  /^(?:info|admin|administrator|contact|office|mail|hello|sales|support|billing|accounts?|legal|domains?|domain-?admin|dns|dns-?admin|hostmaster|webmaster|postmaster|registr(?:ar|ant|ations?)|noc|tech|it|webadmin)\d*@/i;

/** Whether a mailbox is one of an office, which whoever works there, and an agency's customers, give alike. */
export function isGenericMailbox(address: string): boolean {
  return GENERIC.test(address);
}
