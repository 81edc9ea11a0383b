import { BadInput } from '../lib/bad-input.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256, shortHash } from '../lib/hash.ts';
import { keyOfRef } from '../fold/resolve-mentions.ts';
import type { EntityKind, Judgment } from '../model/kinds.ts';
import type { Mention, RecordContent } from '../model/record.ts';

/** Who says what of which two references. */
export interface JudgmentInput {
  readonly source: string;
  readonly judgment: Judgment;
  /** Of both; entities of two kinds are never the same. */
  readonly kind: EntityKind;
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
 * SAME each of its two mentions has the other's reference for an identifier, which is all that makes them one.
 */
export function prepareJudgment(input: JudgmentInput): RecordContent {
  const { source, judgment, kind, subject, observedAt, by, round = 1 } = input;
  const reason = input.reason.trim();
  if (reason === '') throw new BadInput('reason', 'say why you judge so');
  if (input.left === input.right) throw new BadInput('right', 'name two entities, not one twice');
  if (NOT_JUDGED.has(kind))
    throw new BadInput('left', `a ${kind} is what its value says; there is nothing to judge`);
  const [left, right] = input.left < input.right ? [input.left, input.right] : [input.right, input.left];
  const said = { judgment, kind, left, right, reason };
  const content = canonicalJson({ ...said, ...(round === 1 ? {} : { round }) });
  return {
    id: `record:${shortHash(source, 'judges', content)}`,
    source,
    subject: subject ?? `${left}, ${right}`,
    sha256: sha256(content),
    ...(observedAt === undefined ? {} : { observedAt }),
    ...(by === undefined ? {} : { by }),
    mentions: [mention(said, left, right), mention(said, right, left)],
    statements: [],
    input: canonicalJson({ ...said, subject, ...(round === 1 ? {} : { round }) }),
    judgment,
    reason,
  };
}

function mention(
  { judgment, kind }: { readonly judgment: Judgment; readonly kind: EntityKind },
  ref: string,
  other: string,
): Mention {
  return {
    ref,
    kind,
    keys: judgment === 'SAME' ? [keyOfRef(other)] : [],
    attributes: {},
    aliases: [],
    identifiers: [],
    judged: judgment,
  };
}
