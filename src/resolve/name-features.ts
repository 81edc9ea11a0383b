import type { AlignedPair } from './align-words.ts';
import type { Evidence } from './match-record.ts';
import type { Pair } from './pair.ts';
import type { Word, WordKind } from './word.ts';

type Feature = (pair: Pair) => Evidence | undefined;
const MOST_SHARED = 3;

/** The names are one but for legal form, case, punctuation and spaces. */
export const equalNames: Feature = ({ names }) => {
  if (names === undefined || !(names.equal || isWhole(names.alignment.left, names.alignment.right)))
    return undefined;
  return {
    score: 1,
    detail: names.equal
      ? `same name but for form: "${names.left.text}", "${names.right.text}"`
      : 'every word of the names answered',
  };
};

function isWhole(left: readonly Word[], right: readonly Word[]): boolean {
  return left.every((word) => word.kind === 'particle') && right.every((word) => word.kind === 'particle');
}

/** Words in common, each by how much it tells. */
export const sharedWords: Feature = ({ names }) => {
  if (names === undefined || names.shared === 0) return undefined;
  return {
    score: Math.min(names.shared, MOST_SHARED) / MOST_SHARED,
    detail: `in common: ${describePairs(names.alignment.pairs)}`,
  };
};

/** Nothing that tells bearers apart is in common. */
export const nothingShared: Feature = ({ names }) => {
  if (names === undefined || names.equal || names.acronym || names.shared >= 0.5) return undefined;
  return { score: -1, detail: `nothing telling in common: "${names.left.text}", "${names.right.text}"` };
};

/** Each name has a word that the other lacks. */
export const conflictingWords: Feature = ({ names }) => {
  if (names === undefined || names.conflicting === 0 || names.acronym) return undefined;
  return {
    score: -Math.min(names.conflicting, 2) / 2,
    detail: `${quote(names.alignment.left)} against ${quote(names.alignment.right)}`,
  };
};

/** One name says more than the other. */
export const extraWords: Feature = ({ names }) => {
  if (names === undefined || names.extra === 0 || names.acronym) return undefined;
  return {
    score: -Math.min(names.extra, 3) / 3,
    detail: `only on one side: ${quote([...names.alignment.left, ...names.alignment.right])}`,
  };
};

/** Words that answer each other but are not spelled alike. */
export const spelling: Feature = ({ names }) => {
  if (names === undefined || names.equal) return undefined;
  const unlike = names.alignment.pairs.filter(
    (pair) => pair.score < 1 && pair.likeness !== 'initial' && pair.likeness !== 'short form',
  );
  const cost = unlike.reduce((sum, pair) => sum + 1 - pair.score, 0);
  return cost === 0
    ? undefined
    : { score: -Math.min(cost, 1), detail: `spelled apart: ${describePairs(unlike)}` };
};

/** A given name against its initial. */
export const initials: Feature = ({ names }) =>
  likenessFeature(names?.alignment.pairs, 'initial', 'initial for a name');

/** A given name against its short form. */
export const shortForms: Feature = ({ names }) =>
  likenessFeature(names?.alignment.pairs, 'short form', 'short form of a name');

function likenessFeature(
  pairs: readonly AlignedPair[] | undefined,
  likeness: string,
  reason: string,
): Evidence | undefined {
  const found = pairs?.filter((pair) => pair.likeness === likeness) ?? [];
  return found.length === 0 ? undefined : { score: -1, detail: `${reason}: ${describePairs(found)}` };
}

/** "Fund V", "Fund VI": siblings differ by their number. */
export const numbers: Feature = (pair) => compareKind(pair, 'number', 'number');

/** "(Schweiz)", "(Österreich)": siblings differ by their place. */
export const places: Feature = (pair) => compareKind(pair, 'place', 'place');

function compareKind({ names }: Pair, kind: WordKind, noun: string): Evidence | undefined {
  if (names === undefined || names.equal) return undefined;
  const left = names.alignment.left.filter((word) => word.kind === kind);
  const right = names.alignment.right.filter((word) => word.kind === kind);
  if (left.length > 0 && right.length > 0)
    return { score: -1, detail: `different ${noun}: ${quote(left)} against ${quote(right)}` };
  if (left.length + right.length > 0)
    return { score: -0.5, detail: `${noun} only on one side: ${quote([...left, ...right])}` };
  return undefined;
}

/** The first letters of one name spell the other. */
export const acronym: Feature = ({ names }) =>
  names?.acronym
    ? { score: 1, detail: `first letters: "${names.left.text}", "${names.right.text}"` }
    : undefined;

/** "GmbH" and "AG" are two bodies; "JSC" and "OAO" are one form in two languages. */
export const legalForms: Feature = ({ names }) => {
  if (names === undefined || names.left.legalForms.length === 0 || names.right.legalForms.length === 0)
    return undefined;
  const shared = names.left.legalForms.some((form) => names.right.legalForms.includes(form));
  if (shared) return undefined;
  if (names.left.legalForms.includes('company') || names.right.legalForms.includes('company'))
    return undefined;
  return {
    score: -1,
    detail: `different legal forms: ${names.left.legalForms.join(', ')} against ${names.right.legalForms.join(', ')}`,
  };
};

/** "Sr." is not "Jr."; one without a mark may be either. */
export const generations: Feature = ({ names }) => {
  const left = names?.left.generation;
  const right = names?.right.generation;
  if (left === right) return undefined;
  if (left === undefined || right === undefined)
    return { score: -0.1, detail: `${left ?? right ?? ''} on one side only` };
  return { score: -1, detail: `${left} against ${right}` };
};

function quote(words: readonly Word[]): string {
  return words
    .filter((word) => word.kind !== 'particle')
    .map((word) => `"${word.text}"`)
    .join(' ');
}

function describePairs(pairs: readonly AlignedPair[]): string {
  return pairs.map((pair) => describePair(pair)).join(', ');
}

function describePair({ left, right, likeness }: AlignedPair): string {
  const one = left.map((word) => word.text).join(' ');
  if (likeness === 'same') return one;
  return `${one}/${right.map((word) => word.text).join(' ')} (${likeness})`;
}
