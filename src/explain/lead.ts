/** Why what the rules name ties nobody by itself. */
const REASONS: Readonly<Record<string, string>> = {
  'technical-contact': 'a technical or billing contact may serve many',
  'mass-address': 'thousands of companies have this address',
  'agent-or-nominee': 'agents and nominees stand for many',
  'agent-mailbox': "the mailbox is an agent's",
  'nominee-post': 'the post was held for others',
  'shared-by-strangers': 'many share this who have nothing else in common',
  'suggested-match': 'nobody has judged whether the two are one',
  'shared-name-server': 'a name server may serve many',
};

/** What stands before the sentence of a lead: that it is one, and why. Empty for a tie. */
export function leadWarning(leadRule: string | null | undefined): string {
  if (leadRule === null || leadRule === undefined) return '';
  return `a lead, not a tie, since ${REASONS[leadRule] ?? `many share such things (${leadRule})`}: `;
}
