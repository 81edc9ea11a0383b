import { BadInput } from '../../lib/errors/bad-input.ts';
import { canonicalJson } from '../../lib/text/canonical-json.ts';
import { sha256, shortHash } from '../../lib/hash.ts';
import { keyOfRef } from '../../fold/resolve-mentions.ts';
import { canBeIdentifiedAs, type EntityKind, type Judgment } from '../../model/kinds.ts';
import type { Mention, RecordContent, Statement } from '../../model/record.ts';

/** Who says what of which two references. */
export interface JudgmentInput {
  readonly source: string;
  readonly judgment: Judgment;
  /** Of both, unless the right one has another. */
  readonly kind: EntityKind;
  /** Where the left one is a registrant: the kind of who it is, or is not, identified as. */
  readonly rightKind?: EntityKind | undefined;
  readonly left: string;
  readonly right: string;
  readonly reason: string;
  /** In words; by default the two ids. */
  readonly subject?: string | undefined;
  readonly observedAt: string | undefined;
  readonly by: string | undefined;
  /** How many times it has been said, 1 at first: a judgment that was undone can be made again. */
  readonly round?: number;
}

/** Kinds whose value is their identity: there is nothing to judge about them. */
const NOT_JUDGED: ReadonlySet<EntityKind> = new Set([
  'DOMAIN',
  'EMAIL',
  'PHONE',
  'NAME_SERVER',
  'JURISDICTION',
]);

/**
 * The record that a judgment is. It names references, not entities, so that it holds whatever becomes of these: with
 * SAME each of its two mentions has the other's reference for an identifier, which is all that makes them one. A
 * registrant and who it is identified as are two, and stay so: there SAME is the statement that says it.
 */
export function prepareJudgment(input: JudgmentInput): RecordContent {
  const { source, judgment, kind, rightKind = kind, subject, observedAt, by, round = 1 } = input;
  const reason = input.reason.trim();
  if (reason === '') throw new BadInput('reason', 'say why you judge so');
  if (input.left === input.right) throw new BadInput('right', 'name two entities, not one twice');
  if (NOT_JUDGED.has(kind))
    throw new BadInput('left', `a ${kind} is what its value says; there is nothing to judge`);
  const isIdentification = rightKind !== kind;
  if (isIdentification && !canBeIdentifiedAs(kind, rightKind)) throw cannotBeOne(kind, rightKind);
  const isInOrder = isIdentification || input.left < input.right;
  const [left, right] = isInOrder ? [input.left, input.right] : [input.right, input.left];
  const said = { judgment, kind, ...(isIdentification ? { rightKind } : {}), left, right, reason };
  const content = canonicalJson({ ...said, ...(round === 1 ? {} : { round }) });
  return {
    id: `record:${shortHash(source, 'judges', content)}`,
    source,
    subject: subject ?? `${left}, ${right}`,
    sha256: sha256(content),
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(by === undefined ? {} : { by }),
    ...(isIdentification ? identification(said) : sameness(said)),
    input: canonicalJson({ ...said, subject, ...(round === 1 ? {} : { round }) }),
    judgment,
    reason,
  };
}

/** Says what can be done about two entities of kinds that are never one. */
export function cannotBeOne(left: EntityKind, right: EntityKind): BadInput {
  const pair = left === right ? `two of kind ${left}` : `a ${left} and a ${right}`;
  return new BadInput(
    'right',
    `${pair} are never the same; judge two of one kind, or whether a REGISTRANT is identified as a COMPANY or PERSON; how else two are tied, say with addRecord`,
  );
}

interface Said {
  readonly judgment: Judgment;
  readonly kind: EntityKind;
  readonly rightKind?: EntityKind;
  readonly left: string;
  readonly right: string;
}

type Content = Pick<RecordContent, 'mentions' | 'statements'>;

function sameness({ judgment, kind, left, right }: Said): Content {
  const keys = (other: string): string[] => (judgment === 'SAME' ? [keyOfRef(other)] : []);
  const mention = (ref: string, other: string): Mention => ({
    ...bare(ref, kind),
    keys: keys(other),
    judged: judgment,
  });
  return { mentions: [mention(left, right), mention(right, left)], statements: [] };
}

/** A statement speaks of its two ends, so with SAME they are entities as long as it stands; else nothing is said of them. */
function identification({ judgment, kind, rightKind = kind, left, right }: Said): Content {
  const mentions = [bare(left, kind), bare(right, rightKind)];
  if (judgment !== 'SAME')
    return { mentions: mentions.map((mention) => ({ ...mention, judged: judgment })), statements: [] };
  const statement: Statement = {
    kind: 'IDENTIFIED_AS',
    from: left,
    to: right,
    status: 'REPORTED',
    conclusion: false,
  };
  return { mentions, statements: [statement] };
}

function bare(ref: string, kind: EntityKind): Mention {
  return { ref, kind, keys: [], attributes: {}, aliases: [], identifiers: [] };
}
