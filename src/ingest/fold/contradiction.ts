import { chainBetween, type Said, type Tie } from '../../fold/explain-tie.ts';
import { readMentions } from '../../graph/fold/fold-reads.ts';
import {
  readBrokenJudgment,
  readRecordWords,
  type BrokenJudgment,
  type RecordWords,
} from '../../graph/records/judgment-reads.ts';
import type { Transaction } from '../../graph/driver/store.ts';
import { distinctSorted } from '../../lib/compare.ts';
import { ServiceError } from '../../lib/errors/service-error.ts';

/** What is to be stored makes one of two entities that were judged different; the message gives the chain. */
export class Contradiction extends ServiceError {
  readonly code = 'CONFLICT';
}

/** Throws `Contradiction` where one of these entities is made of references that a standing judgment keeps apart. */
export async function refuseContradictions(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const broken = await readBrokenJudgment(transaction, ids);
  if (!broken) return;
  const mentions = await readMentions(transaction, [broken.entity]);
  const said = mentions.filter(({ retracted }) => !retracted);
  const [left = '', right = ''] = broken.refs;
  const chain = chainBetween(said, left, right);
  const records = distinctSorted([broken.record, ...chain.flatMap((tie) => tie.records)]);
  throw new Contradiction(tell(broken, chain, { said, words: await readRecordWords(transaction, records) }));
}

interface Vocabulary {
  readonly said: readonly Said[];
  readonly words: ReadonlyMap<string, RecordWords>;
}

function tell({ record, refs }: BrokenJudgment, chain: readonly Tie[], known: Vocabulary): string {
  const [left = '', right = ''] = refs.map((ref) => nameOf(ref, known.said));
  const steps = chain.map((tie) => tellTie(tie, known));
  return `${left} and ${right} were judged different ${byWhom(known.words.get(record))}, but they would be one: ${steps.join('; ')}.`;
}

function tellTie({ from, to, key, records }: Tie, { said: mentions, words }: Vocabulary): string {
  const [left, right] = [nameOf(from, mentions), nameOf(to, mentions)];
  const said = records.flatMap((id) => words.get(id) ?? []);
  const judgment = said.find((record) => record.judgment !== null);
  if (judgment) return `${left} and ${right} were judged the same ${byWhom(judgment)}`;
  const sources = distinctSorted(said.map(({ source }) => source)).join(' and ');
  const common = key === undefined ? 'are the same value' : `have ${identifierOf(key)} in common`;
  return `${left} and ${right} ${common} (${sources})`;
}

/** `COMPANY:registration-number:pa:2326L` as people say it. */
function identifierOf(key: string): string {
  const [, scheme = '', ...value] = key.split(':');
  return `the ${scheme.replaceAll('-', ' ')} ${value.join(' ')}`;
}

/** "by ann on 2024-05-01 (…)". */
export function byWhom(record: RecordWords | undefined): string {
  if (!record) return '';
  const reason = record.reason === null ? '' : ` ("${record.reason}")`;
  return `by ${record.by ?? record.source} on ${record.recordedAt.slice(0, 10)}${reason}`;
}

function nameOf(ref: string, said: readonly Said[]): string {
  const named = said.find(({ mention }) => mention.ref === ref && mention.attributes.name !== undefined);
  const name = named?.mention.attributes.name;
  return name === undefined || name === ref ? ref : `${name} (${ref})`;
}
