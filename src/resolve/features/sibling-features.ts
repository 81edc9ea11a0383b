import type { NameComparison } from '../names/compare-names.ts';
import { quote } from '../names/describe-words.ts';
import type { Evidence } from '../match-record.ts';
import type { Pair } from '../pair.ts';
import type { Word, WordKind } from '../names/word.ts';

type Feature = (pair: Pair) => Evidence | undefined;

/** "Fund V", "Fund VI", "Class A", "Class B": siblings differ by their number or letter. */
export const numbers: Feature = (pair) => {
  const letters =
    pair.kind === 'organization' && pair.mainNames !== undefined
      ? kindConflict(pair.mainNames, 'initial', 'letter')
      : undefined;
  return letters ?? compareKind(pair, 'number', 'number');
};

/** "(Schweiz)", "(Österreich)": siblings differ by their place. */
export const places: Feature = (pair) => compareKind(pair, 'place', 'place');

function compareKind({ names, mainNames }: Pair, kind: WordKind, noun: string): Evidence | undefined {
  if (names === undefined || mainNames === undefined || mainNames.equal) return undefined;
  const conflict = kindConflict(mainNames, kind, noun);
  if (conflict !== undefined && mainNames.shared > 0) return conflict;
  if (names.equal) return undefined;
  const words = [...ofKind(names.alignment.left, kind), ...ofKind(names.alignment.right, kind)];
  return (
    kindConflict(names, kind, noun) ??
    (words.length > 0
      ? { score: -0.5, detail: () => `${noun} only on one side: ${quote(words)}` }
      : undefined)
  );
}

function kindConflict({ alignment }: NameComparison, kind: WordKind, noun: string): Evidence | undefined {
  const { left, right } = alignment;
  if (!holdsKind(left, kind) || !holdsKind(right, kind)) return undefined;
  return {
    score: -1,
    detail: () => `different ${noun}: ${quote(ofKind(left, kind))} against ${quote(ofKind(right, kind))}`,
  };
}

function holdsKind(words: readonly Word[], kind: WordKind): boolean {
  return words.some((word) => word.kind === kind);
}

function ofKind(words: readonly Word[], kind: WordKind): readonly Word[] {
  return words.filter((word) => word.kind === kind);
}

/** The first letters of one name spell the other. */
export const acronym: Feature = ({ names }) =>
  names?.acronym
    ? { score: 1, detail: () => `first letters: "${names.left.text}", "${names.right.text}"` }
    : undefined;

/** "JSC" and "OAO" are one form in two languages; "GmbH" and "AG" are two bodies; a club is not a firm. */
export const legalForms: Feature = ({ names }) => {
  if (names === undefined) return undefined;
  const left = names.left.legalForms.filter((form) => form !== 'company');
  const right = names.right.legalForms.filter((form) => form !== 'company');
  if (left.length === 0 || right.length === 0 || left.some((form) => right.includes(form))) return undefined;
  const bothFirms = left.some((form) => FIRMS.has(form)) && right.some((form) => FIRMS.has(form));
  return {
    score: bothFirms ? -0.4 : -1,
    detail: () => `different legal forms: ${left.join(', ')} against ${right.join(', ')}`,
  };
};

const FIRMS: ReadonlySet<string> = new Set(['limited', 'stock']);

/** Members of one group are told apart by what they do for it. */
export const groupRoles: Feature = ({ names }) => {
  if (names === undefined || names.equal || names.acronym) return undefined;
  const roles = [...names.alignment.left, ...names.alignment.right].filter(
    ({ idea }) =>
      idea !== undefined && (GROUP_ROLES.has(idea) || (names.conflicting === 0 && ACTIVITIES.has(idea))),
  );
  if (roles.length === 0) return undefined;
  return { score: -1, detail: () => `part of a group, only on one side: ${quote(roles)}` };
};

const GROUP_ROLES: ReadonlySet<string> = new Set(
  'holding finance capital investment fund trust nominee insurance bank management asset partner real foundation'.split(
    ' ',
  ),
);

/** Trades that a group gives a company of its own, where nothing else tells the two names apart. */
const ACTIVITIES: ReadonlySet<string> = new Set(
  'service logistics development trade lease consulting energy distribution engineering construction manufacturing transport retail software technology research media'.split(
    ' ',
  ),
);
